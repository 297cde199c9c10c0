// Generated from api/authentication/session.tsp by `npm run generate`.

import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { spellExpiry } from '../../contract/spell-expiry.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
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
  phone?: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
}

/** `POST /api/v2/applications/mfa/sms/verify` */
export const verifyMfaSms = /* @__PURE__ */ endpoint({
  name: 'verifyMfaSms',
  method: 'POST',
  path: '/api/v2/applications/mfa/sms/verify',
  safety: 'write',
  access: 'step',
  secrets: ['code'],
  input: /* @__PURE__ */ schemaFor<VerifyMfaSmsInput>()(schemas.verifyMfaSmsInput),
  output: tokenSetSchema,
})

/** Input of verifyMfaEmail. */
export interface VerifyMfaEmailInput {
  /** The code. */
  code: string
  /** Address that it was sent to. */
  email?: string
}

/** `POST /api/v2/applications/mfa/email/verify` */
export const verifyMfaEmail = /* @__PURE__ */ endpoint({
  name: 'verifyMfaEmail',
  method: 'POST',
  path: '/api/v2/applications/mfa/email/verify',
  safety: 'write',
  access: 'step',
  secrets: ['code'],
  input: /* @__PURE__ */ schemaFor<VerifyMfaEmailInput>()(schemas.verifyMfaEmailInput),
  output: tokenSetSchema,
})

/** Input of verifyMfaTotp. */
export interface VerifyMfaTotpInput {
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/applications/mfa/totp/verify` */
export const verifyMfaTotp = /* @__PURE__ */ endpoint({
  name: 'verifyMfaTotp',
  method: 'POST',
  path: '/api/v2/applications/mfa/totp/verify',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<VerifyMfaTotpInput>()(schemas.verifyMfaTotpInput),
  output: tokenSetSchema,
})

/** Input of verifyOwnTotp. */
export interface VerifyOwnTotpInput {
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/mfa/totp/verify` */
export const verifyOwnTotp = /* @__PURE__ */ endpoint({
  name: 'verifyOwnTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/verify',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<VerifyOwnTotpInput>()(schemas.verifyOwnTotpInput),
  output: tokenSetSchema,
})

/** Input of verifyMfaFace. */
export interface VerifyMfaFaceInput {
  /** Address of the photo. */
  photo: string
}

/** `POST /api/v2/applications/mfa/face/verify` */
export const verifyMfaFace = /* @__PURE__ */ endpoint({
  name: 'verifyMfaFace',
  method: 'POST',
  path: '/api/v2/applications/mfa/face/verify',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<VerifyMfaFaceInput>()(schemas.verifyMfaFaceInput),
  output: tokenSetSchema,
})

/** Input of useRecoveryCode. */
export interface UseRecoveryCodeInput {
  /** The recovery code. */
  recoveryCode: string
}

/** `POST /api/v2/mfa/totp/recovery` */
export const useRecoveryCode = /* @__PURE__ */ endpoint({
  name: 'useRecoveryCode',
  method: 'POST',
  path: '/api/v2/mfa/totp/recovery',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<UseRecoveryCodeInput>()(schemas.useRecoveryCodeInput),
  output: recoveredTokenSetSchema,
})

/** Input of associateTotp. */
export interface AssociateTotpInput {
  /** Kind of the authenticator. */
  authenticator_type: 'totp'
}

/** `POST /api/v2/mfa/totp/associate` */
export const associateTotp = /* @__PURE__ */ endpoint({
  name: 'associateTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/associate',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<AssociateTotpInput>()(schemas.associateTotpInput),
  output: /* @__PURE__ */ schemaFor<TotpOffer>()(schemas.totpOffer),
})

/** Input of confirmTotp. */
export interface ConfirmTotpInput {
  /** Kind of the authenticator. */
  authenticator_type: 'totp'
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v2/mfa/totp/associate/confirm` */
export const confirmTotp = /* @__PURE__ */ endpoint({
  name: 'confirmTotp',
  method: 'POST',
  path: '/api/v2/mfa/totp/associate/confirm',
  safety: 'write',
  access: 'step',
  input: /* @__PURE__ */ schemaFor<ConfirmTotpInput>()(schemas.confirmTotpInput),
  output: tokenSetSchema,
})

/** Input of resetPasswordByFirstLoginToken. */
export interface ResetPasswordByFirstLoginTokenInput {
  /** Token of the sign-in that demands it. */
  token: string
  /** The new password. */
  password: string
  /** The password until now, where it is asked for. */
  oldPassword?: string
  /** How the passwords are encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
}

/** `POST /api/v2/users/password/reset-by-first-login-token` */
export const resetPasswordByFirstLoginToken = /* @__PURE__ */ endpoint({
  name: 'resetPasswordByFirstLoginToken',
  method: 'POST',
  path: '/api/v2/users/password/reset-by-first-login-token',
  safety: 'write',
  access: 'anyone',
  passwords: { at: ['password', 'oldPassword'], type: 'passwordEncryptType' },
  input: /* @__PURE__ */ schemaFor<ResetPasswordByFirstLoginTokenInput>()(
    schemas.resetPasswordByFirstLoginTokenInput,
  ),
  output: noData,
})
