import { accessArea } from './areas/access/area.ts'
import type { AccessSettings } from './areas/access/management-tokens.ts'
import type { PoolSeed } from './areas/access/pool-keys.ts'
import { accountArea } from './areas/account/area.ts'
import type { AccountSettings } from './areas/account/settings.ts'
import {
  type ApplicationAccessSeed,
  applicationAccessArea,
} from './areas/application-access/area.ts'
import { type ApplicationSeed, applicationArea } from './areas/applications/area.ts'
import type { ApprovalSettings } from './areas/approvals/approvals.ts'
import { type ApprovalSeed, approvalArea } from './areas/approvals/area.ts'
import { auditLogArea } from './areas/audit-logs/area.ts'
import { withAudit } from './areas/audit-logs/with-audit.ts'
import { baseFieldArea } from './areas/base-fields/area.ts'
import { captchaArea } from './areas/captchas/area.ts'
import type { CaptchaSettings } from './areas/captchas/captchas.ts'
import { codeArea } from './areas/codes/area.ts'
import type { CodeSettings } from './areas/codes/codes.ts'
import { type CustomFieldSeed, customFieldArea } from './areas/custom-fields/area.ts'
import type { CustomDataSettings } from './areas/custom-fields/custom-data.ts'
import { type DataResourceSeed, dataResourceArea } from './areas/data-resources/area.ts'
import type { DataGrantSettings } from './areas/data-resources/data-grants.ts'
import { type DepartmentSeed, departmentArea } from './areas/departments/area.ts'
import { type DeviceSeed, deviceArea } from './areas/devices/area.ts'
import { eventArea } from './areas/events/area.ts'
import type { EventSettings } from './areas/events/settings.ts'
import { type GrantSeed, grantArea } from './areas/grants/area.ts'
import type { GrantSettings } from './areas/grants/grants.ts'
import { type GroupSeed, groupArea } from './areas/groups/area.ts'
import { historyArea } from './areas/history/area.ts'
import type { HistorySettings } from './areas/history/places.ts'
import { type IdentityProviderSeed, identityProviderArea } from './areas/identity-providers/area.ts'
import { type InvitationSeed, invitationArea } from './areas/invitations/area.ts'
import type { InvitationSettings } from './areas/invitations/settings.ts'
import { loginArea } from './areas/logins/area.ts'
import type { LoginSettings } from './areas/logins/logins.ts'
import { mfaArea } from './areas/mfa/area.ts'
import type { MfaSettings } from './areas/mfa/factors.ts'
import { miniProgramArea } from './areas/mini-programs/area.ts'
import { type NamespaceSeed, namespaceArea } from './areas/namespaces/area.ts'
import { passkeyArea } from './areas/passkeys/area.ts'
import type { PasskeySettings } from './areas/passkeys/sites.ts'
import { passwordArea } from './areas/passwords/area.ts'
import { withDecryption } from './areas/passwords/decrypt.ts'
import type { PasswordSettings } from './areas/passwords/passwords.ts'
import { profileArea } from './areas/profile/area.ts'
import { protectionArea } from './areas/protection/area.ts'
import type { ProtectionSettings } from './areas/protection/rules.ts'
import { type PublicAccountSeed, publicAccountArea } from './areas/public-accounts/area.ts'
import type { PublicAccountSettings } from './areas/public-accounts/public-accounts.ts'
import { pushArea } from './areas/pushes/area.ts'
import type { PushSettings } from './areas/pushes/pushes.ts'
import { type QrCodeSeed, qrCodeArea } from './areas/qr-codes/area.ts'
import type { QrCodeSettings } from './areas/qr-codes/qr-codes.ts'
import { type ResourceSeed, resourceArea } from './areas/resources/area.ts'
import { type RoleSeed, roleArea } from './areas/roles/area.ts'
import { securitySettingsArea } from './areas/security-settings/area.ts'
import type { OriginSettings } from './areas/security-settings/origins.ts'
import { signInArea } from './areas/sign-in/area.ts'
import type { SignInSettings } from './areas/sign-in/sign-in-rules.ts'
import { signUpArea } from './areas/sign-up/area.ts'
import type { RegistrationSettings } from './areas/sign-up/registration.ts'
import { type SystemSettings, systemArea } from './areas/system/area.ts'
import { type TenantSeed, tenantArea, tenantMemberArea } from './areas/tenants/area.ts'
import { tokenArea } from './areas/tokens/area.ts'
import type { TokenSettings } from './areas/tokens/settings.ts'
import { type UserSeed, userArea } from './areas/users/area.ts'
import type { UserSettings } from './areas/users/users.ts'
import { wechatMobileArea } from './areas/wechat-mobile/area.ts'
import type { WechatMobileSettings } from './areas/wechat-mobile/waiting-sign-ins.ts'
import { type WhitelistSeed, whitelistArea } from './areas/whitelists/area.ts'
import type { Area } from './kernel/area.ts'
import { type ServiceSettings, serviceSettings } from './kernel/service-settings.ts'
import { pageArea } from './pages/area.ts'
import { protocolArea } from './protocol/area.ts'
import type { ProtocolSettings } from './protocol/settings.ts'

