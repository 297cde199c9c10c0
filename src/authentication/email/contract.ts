// Generated from api/authentication/email.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { oneOf, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Codes that prove a change of the e-mail address. */
export interface RequestEmailChangeInput {
  /** The new address. */
  newEmail: string
  /** Code that was sent to the new address for `CHANNEL_UPDATE_EMAIL`. */
  newEmailPassCode: string
  /** The address until now. Needed where there is one, unless the pool does not ask for it. */
  oldEmail?: string | undefined
  /** Code that was sent to the old address for `CHANNEL_UPDATE_EMAIL`. */
  oldEmailPassCode?: string | undefined
}

/** The right to change an e-mail address, as it comes over the wire. */
export interface EmailChangeGrant {
  /** Token for the second step. */
  updateEmailToken: string
  /** Life of the token, in seconds. */
  tokenExpiresIn: number
}

/** Checks a {@link RequestEmailChangeInput}. */
export const requestEmailChangeInput = /* @__PURE__ */ schemaFor<RequestEmailChangeInput>()(
  schemas.requestEmailChangeInput,
)

/** Input of bindEmail. */
export interface BindEmailInput {
  /** The address. */
  email: string
  /** Code that was sent to it for `CHANNEL_BIND_EMAIL`. */
  passCode: string
}

/** `POST /api/v3/bind-email` */
export const bindEmail = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/bind-email',
  safety: 'write',
  access: 'user',
  input: schemaFor<BindEmailInput>()(() => z.strictObject({ email: text(), passCode: text() })),
  output: noData,
}))

/** Input of unbindEmail. */
export interface UnbindEmailInput {
  /** Code that was sent to the address for `CHANNEL_UNBIND_EMAIL`. */
  passCode: string
}

/** `POST /api/v3/unbind-email` */
export const unbindEmail = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/unbind-email',
  safety: 'write',
  access: 'user',
  input: schemaFor<UnbindEmailInput>()(() => z.strictObject({ passCode: text() })),
  output: noData,
}))

/** Input of verifyUpdateEmailRequest. */
export interface VerifyUpdateEmailRequestInput {
  /** How it is proved. */
  verifyMethod: 'EMAIL_PASSCODE'
  /** The codes. */
  emailPassCodePayload: RequestEmailChangeInput
}

/** `POST /api/v3/verify-update-email-request` */
export const verifyUpdateEmailRequest = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/verify-update-email-request',
  safety: 'write',
  access: 'user',
  input: schemaFor<VerifyUpdateEmailRequestInput>()(() =>
    z.strictObject({
      verifyMethod: oneOf('EMAIL_PASSCODE'),
      emailPassCodePayload: schemas.requestEmailChangeInput(),
    }),
  ),
  output: schemaFor<EmailChangeGrant>()(schemas.emailChangeGrant),
}))

/** Input of updateEmail. */
export interface UpdateEmailInput {
  /** Token of the first step. */
  updateEmailToken: string
}

/** `POST /api/v3/update-email` */
export const updateEmail = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-email',
  safety: 'write',
  access: 'user',
  input: schemaFor<UpdateEmailInput>()(() => z.strictObject({ updateEmailToken: text() })),
  output: successResultSchema,
}))
