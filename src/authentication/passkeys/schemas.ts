// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import * as z from 'zod/mini'
import {
  batch,
  entity,
  integer,
  matching,
  maybe,
  nested,
  openEnum,
  record,
  text,
} from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'

export const authenticatorCode = () => z.enum(['fingerprint', 'face', 'other'])

export const passkeyDescriptor = () =>
  entity({
    id: z.string(),
    type: z.string(),
    transports: maybe(z.array(z.string())),
  })

export const passkeySite = () =>
  entity({
    id: maybe(z.string()),
    name: z.string(),
  })

export const passkeyUser = () =>
  entity({
    id: z.string(),
    name: z.string(),
    displayName: z.string(),
  })

export const passkeyAlgorithm = () =>
  entity({
    alg: z.number(),
    type: z.string(),
  })

export const passkeyCreationOptions = () =>
  entity({
    challenge: z.string(),
    rp: passkeySite(),
    user: passkeyUser(),
    pubKeyCredParams: z.array(passkeyAlgorithm()),
    excludeCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(z.number()),
    authenticatorSelection: maybe(record()),
  })

export const passkeyRequestOptions = () =>
  entity({
    challenge: z.string(),
    rpId: maybe(z.string()),
    allowCredentials: maybe(z.array(passkeyDescriptor())),
    timeout: maybe(z.number()),
  })

export const passkeyRegistrationOptions = () =>
  entity({
    registrationOptions: passkeyCreationOptions(),
    ticket: text(),
  })

export const passkeyAuthenticationOptions = () =>
  entity({
    authenticationOptions: passkeyRequestOptions(),
    ticket: text(),
  })

export const passkeyCreation = () =>
  entity({
    publicKey: passkeyCreationOptions(),
    ticket: text(),
  })

export const passkeyRequest = () =>
  entity({
    publicKey: passkeyRequestOptions(),
    ticket: text(),
  })

export const attestationResponse = () =>
  z.strictObject({
    attestationObject: text(),
    clientDataJSON: text(),
    authenticatorData: z.optional(z.string()),
    transports: z.optional(z.array(z.string())),
    publicKey: z.optional(z.string()),
    publicKeyAlgorithm: z.optional(z.number()),
  })

export const assertionResponse = () =>
  z.strictObject({
    authenticatorData: text(),
    clientDataJSON: text(),
    signature: text(),
    userHandle: z.optional(z.string()),
  })

export const passkeyCredentialShape = () => ({
  id: text(),
  rawId: text(),
  type: text(),
  authenticatorAttachment: z.optional(z.string()),
  clientExtensionResults: z.optional(z.unknown()),
})

export const registrationCredential = () =>
  z.strictObject({
    ...passkeyCredentialShape(),
    response: attestationResponse(),
    transports: z.optional(z.array(z.string())),
  })

export const authenticationCredential = () =>
  z.strictObject({
    ...passkeyCredentialShape(),
    response: assertionResponse(),
  })

export const passkeySignInOptions = () =>
  z.strictObject({
    scope: z.optional(
      z.string().check(matching(/(^| )openid( |$)/, 'must contain the scope openid')),
    ),
    context: z.optional(z.unknown()),
    customData: z.optional(z.unknown()),
  })

export const registerPasskeyInput = () =>
  z.strictObject({
    authenticatorCode: z.optional(authenticatorCode()),
  })

export const removePasskeyDeviceInput = () =>
  z.strictObject({
    credentialId: text(),
  })

export const signInWithPasskeyInput = () =>
  z.strictObject({
    conditional: z.optional(z.boolean()),
    options: z.optional(passkeySignInOptions()),
  })

export const passkeyRegistrationResult = () =>
  entity({
    verified: z.boolean(),
  })

export const passkeyAuthenticationResult = () =>
  entity({
    verified: z.boolean(),
    tokenSet: maybe(nested(tokenSetSchema)),
  })

export const passkey = () =>
  entity({
    credentialId: text(),
    name: maybe(z.string()),
    authenticatorCode: maybe(openEnum<'fingerprint' | 'face' | 'other'>()),
  })

export const verifyRegisterInput = () =>
  z.strictObject({
    ticket: text(),
    registrationCredential: registrationCredential(),
    authenticatorCode: z.optional(authenticatorCode()),
  })

export const listWebAuthnCredentialsInput = () =>
  z.strictObject({
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const updateWebAuthnCredentialInput = () =>
  z.strictObject({
    credentialId: text(),
    name: text(),
  })

export const deleteWebAuthnCredentialInput = () =>
  z.strictObject({
    credentialId: text(),
  })

export const checkValidCredentialsByCredIdsInput = () =>
  z.strictObject({
    credentialIds: batch(text()),
    authenticatorCode: z.optional(authenticatorCode()),
  })

export const listCredentialsByPageInput = () =>
  z.strictObject({
    authenticatorCode: z.optional(authenticatorCode()),
  })

export const removeAllCredentialsInput = () =>
  z.strictObject({
    authenticatorCode: authenticatorCode(),
  })

export const webAuthnRegisterFinalizeInput = () =>
  z.strictObject({
    ticket: text(),
    credential: registrationCredential(),
  })

export const verifyAuthenticationInput = () =>
  z.strictObject({
    ticket: text(),
    authenticationCredential: authenticationCredential(),
    options: z.optional(passkeySignInOptions()),
  })

export const webAuthnLoginFinalizeInput = () =>
  z.strictObject({
    ticket: text(),
    credential: authenticationCredential(),
    options: z.optional(passkeySignInOptions()),
  })

export const removeCredentialInput = () =>
  z.strictObject({
    credentialID: text(),
  })

export const listWebAuthnPersonCredentialsInput = () =>
  z.strictObject({
    userId: text(),
    appId: z.optional(text()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const updateWebAuthnAdminCredentialInput = () =>
  z.strictObject({
    credentialId: text(),
    name: text(),
  })

export const deleteWebAuthnAdminCredentialInput = () =>
  z.strictObject({
    credentialId: text(),
    userId: text(),
    appId: text(),
  })

export const webAuthnAdminInitializeInput = () =>
  z.strictObject({
    userId: text(),
    appId: z.optional(text()),
  })

export const webAuthnAdminRegisterFinalizeInput = () =>
  z.strictObject({
    ticket: text(),
    credential: registrationCredential(),
  })
