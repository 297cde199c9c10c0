import { ConfigurationError } from '../../errors/configuration-error.ts'
import { type Duration, milliseconds } from './clock.ts'

/**
 * How the mocked service behaves where pools differ, or where its documentation leaves a choice.
 * The comments say which is which.
 */
export interface MockSettings {
  /** Whether registration is closed. Administrators can create users all the same. */
  readonly registerDisabled: boolean
  /** Values that alone may register, by kind; a kind that is left out is open to everybody. */
  readonly registerWhitelist: {
    readonly email?: readonly string[]
    readonly phone?: readonly string[]
    readonly username?: readonly string[]
  }
  /** Whether a user must prove the e-mail address before signing in. */
  readonly loginRequireEmailVerified: boolean
  /** Demand on passwords: 0 none, 1 six characters, 2 two kinds of them, 3 all three kinds. */
  readonly passwordStrength: 0 | 1 | 2 | 3
  /** Digits of a code. */
  readonly verifyCodeLength: number
  /** Wrong tries that a code survives. */
  readonly verifyCodeMaxAttempts: number
  /** Life of a code sent by e-mail. */
  readonly emailCodeLife: Duration
  /** Life of a code sent by SMS; the documentation also says 5 minutes. */
  readonly smsCodeLife: Duration
  /** Time between two codes to the same address for the same purpose. */
  readonly codeInterval: Duration
  /** Life of access and ID tokens. */
  readonly tokenLife: Duration
  /** Life of an authorization code, and of a CAS ticket; the documentation says 10 minutes. */
  readonly authorizationCodeLife: Duration
  /** Life of a refresh token, from its issue; each refresh gives a new one. Not documented. */
  readonly refreshTokenLife: Duration
  /**
   * How long a refresh token that was used still yields its successor, which forgives a client an
   * answer that it lost. Used later, it ends the whole session. Default 0: not documented.
   */
  readonly refreshTokenReuseInterval: Duration
  /** How long a browser stays signed in at the login page. Not documented. */
  readonly loginLife: Duration
  /** How long the login page waits for the user. Not documented. */
  readonly interactionLife: Duration
  /** Life of a device code. Not documented. */
  readonly deviceCodeLife: Duration
  /**
   * Whether the scope `offline_access` at `/oidc/auth` yields a refresh token only together with
   * `prompt=consent`, as documented.
   */
  readonly offlineAccessNeedsConsentPrompt: boolean
  /** Whether authorization requests can be pushed (RFC 9126). Not documented. */
  readonly pushedAuthorizationRequests: boolean
  /** Whether tokens can be bound to a key (DPoP, RFC 9449). Not documented. */
  readonly dpop: boolean
  /** Whether proofs of such a key must carry a nonce of the service (RFC 9449 section 8). */
  readonly dpopNonceRequired: boolean
  /** Whether devices without a browser can sign users in (RFC 8628). Not documented. */
  readonly deviceGrant: boolean
  /** Life of management tokens. */
  readonly managementTokenLife: Duration
  /** How far the date of a signed request may be off; not documented. */
  readonly signatureWindow: Duration
  /** Characters that the custom data in a request may have, as JSON. */
  readonly customDataLimit: number
  /** How the sign-in of a user who is not activated is refused; not documented. */
  readonly inactiveUser: { readonly statusCode: number; readonly apiCode: number }
  /** How a value that is taken is refused; the code by field is documented, the status is not. */
  readonly duplicateStatusCode: number
  /** Requests per second to a pool before an HTTP 429. */
  readonly requestsPerSecond: number
}

export const defaultSettings: MockSettings = {
  registerDisabled: false,
  registerWhitelist: {},
  loginRequireEmailVerified: false,
  passwordStrength: 0,
  verifyCodeLength: 6,
  verifyCodeMaxAttempts: 1,
  emailCodeLife: '5m',
  smsCodeLife: '60s',
  codeInterval: '60s',
  tokenLife: '14d',
  authorizationCodeLife: '10m',
  refreshTokenLife: '30d',
  refreshTokenReuseInterval: '0s',
  loginLife: '14d',
  interactionLife: '1h',
  deviceCodeLife: '10m',
  offlineAccessNeedsConsentPrompt: true,
  pushedAuthorizationRequests: true,
  dpop: true,
  dpopNonceRequired: false,
  deviceGrant: true,
  managementTokenLife: '2h',
  signatureWindow: '5m',
  customDataLimit: 1024,
  inactiveUser: { statusCode: 403, apiCode: 2005 },
  duplicateStatusCode: 409,
  requestsPerSecond: Number.POSITIVE_INFINITY,
}

const durations = [
  'emailCodeLife',
  'smsCodeLife',
  'codeInterval',
  'tokenLife',
  'authorizationCodeLife',
  'refreshTokenLife',
  'refreshTokenReuseInterval',
  'loginLife',
  'interactionLife',
  'deviceCodeLife',
  'managementTokenLife',
  'signatureWindow',
] as const

/**
 * Changes settings.
 *
 * @returns the settings with the changes
 * @throws {@link ConfigurationError} when there is no such setting, or a duration is none
 */
export function changeSettings(
  settings: MockSettings,
  changes: Partial<MockSettings> = {},
): MockSettings {
  const unknown = Object.keys(changes).find(name => !Object.hasOwn(defaultSettings, name))
  if (unknown !== undefined) throw new ConfigurationError(`settings.${unknown} is no setting`)
  const changed = { ...settings, ...changes }
  for (const name of durations) {
    try {
      milliseconds(changed[name])
    } catch (error) {
      throw new ConfigurationError(`settings.${name} must be a duration, such as 15m`, {
        cause: error,
      })
    }
  }
  return changed
}
