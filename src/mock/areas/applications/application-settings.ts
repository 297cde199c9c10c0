import * as z from 'zod/mini'
import { schemaFor } from '../../../contract/schema.ts'
import type {
  Application,
  ApplicationSettings,
  ApplicationSummary,
} from '../../../management/applications/contract.ts'
import type {
  ApplicationSignIn,
  ApplicationSignInChanges,
} from '../../../management/applications/sign-in/contract.ts'
import { isObject, type JsonObject } from '../../../utils/json.ts'
import { copyOf } from '../../kernel/copy-of.ts'
import { Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { type GrantType, grantTypes, type StoredApp } from './applications.ts'
import { checkIdentifier, hostOf, identifierOf } from './domains.ts'

/** What administrators say about an application. */
export interface GivenSettings extends ApplicationSettings {
  readonly appName?: string
  readonly loginConfig?: ApplicationSignInChanges & Pick<ApplicationSignIn, 'enabledExtIdpConns'>
  readonly enablePermissionApply?: boolean
}

/** The settings of OIDC that the mock acts on, in the spelling of the standards. */
interface OidcSettings {
  grant_types?: string[]
  id_token_signed_response_alg?: StoredApp['idTokenAlgorithm']
  token_endpoint_auth_method?: NonNullable<StoredApp['tokenEndPointAuthMethod']>
}

const oidcSchema = schemaFor<OidcSettings>()(() =>
  z.object({
    grant_types: z.optional(z.array(z.string())),
    id_token_signed_response_alg: z.optional(z.enum(['HS256', 'RS256'])),
    token_endpoint_auth_method: z.optional(
      z.enum(['client_secret_post', 'client_secret_basic', 'none']),
    ),
  }),
)

/**
 * Reads what becomes of an application by what an administrator says. Settings of a protocol, or of
 * pages, that are left out stay.
 *
 * @throws {@link Refused} when it cannot have the identifier, or the mock cannot do what OIDC is to do
 */
export function readSettings(
  world: World,
  given: GivenSettings,
  before: StoredApp,
): Partial<StoredApp> {
  const { appName, appLogo, appIdentifier, redirectUris, logoutRedirectUris, ...more } = given
  const { ssoEnabled, enablePermissionApply, templateData: _, ...details } = more
  if (appIdentifier !== undefined) checkIdentifier(world, appIdentifier, before.appId)
  const isNewlyOn = ssoEnabled === true && !before.ssoEnabled
  return {
    name: appName,
    logo: appLogo,
    host: appIdentifier && hostOf(appIdentifier),
    redirectUris,
    logoutRedirectUris,
    ssoEnabled,
    enablePermissionApply,
    isConsentNeeded: given.loginConfig?.showAuthorizationPage,
    ...readOidc(given.oidcConfig ?? {}),
    details: merge(before.details, {
      ...copyOf(details),
      ssoEnabledAt: isNewlyOn ? timestamp(world) : undefined,
    }),
  }
}

function readOidc(given: JsonObject): Partial<StoredApp> {
  const read = oidcSchema.check(given)
  if (!read.ok) {
    throw new Refused(501, `The mock does not know this oidcConfig.${read.issues[0]?.path}`)
  }
  const {
    grant_types: names,
    id_token_signed_response_alg,
    token_endpoint_auth_method,
  } = read.value
  return {
    grantTypes: names && grantTypes.filter((type: GrantType) => names.includes(type)),
    idTokenAlgorithm: id_token_signed_response_alg,
    tokenEndPointAuthMethod: token_endpoint_auth_method,
  }
}

function merge(before: StoredApp['details'], given: StoredApp['details']): StoredApp['details'] {
  const olds: JsonObject = { ...before }
  const news = Object.entries(given).flatMap(([name, value]) => {
    const old = olds[name]
    if (value === undefined) return []
    return [[name, isObject(value) && isObject(old) ? { ...old, ...value } : value]]
  })
  return { ...before, ...Object.fromEntries(news) }
}

/** Writes what a list shows of an application. */
export function summaryToWire(app: StoredApp): ApplicationSummary {
  const { appId, name, logo = '', details } = app
  const { appDescription = '', appType = 'web', isIntegrateApp = false } = details
  return {
    appId,
    appIdentifier: identifierOf(app),
    appName: name,
    appLogo: logo,
    appDescription,
    appType,
    isIntegrateApp,
  }
}

/** Writes an application as administrators see it, without its secret. */
export function applicationToWire(world: World, app: StoredApp): Application {
  const { details, redirectUris, logoutRedirectUris, ssoEnabled } = app
  return {
    defaultProtocol: 'oidc',
    ...details,
    ...summaryToWire(app),
    userPoolId: pool(world).userPoolId,
    redirectUris: redirectUris && [...redirectUris],
    logoutRedirectUris: logoutRedirectUris && [...logoutRedirectUris],
    ssoEnabled,
    loginConfig: { showAuthorizationPage: app.isConsentNeeded, ...details.loginConfig },
    oidcConfig: {
      grant_types: app.grantTypes ?? grantTypes,
      id_token_signed_response_alg: app.idTokenAlgorithm,
      token_endpoint_auth_method: app.tokenEndPointAuthMethod,
      ...details.oidcConfig,
    },
  }
}
