// Generated from api/authentication/passkeys/web-authn.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { number, record, string, text } from '../../../contract/values.ts'

export const passkeyDescriptor = () =>
  entity({
    id: string(),
    type: string(),
    transports: maybe(z.array(string())),
  })

export const passkeySite = () =>
  entity({
    id: maybe(string()),
    name: string(),
  })

export const passkeyUser = () =>
  entity({
    id: string(),
    name: string(),
    displayName: string(),
  })

export const passkeyAlgorithm = () =>
  entity({
    alg: number(),
    type: string(),
  })

export const passkeyCreationOptions = () =>
  entity({
    challenge: string(),
    rp: passkeySite(),
    user: passkeyUser(),
    pubKeyCredParams: z.array(passkeyAlgorithm()),
    excludeCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(number()),
    authenticatorSelection: maybe(record()),
  })

export const passkeyRequestOptions = () =>
  entity({
    challenge: string(),
    rpId: maybe(string()),
    allowCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(number()),
  })

export const attestationResponse = () =>
  z.strictObject({
    attestationObject: text(),
    clientDataJSON: text(),
    authenticatorData: z.optional(string()),
    transports: z.optional(z.array(string())),
    publicKey: z.optional(string()),
    publicKeyAlgorithm: z.optional(number()),
  })

export const assertionResponse = () =>
  z.strictObject({
    authenticatorData: text(),
    clientDataJSON: text(),
    signature: text(),
    userHandle: z.optional(string()),
  })

export const passkeyCredentialShape = () => ({
  id: text(),
  rawId: text(),
  type: text(),
  authenticatorAttachment: z.optional(string()),
  clientExtensionResults: z.optional(z.unknown()),
})

export const registrationCredential = () =>
  z.strictObject({
    ...passkeyCredentialShape(),
    response: attestationResponse(),
    transports: z.optional(z.array(string())),
  })

export const authenticationCredential = () =>
  z.strictObject({
    ...passkeyCredentialShape(),
    response: assertionResponse(),
  })
