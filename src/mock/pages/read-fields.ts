import { type CodeAddress, sendCode } from '../areas/codes/codes.ts'
import { isEmail, isPhone } from '../kernel/addresses.ts'
import { memoryOf, remember, type Sending } from './visit.ts'
import { say } from './words.ts'
import { at, Wrong } from './wrong.ts'

// A code is typed from a message, so blanks around it do not count; in a password they do.
const keptAsTyped = new Set(['password', 'old-password', 'new-password'])

/**
 * Reads a field.
 *
 * @throws {@link Wrong} when it is empty
 */
export function demand({ form }: Sending, name: string): string {
  const typed = form[name] ?? ''
  const value = keptAsTyped.has(name) ? typed : typed.trim()
  if (value === '') throw new Wrong(name, 'isMissing')
  return value
}

/**
 * Reads the address that a code goes to: an e-mail address or a phone number.
 *
 * @throws {@link Wrong} when there are none or both, or it is malformed
 */
export function demandAddress({ form }: Sending): CodeAddress {
  const email = form.email?.trim() ?? ''
  const phone = form.phone?.trim() ?? ''
  if ((email === '') === (phone === '')) throw new Wrong('email', 'oneAddress')
  if (email !== '' && !isEmail(email)) throw new Wrong('email', 'badEmail')
  if (phone !== '' && !isPhone(phone)) throw new Wrong('phone', 'badPhone')
  return email === '' ? { kind: 'sms', to: phone } : { kind: 'email', to: email }
}

/** Sends a code, and remembers for the page of the form where it went. */
export function sendCodeTo(
  sending: Sending,
  page: string,
  address: CodeAddress,
  channel: string,
): void {
  at('', () => sendCode(sending.world, { ...address, channel }))
  const { kind, to } = address
  const typed = kind === 'email' ? { email: to, phone: '' } : { email: '', phone: to }
  remember(sending, page, {
    values: { ...typed, sentTo: to, sentKind: kind },
    notice: say('codeSent'),
  })
}

/** Where the last code of a page went. */
export function sentAddress(
  visit: Parameters<typeof memoryOf>[0],
  page: string,
): CodeAddress | undefined {
  const { sentTo: to, sentKind: kind } = memoryOf(visit, page).values
  return to === undefined ? undefined : { kind: kind === 'sms' ? 'sms' : 'email', to }
}

/**
 * Finds where the last code of a page went.
 *
 * @throws {@link Wrong} when there was none
 */
export function demandSentAddress(sending: Sending, page: string): CodeAddress {
  const address = sentAddress(sending, page)
  if (address === undefined) throw new Wrong('email', 'oneAddress')
  return address
}