/**
 * The areas of the service that the mock has, in the order in which a seed is planted.
 */
const areas: readonly Area[] = [
  accessArea,
  applicationArea,
  customFieldArea,
  passwordArea,
  tenantArea,
  userArea,
  tenantMemberArea,
  baseFieldArea,
  departmentArea,
  identityProviderArea,
  namespaceArea,
  groupArea,
  roleArea,
  resourceArea,
  grantArea,
  dataResourceArea,
  approvalArea,
  applicationAccessArea,
  publicAccountArea,
  codeArea,
  captchaArea,
  protectionArea,
  loginArea,
  tokenArea,
  whitelistArea,
  signUpArea,
  deviceArea,
  signInArea,
  qrCodeArea,
  pushArea,
  wechatMobileArea,
  miniProgramArea,
  profileArea,
  accountArea,
  mfaArea,
  systemArea,
  historyArea,
  auditLogArea,
  securitySettingsArea,
  invitationArea,
  passkeyArea,
  eventArea,
  protocolArea,
  pageArea,
]

/**
 * How the mocked service behaves where pools differ, or where its documentation leaves a choice.
 * The comments say which is which.
 */
export interface MockSettings
  extends AccessSettings,
    AccountSettings,
    ApprovalSettings,
    CaptchaSettings,
    CodeSettings,
    CustomDataSettings,
    DataGrantSettings,
    GrantSettings,
    HistorySettings,
    InvitationSettings,
    EventSettings,
    LoginSettings,
    MfaSettings,
    OriginSettings,
    PasskeySettings,
    PasswordSettings,
    ProtectionSettings,
    ProtocolSettings,
    PublicAccountSettings,
    PushSettings,
    QrCodeSettings,
    RegistrationSettings,
    ServiceSettings,
    SignInSettings,
    SystemSettings,
    TokenSettings,
    UserSettings,
    WechatMobileSettings {}

/** What a mock begins with, and goes back to by `reset()`. Plain data, so it can be a JSON file. */
export interface Seed
  extends PoolSeed,
    ApplicationSeed,
    CustomFieldSeed,
    UserSeed,
    DepartmentSeed,
    TenantSeed,
    IdentityProviderSeed,
    NamespaceSeed,
    GroupSeed,
    RoleSeed,
    ResourceSeed,
    GrantSeed,
    DataResourceSeed,
    ApprovalSeed,
    ApplicationAccessSeed,
    PublicAccountSeed,
    InvitationSeed,
    DeviceSeed,
    QrCodeSeed,
    WhitelistSeed {}

/** Every operation that the mock implements. */
export const mockedRoutes = areas
  .flatMap(({ routes = [] }) => routes)
  .map(withDecryption)
  .map(withAudit)

/** Endpoints and pages of the service that have no envelope. */
export const plainRoutes = areas.flatMap(({ plainRoutes: own = [] }) => own)

/** What the areas make of a seed, in order. */
export const seedParts = areas.flatMap(({ seed = [] }) => seed)

/** Every setting, as it is unless a mock is told otherwise. */
export const defaultSettings: object = Object.assign(
  { ...serviceSettings.defaults },
  ...areas.map(({ settings }) => settings?.defaults),
)
