import { milliseconds } from './clock.ts'
import { type Pool, type StoredCode, timestamp } from './pool.ts'
import { Refused } from './refused.ts'

/** Where a code goes, and what it is for. */
export interface CodeTarget {
  readonly kind: 'email' | 'sms'
  readonly to: string
  readonly channel: string
}

/**
 * Sends a code to the inbox.
 *
 * @throws {@link Refused} when one for the same purpose was sent too recently
 */
export function sendCode(pool: Pool, target: CodeTarget): void {
  const { settings, clock, random } = pool
  const now = clock.now()
  const latest = latestCode(pool, target)
  if (latest !== undefined && now - latest.sentAt < milliseconds(settings.codeInterval)) {
    throw new Refused(
      429,
      { 'zh-CN': '验证码发送过于频繁', 'en-US': 'a code was sent within the last minute' },
      { apiCode: 2080 },
    )
  }
  const life = target.kind === 'email' ? settings.emailCodeLife : settings.smsCodeLife
  const code = random.digits(settings.verifyCodeLength)
  pool.codes.push({
    ...target,
    to: target.to.toLowerCase(),
    code,
    sentAt: now,
    expiresAt: now + milliseconds(life),
    wrongTries: 0,
    isSpent: false,
  })
  pool.inbox.deliver({ ...target, code, sentAt: timestamp(pool) })
}

/**
 * Takes a code: right, in time, and never before. A code that was tried wrongly too often is void.
 *
 * @throws {@link Refused} 2001 when the code is wrong, 2300 when it is old
 */
export function takeCode(pool: Pool, target: CodeTarget, passCode: string): void {
  const code = latestCode(pool, target)
  const isVoid = code === undefined || code.isSpent
  if (!isVoid && code.expiresAt <= pool.clock.now()) {
    throw new Refused(
      400,
      { 'zh-CN': '验证码已过期', 'en-US': 'the code has expired' },
      { apiCode: 2300 },
    )
  }
  if (isVoid || code.code !== passCode) {
    if (code !== undefined) {
      code.wrongTries += 1
      code.isSpent ||= code.wrongTries > pool.settings.verifyCodeMaxAttempts
    }
    throw new Refused(
      400,
      { 'zh-CN': '验证码不正确', 'en-US': 'the code is wrong' },
      { apiCode: 2001 },
    )
  }
  code.isSpent = true
}

// Only the newest code for a purpose counts.
function latestCode(pool: Pool, { kind, to, channel }: CodeTarget): StoredCode | undefined {
  return pool.codes
    .filter(code => code.kind === kind && code.channel === channel && code.to === to.toLowerCase())
    .at(-1)
}
