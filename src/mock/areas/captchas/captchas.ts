import type { SignInOptions } from '../../../authentication/common/contract.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { isReached } from '../../kernel/frequency-limit.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { captchaLimits, isCaptchaPlace } from '../protection/rules.ts'
import { drawDigits } from './draw-digits.ts'

/** Settings of picture captchas. */
export interface CaptchaSettings {
  /** Sign-ins from one address that fail in a row before a captcha is needed; 0 for never. */
  readonly captchaAfterFailures: number
  /** Life of a captcha. Not documented. */
  readonly captchaLife: Duration
}

/** When captchas are needed. */
export const captchaSettings = settings<CaptchaSettings>({
  captchaAfterFailures: 0,
  captchaLife: '5m',
})

interface StoredCaptcha {
  readonly text: string
  readonly expiresAt: number
}

/** By token. */
const captchas = state(() => new Map<string, StoredCaptcha>())

interface Failure {
  /** In milliseconds. */
  readonly at: number
  readonly isPasswordWrong: boolean
  /** Whether no sign-in from there has worked since. */
  readonly isInRow: boolean
}

/** Sign-ins that have failed, by the address that they came from. */
const failures = state(() => new Map<string, readonly Failure[]>())

/** Makes a captcha. Its text is in the inbox, under its token: the picture has none. */
export function makeCaptcha(world: World): { captchaCodeSvg: string; captchaToken: string } {
  const captchaToken = world.random.hex(32)
  const text = world.random.digits(4)
  const expiresAt = world.clock.now() + milliseconds(captchaSettings(world).captchaLife)
  captchas(world).set(captchaToken, { text, expiresAt })
  const sentAt = timestamp(world)
  world.inbox.deliver({ kind: 'picture', to: captchaToken, channel: 'CAPTCHA', code: text, sentAt })
  return { captchaCodeSvg: drawDigits(world.random, text), captchaToken }
}

/**
 * Lets a sign-in be tried, with a captcha after too many failures from the same address.
 *
 * @throws {@link Refused} 2000 when a captcha is needed that is not there or not right, or what the
 *   sign-in is refused with
 */
export async function withCaptcha<Result>(
  world: World,
  clientIp: string,
  options: SignInOptions,
  signIn: () => Promise<Result>,
): Promise<Result> {
  if (needsCaptcha(world, clientIp) && !takeCaptcha(world, options)) {
    throw new Refused(
      403,
      { 'zh-CN': '请输入正确的图形验证码', 'en-US': 'a picture captcha is needed' },
      { apiCode: 2000 },
    )
  }
  try {
    const result = await signIn()
    // Limits in some span of time go on counting, or whoever has an account could guess at others.
    const before = failuresFrom(world, clientIp).map(failure => ({ ...failure, isInRow: false }))
    failures(world).set(clientIp, before)
    return result
  } catch (error) {
    // A demand for a further step is no failure.
    if (error instanceof Refused && error.statusCode !== 302) {
      const isPasswordWrong = error.apiCode === 2333
      const failure = { at: world.clock.now(), isPasswordWrong, isInRow: true }
      failures(world).set(clientIp, [...failuresFrom(world, clientIp), failure])
    }
    throw error
  }
}

function needsCaptcha(world: World, clientIp: string): boolean {
  const found = failuresFrom(world, clientIp)
  const { captchaAfterFailures } = captchaSettings(world)
  const inRow = found.filter(({ isInRow }) => isInRow)
  if (captchaAfterFailures > 0 && inRow.length >= captchaAfterFailures) return true
  const { any, password } = captchaLimits(world)
  const wrong = found.filter(({ isPasswordWrong }) => isPasswordWrong)
  return (
    isCaptchaPlace(world, clientIp) ||
    any.some(limit => isReached(world, limit, timesOf(found))) ||
    password.some(limit => isReached(world, limit, timesOf(wrong)))
  )
}

function failuresFrom(world: World, clientIp: string): readonly Failure[] {
  return failures(world).get(clientIp) ?? []
}

function timesOf(found: readonly Failure[]): number[] {
  return found.map(({ at }) => at)
}

// Whatever it is tried with, a captcha is tried once.
function takeCaptcha(
  world: World,
  { captchaCode = '', captchaToken = '' }: SignInOptions,
): boolean {
  const captcha = captchas(world).get(captchaToken)
  captchas(world).delete(captchaToken)
  return captcha?.text === captchaCode && world.clock.now() < captcha.expiresAt
}
