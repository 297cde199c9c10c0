import type { UpdateSecuritySettingsInput } from '../../../management/security-settings/contract.ts'
import { isObject } from '../../../utils/json.ts'
import type { Duration } from '../../kernel/clock.ts'
import { malformed } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { accountSettings } from '../account/settings.ts'
import { codeSettings } from '../codes/codes.ts'
import { loginSettings } from '../logins/logins.ts'
import { protectionSettings } from '../protection/rules.ts'
import { publicAccountSettings } from '../public-accounts/public-accounts.ts'
import { qrCodeSettings } from '../qr-codes/qr-codes.ts'
import { signInSettings } from '../sign-in/sign-in-rules.ts'
import { registrationSettings } from '../sign-up/registration.ts'
import { tokenSettings } from '../tokens/settings.ts'
import { originSettings } from './origins.ts'

/**
 * Changes security settings; those that are left out stay.
 *
 * @throws {@link Refused} when there is a number or a word that nothing works with
 */
export function changeSecurity(world: World, input: UpdateSecuritySettingsInput): void {
  checkValues(input)
  const { allowedOrigins, verifyCodeLength, verifyCodeMaxAttempts } = input
  originSettings.change(world, { allowedOrigins })
  codeSettings.change(world, { verifyCodeLength, verifyCodeMaxAttempts })
  accountSettings.change(world, { ...input.changeEmailStrategy, ...input.changePhoneStrategy })

  const { genauthTokenExpiresIn, authingTokenExpiresIn = genauthTokenExpiresIn } = input
  tokenSettings.change(world, { tokenLife: durationOf(authingTokenExpiresIn) })

  const { cookieExpiresIn, cookieExpiresOnBrowserSession } = input.cookieSettings ?? {}
  const loginLife = durationOf(cookieExpiresIn)
  loginSettings.change(world, { loginLife, cookieExpiresOnBrowserSession })

  const { registerDisabled, registerAnomalyDetection } = input
  registrationSettings.change(world, { registerDisabled, registerAnomalyDetection })

  const { completePasswordAfterPassCodeLogin, loginRequireEmailVerified } = input
  signInSettings.change(world, { completePasswordAfterPassCodeLogin, loginRequireEmailVerified })

  const { loginAnomalyDetection, selfUnlockAccount, enableLoginAccountSwitch } = input
  protectionSettings.change(world, { loginAnomalyDetection, selfUnlockAccount })
  publicAccountSettings.change(world, { enableLoginAccountSwitch })
  changeQrCodes(world, input.qrcodeLoginStrategy)
}

function changeQrCodes(
  world: World,
  strategy: UpdateSecuritySettingsInput['qrcodeLoginStrategy'],
): void {
  if (strategy === undefined) return
  const { qrcodeExpiresIn, ticketExpiresIn } = strategy
  const { allowExchangeUserInfoFromBrowser, returnFullUserInfo } = strategy
  qrCodeSettings.change(world, {
    qrCodeLife: durationOf(qrcodeExpiresIn),
    qrCodeTicketLife: durationOf(ticketExpiresIn),
    allowExchangeUserInfoFromBrowser,
    returnFullUserInfo,
  })
}

// Nobody types more, and the inbox holds no text without end.
const longestCode = 10

// In seconds 68 years, so that no time that follows from it is beyond what dates can say.
const largest = 2 ** 31 - 1

// The schema takes any word, because answers may have one that is new.
const words: Readonly<Record<string, readonly unknown[]>> = {
  loginFailStrategy: ['captcha', 'block-account'],
  robotVerify: ['disable', 'condition_set', 'always_enable'],
  accountLock: ['disable', 'condition_set'],
  strategy: ['captcha', 'password-captcha'],
}

/** Checks what the schema of the input does not: whether anything works with a number or a word. */
function checkValues(input: UpdateSecuritySettingsInput): void {
  const { verifyCodeLength = 1 } = input
  if (verifyCodeLength > longestCode) throw malformed('verifyCodeLength')
  for (const [name, value] of Object.entries(input)) {
    // The schema knows the least of those that are no member of another one.
    const isWrong = hasNumberBeyond(isObject(value) ? 1 : 0, value) || hasStrangeWord(value)
    if (isWrong) throw malformed(name)
  }
}

function hasStrangeWord(value: unknown): boolean {
  if (!isObject(value)) return false
  return Object.entries(words).some(
    ([name, known]) => value[name] !== undefined && !known.includes(value[name]),
  )
}

function hasNumberBeyond(least: number, value: unknown): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || value < least || value > largest
  return isObject(value) && Object.values(value).some(member => hasNumberBeyond(least, member))
}

function durationOf(seconds: number | undefined): Duration | undefined {
  return seconds === undefined ? undefined : `${seconds}s`
}
