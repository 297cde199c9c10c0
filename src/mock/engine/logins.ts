import { milliseconds } from './clock.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'

/** A browser that is signed in at the login page: single sign-on for every application. */
export interface Login {
  /** Names the login in ID tokens, as `sid`. */
  readonly id: string
  /** Value of the browser's cookie. */
  readonly token: string
  readonly userId: string
  /** When the user signed in, in milliseconds. */
  readonly authTime: number
  /** How, in the words of RFC 8176: `pwd`, `otp`, and `mfa` when there were two factors. */
  readonly amr: readonly string[]
  readonly clientIp: string
  readonly userAgent: string | undefined
}

/** A sign-in that was tried. */
export interface LoginRecord {
  readonly userId: string
  /** In milliseconds. */
  readonly at: number
  /** Application that the user was on the way to, if any. */
  readonly appId: string | undefined
  readonly clientIp: string
  readonly userAgent: string | undefined
  readonly isSuccessful: boolean
}

/** Name of the cookie. */
export const loginCookieName = 'genauth_login'

/** Signs a user in at a browser, and notes it in the login history. */
export function openLogin(
  pool: Pool,
  user: StoredUser,
  details: Pick<Login, 'amr' | 'clientIp' | 'userAgent'> & {
    readonly app?: StoredApp | undefined
    readonly id?: string | undefined
  },
): Login {
  const { amr, clientIp, userAgent, app, id = pool.random.hex(24) } = details
  const { userId } = user
  const authTime = pool.clock.now()
  const login: Login = {
    id,
    token: pool.random.hex(48),
    userId,
    authTime,
    amr,
    clientIp,
    userAgent,
  }
  pool.logins.set(login.token, login)
  noteLogin(pool, { userId, appId: app?.appId, clientIp, userAgent, isSuccessful: true })
  return login
}

/** Notes a sign-in, or a failed attempt at one, in the login history. */
export function noteLogin(pool: Pool, record: Omit<LoginRecord, 'at'>): void {
  pool.loginHistory.push({ ...record, at: pool.clock.now() })
}

// Requests that are sent in a user's name. In a browser no script can set their cookie.
const sentAs = new WeakMap<Request, Login>()

/** Marks a request as sent by the browser of a login. */
export function sendAs(request: Request, login: Login): Request {
  sentAs.set(request, login)
  return request
}

/** Finds the login of the browser that sent a request; `undefined` when it is over. */
export function loginOf(pool: Pool, request: Request): Login | undefined {
  const token = sentAs.get(request)?.token ?? readCookie(request, loginCookieName)
  const login = pool.logins.get(token ?? '')
  if (login === undefined) return undefined
  const { clock, settings, users } = pool
  const isOver = clock.now() >= login.authTime + milliseconds(settings.loginLife)
  return isOver || !users.has(login.userId) ? undefined : login
}

/** Signs a browser out. */
export function closeLogin(pool: Pool, login: Login): void {
  pool.logins.delete(login.token)
}

/** Writes the `Set-Cookie` header of a login; without one, the header that clears the cookie. */
export function loginCookie(login: Login | undefined, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure}`
  return login === undefined
    ? `${loginCookieName}=; ${attributes}; Max-Age=0`
    : `${loginCookieName}=${login.token}; ${attributes}`
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/; */)
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
