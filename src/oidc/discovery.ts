import * as oauth from 'oauth4webapi'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { withDeadline } from '../http/deadline.ts'
import { shareTask } from '../utils/share-task.ts'
import type { Connection } from './connection.ts'
import { fixedMetadata, type ProviderMetadata, readMetadata } from './metadata.ts'
import type { ProtocolCallOptions } from './options.ts'

// How long a document is used without asking again.
const maxAge = 86_400_000

// The same for an older one while the service fails to give it, and for the documented endpoints
// while it says that it has none.
const cooldown = 30_000

// How many times the time of a request a first look may take, with its retries.
const patience = 4

interface Known {
  readonly metadata: ProviderMetadata
  /** Whether it is the service's own document. */
  readonly isReal: boolean
  readonly since: number
  readonly life: number
}

/** The service's metadata: fetched on first use, kept for a day, and never lost by an outage. */
export class Discovery {
  readonly #connection: Connection
  readonly #allowInsecureHost: boolean
  readonly #now: () => number
  #known: Known | undefined
  readonly #fetchShared = shareTask(() => this.#fetch(), isGenAuthError)
  #doubtedAt: number | undefined

  constructor(connection: Connection, allowInsecureHost: boolean, now: () => number) {
    this.#connection = connection
    this.#allowInsecureHost = allowInsecureHost
    this.#now = now
  }

  /**
   * Finds the endpoints.
   *
   * @throws {@link ResponseFormatError} when the document is not the issuer's; what a call throws
   */
  async find(options?: ProtocolCallOptions): Promise<ProviderMetadata> {
    options?.signal?.throwIfAborted()
    const known = this.#known
    return known !== undefined && this.#isWithin(known.since, known.life)
      ? known.metadata
      : this.#ask(options)
  }

  /**
   * Asks again because something did not fit the metadata, such as a key that cannot be found; not
   * more often than once in a while, unless the doubtful ones are not the service's own.
   *
   * @returns `undefined` when there are no others
   */
  async renew(
    doubtful: ProviderMetadata,
    options?: ProtocolCallOptions,
  ): Promise<ProviderMetadata | undefined> {
    const known = this.#known
    const isOld = known === undefined || known.metadata !== doubtful
    if (!isOld && known.isReal) {
      if (this.#doubtedAt !== undefined && this.#isWithin(this.#doubtedAt, cooldown))
        return undefined
      this.#doubtedAt = this.#now()
    }
    const metadata = await (isOld ? this.find(options) : this.#ask(options))
    return JSON.stringify(metadata) === JSON.stringify(doubtful) ? undefined : metadata
  }

  async #ask(options?: ProtocolCallOptions): Promise<ProviderMetadata> {
    const known = this.#known
    // Shared, so one caller's abort must not end it for the others.
    const limit = {
      operation: 'discover',
      timeout: (known === undefined ? patience : 1) * this.#connection.timeout,
      host: this.#connection.host,
      signal: options?.signal,
      isRaced: true,
    }
    try {
      return await withDeadline(limit, this.#fetchShared)
    } catch (error) {
      options?.signal?.throwIfAborted()
      if (known === undefined || !known.isReal) throw error
      // An old document does until there is a new one.
      this.#keep(known.metadata, true, cooldown)
      return known.metadata
    }
  }

  async #fetch(): Promise<ProviderMetadata> {
    const { host } = this.#connection
    const issuer = `${host}/oidc`
    const url = `${issuer}/.well-known/openid-configuration`
    try {
      const { json } = await this.#connection.call({
        operation: 'discover',
        safety: 'read',
        request: ({ [oauth.customFetch]: send }) =>
          send(url, { headers: { accept: 'application/json' }, redirect: 'manual' }),
      })
      const metadata = readMetadata(json, { issuer, allowInsecureHost: this.#allowInsecureHost })
      return this.#keep(metadata, true, maxAge)
    } catch (error) {
      // Once there was a document, one that is missing is an outage.
      if (this.#known?.isReal || !isNotFound(error)) throw error
      return this.#keep(fixedMetadata(host, 'oidc'), false, cooldown)
    }
  }

  #keep(metadata: ProviderMetadata, isReal: boolean, life: number): ProviderMetadata {
    this.#known = { metadata, isReal, since: this.#now(), life }
    return metadata
  }

  // A clock that was set back makes nothing younger.
  #isWithin(since: number, life: number): boolean {
    const age = this.#now() - since
    return age >= 0 && age < life
  }
}

function isNotFound(error: unknown): boolean {
  const isOfHttp = error instanceof ResponseFormatError || error instanceof OAuthError
  return isOfHttp ? error.httpStatus === 404 : error instanceof NotFoundError
}
