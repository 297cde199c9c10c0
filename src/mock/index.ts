export type { JsonObject } from '../utils/json.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export type { SeedAccessRule, SeedApplicationAccess } from './areas/application-access/area.ts'
export type { GrantType, SeedApp } from './areas/applications/applications.ts'
export type { SeedApplicableApp, SeedApproval } from './areas/approvals/area.ts'
export type {
  SeedArrayResource,
  SeedDataGrant,
  SeedDataPermission,
  SeedDataResource,
  SeedStringResource,
  SeedTreeNode,
  SeedTreeResource,
} from './areas/data-resources/seed.ts'
export type { SeedDepartment, SeedPost } from './areas/departments/area.ts'
export type { SeedGrant, SeedResource } from './areas/grants/area.ts'
export type { SeedGroup } from './areas/groups/area.ts'
export type { MockPlace } from './areas/history/places.ts'
export type {
  SeedIdentityConnection,
  SeedIdentityProvider,
  SeedPerson,
} from './areas/identity-providers/identity-providers.ts'
export type {
  SeedInvitationPolicy,
  SeedInvitationRoster,
  SeedInvitations,
  SeedInvitee,
} from './areas/invitations/area.ts'
export { totpCode } from './areas/mfa/totp.ts'
export type { SeedPublicAccount } from './areas/public-accounts/area.ts'
export type { SeedRole } from './areas/roles/area.ts'
export type { SeedTenant } from './areas/tenants/area.ts'
export { Keyring, type SigningKey } from './areas/tokens/keyring.ts'
export type { SeedUser } from './areas/users/area.ts'
export type { MockSettings, Seed } from './areas.ts'
export type { SignedInUser, TokensAsUserOptions } from './as-user.ts'
export { createMock } from './create-mock.ts'
export { type Duration, MockClock } from './kernel/clock.ts'
export { MockEvents, type PublishedEvent } from './kernel/events.ts'
export { ConnectionReset, type Fault, Faults, type Spoiling } from './kernel/faults.ts'
export { Inbox, type Message } from './kernel/inbox.ts'
export { Journal, type JournalEntry } from './kernel/journal.ts'
export type { MockSocket, MockSocketEvent, MockWebSocket } from './kernel/web-socket.ts'
export type {
  Mock,
  MockAuthenticationOptions,
  MockFetch,
  MockManagementOptions,
  MockOptions,
  MockSnapshot,
  MswHttp,
} from './mock.ts'
