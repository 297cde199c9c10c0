import { malformed } from '../../kernel/refused.ts'
import type { CodeAddress } from '../codes/codes.ts'

/** A code as the first steps of a change take it. */
interface CodePayloads {
  readonly verifyMethod: string
  readonly emailPassCodePayload?: { readonly email?: string; readonly passCode: string }
  readonly phonePassCodePayload?: { readonly phoneNumber: string; readonly passCode: string }
}

/**
 * Reads the address and the code that prove a change.
 *
 * @throws {@link Refused} when the payload that the method needs is missing
 */
export function addressOf(input: CodePayloads): { address: CodeAddress; passCode: string } {
  const { verifyMethod, emailPassCodePayload, phonePassCodePayload } = input
  if (verifyMethod === 'PHONE_PASSCODE') {
    if (phonePassCodePayload === undefined) throw malformed('phonePassCodePayload')
    const { phoneNumber, passCode } = phonePassCodePayload
    return { address: { kind: 'sms', to: phoneNumber }, passCode }
  }
  const { email, passCode } = emailPassCodePayload ?? {}
  if (email === undefined || passCode === undefined) throw malformed('emailPassCodePayload')
  return { address: { kind: 'email', to: email }, passCode }
}
