import type { SignUpOptions } from '../../../authentication/sign-up/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import { timestamp, type World } from '../../kernel/world.ts'

/** Settings of verification codes. */
export interface CodeSettings {
  /** Digits of a code. */
  readonly verifyCodeLength: number
  /** Wrong tries that a code survives. */
  readonly verifyCodeMaxAttempts: number
  /** Life of a code sent by e-mail. */
  readonly emailCodeLife: Duration
  /** Life of a code sent by SMS; the documentation also says 5 minutes. */
  readonly smsCodeLife: Duration
  /** Time between two codes to the same address for the same purpose. */
  readonly codeInterval: Duration
}

/** How codes behave. */
export const codeSettings = settings<CodeSettings>({
  verifyCodeLength: 6,
  verifyCodeMaxAttempts: 1,
  emailCodeLife: '5m',
  smsCodeLife: '60s',
  codeInterval: '60s',
})

/** An address that a code can go to. */
export interface CodeAddress {
  readonly kind: 'email' | 'sms'
  readonly to: string
}

/** Where a code goes, and what it is for. */
export interface CodeTarget extends CodeAddress {
  readonly channel: string
}

/** Kinds of addresses that codes go to, and the member of a user that holds one. */
export const addressMembers = { email: 'email', sms: 'phone' } as const

/** A verification code that was sent. */
interface StoredCode {
  readonly code: string
  readonly sentAt: number
  readonly expiresAt: number
  readonly wrongTries: number
  readonly isSpent: boolean
}

/** The newest code of each target: no other counts. */
const codes = state(() => new Map<string, StoredCode>())

/**
 * Sends a code to the inbox.
 *
 * @throws {@link Refused} when one for the same purpose was sent too recently
 */
export function sendCode(world: World, target: CodeTarget): void {
  const { codeInterval, emailCodeLife, smsCodeLife, verifyCodeLength } = codeSettings(world)
  const now = world.clock.now()
  const latest = codes(world).get(keyOf(target))
  if (latest !== undefined && now - latest.sentAt < milliseconds(codeInterval)) {
    throw new Refused(
      429,
      { 'zh-CN': '验证码发送过于频繁', 'en-US': 'a code was sent within the last minute' },
      { apiCode: 2080 },
    )
  }
  const life = target.kind === 'email' ? emailCodeLife : smsCodeLife
  const code = world.random.digits(verifyCodeLength)
  codes(world).set(keyOf(target), {
    code,
    sentAt: now,
    expiresAt: now + milliseconds(life),
    wrongTries: 0,
    isSpent: false,
  })
  world.inbox.deliver({ ...target, code, sentAt: timestamp(world) })
}

/**
 * Takes a code: right, in time, and never before. A code that was tried wrongly too often is void.
 *
 * @throws {@link Refused} 2001 when the code is wrong, 2300 when it is old
 */
export function takeCode(world: World, target: CodeTarget, passCode: string): void {
  const code = checkCode(world, target, passCode)
  codes(world).set(keyOf(target), { ...code, isSpent: true })
}

/**
 * Checks a code as {@link takeCode} does, and leaves it good for another time.
 *
 * @throws {@link Refused} 2001 when the code is wrong, 2300 when it is old
 */
export function checkCode(world: World, target: CodeTarget, passCode: string): StoredCode {
  const key = keyOf(target)
  const code = codes(world).get(key)
  const refused = refusalOfCode(world, target, passCode)
  if (refused === undefined && code !== undefined) return code
  if (code !== undefined && refused?.apiCode === wrongCode) {
    codes(world).set(key, triedWrongly(world, code))
  }
  throw refused
}

/** A code that somebody has given, and what it is to be for. */
export type GivenCode = readonly [target: CodeTarget, passCode: string]

/** What codes are for that prove addresses which come with a profile. */
export const completionChannels = {
  email: 'CHANNEL_COMPLETE_EMAIL',
  phone: 'CHANNEL_COMPLETE_PHONE',
} as const

/** The codes that a request gives for addresses in a profile: each needs its own. */
export function completionCodes(
  { email, phone }: Pick<NewUser, 'email' | 'phone'>,
  {
    emailPassCodeForInformationCompletion: emailCode = '',
    phonePassCodeForInformationCompletion: phoneCode = '',
  }: SignUpOptions,
): GivenCode[] {
  const codes: GivenCode[] = []
  if (email !== undefined) {
    codes.push([{ kind: 'email', to: email, channel: completionChannels.email }, emailCode])
  }
  if (phone !== undefined) {
    codes.push([{ kind: 'sms', to: phone, channel: completionChannels.phone }, phoneCode])
  }
  return codes
}

/**
 * Takes codes once they have all been found good and what they are for has worked, so that nobody needs a
 * new one for a mistake elsewhere.
 *
 * @throws {@link Refused} as {@link takeCode} does, or as the act does
 */
export function withCodes<Result>(
  world: World,
  given: readonly GivenCode[],
  act: () => Result,
): Result {
  for (const code of given) checkCode(world, ...code)
  const result = act()
  for (const code of given) takeCode(world, ...code)
  return result
}

const wrongCode = 2001

/** Looks at a code, and leaves it as it is: what {@link takeCode} would refuse it with, if at all. */
export function refusalOfCode(
  world: World,
  target: CodeTarget,
  passCode: string,
): Refused | undefined {
  const code = codes(world).get(keyOf(target))
  const isVoid = code === undefined || code.isSpent
  if (!isVoid && code.expiresAt <= world.clock.now()) {
    return new Refused(
      400,
      { 'zh-CN': '验证码已过期', 'en-US': 'the code has expired' },
      { apiCode: 2300 },
    )
  }
  if (!isVoid && code.code === passCode) return undefined
  return new Refused(
    400,
    { 'zh-CN': '验证码不正确', 'en-US': 'the code is wrong' },
    { apiCode: wrongCode },
  )
}

function triedWrongly(world: World, code: StoredCode): StoredCode {
  const wrongTries = code.wrongTries + 1
  const isSpent = code.isSpent || wrongTries > codeSettings(world).verifyCodeMaxAttempts
  return { ...code, wrongTries, isSpent }
}

function keyOf({ kind, to, channel }: CodeTarget): string {
  return `${kind} ${channel} ${to.toLowerCase()}`
}
