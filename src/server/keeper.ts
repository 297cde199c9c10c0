import { ConfigurationError } from '../errors/configuration-error.ts'
import type { SessionLock, SessionStore } from '../session/environment.ts'
import { isStoredSession, type StoredSession } from '../session/stored-session.ts'
import { sessionStore } from '../session/stores.ts'
import { decodeToken } from '../tokens/decode.ts'
import { isObject } from '../utils/json.ts'
import { randomNonce } from '../utils/random.ts'
import { chunkNames, joinChunks, maxLength, splitIntoChunks } from './chunks.ts'
import { type CookieCarrier, type CookieWriter, readCookies } from './cookies.ts'
import { leaseOf } from './lease.ts'
import type { ServerSettings } from './options.ts'
import { RecentMap } from './recent-map.ts'
import { Sealer } from './sealer.ts'

/** Where the session of a browser is kept. */
export interface KeptStore extends SessionStore {
  /** Keeps other processes out that share the store. */
  readonly lock?: SessionLock
}

/** A session of a browser, as one request sees it. */
export interface KeptSession {
  readonly store: KeptStore
  /** What it was when the request came. */
  readonly session: StoredSession
}

/** How the browser's headers are told what has changed; `undefined` where they cannot be. */
type Answer = Headers | undefined

/**
 * Keeps sessions: in the cookies themselves, or in a store and only an id in the cookie. Both are
 * encrypted, so that an id cannot be made up.
 */
export class Keeper {
  readonly #settings: ServerSettings
  readonly #sealer: Sealer
  readonly #writer: CookieWriter
  readonly #name: string
  readonly #serviceNow: () => number
  // What is under way when a user signs out, a request or a refresh, must not bring the session back.
  readonly #ended: RecentMap<true>

  /** @param serviceNow the service's time, in milliseconds since 1970 */
  constructor(settings: ServerSettings, writer: CookieWriter, serviceNow: () => number) {
    this.#settings = settings
    this.#sealer = new Sealer(settings.secrets, settings.appId, 'session')
    this.#writer = writer
    this.#name = writer.nameOf(`${settings.cookieName}_session`)
    this.#serviceNow = serviceNow
    this.#ended = new RecentMap(settings.refreshMemory, settings.steadyNow)
  }

  /** Whether new tokens have to reach the browser. */
  get isInCookies(): boolean {
    return this.#settings.store === undefined
  }

  /**
   * Finds the session of the browser.
   *
   * @param answer headers for the browser
   * @returns `undefined` when there is none, or what came is damaged, too old or made up
   * @throws {@link StoreError} when the store cannot be read
   */
  async find(request: CookieCarrier, answer: Answer): Promise<KeptSession | undefined> {
    const store = await this.open(request, answer)
    const session = await store?.get()
    return store && session && { store, session }
  }

  /** Finds where the session of the browser is kept, without looking whether it is still there. */
  async open(request: CookieCarrier, answer: Answer): Promise<KeptStore | undefined> {
    const sealed = joinChunks(this.#name, readCookies(request))
    if (sealed === undefined) return undefined
    const { id, session } = unpack(await this.#sealer.open(sealed))
    if (id === undefined) return undefined
    const { store } = this.#settings
    return store === undefined
      ? this.#cookieStore(id, session, request, answer)
      : this.#remoteStore(id, store, request, answer)
  }

  /** Makes a place for the session of a user who signs in: always a new one. */
  create(request: CookieCarrier, answer: Headers): KeptStore {
    const id = randomNonce()
    const { store } = this.#settings
    if (store === undefined) return this.#cookieStore(id, undefined, request, answer)
    const remote = this.#remoteStore(id, store, request, answer)
    return {
      ...remote,
      set: async session => {
        await remote.set(session)
        await this.#write({ id }, session, request, answer)
      },
    }
  }

  /** Makes the browser forget every part of a session that it sent. */
  clear(request: CookieCarrier, answer: Headers): void {
    for (const name of this.#partsOf(request, answer)) this.#writer.clear(answer, name)
  }

  #cookieStore(
    id: string,
    initial: StoredSession | undefined,
    request: CookieCarrier,
    answer: Answer,
  ): SessionStore {
    let session = initial
    return {
      get: async () => {
        const isOver = this.#ended.get(id) ?? this.#lifeLeft(session) <= 0
        return isOver ? undefined : session
      },
      set: async changed => {
        if (answer !== undefined) await this.#write(pack(id, changed), changed, request, answer)
        session = changed
      },
      delete: async () => {
        this.#ended.set(id, true)
        session = undefined
        if (answer !== undefined) this.clear(request, answer)
      },
    }
  }

  #remoteStore(
    id: string,
    store: NonNullable<ServerSettings['store']>,
    request: CookieCarrier,
    answer: Answer,
  ): KeptStore {
    const key = `genauth:session:${this.#settings.appId}:${id}`
    const kept = sessionStore(store, key)
    return {
      lock: leaseOf(store, `${key}:refresh`),
      get: async () => {
        const session = await kept.get()
        return this.#lifeLeft(session) > 0 ? session : undefined
      },
      set: async session => {
        await sessionStore(store, key, this.#lifeLeft(session)).set(session)
        if (this.#ended.get(id)) await kept.delete()
      },
      delete: async () => {
        this.#ended.set(id, true)
        await kept.delete()
        if (answer !== undefined) this.clear(request, answer)
      },
    }
  }

  async #write(
    payload: unknown,
    session: StoredSession,
    request: CookieCarrier,
    answer: Headers,
  ): Promise<void> {
    const sealed = await this.#sealer.seal(payload)
    const chunks = splitIntoChunks(this.#name, sealed)
    if (chunks === undefined) {
      throw new ConfigurationError(
        `the session has ${sealed.length} characters and cookies hold ${maxLength(this.#name)}: ask for fewer scopes, or set the option store`,
      )
    }
    for (const { name, value } of chunks) {
      this.#writer.set(answer, name, value, this.#lifeLeft(session))
    }
    const written = new Set(chunks.map(({ name }) => name))
    for (const name of this.#partsOf(request, answer)) {
      if (!written.has(name)) this.#writer.clear(answer, name)
    }
  }

  /** The cookies that the browser has of the session, or will have by this answer. */
  #partsOf(request: CookieCarrier, answer: Headers): string[] {
    const cookies = readCookies(request)
    const coming = answer.getSetCookie().map(line => line.slice(0, line.indexOf('=')))
    return chunkNames(this.#name).filter(name => cookies.has(name) || coming.includes(name))
  }

  #lifeLeft(session: StoredSession | undefined): number {
    if (session === undefined) return 0
    return session.created_at * 1000 + this.#settings.sessionLife - this.#serviceNow()
  }
}

// The claims of the user are those of the ID token: once is enough where space is dear.
function pack(id: string, session: StoredSession): unknown {
  const { user, ...rest } = session
  return { id, session: session.id_token ? rest : session }
}

function unpack(value: unknown): { id?: string; session?: StoredSession } {
  if (!isObject(value) || typeof value.id !== 'string') return {}
  const { id, session } = value
  if (!isObject(session)) return { id }
  const { id_token: idToken } = session
  const user = typeof idToken === 'string' ? decodeToken(idToken).claims : session.user
  const whole: unknown = { ...session, user }
  return isStoredSession(whole) ? { id, session: whole } : { id }
}
