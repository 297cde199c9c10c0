import type { Keyring } from './areas/tokens/keyring.ts'
import type { MockSettings, Seed } from './areas.ts'
import type { SignedInUser } from './as-user.ts'
import type { MockClock } from './kernel/clock.ts'
import type { MockEvents } from './kernel/events.ts'
import type { Faults } from './kernel/faults.ts'
import type { Inbox } from './kernel/inbox.ts'
import type { Journal } from './kernel/journal.ts'
import type { MockWebSocket } from './kernel/web-socket.ts'

/** Options of `createMock`. */
export interface MockOptions {
  /** What the mock begins with, and goes back to by `reset()`. */
  readonly seed?: Seed | undefined
  /** How the service behaves; what is left out has the service's documented default. */
  readonly settings?: Partial<MockSettings> | undefined
  /**
   * Source of ids, secrets, codes and domains: the same number gives the same ones for the same
   * requests. Reads do not count. Default: which mock of the process it is, 1 for the first, so that
   * no two have anything in common, and the same program has the same values whenever it runs.
   */
  readonly randomSeed?: number | undefined
  /** Reads the time that the mock's clock runs with. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

/** What the standard `fetch` takes and gives. */
export type MockFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** Where a mock is, and the key of its pool: options for a `ManagementClient`. */
export interface MockManagementOptions {
  /** Id of the mock's pool. */
  readonly userPoolId: string
  /** Secret of the mock's pool. */
  readonly secret: string
  /** Origin of the management API. */
  readonly host: string
  /** Sends requests to the mock. */
  readonly fetch: MockFetch
}

/** Where a mock is, and its first application: options for an `AuthenticationClient`. */
export interface MockAuthenticationOptions {
  /** Id of the mock's first application. */
  readonly appId: string
  /** Secret of that application. */
  readonly appSecret: string
  /** Origin of the application's domain. */
  readonly appHost: string
  /** Sends requests to the mock. */
  readonly fetch: MockFetch
}

/** The part of msw's `http` that the mock uses. */
export interface MswHttp<Handler> {
  /** Makes a handler for requests of every method to a path. */
  all(
    path: string,
    resolver: (info: { request: Request }) => Promise<Response | undefined>,
  ): Handler
}

/**
 * GenAuth in memory. Three doors lead in: the `fetch` function for clients that take one, `handlers`
 * for msw, and `serve` of `genauth/mock/server` for everything that speaks HTTP.
 */
export interface Mock {
  /**
   * Serves a request, wherever it is addressed to; its path and headers say what it asks. It takes
   * what the standard `fetch` takes.
   */
  readonly fetch: MockFetch
  /**
   * Makes handlers for msw, which intercept every request to the mock's hosts. Hand in msw's own
   * `http`: `setupServer(...mock.handlers(http))`. Several mocks can be there at once: on the hosts
   * that all pools share, a request goes to the one whose pool, key or application it names. The
   * domains are those of the applications that there are now: for one that is created later, use the
   * handlers anew.
   */
  handlers<Handler>(http: MswHttp<Handler>): Handler[]
  /** Options for a `ManagementClient` that talks to this mock. */
  readonly managementOptions: MockManagementOptions
  /** Options for an `AuthenticationClient` of the mock's first application. */
  readonly authenticationOptions: MockAuthenticationOptions
  /** The e-mails, SMS and pushes that were sent. */
  readonly inbox: Inbox
  /** The events that were published, and the sockets that they are told on. */
  readonly events: MockEvents
  /**
   * Makes sockets that lead to this mock: the option `webSocket` of a client. A socket whose token
   * ends is closed with the next request that the mock serves, or when its clock is moved.
   */
  readonly webSocket: MockWebSocket
  /** The service's clock. */
  readonly clock: MockClock
  /** What goes wrong on purpose. */
  readonly faults: Faults
  /** The requests that were served. */
  readonly journal: Journal
  /** The keys that tokens are signed with. */
  readonly keyring: Keyring
  /**
   * Signs a user in without the hosted pages: gives tokens, the callback of an authorization
   * request, or the cookie for a browser.
   *
   * @param id user name, e-mail address, phone number or id
   * @throws `ConfigurationError` when there is no such user
   *
   * @example
   * ```ts
   * import { createMock } from 'genauth/mock'
   *
   * const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
   * const ann = mock.asUser('ann')
   * const tokens = await ann.tokens({ scope: 'openid profile offline_access' })
   * console.log(Object.keys(tokens).includes('refresh_token')) // true
   * ```
   *
   * @example
   * ```ts
   * import { createMock } from 'genauth/mock'
   *
   * const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
   * const { appHost, appId } = mock.authenticationOptions
   * const url = new URL('/oidc/auth', appHost)
   * url.search = new URLSearchParams({
   *   client_id: appId,
   *   redirect_uri: 'https://app.example.com/callback',
   *   response_type: 'code',
   *   scope: 'openid',
   *   state: 'from-here',
   * }).toString()
   * const callback = await mock.asUser('ann').authorize(url)
   * console.log(callback.searchParams.get('state')) // from-here
   * ```
   */
  asUser(id: string): SignedInUser
  /**
   * Changes how the service behaves from now on.
   *
   * @throws `ConfigurationError` when there is no such setting, or a duration is none
   */
  configure(settings: Partial<MockSettings>): void
  /**
   * Goes back to the beginning: users, fields, sessions, keys, clock, inbox, events, faults, journal
   * and settings. Clients that were made before go on working; tokens that were issued before do not.
   */
  reset(): void
  /**
   * Keeps everything that the mock knows: users, sessions, codes and the rest of its state,
   * settings, signing keys, how its clock is set, its randomness, inbox, events, faults and journal.
   * Connections of sockets go on.
   *
   * @returns what {@link Mock.restore} goes back to
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   * import { createMock } from 'genauth/mock'
   *
   * const mock = createMock()
   * const management = new ManagementClient(mock.managementOptions)
   * await management.users.create({ username: 'ann' })
   * const snapshot = mock.snapshot()
   *
   * await management.users.create({ username: 'bob' })
   * mock.restore(snapshot)
   * console.log((await management.users.list()).totalCount) // 1
   * ```
   */
  snapshot(): MockSnapshot
  /**
   * Goes back to a snapshot, any number of times, after `reset()` too. Clients that were made before
   * go on working, and tokens that were valid then are valid again, unless real time has overtaken
   * them. Requests that are being served end in the state that they began in.
   *
   * @throws `ConfigurationError` when the snapshot is another mock's
   */
  restore(snapshot: MockSnapshot): void
}

/** What a mock knew at one time. Only the mock that it was made of can read it. */
export interface MockSnapshot {
  /** When it was made, by the mock's clock, ISO 8601. */
  readonly takenAt: string
}
