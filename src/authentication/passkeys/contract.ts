// Generated from api/authentication/passkeys.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { noData, noInput } from '../../contract/plain-schemas.ts'
import { batch, listOf, schemaFor } from '../../contract/schema.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
import { integer, type OpenEnum, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'
import { toPasskey } from './to-passkey.ts'
import type {
  AuthenticationCredential,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  RegistrationCredential,
} from './web-authn/contract.ts'
import { authenticationCredential, registrationCredential } from './web-authn/schemas.ts'

/** Kind of the authenticator that keeps a passkey. */
export type AuthenticatorCode =
  /** A reader of fingerprints. */
  | 'fingerprint'
  /** A camera that knows faces. */
  | 'face'
  /** Anything else, such as a security key. */
  | 'other'

/** The first step of a registration. */
export interface PasskeyRegistrationOptions {
  /** Options for the browser. */
  registrationOptions: PasskeyCreationOptions
  /** Belongs to the challenge; goes back with the credential, once. */
  ticket: string
}

/** The first step of an authentication. */
export interface PasskeyAuthenticationOptions {
  /** Options for the browser. */
  authenticationOptions: PasskeyRequestOptions
  /** Belongs to the challenge; goes back with the credential, once. */
  ticket: string
}

/** The first step of a registration, in the newer form. */
export interface PasskeyCreation {
  /** Options for the browser. */
  publicKey: PasskeyCreationOptions
  /** Belongs to the challenge; goes back with the credential, once. */
  ticket: string
}

/** The first step of an authentication, in the newer form. */
export interface PasskeyRequest {
  /** Options for the browser. */
  publicKey: PasskeyRequestOptions
  /** Belongs to the challenge; goes back with the credential, once. */
  ticket: string
}

/** Options of a sign-in by a passkey. */
export interface PasskeySignInOptions {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Further data of your own, which the service hands on as it is. */
  customData?: unknown
}

/** Input of {@link Passkeys.register}. */
export interface RegisterPasskeyInput {
  /** Kind of the authenticator, for lists of devices. Default: not told. */
  authenticatorCode?: AuthenticatorCode | undefined
}

/** Input of {@link Passkeys.removeDevice}. */
export interface RemovePasskeyDeviceInput {
  /** Id of the passkey. */
  credentialId: string
}

/** Input of {@link Passkeys.signIn}. */
export interface SignInWithPasskeyInput {
  /**
   * Offer passkeys in the autofill of an input with `autocomplete="username webauthn"`, instead of
   * a dialog. The call then waits until the user takes one. Default false.
   */
  conditional?: boolean | undefined
  /** Options of the sign-in. */
  options?: PasskeySignInOptions | undefined
}

/** Whether a new passkey was taken. */
export interface PasskeyRegistrationResult {
  /** Whether it was. */
  verified: boolean
}

/** Whether a passkey was accepted, and what follows from that. */
export interface PasskeyAuthenticationResult {
  /** Whether it was. */
  verified: boolean
  /** Tokens of the user, when it was. */
  tokenSet?: TokenSet | null
}

/** A registered passkey. The service may tell more of it. */
export interface Passkey {
  /** Id of the passkey, Base64URL. */
  credentialId: string
  /** Name that the user gave it. */
  name?: string | null
  /** Kind of its authenticator. */
  authenticatorCode?: OpenEnum<AuthenticatorCode> | null
}

/** Checks a {@link PasskeyCreation} in an answer. */
export const passkeyCreationSchema = /* @__PURE__ */ schemaFor<PasskeyCreation>()(
  schemas.passkeyCreation,
)

/** Checks a {@link PasskeyRequest} in an answer. */
export const passkeyRequestSchema = /* @__PURE__ */ schemaFor<PasskeyRequest>()(
  schemas.passkeyRequest,
)

/** Checks a {@link RegisterPasskeyInput}. */
export const registerPasskeyInput = /* @__PURE__ */ schemaFor<RegisterPasskeyInput>()(
  schemas.registerPasskeyInput,
)

/** Checks a {@link RemovePasskeyDeviceInput}. */
export const removePasskeyDeviceInput = /* @__PURE__ */ schemaFor<RemovePasskeyDeviceInput>()(
  schemas.removePasskeyDeviceInput,
)

/** Checks a {@link SignInWithPasskeyInput}. */
export const signInWithPasskeyInput = /* @__PURE__ */ schemaFor<SignInWithPasskeyInput>()(
  schemas.signInWithPasskeyInput,
)

/** Checks a {@link Passkey} in an answer. */
export const passkeySchema = /* @__PURE__ */ schemaFor<Passkey>(toPasskey)(schemas.passkey)

/** `GET /api/v3/webauthn/registration` */
export const initRegisterOptions = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'initRegisterOptions',
  method: 'GET',
  path: '/api/v3/webauthn/registration',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: schemaFor<PasskeyRegistrationOptions>()(schemas.passkeyRegistrationOptions),
}))

