import { sendEmail, sendSms } from '../../../authentication/codes/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import type { Area } from '../../kernel/area.ts'
import { malformed } from '../../kernel/refused.ts'
import { handle } from '../../kernel/route.ts'
import { codeSettings, sendCode } from './codes.ts'

/** Verification codes, which go to the inbox. */
export const codeArea: Area = {
  settings: codeSettings,
  routes: [
    handle(sendEmail, ({ email, channel }, { world }) => {
      if (!isEmail(email)) throw malformed('email')
      sendCode(world, { kind: 'email', to: email, channel })
    }),

    handle(sendSms, ({ phoneNumber, channel }, { world }) => {
      if (!isPhone(phoneNumber)) throw malformed('phoneNumber')
      sendCode(world, { kind: 'sms', to: phoneNumber, channel })
    }),
  ],
}
