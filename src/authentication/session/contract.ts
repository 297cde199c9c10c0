// Generated from api/authentication/session.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { spellExpiry } from '../../contract/spell-expiry.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
import { oneOf, string, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Tokens, and what takes the place of a recovery code that was used up. */
export interface RecoveredTokenSet extends TokenSet {
  /** The new recovery code. The user keeps it in a safe place. */
  recoveryCode: string
}

/** An authenticator application that is not confirmed yet. */
export interface TotpOffer {
  /** The shared secret, Base32. */
  secret: string
  /** The `otpauth:` address that the application reads. Handle it as a secret. */
  qrcode_uri: string
  /** The address as a picture, a `data:` URL of a PNG. */
  qrcode_data_url?: string | null
  /** Code that stands in for the application, once. */
  recovery_code?: string | null
}

/** Checks a {@link RecoveredTokenSet} in an answer. */
export const recoveredTokenSetSchema = /* @__PURE__ */ schemaFor<RecoveredTokenSet>(spellExpiry)(
  schemas.recoveredTokenSet,
)

/** Input of verifyMfaSms. */
export interface VerifyMfaSmsInput {
  /** The code. */
  code: string
  /** Phone number that it was sent to, without country code. */
  phone?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
}

/** `POST /api/v2/applications/mfa/sms/verify` */
export const verifyMfaSms = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyMfaSms',
  method: 'POST',
  path: '/api/v2/applications/mfa/sms/verify',
  safety: 'write',
  access: 'step',
  secrets: ['code'],
  input: schemaFor<VerifyMfaSmsInput>()(() =>
    z.strictObject({
      code: text(),
      phone: z.optional(text()),
      phoneCountryCode: z.optional(string()),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of verifyMfaEmail. */
export interface VerifyMfaEmailInput {
  /** The code. */
  code: string
  /** Address that it was sent to. */
  email?: string | undefined
}

/** `POST /api/v2/applications/mfa/email/verify` */
export const verifyMfaEmail = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyMfaEmail',
  method: 'POST',
  path: '/api/v2/applications/mfa/email/verify',
  safety: 'write',
  access: 'step',
  secrets: ['code'],
  input: schemaFor<VerifyMfaEmailInput>()(() =>
    z.strictObject({ code: text(), email: z.optional(text()) }),
  ),
  output: tokenSetSchema,
}))

/** Input of verifyMfaTotp. */
export interface VerifyMfaTotpInput {
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/applications/mfa/totp/verify` */
export const verifyMfaTotp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyMfaTotp',
  method: 'POST',
  path: '/api/v2/applications/mfa/totp/verify',
  safety: 'write',
  access: 'step',
  input: schemaFor<VerifyMfaTotpInput>()(() => z.strictObject({ totp: text() })),
  output: tokenSetSchema,
}))

/** Input of verifyOwnTotp. */
export interface VerifyOwnTotpInput {
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/mfa/totp/verify` */
export const verifyOwnTotp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyOwnTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/verify',
  safety: 'write',
  access: 'step',
  input: schemaFor<VerifyOwnTotpInput>()(() => z.strictObject({ totp: text() })),
  output: tokenSetSchema,
}))

/** Input of verifyMfaFace. */
export interface VerifyMfaFaceInput {
  /** Address of the photo. */
  photo: string
}

/** `POST /api/v2/applications/mfa/face/verify` */
export const verifyMfaFace = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyMfaFace',
  method: 'POST',
  path: '/api/v2/applications/mfa/face/verify',
  safety: 'write',
  access: 'step',
  input: schemaFor<VerifyMfaFaceInput>()(() => z.strictObject({ photo: text() })),
  output: tokenSetSchema,
}))

/** Input of useRecoveryCode. */
export interface UseRecoveryCodeInput {
  /** The recovery code. */
  recoveryCode: string
}

/** `POST /api/v2/mfa/totp/recovery` */
export const useRecoveryCode = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'useRecoveryCode',
  method: 'POST',
  path: '/api/v2/mfa/totp/recovery',
  safety: 'write',
  access: 'step',
  input: schemaFor<UseRecoveryCodeInput>()(() => z.strictObject({ recoveryCode: text() })),
  output: recoveredTokenSetSchema,
}))

/** Input of associateTotp. */
export interface AssociateTotpInput {
  /** Kind of the authenticator. */
  authenticator_type: 'totp'
}

/** `POST /api/v2/mfa/totp/associate` */
export const associateTotp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'associateTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/associate',
  safety: 'write',
  access: 'step',
  input: schemaFor<AssociateTotpInput>()(() =>
    z.strictObject({ authenticator_type: oneOf('totp') }),
  ),
  output: schemaFor<TotpOffer>()(schemas.totpOffer),
}))

/** Input of confirmTotp. */
export interface ConfirmTotpInput {
  /** Kind of the authenticator. */
  authenticator_type: 'totp'
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/mfa/totp/associate/confirm` */
export const confirmTotp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'confirmTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/associate/confirm',
  safety: 'write',
  access: 'step',
  input: schemaFor<ConfirmTotpInput>()(() =>
    z.strictObject({ authenticator_type: oneOf('totp'), totp: text() }),
  ),
  output: tokenSetSchema,
}))

/** Input of resetPasswordByFirstLoginToken. */
export interface ResetPasswordByFirstLoginTokenInput {
  /** Token of the sign-in that demands it. */
  token: string
  /** The new password. */
  password: string
  /** The password until now, where it is asked for. */
  oldPassword?: string | undefined
  /** How the passwords are encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** `POST /api/v2/users/password/reset-by-first-login-token` */
export const resetPasswordByFirstLoginToken = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'resetPasswordByFirstLoginToken',
  method: 'POST',
  path: '/api/v2/users/password/reset-by-first-login-token',
  safety: 'write',
  access: 'anyone',
  passwords: { at: ['password', 'oldPassword'], type: 'passwordEncryptType' },
  input: schemaFor<ResetPasswordByFirstLoginTokenInput>()(() =>
    z.strictObject({
      token: text(),
      password: text(),
      oldPassword: z.optional(text()),
      passwordEncryptType: z.optional(passwordEncryptType()),
    }),
  ),
  output: noData,
}))