/** Input of {@link PasskeySteps.verifyRegistration}. */
export interface VerifyRegisterInput {
  /** Ticket of the first step. */
  ticket: string
  /** What the browser made. */
  registrationCredential: RegistrationCredential
  /** Kind of the authenticator. */
  authenticatorCode?: AuthenticatorCode | undefined
}

/** `POST /api/v3/webauthn/registration` */
export const verifyRegister = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyRegister',
  method: 'POST',
  path: '/api/v3/webauthn/registration',
  safety: 'write',
  access: 'user',
  input: schemaFor<VerifyRegisterInput>()(() =>
    z.strictObject({
      ticket: text(),
      registrationCredential: registrationCredential(),
      authenticatorCode: z.optional(schemas.authenticatorCode()),
    }),
  ),
  output: schemaFor<PasskeyRegistrationResult>()(schemas.passkeyRegistrationResult),
}))

/** `GET /api/v3/webauthn/authentication` */
export const initAuthenticationOptions = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'initAuthenticationOptions',
  method: 'GET',
  path: '/api/v3/webauthn/authentication',
  safety: 'read',
  access: 'anyone',
  input: noInput,
  output: schemaFor<PasskeyAuthenticationOptions>()(schemas.passkeyAuthenticationOptions),
}))

/** Input of {@link PasskeySteps.list}. */
export interface ListWebAuthnCredentialsInput {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/webauthn/credentials` */
export const listWebAuthnCredentials = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listWebAuthnCredentials',
  method: 'GET',
  path: '/api/v3/webauthn/credentials',
  safety: 'read',
  access: 'user',
  isBare: true,
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListWebAuthnCredentialsInput>()(() =>
    z.strictObject({ page: z.optional(integer(1)), limit: z.optional(integer(1, 50)) }),
  ),
  output: pageOf(passkeySchema),
}))

/** Input of {@link PasskeySteps.update}. */
export interface UpdateWebAuthnCredentialInput {
  /** Id of the passkey. */
  credentialId: string
  /** Name, for the user. */
  name: string
}

/** `PUT /api/v3/webauthn/credentials/{credentialId}` */
export const updateWebAuthnCredential = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateWebAuthnCredential',
  method: 'PUT',
  path: '/api/v3/webauthn/credentials/{credentialId}',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<UpdateWebAuthnCredentialInput>()(() =>
    z.strictObject({ credentialId: text(), name: text() }),
  ),
  output: successResultSchema,
}))

/** Input of {@link PasskeySteps.delete}. */
export interface DeleteWebAuthnCredentialInput {
  /** Id of the passkey. */
  credentialId: string
}

/** `DELETE /api/v3/webauthn/credentials/{credentialId}` */
export const deleteWebAuthnCredential = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteWebAuthnCredential',
  method: 'DELETE',
  path: '/api/v3/webauthn/credentials/{credentialId}',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: schemaFor<DeleteWebAuthnCredentialInput>()(() => z.strictObject({ credentialId: text() })),
  output: noData,
}))

/** Input of {@link PasskeySteps.check}. */
export interface CheckValidCredentialsByCredIdsInput {
  /** Ids of the passkeys, 1 to 50. */
  credentialIds: readonly string[]
  /** Kind of the authenticator. Default: any. */
  authenticatorCode?: AuthenticatorCode | undefined
}

/** `POST /api/v3/webauthn/check-valid-credentials-by-credIds` */
export const checkValidCredentialsByCredIds = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/webauthn/check-valid-credentials-by-credIds',
  safety: 'read',
  access: 'user',
  input: schemaFor<CheckValidCredentialsByCredIdsInput>()(() =>
    z.strictObject({
      credentialIds: batch(text()),
      authenticatorCode: z.optional(schemas.authenticatorCode()),
    }),
  ),
  output: listOf(passkeySchema),
}))

/** Input of {@link PasskeySteps.listDevices}. */
export interface ListCredentialsByPageInput {
  /** Kind of the authenticator. Default: any. */
  authenticatorCode?: AuthenticatorCode | undefined
}

/** `POST /api/v3/webauthn/page-authenticator-device` */
export const listCredentialsByPage = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listCredentialsByPage',
  method: 'POST',
  path: '/api/v3/webauthn/page-authenticator-device',
  safety: 'read',
  access: 'user',
  isBare: true,
  input: schemaFor<ListCredentialsByPageInput>()(() =>
    z.strictObject({ authenticatorCode: z.optional(schemas.authenticatorCode()) }),
  ),
  output: wholeOf(passkeySchema),
}))

/** Input of {@link PasskeySteps.removeDevices}. */
export interface RemoveAllCredentialsInput {
  /** Kind of the authenticators. */
  authenticatorCode: AuthenticatorCode
}

/** `POST /api/v3/webauthn/remove-credentials-by-authenticator-code` */
export const removeAllCredentials = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'removeAllCredentials',
  method: 'POST',
  path: '/api/v3/webauthn/remove-credentials-by-authenticator-code',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<RemoveAllCredentialsInput>()(() =>
    z.strictObject({ authenticatorCode: schemas.authenticatorCode() }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/webauthn/registration/initialize` */
export const webAuthnRegisterInitalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnRegisterInitalize',
  method: 'POST',
  path: '/api/v3/webauthn/registration/initialize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: noInput,
  output: passkeyCreationSchema,
}))

