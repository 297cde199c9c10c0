import type { CustomFieldSchemas, OtherCustomFields } from '../contract/custom-data.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { type Authorizer, anonymous } from '../http/authorizer.ts'
import { brandSettings } from '../http/brand.ts'
import { readCustomFields } from '../http/custom-fields.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import {
  checkOptions,
  checkStore,
  type RequestOptions,
  readText,
  refuseBrowser,
  type TransportOptions,
  transportNames,
} from '../http/options.ts'
import { HttpTransport, type Transport } from '../http/transport.ts'
import { isObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'
import { type CachedToken, fetchedToken } from './access/fetched-token.ts'
import { signatureAuthorizer } from './access/signature-authorizer.ts'
import { givenToken, tokenAuthorizer } from './access/token-authorizer.ts'

/**
 * Options of a {@link ManagementClient}. Give one of: `secret`; `accessKeyId` with
 * `accessKeySecret`; `managementToken`.
 */
export interface ManagementClientOptions<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> extends TransportOptions<Fields> {
  /** Id of the user pool, 24 hex characters. */
  readonly userPoolId: string
  /** Secret of the user pool. */
  readonly secret?: string | undefined
  /** Id of an access key, in place of the pool's own. */
  readonly accessKeyId?: string | undefined
  /** Secret of the access key. */
  readonly accessKeySecret?: string | undefined
  /** A management token, or a function that gives the current one; in place of a secret. */
  readonly managementToken?: string | (() => string | Promise<string>) | undefined
  /**
   * How calls are authorized by a secret: each call signed (`signature`, the default), or with a
   * management token that the client fetches, renews and keeps in `tokenStore` (`token`).
   */
  readonly authorization?: 'signature' | 'token' | undefined
  /**
   * Where fetched management tokens are kept. Default: in this process. A fleet that shares a store
   * shares one token.
   */
  readonly tokenStore?: KeyValueStore<CachedToken> | undefined
  /**
   * Schemas of the custom fields of groups, roles and departments, as `customFields` has those of
   * users. Default: none, so their custom data is not checked.
   */
  readonly customFieldsOf?: Others | undefined
  /** Origin of the management API. Default `https://api.genauth.ai`, or the brand's own. */
  readonly host?: string | undefined
  /**
   * Lets the client run in a browser, with the secret in everybody's view. For tests only, and only
   * with `authorization: 'token'`: a page may not set the `date` header that a signature needs.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/**
 * The way of an administrator to a user pool: host and credentials. A client makes one by itself. Make
 * one by hand where bytes count, at the edge for instance: put the topics that you need on it, and
 * the bundler leaves out the others. For servers: it refuses to start in a browser.
 *
 * @typeParam Fields the custom fields of users, from the option `customFields`
 * @typeParam Others those of groups, roles and departments, from the option `customFieldsOf`
 *
 * @example
 * ```ts
 * import { Groups, ManagementConnection } from 'genauth/management'
 *
 * export function groupsOf(userPoolId: string, secret: string) {
 *   return new Groups(new ManagementConnection({ userPoolId, secret }))
 * }
 * ```
 */
export class ManagementConnection<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> implements Transport
{
  readonly #transport: Transport

  /**
   * Makes a connection. Sends nothing: a wrong secret shows with the first call.
   *
   * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser
   */
  constructor(options: ManagementClientOptions<Fields, Others>) {
    checkOptions('ManagementClient', options, { ...transportNames, ...ownNames })
    refuseBrowser('The key of a user pool', options.dangerouslyAllowBrowser)
    const host = options.host ?? brandSettings(options.brand).managementHost
    const fields = readOtherFields(options.customFieldsOf)
    const http = new HttpTransport(options, { name: 'host', value: host }, fields)
    this.#transport = http.authorizedBy(authorizerFor(options, http))
  }

  /**
   * Calls an endpoint that has no method here, with everything that the methods have: signature,
   * retries, errors, checks. Describe it by `endpoint()`; custom data is checked only where the
   * description says that there is some.
   *
   * @throws what every method throws
   */
  send<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: NoInfer<Input>,
    options?: RequestOptions,
  ): Promise<Output> {
    return this.#transport.send(endpoint, input, options)
  }
}

// Spread where it is used: a bundler keeps a spread that nobody needs.
const ownNames: Names<Omit<ManagementClientOptions, keyof TransportOptions>> = {
  userPoolId: true,
  secret: true,
  accessKeyId: true,
  accessKeySecret: true,
  managementToken: true,
  authorization: true,
  tokenStore: true,
  customFieldsOf: true,
  host: true,
  dangerouslyAllowBrowser: true,
}

const otherTargets = ['GROUP', 'ROLE', 'DEPARTMENT']

function readOtherFields(fields: OtherCustomFields = {}) {
  if (!isObject(fields)) throw new ConfigurationError('customFieldsOf must be an object of schemas')
  const others: OtherCustomFields = fields
  return Object.entries(others).map(([target, schemas]) => {
    const option = `customFieldsOf.${target}`
    if (otherTargets.includes(target)) return [target, readCustomFields(option, schemas)] as const
    throw new ConfigurationError(`${option} must be one of ${otherTargets.join(', ')}`)
  })
}

function authorizerFor(options: ManagementClientOptions, http: HttpTransport): Authorizer {
  const userPoolId = readText('userPoolId', options.userPoolId)
  if (!/^[\da-f]{24}$/i.test(userPoolId)) {
    throw new ConfigurationError('userPoolId must be 24 hex characters, as the console shows it')
  }
  if (options.managementToken !== undefined) {
    return tokenAuthorizer(givenToken(options.managementToken), userPoolId, http.brand)
  }

  const key = readAccessKey(options, userPoolId)
  checkStore('tokenStore', options.tokenStore)
  const { authorization = 'signature', tokenStore = new Map<string, CachedToken>() } = options
  if (authorization === 'signature') return signatureAuthorizer(key, http.brand, http.clock)
  if (authorization !== 'token') {
    throw new ConfigurationError('authorization must be signature or token')
  }
  const tokens = fetchedToken(key, http.authorizedBy(anonymous), http.clock, tokenStore, http.host)
  return tokenAuthorizer(tokens, userPoolId, http.brand)
}

function readAccessKey(options: ManagementClientOptions, userPoolId: string) {
  const { secret, accessKeyId, accessKeySecret } = options
  if (accessKeyId !== undefined || accessKeySecret !== undefined) {
    return {
      accessKeyId: readText('accessKeyId', accessKeyId),
      accessKeySecret: readText('accessKeySecret', accessKeySecret),
    }
  }
  if (secret === undefined) {
    throw new ConfigurationError(
      'ManagementClient needs secret, or accessKeyId and accessKeySecret, or managementToken',
    )
  }
  return { accessKeyId: userPoolId, accessKeySecret: readText('secret', secret) }
}
