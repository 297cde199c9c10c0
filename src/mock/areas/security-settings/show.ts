import type { SecuritySettings } from '../../../management/security-settings/contract.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
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

/** Writes the security settings as the service does. The life of tokens has a name for each brand. */
export function showSecurity(world: World): SecuritySettings {
  const { verifyOldEmail, verifyOldPhone } = accountSettings(world)
  const { verifyCodeLength, verifyCodeMaxAttempts } = codeSettings(world)
  const { loginLife, cookieExpiresOnBrowserSession } = loginSettings(world)
  const { registerDisabled, registerAnomalyDetection } = registrationSettings(world)
  const { completePasswordAfterPassCodeLogin, loginRequireEmailVerified } = signInSettings(world)
  const { loginAnomalyDetection, selfUnlockAccount } = protectionSettings(world)
  const { enableLoginAccountSwitch } = publicAccountSettings(world)
  const tokenLife = seconds(tokenSettings(world).tokenLife)
  return {
    allowedOrigins: originSettings(world).allowedOrigins.join('\n'),
    genauthTokenExpiresIn: tokenLife,
    authingTokenExpiresIn: tokenLife,
    verifyCodeLength,
    verifyCodeMaxAttempts,
    changeEmailStrategy: { verifyOldEmail },
    changePhoneStrategy: { verifyOldPhone },
    cookieSettings: { cookieExpiresIn: seconds(loginLife), cookieExpiresOnBrowserSession },
    registerDisabled,
    registerAnomalyDetection,
    completePasswordAfterPassCodeLogin,
    loginAnomalyDetection,
    selfUnlockAccount,
    loginRequireEmailVerified,
    enableLoginAccountSwitch,
    qrcodeLoginStrategy: qrCodesOf(world),
  }
}

function qrCodesOf(world: World) {
  const { qrCodeLife, qrCodeTicketLife, allowExchangeUserInfoFromBrowser, returnFullUserInfo } =
    qrCodeSettings(world)
  return {
    qrcodeExpiresIn: seconds(qrCodeLife),
    qrcodeExpiresInUnit: 'Second',
    ticketExpiresIn: seconds(qrCodeTicketLife),
    ticketExpiresInUnit: 'Second',
    allowExchangeUserInfoFromBrowser,
    returnFullUserInfo,
  }
}

function seconds(duration: Duration): number {
  return milliseconds(duration) / 1000
}
