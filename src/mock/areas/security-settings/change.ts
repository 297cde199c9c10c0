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
 * @throws {@link Refused} when a span of time or a limit is no whole number above 0
 */
export function changeSecurity(world: World, input: UpdateSecuritySettingsInput): void {
  checkNumbers(input)
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

/** Checks the numbers that are deeper in the input than its schema looks: limits and spans of time. */
function checkNumbers(input: UpdateSecuritySettingsInput): void {
  for (const [name, value] of Object.entries(input)) {
    if (isObject(value) && hasBadNumber(value)) throw malformed(name)
  }
}

function hasBadNumber(value: unknown): boolean {
  if (typeof value === 'number') return value < 1 || !Number.isSafeInteger(value)
  return isObject(value) && Object.values(value).some(hasBadNumber)
}

function durationOf(seconds: number | undefined): Duration | undefined {
  return seconds === undefined ? undefined : `${seconds}s`
}