/** Input of {@link PasskeySteps.finishRegistration}. */
export interface WebAuthnRegisterFinalizeInput {
  /** Ticket of the first step. */
  ticket: string
  /** What the browser made. */
  credential: RegistrationCredential
}

/** `POST /api/v3/webauthn/registration/finalize` */
export const webAuthnRegisterFinalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnRegisterFinalize',
  method: 'POST',
  path: '/api/v3/webauthn/registration/finalize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: schemaFor<WebAuthnRegisterFinalizeInput>()(() =>
    z.strictObject({ ticket: text(), credential: registrationCredential() }),
  ),
  output: noData,
}))

/** `POST /api/v3/webauthn/login/initialize` */
export const webAuthnLoginInitalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnLoginInitalize',
  method: 'POST',
  path: '/api/v3/webauthn/login/initialize',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  input: noInput,
  output: passkeyRequestSchema,
}))

/** `POST /api/v3/webauthn/mfa-bind/initialize` */
export const webAuthnMfaBindInitialize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnMfaBindInitialize',
  method: 'POST',
  path: '/api/v3/webauthn/mfa-bind/initialize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: noInput,
  output: passkeyCreationSchema,
}))

/** `POST /api/v3/webauthn/mfa-verify/initialize` */
export const webAuthnMfaVerifyInitalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnMfaVerifyInitalize',
  method: 'POST',
  path: '/api/v3/webauthn/mfa-verify/initialize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: noInput,
  output: passkeyRequestSchema,
}))

/** Input of verifyAuthentication. */
export interface VerifyAuthenticationInput {
  /** Ticket of the first step. */
  ticket: string
  /** What the browser gave for the options. */
  authenticationCredential: AuthenticationCredential
  /** Options of the sign-in. */
  options?: PasskeySignInOptions | undefined
}

/** `POST /api/v3/webauthn/authentication` */
export const verifyAuthentication = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyAuthentication',
  method: 'POST',
  path: '/api/v3/webauthn/authentication',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<VerifyAuthenticationInput>()(() =>
    z.strictObject({
      ticket: text(),
      authenticationCredential: authenticationCredential(),
      options: z.optional(schemas.passkeySignInOptions()),
    }),
  ),
  output: schemaFor<PasskeyAuthenticationResult>()(schemas.passkeyAuthenticationResult),
}))

/** Input of webAuthnLoginFinalize. */
export interface WebAuthnLoginFinalizeInput {
  /** Ticket of the first step. */
  ticket: string
  /** What the browser gave for the options. */
  credential: AuthenticationCredential
  /** Options of the sign-in. */
  options?: PasskeySignInOptions | undefined
}

