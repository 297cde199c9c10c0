// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe, nested } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import {
  boolean,
  integer,
  matching,
  oneOf,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'
import {
  authenticationCredential,
  passkeyCreationOptions,
  passkeyRequestOptions,
  registrationCredential,
} from './web-authn/schemas.ts'

export const authenticatorCode = () => oneOf('fingerprint', 'face', 'other')

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

export const passkeySignInOptions = () =>
  z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
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
    conditional: z.optional(boolean()),
    options: z.optional(passkeySignInOptions()),
  })

export const passkeyRegistrationResult = () =>
  entity({
    verified: boolean(),
  })

export const passkeyAuthenticationResult = () =>
  entity({
    verified: boolean(),
    tokenSet: maybe(nested(tokenSetSchema)),
  })

export const passkey = () =>
  entity({
    credentialId: text(),
    name: maybe(string()),
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
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
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
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
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
