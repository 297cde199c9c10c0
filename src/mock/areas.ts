import { accessArea } from './areas/access/area.ts'
import type { AccessSettings } from './areas/access/management-tokens.ts'
import type { PoolSeed } from './areas/access/pool-keys.ts'
import { type ApplicationSeed, applicationArea } from './areas/applications/area.ts'
import { codeArea } from './areas/codes/area.ts'
import type { CodeSettings } from './areas/codes/codes.ts'
import { type CustomFieldSeed, customFieldArea } from './areas/custom-fields/area.ts'
import type { CustomDataSettings } from './areas/custom-fields/custom-data.ts'
import { eventArea } from './areas/events/area.ts'
import type { EventSettings } from './areas/events/settings.ts'
import { type GrantSeed, grantArea } from './areas/grants/area.ts'
import { type GroupSeed, groupArea } from './areas/groups/area.ts'
import { loginArea } from './areas/logins/area.ts'
import type { LoginSettings } from './areas/logins/logins.ts'
import { type NamespaceSeed, namespaceArea } from './areas/namespaces/area.ts'
import { passwordArea } from './areas/passwords/area.ts'
import type { PasswordSettings } from './areas/passwords/passwords.ts'
import { profileArea } from './areas/profile/area.ts'
import { type RoleSeed, roleArea } from './areas/roles/area.ts'
import { signInArea } from './areas/sign-in/area.ts'
import type { SignInSettings } from './areas/sign-in/sign-in-rules.ts'
import { signUpArea } from './areas/sign-up/area.ts'
import type { RegistrationSettings } from './areas/sign-up/registration.ts'
import { tokenArea } from './areas/tokens/area.ts'
import type { TokenSettings } from './areas/tokens/settings.ts'
import { type UserSeed, userArea } from './areas/users/area.ts'
import type { UserSettings } from './areas/users/users.ts'
import type { Area } from './kernel/area.ts'
import { type ServiceSettings, serviceSettings } from './kernel/service-settings.ts'
import { pageArea } from './pages/area.ts'
import { protocolArea } from './protocol/area.ts'
import type { ProtocolSettings } from './protocol/settings.ts'

/**
 * The areas of the service that the mock has, in the order in which a seed is planted. One that has
 * nothing but state, as mfa, needs no entry.
 */
const areas: readonly Area[] = [
  accessArea,
  applicationArea,
  customFieldArea,
  passwordArea,
  userArea,
  namespaceArea,
  groupArea,
  roleArea,
  grantArea,
  codeArea,
  loginArea,
  tokenArea,
  signUpArea,
  signInArea,
  profileArea,
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
    CodeSettings,
    CustomDataSettings,
    EventSettings,
    LoginSettings,
    PasswordSettings,
    ProtocolSettings,
    RegistrationSettings,
    ServiceSettings,
    SignInSettings,
    TokenSettings,
    UserSettings {}

/** What a mock begins with, and goes back to by `reset()`. Plain data, so it can be a JSON file. */
export interface Seed
  extends PoolSeed,
    ApplicationSeed,
    CustomFieldSeed,
    UserSeed,
    NamespaceSeed,
    GroupSeed,
    RoleSeed,
    GrantSeed {}

/** Every operation that the mock implements. */
export const mockedRoutes = areas.flatMap(({ routes = [] }) => routes)

/** Endpoints and pages of the service that have no envelope. */
export const plainRoutes = areas.flatMap(({ plainRoutes: own = [] }) => own)

/** What the areas make of a seed, in order. */
export const seedParts = areas.flatMap(({ seed = [] }) => seed)

/** Every setting, as it is unless a mock is told otherwise. */
export const defaultSettings: object = Object.assign(
  { ...serviceSettings.defaults },
  ...areas.map(({ settings }) => settings?.defaults),
)
