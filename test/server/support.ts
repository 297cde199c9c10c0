import { createMock, type Mock, type MockOptions } from 'genauth/mock'
import {
  createServerSession,
  type ServerSessionOptions,
  type ServerSessions,
  type ServerTokens,
} from 'genauth/server'
import { expect } from 'vitest'

export const origin = 'https://app.example.com'
export const secret = 'a-secret-of-32-characters-0123456'
export const otherSecret = 'another-secret-of-32-characters-9'

/** Keeps cookies as a browser does, and fails where a browser would refuse one. */
export class CookieJar {
  readonly cookies = new Map<string, { value: string; expires: number }>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** Takes the cookies of an answer. */
  take({ headers }: { headers: Headers }): void {
    const names = headers.getSetCookie().map(line => this.#takeLine(line))
    expect(new Set(names).size).toBe(names.length)
    if (names.length > 0) expect(headers.get('cache-control')).toMatch(/no-store/)
  }

  #takeLine(line: string): string {
    const [pair = '', ...rest] = line.split('; ')
    const end = pair.indexOf('=')
    const [name, value] = [pair.slice(0, end), pair.slice(end + 1)]
    const attributes = new Map(
      rest.map(each => {
        const [key = '', text = ''] = each.split('=')
        return [key.toLowerCase(), text]
      }),
    )
    expect(name).toMatch(/^[\w.-]+$/)
    expect(value).toMatch(/^[\w.-]*$/)
    expect(line.length).toBeLessThanOrEqual(4096)
    expect(attributes.has('domain')).toBe(false)
    expect(attributes.has('httponly')).toBe(true)
    expect(attributes.get('path')).toBe('/')
    expect(attributes.get('samesite')).toBe('Lax')
    expect(name.startsWith('__Host-')).toBe(attributes.has('secure'))
    const life = Number(attributes.get('max-age'))
    expect(Number.isInteger(life)).toBe(true)
    if (life > 0) this.cookies.set(name, { value, expires: this.#now() + life * 1000 })
    else this.cookies.delete(name)
    return name
  }

  /** The header that the browser sends. */
  get header(): string {
    const fresh = [...this.cookies].filter(([, { expires }]) => expires > this.#now())
    return fresh.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  /** Names of the cookies that hold something of a kind. */
  names(kind: 'session' | 'transaction'): string[] {
    return [...this.cookies.keys()].filter(name => name.includes(`_${kind}`))
  }

  copy(): CookieJar {
    const copy = new CookieJar(this.#now)
    for (const [name, cookie] of this.cookies) copy.cookies.set(name, cookie)
    return copy
  }
}

/** A request as a browser with these cookies sends it. */
export function requestOf(
  jar: CookieJar,
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
): Request {
  const headers = new Headers({ accept: 'text/html', ...init.headers })
  if (jar.header !== '') headers.set('cookie', jar.header)
  const url = path.startsWith('/') ? `${origin}${path}` : path
  return new Request(url, { ...init, headers })
}

export interface Setting {
  readonly mock: Mock
  readonly sessions: ServerSessions
  readonly jar: CookieJar
  /** Another server of the same application. */
  readonly another: (options?: Partial<ServerSessionOptions>) => ServerSessions
}

/** A server application, its service with the user ann, and the browser of ann. */
export function setUp(
  options: Partial<ServerSessionOptions> = {},
  mockOptions: MockOptions = {},
): Setting {
  const time = Date.UTC(2026, 0, 1)
  const mock = createMock({
    now: () => time,
    ...mockOptions,
    seed: {
      users: [
        { username: 'ann', password: 'passw0rd' },
        { username: 'bob', password: 'passw0rd' },
      ],
      ...mockOptions.seed,
    },
    settings: { tokenLife: '10m', ...mockOptions.settings },
  })
  const another = (changes: Partial<ServerSessionOptions> = {}): ServerSessions =>
    createServerSession({
      ...mock.authenticationOptions,
      redirectUri: `${origin}/callback`,
      scope: 'openid profile offline_access',
      secret,
      now: mock.clock.now,
      retry: { baseDelay: 1, maxDelay: 1 },
      // Most tests look at the error itself.
      onSignInFailed: error => {
        throw error
      },
      ...options,
      ...changes,
    })
  return { mock, sessions: another(), jar: new CookieJar(mock.clock.now), another }
}

/** Begins a sign-in and lets the user through the hosted page. */
export async function authorize(
  { mock, sessions, jar }: Setting,
  input: Parameters<ServerSessions['login']>[1] = {},
  user = 'ann',
): Promise<string> {
  const response = await sessions.login(requestOf(jar, '/login'), input)
  jar.take(response)
  const callback = await mock.asUser(user).authorize(response.headers.get('location') ?? '')
  return callback.href
}

/** Signs a user in, by the pages of the application. */
export async function signIn(setting: Setting, user = 'ann'): Promise<Response> {
  const callback = await authorize(setting, {}, user)
  const response = await setting.sessions.callback(requestOf(setting.jar, callback))
  setting.jar.take(response)
  return response
}

/** What a page of the application does: finds the session, and gets tokens. */
export async function visit(
  sessions: ServerSessions,
  jar: CookieJar,
): Promise<{ user: string | undefined; tokens: ServerTokens | undefined }> {
  const headers = new Headers()
  const session = await sessions.getSession(requestOf(jar, '/'), headers)
  const tokens = await session?.getTokens()
  jar.take({ headers })
  return { user: session?.user.sub, tokens }
}
