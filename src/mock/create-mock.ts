import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Names } from '../utils/names.ts'
import { announce, isForAnother } from './addressee.ts'
import { pool } from './areas/access/pool-keys.ts'
import { applications, firstApplication } from './areas/applications/applications.ts'
import { refusalCode, socketDoor } from './areas/events/sockets.ts'
import { Keyring, signingKeys } from './areas/tokens/keyring.ts'
import { defaultSettings, mockedRoutes, plainRoutes, seedParts } from './areas.ts'
import { signInAs } from './as-user.ts'
import { authorize } from './authorize.ts'
import { checkNames } from './kernel/check-names.ts'
import { MockClock } from './kernel/clock.ts'
import { createEngine } from './kernel/engine.ts'
import { MockEvents } from './kernel/events.ts'
import { ConnectionReset, Faults } from './kernel/faults.ts'
import { Inbox } from './kernel/inbox.ts'
import { Journal } from './kernel/journal.ts'
import { seededRandom } from './kernel/random.ts'
import { plantSeed } from './kernel/seed.ts'
import { changeSettings, overrideSettings } from './kernel/settings.ts'
import { webSocketTo } from './kernel/web-socket.ts'
import { copyWorld, createWorld, timestamp, type World } from './kernel/world.ts'
import type { Mock, MockFetch, MockOptions, MockSnapshot } from './mock.ts'

const optionNames: Names<MockOptions> = { seed: true, settings: true, randomSeed: true, now: true }

const managementHost = 'https://api.genauth.ai'
// The other brand's, and those that have the older endpoints.
const otherHosts = ['https://api.authing.cn', 'https://core.genauth.ai', 'https://core.authing.cn']

// How many mocks this process has made without a number of their own.
let made = 0

/**
 * Makes a mock. Any number of them live side by side, each with its own pool, clock and inbox.
 *
 * @throws `ConfigurationError` when a setting is none, or the seed breaks a rule of the
 *   service, such as two users of one name
 *
 * @example
 * ```ts
 * import { ManagementClient } from 'genauth'
 * import { createMock } from 'genauth/mock'
 *
 * const mock = createMock({ seed: { users: [{ username: 'ann', password: 'passw0rd' }] } })
 * const management = new ManagementClient(mock.managementOptions)
 * console.log(await management.users.exists({ username: 'ann' })) // { exists: true }
 * ```
 */
export function createMock(options: MockOptions = {}): Mock {
  checkNames('createMock', options, optionNames)
  const clock = new MockClock(options.now ?? Date.now, () => closeSockets())
  const inbox = new Inbox()
  const events = new MockEvents(clock)
  const faults = new Faults()
  const journal = new Journal()
  const keyring = new Keyring(() => signingKeys(world))

  const { seed = {}, randomSeed = nextNumber() } = options
  const begin = (): World => {
    const fresh = createWorld({
      domain: randomSeed === 1 ? 'mock' : `mock${randomSeed >>> 0}`,
      clock,
      inbox,
      events,
      random: seededRandom(randomSeed),
      // Of another sequence than the ids of any mock.
      requestIds: seededRandom(~randomSeed),
      settings: changeSettings(defaultSettings, defaultSettings, options.settings),
    })
    plantSeed(fresh, seedParts, seed)
    announce(fresh)
    return fresh
  }
  let world = begin()
  const closeSockets = (): void => events.endUnentitled(refusalCode(world))
  const engine = createEngine({
    routes: mockedRoutes,
    plainRoutes,
    authorize,
    world: () => world,
    faults,
    journal,
  })
  // A request may end tokens, such as those of a user who is deleted.
  const serve = (request: Request): Promise<Response> => engine(request).finally(closeSockets)
  const fetch: MockFetch = async (input, init) =>
    serve(
      init === undefined && typeof input === 'object' && 'url' in input
        ? input
        : new Request(input, init),
    )
  const snapshots = new WeakMap<MockSnapshot, () => void>()
  // msw takes what is thrown for a mistake of the handler; this is how it breaks a connection. And
  // what a handler does not answer goes to the next one, such as that of another mock.
  const fetchForMsw = async (request: Request): Promise<Response | undefined> => {
    try {
      if (await isForAnother(world, request)) return undefined
      return await serve(request)
    } catch (error) {
      if (error instanceof ConnectionReset) return Response.error()
      throw error
    }
  }

  return {
    fetch,
    inbox,
    events,
    webSocket: webSocketTo(socketDoor({ world: () => world, faults, journal })),
    clock,
    faults,
    journal,
    keyring,
    handlers(http) {
      const hosts = [managementHost, ...otherHosts, ...applications.all(world).map(app => app.host)]
      return hosts.map(host => http.all(`${host}/*`, ({ request }) => fetchForMsw(request)))
    },
    get managementOptions() {
      const { userPoolId, secret } = pool(world)
      return { userPoolId, secret, host: managementHost, fetch }
    },
    get authenticationOptions() {
      const app = firstApplication(world)
      if (app === undefined) throw new Error('The seed has no application')
      return { appId: app.appId, appSecret: app.appSecret, appHost: app.host, fetch }
    },
    asUser: id => signInAs(() => world, serve, id),
    configure(changes) {
      world = { ...world, settings: changeSettings(defaultSettings, world.settings, changes) }
      overrideSettings(world, changes)
    },
    reset() {
      clock.reset()
      inbox.clear()
      events.clear()
      faults.clear()
      journal.clear()
      world = begin()
      closeSockets()
    },
    snapshot() {
      const kept = copyWorld(world)
      const waysBack = [clock, inbox, events, faults, journal].map(part => part.keep())
      const snapshot = Object.freeze({ takenAt: timestamp(world) })
      snapshots.set(snapshot, () => {
        // A copy again, so that what happens from then on does not get into the snapshot.
        world = copyWorld(kept)
        for (const goBack of waysBack) goBack()
        closeSockets()
      })
      return snapshot
    },
    restore(snapshot) {
      const goBack = snapshots.get(snapshot)
      if (goBack === undefined) throw new ConfigurationError('The snapshot is of another mock')
      goBack()
    },
  }
}

function nextNumber(): number {
  made += 1
  return made
}
