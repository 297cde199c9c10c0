export type { JsonObject } from '../utils/json.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export type { GrantType, SeedApp } from './areas/applications/applications.ts'
export type { SeedGrant, SeedResource } from './areas/grants/area.ts'
export type { SeedGroup } from './areas/groups/area.ts'
export { totpCode } from './areas/mfa/totp.ts'
export type { SeedNamespace } from './areas/namespaces/area.ts'
export type { SeedRole } from './areas/roles/area.ts'
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
