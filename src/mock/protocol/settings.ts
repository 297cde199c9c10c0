import type { Duration } from '../kernel/clock.ts'
import { settings } from '../kernel/settings.ts'

/** Settings of the protocols. */
export interface ProtocolSettings {
  /** Life of an authorization code, and of a CAS ticket; the documentation says 10 minutes. */
  readonly authorizationCodeLife: Duration
  /** How long the login page waits for the user. Not documented. */
  readonly interactionLife: Duration
  /** Life of a device code. Not documented. */
  readonly deviceCodeLife: Duration
  /**
   * Whether the scope `offline_access` at `/oidc/auth` yields a refresh token only together with
   * `prompt=consent`, as documented.
   */
  readonly offlineAccessNeedsConsentPrompt: boolean
  /**
   * Whether an application that does not prove itself by a secret has to use PKCE (RFC 7636). Not
   * documented, and the vendor's own clients cannot do it.
   */
  readonly publicClientsNeedPkce: boolean
  /** Whether authorization requests can be pushed (RFC 9126). Not documented. */
  readonly pushedAuthorizationRequests: boolean
  /** Whether tokens can be bound to a key (DPoP, RFC 9449). Not documented. */
  readonly dpop: boolean
  /** Whether proofs of such a key must carry a nonce of the service (RFC 9449 section 8). */
  readonly dpopNonceRequired: boolean
  /** Whether devices without a browser can sign users in (RFC 8628). Not documented. */
  readonly deviceGrant: boolean
}

/** How the protocols behave. */
export const protocolSettings = settings<ProtocolSettings>({
  authorizationCodeLife: '10m',
  interactionLife: '1h',
  deviceCodeLife: '10m',
  offlineAccessNeedsConsentPrompt: true,
  publicClientsNeedPkce: false,
  pushedAuthorizationRequests: true,
  dpop: true,
  dpopNonceRequired: false,
  deviceGrant: true,
})
