// Generated from api/authentication/passkeys/web-authn.tsp by `npm run generate`.

import type { JsonObject } from '../../../utils/json.ts'

/** A passkey as the options of a ceremony name it. */
export interface PasskeyDescriptor {
  /** Id of the passkey, Base64URL. */
  id: string
  /** `public-key`. */
  type: string
  /** How browsers reach its authenticator, such as `internal` and `usb`. */
  transports?: string[] | null
}

/** The site that passkeys are for. */
export interface PasskeySite {
  /** Domain of the site; passkeys work there and on its subdomains. */
  id?: string | null
  /** Name of the site, for the user. */
  name: string
}

/** The user whom a new passkey is for. */
export interface PasskeyUser {
  /** Id of the user for authenticators, Base64URL. */
  id: string
  /** Name that tells accounts of a person apart. */
  name: string
  /** Name to greet the user by. */
  displayName: string
}

/** A kind of key that the service takes. */
export interface PasskeyAlgorithm {
  /** Number of the algorithm in COSE, such as -7 for ES256. */
  alg: number
  /** `public-key`. */
  type: string
}

/** What a browser makes a passkey by, in the JSON form of WebAuthn. */
export interface PasskeyCreationOptions {
  /** Random value that the authenticator signs, Base64URL. */
  challenge: string
  /** The site. */
  rp: PasskeySite
  /** The user. */
  user: PasskeyUser
  /** Kinds of keys that the service takes, the preferred ones first. */
  pubKeyCredParams: PasskeyAlgorithm[]
  /** Passkeys that the user has; their authenticators make no further one. */
  excludeCredentials?: PasskeyDescriptor[] | null
  /** Time for the user, in milliseconds. */
  timeout?: number | null
  /** What the authenticator must be able to do. */
  authenticatorSelection?: JsonObject | null
}

/** What a browser asks for a passkey by, in the JSON form of WebAuthn. */
export interface PasskeyRequestOptions {
  /** Random value that the authenticator signs, Base64URL. */
  challenge: string
  /** Domain of the site. */
  rpId?: string | null
  /** Passkeys that may be used. Default: any of the site. */
  allowCredentials?: PasskeyDescriptor[] | null
  /** Time for the user, in milliseconds. */
  timeout?: number | null
}

/** What the authenticator says of a new key. */
export interface AttestationResponse {
  /** Key and statement of the authenticator, CBOR as Base64URL. */
  attestationObject: string
  /** Challenge and origin as the browser saw them, JSON as Base64URL. */
  clientDataJSON: string
  /** Data of the authenticator, which the statement has too, Base64URL. */
  authenticatorData?: string | undefined
  /** How browsers reach the authenticator. */
  transports?: readonly string[] | undefined
  /** The key, DER as Base64URL. */
  publicKey?: string | undefined
  /** Number of its algorithm in COSE. */
  publicKeyAlgorithm?: number | undefined
}

/** What the authenticator says of an authentication. */
export interface AssertionResponse {
  /** Data of the authenticator: site, counter, whether the user was verified; Base64URL. */
  authenticatorData: string
  /** Challenge and origin as the browser saw them, JSON as Base64URL. */
  clientDataJSON: string
  /** Signature over both, Base64URL. */
  signature: string
  /** Id of the user that was given at the registration, Base64URL. */
  userHandle?: string | undefined
}

/** What every credential of a browser has. */
export interface PasskeyCredential {
  /** Id of the passkey, Base64URL. */
  id: string
  /** The same id, Base64URL. */
  rawId: string
  /** `public-key`. */
  type: string
  /** `platform` or `cross-platform`. */
  authenticatorAttachment?: string | undefined
  /** Results of WebAuthn extensions. */
  clientExtensionResults?: unknown
}

/** A new passkey as the browser gives it: the JSON form of `navigator.credentials.create()`. */
export interface RegistrationCredential extends PasskeyCredential {
  /** Answer of the authenticator. */
  response: AttestationResponse
  /** How browsers reach the authenticator. Default: unknown. */
  transports?: readonly string[] | undefined
}

/** A passkey that was used: the JSON form of `navigator.credentials.get()`. */
export interface AuthenticationCredential extends PasskeyCredential {
  /** Answer of the authenticator. */
  response: AssertionResponse
}
