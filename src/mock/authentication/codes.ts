import { sendEmail, sendSms } from '../../authentication/codes/contract.ts'
import { sendCode } from '../engine/codes.ts'
import { malformed } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'
import { isEmail, isPhone } from '../engine/users.ts'

/** Verification codes, which go to the inbox. */
export const codeRoutes: readonly Route[] = [
  handle(sendEmail, ({ email, channel }, { pool }) => {
    if (!isEmail(email)) throw malformed('email')
    sendCode(pool, { kind: 'email', to: email, channel })
  }),

  handle(sendSms, ({ phoneNumber, channel }, { pool }) => {
    if (!isPhone(phoneNumber)) throw malformed('phoneNumber')
    sendCode(pool, { kind: 'sms', to: phoneNumber, channel })
  }),
]
