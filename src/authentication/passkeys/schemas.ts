// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import {
  boolean,
  matching,
  oneOf,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'
import { passkeyCreationOptions, passkeyRequestOptions } from './web-authn/schemas.ts'

export function authenticatorCode() {
  return oneOf('fingerprint', 'face', 'other')
}

export function passkeyRegistrationOptions() {
  return entity({ registrationOptions: passkeyCreationOptions(), ticket: text() })
}

export function passkeyAuthenticationOptions() {
  return entity({ authenticationOptions: passkeyRequestOptions(), ticket: text() })
}

export function passkeyCreation() {
  return entity({ publicKey: passkeyCreationOptions(), ticket: text() })
}

export function passkeyRequest() {
  return entity({ publicKey: passkeyRequestOptions(), ticket: text() })
}

export function passkeySignInOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    customData: z.optional(z.unknown()),
  })
}

export function registerPasskeyInput() {
  return z.strictObject({ authenticatorCode: z.optional(authenticatorCode()) })
}

export function removePasskeyDeviceInput() {
  return z.strictObject({ credentialId: text() })
}

export function signInWithPasskeyInput() {
  return z.strictObject({
    conditional: z.optional(boolean()),
    options: z.optional(passkeySignInOptions()),
  })
}

export function passkeyRegistrationResult() {
  return entity({ verified: boolean() })
}

export function passkeyAuthenticationResult() {
  return entity({ verified: boolean(), tokenSet: maybe(nested(tokenSetSchema)) })
}

export function passkey() {
  return entity({
    credentialId: text(),
    name: maybe(string()),
    authenticatorCode: maybe(openEnum<'fingerprint' | 'face' | 'other'>()),
  })
}