/** `POST /api/v3/webauthn/login/finalize` */
export const webAuthnLoginFinalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnLoginFinalize',
  method: 'POST',
  path: '/api/v3/webauthn/login/finalize',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  input: schemaFor<WebAuthnLoginFinalizeInput>()(() =>
    z.strictObject({
      ticket: text(),
      credential: authenticationCredential(),
      options: z.optional(schemas.passkeySignInOptions()),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of removeCredential. */
export interface RemoveCredentialInput {
  /** Id of the passkey. */
  credentialID: string
}

/** `POST /api/v3/webauthn/remove-credential/{credentialID}` */
export const removeCredential = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'removeCredential',
  method: 'POST',
  path: '/api/v3/webauthn/remove-credential/{credentialID}',
  safety: 'write',
  access: 'user',
  input: schemaFor<RemoveCredentialInput>()(() => z.strictObject({ credentialID: text() })),
  output: successResultSchema,
}))

/** Input of {@link UserPasskeys.list}. */
export interface ListWebAuthnPersonCredentialsInput {
  /** Id of the user. */
  userId: string
  /** Id of the application that they were registered in. Default: any. */
  appId?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/webauthn/person/credentials` */
export const listWebAuthnPersonCredentials = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listWebAuthnPersonCredentials',
  method: 'GET',
  path: '/api/v3/webauthn/person/credentials',
  safety: 'read',
  access: 'user',
  isBare: true,
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListWebAuthnPersonCredentialsInput>()(() =>
    z.strictObject({
      userId: text(),
      appId: z.optional(text()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(passkeySchema),
}))

/** Input of {@link UserPasskeys.update}. */
export interface UpdateWebAuthnAdminCredentialInput {
  /** Id of the passkey. */
  credentialId: string
  /** Name, for the user. */
  name: string
}

/** `PUT /api/v3/webauthn/admin/credentials/{credentialId}` */
export const updateWebAuthnAdminCredential = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateWebAuthnAdminCredential',
  method: 'PUT',
  path: '/api/v3/webauthn/admin/credentials/{credentialId}',
  safety: 'idempotent',
  access: 'user',
  isBare: true,
  input: schemaFor<UpdateWebAuthnAdminCredentialInput>()(() =>
    z.strictObject({ credentialId: text(), name: text() }),
  ),
  output: noData,
}))

/** Input of {@link UserPasskeys.delete}. */
export interface DeleteWebAuthnAdminCredentialInput {
  /** Id of the passkey. */
  credentialId: string
  /** Id of the user. */
  userId: string
  /** Id of the application that it was registered in. */
  appId: string
}

/** `DELETE /api/v3/webauthn/admin/credentials/{credentialId}/{userId}/{appId}` */
export const deleteWebAuthnAdminCredential = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteWebAuthnAdminCredential',
  method: 'DELETE',
  path: '/api/v3/webauthn/admin/credentials/{credentialId}/{userId}/{appId}',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: schemaFor<DeleteWebAuthnAdminCredentialInput>()(() =>
    z.strictObject({ credentialId: text(), userId: text(), appId: text() }),
  ),
  output: noData,
}))

/** Input of {@link UserPasskeys.beginRegistration}. */
export interface WebAuthnAdminInitializeInput {
  /** Id of the user. */
  userId: string
  /** Id of the application to register it in. Default: the client's own. */
  appId?: string | undefined
}

/** `POST /api/v3/webauthn/admin/initialize` */
export const webAuthnAdminInitialize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnAdminInitialize',
  method: 'POST',
  path: '/api/v3/webauthn/admin/initialize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: schemaFor<WebAuthnAdminInitializeInput>()(() =>
    z.strictObject({ userId: text(), appId: z.optional(text()) }),
  ),
  output: passkeyCreationSchema,
}))

/** Input of {@link UserPasskeys.finishRegistration}. */
export interface WebAuthnAdminRegisterFinalizeInput {
  /** Ticket of the first step. */
  ticket: string
  /** What the browser made. */
  credential: RegistrationCredential
}

/** `POST /api/v3/webauthn/admin/registration/finalize` */
export const webAuthnAdminRegisterFinalize = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'webAuthnAdminRegisterFinalize',
  method: 'POST',
  path: '/api/v3/webauthn/admin/registration/finalize',
  safety: 'write',
  access: 'user',
  isBare: true,
  input: schemaFor<WebAuthnAdminRegisterFinalizeInput>()(() =>
    z.strictObject({ ticket: text(), credential: registrationCredential() }),
  ),
  output: noData,
}))
