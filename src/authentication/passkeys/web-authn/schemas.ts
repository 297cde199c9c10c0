// Generated from api/authentication/passkeys/web-authn.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { number, record, string, text } from '../../../contract/values.ts'

export function passkeyDescriptor() {
  return entity({ id: string(), type: string(), transports: maybe(z.array(string())) })
}

export function passkeySite() {
  return entity({ id: maybe(string()), name: string() })
}

export function passkeyUser() {
  return entity({ id: string(), name: string(), displayName: string() })
}

export function passkeyAlgorithm() {
  return entity({ alg: number(), type: string() })
}

export function passkeyCreationOptions() {
  return entity({
    challenge: string(),
    rp: passkeySite(),
    user: passkeyUser(),
    pubKeyCredParams: z.array(passkeyAlgorithm()),
    excludeCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(number()),
    authenticatorSelection: maybe(record()),
  })
}

export function passkeyRequestOptions() {
  return entity({
    challenge: string(),
    rpId: maybe(string()),
    allowCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(number()),
  })
}

export function attestationResponse() {
  return z.strictObject({
    attestationObject: text(),
    clientDataJSON: text(),
    authenticatorData: z.optional(string()),
    transports: z.optional(z.array(string())),
    publicKey: z.optional(string()),
    publicKeyAlgorithm: z.optional(number()),
  })
}

export function assertionResponse() {
  return z.strictObject({
    authenticatorData: text(),
    clientDataJSON: text(),
    signature: text(),
    userHandle: z.optional(string()),
  })
}

export function passkeyCredentialShape() {
  return {
    id: text(),
    rawId: text(),
    type: text(),
    authenticatorAttachment: z.optional(string()),
    clientExtensionResults: z.optional(z.unknown()),
  }
}

export function registrationCredential() {
  return z.strictObject({
    ...passkeyCredentialShape(),
    response: attestationResponse(),
    transports: z.optional(z.array(string())),
  })
}

export function authenticationCredential() {
  return z.strictObject({ ...passkeyCredentialShape(), response: assertionResponse() })
}
