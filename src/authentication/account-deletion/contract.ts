// Generated from api/authentication/account-deletion.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { type PasswordEncryptType, successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import { oneOf, text } from '../../contract/values.ts'
import type { EmailPassCode, PhonePassCode } from '../common/contract.ts'
import { emailPassCode, phonePassCode } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** What proves that the account may be deleted: exactly one of code and password. */
export interface RequestAccountDeletionInput {
  /** E-mail address of the account, with `passCode`. */
  email?: string | undefined
  /** Phone number of the account, without country code, with `passCode`. */
  phoneNumber?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
  /** Code that was sent for `CHANNEL_DELETE_ACCOUNT`. */
  passCode?: string | undefined
  /** The password, for users who have neither e-mail address nor phone. */
  password?: string | undefined
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** A password that proves something. */
export interface PasswordProof {
  /** The password. */
  password: string
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** The right to delete an account, as it comes over the wire. */
export interface AccountDeletionGrant {
  /** Token for the second step. */
  deleteAccountToken: string
  /** Life of the token, in seconds. */
  tokenExpiresIn: number
}

/** Checks a {@link RequestAccountDeletionInput}. */
export const requestAccountDeletionInput = /* @__PURE__ */ schemaFor<RequestAccountDeletionInput>()(
  schemas.requestAccountDeletionInput,
)

/** Input of verifyDeleteAccountRequest. */
export interface VerifyDeleteAccountRequestInput {
  /** How it is proved. */
  verifyMethod: 'PHONE_PASSCODE' | 'EMAIL_PASSCODE' | 'PASSWORD'
  /** The code of a phone. */
  phonePassCodePayload?: PhonePassCode | undefined
  /** The code of an e-mail address. */
  emailPassCodePayload?: EmailPassCode | undefined
  /** The password. */
  passwordPayload?: PasswordProof | undefined
}

/** `POST /api/v3/verify-delete-account-request` */
export const verifyDeleteAccountRequest = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/verify-delete-account-request',
  safety: 'write',
  access: 'user',
  passwords: { at: ['passwordPayload.password'], type: 'passwordPayload.passwordEncryptType' },
  input: schemaFor<VerifyDeleteAccountRequestInput>()(() =>
    z.strictObject({
      verifyMethod: oneOf('PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'),
      phonePassCodePayload: z.optional(phonePassCode()),
      emailPassCodePayload: z.optional(emailPassCode()),
      passwordPayload: z.optional(schemas.passwordProof()),
    }),
  ),
  output: schemaFor<AccountDeletionGrant>()(schemas.accountDeletionGrant),
}))

/** Input of deleteAccount. */
export interface DeleteAccountInput {
  /** Token of the first step. */
  deleteAccountToken: string
}

/** `POST /api/v3/delete-account` */
export const deleteAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-account',
  safety: 'write',
  access: 'user',
  input: schemaFor<DeleteAccountInput>()(() => z.strictObject({ deleteAccountToken: text() })),
  output: successResultSchema,
}))
