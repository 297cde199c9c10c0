export type { JsonObject } from '../utils/json.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export type { SignedInUser, TokensAsUserOptions } from './as-user.ts'
export { type Duration, MockClock } from './engine/clock.ts'
export { ConnectionReset, type Fault, Faults, type Spoiling } from './engine/faults.ts'
export { Inbox, type Message } from './engine/inbox.ts'
export { Journal, type JournalEntry } from './engine/journal.ts'
export { Keyring, type SigningKey } from './engine/keyring.ts'
export type { GrantType, Seed, SeedApp, SeedUser } from './engine/seed.ts'
export type { MockSettings } from './engine/settings.ts'
export { totpCode } from './engine/totp.ts'
export {
  createMock,
  type Mock,
  type MockAuthenticationOptions,
  type MockManagementOptions,
  type MockOptions,
  type MswHttp,
} from './mock.ts'
