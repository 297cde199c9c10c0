import type {
  FailureLimit,
  SelfUnlock,
  SignInProtection,
} from '../../../management/security-settings/contract.ts'
import { noLimit } from '../../kernel/frequency-limit.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'

/** Settings of what happens when sign-ins fail too often: members of a pool's security settings. */
export interface ProtectionSettings {
  /** When captchas are needed, and when accounts are locked. */
  readonly loginAnomalyDetection: SignInProtection
  /** Whether users may unlock their accounts; the refusal of a locked one says so, and no more. */
  readonly selfUnlockAccount: SelfUnlock
}

const off: FailureLimit = { ...noLimit, unit: 'Second' }

/** How sign-ins are protected. */
export const protectionSettings = settings<ProtectionSettings>({
  loginAnomalyDetection: {
    loginFailStrategy: 'captcha',
    robotVerify: 'disable',
    accountLock: 'disable',
    loginFailCheck: off,
    loginPasswordFailCheck: off,
    accountLockLoginPasswordFailCheck: off,
    robotVerifyLoginPasswordFailCheck: off,
    robotVerifyLoginIpWhitelistCheck: { enabled: false, ipWhitelist: '' },
    robotVerifyLoginTimeCheckEnable: false,
    robotVerifyloginWeekStartEndTime: [],
  },
  selfUnlockAccount: { enabled: false, strategy: 'captcha' },
})

/** The limits of wrong passwords beyond which an account is locked. */
export function lockLimits(world: World): FailureLimit[] {
  const rules = protectionSettings(world).loginAnomalyDetection
  return [
    ...(rules.accountLock === 'condition_set'
      ? [rules.accountLockLoginPasswordFailCheck ?? off]
      : []),
    ...(rules.loginFailStrategy === 'block-account' ? [rules.loginPasswordFailCheck] : []),
  ].filter(({ enabled }) => enabled)
}

/** The limits beyond which an address needs captchas: of any failures, and of wrong passwords. */
export function captchaLimits(world: World): { any: FailureLimit[]; password: FailureLimit[] } {
  const rules = protectionSettings(world).loginAnomalyDetection
  const isOlder = rules.loginFailStrategy === 'captcha'
  const isNewer = rules.robotVerify === 'condition_set'
  return {
    any: isOlder ? [rules.loginFailCheck] : [],
    password: [
      ...(isOlder ? [rules.loginPasswordFailCheck] : []),
      ...(isNewer ? [rules.robotVerifyLoginPasswordFailCheck] : []),
    ],
  }
}

/** Tells whether an address needs captchas whatever has failed. */
export function isCaptchaPlace(world: World, clientIp: string): boolean {
  const { robotVerify, robotVerifyLoginIpWhitelistCheck: free } =
    protectionSettings(world).loginAnomalyDetection
  if (robotVerify !== 'condition_set') return robotVerify === 'always_enable'
  return free.enabled && !free.ipWhitelist.split(/[\s,]+/).includes(clientIp)
}
