import {
  type PreCheckCodeInput,
  preCheckCode,
  sendEmail,
  sendSms,
} from '../../../authentication/codes/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { langOf } from '../../kernel/answer.ts'
import type { Area } from '../../kernel/area.ts'
import { malformed } from '../../kernel/refused.ts'
import { handle } from '../../kernel/route.ts'
import { type CodeTarget, codeSettings, refusalOfCode, sendCode } from './codes.ts'

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

    handle(preCheckCode, (input, { world, headers }) => {
      const { target, passCode } = codeIn(input)
      const refused = refusalOfCode(world, target, passCode)
      if (refused === undefined) return { isValid: true }
      return { isValid: false, message: refused.words[langOf(headers)] }
    }),
  ],
}

function codeIn({ codeType, smsCodePayload, emailCodePayload }: PreCheckCodeInput): {
  target: CodeTarget
  passCode: string
} {
  if (codeType === 'SMS') {
    if (smsCodePayload === undefined) throw malformed('smsCodePayload')
    const { phone, channel, passCode } = smsCodePayload
    return { target: { kind: 'sms', to: phone, channel }, passCode }
  }
  if (emailCodePayload === undefined) throw malformed('emailCodePayload')
  const { email, channel, passCode } = emailCodePayload
  return { target: { kind: 'email', to: email, channel }, passCode }
}
