import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { onLeave, type StoredUser, users } from '../users/users.ts'
import { noteLogin } from './login-history.ts'

/** Settings of the sign-in at the hosted pages. */
export interface LoginSettings {
  /** How long a browser stays signed in at the login page. Not documented. */
  readonly loginLife: Duration
}

/** How browsers stay signed in. */
export const loginSettings = settings<LoginSettings>({ loginLife: '14d' })

/** A browser that is signed in at the login page: single sign-on for every application. */
export interface Login {
  /** Names the login in ID tokens, as `sid`. */
  readonly id: string
  /** Value of the browser's cookie. */
  readonly token: string
  readonly userId: string
  /** Application that the user was on the way to, if any. */
  readonly appId: string | undefined
  /** When the user signed in, in milliseconds. */
  readonly authTime: number
  /** How, in the words of RFC 8176: `pwd`, `otp`, and `mfa` when there were two factors. */
  readonly amr: readonly string[]
  readonly clientIp: string
  readonly userAgent: string | undefined
  /** The device that the browser runs on. */
  readonly deviceId: string | undefined
}

/** Browsers that are signed in, by the value of their cookie. */
const logins = state(() => new Map<string, Login>())

onLeave(closeLogins)

/** Name of the cookie. */
export const loginCookieName = 'genauth_login'

/** Signs a user in at a browser, and notes it in the login history. */
export function openLogin(
  world: World,
  user: StoredUser,
  details: Pick<Login, 'amr' | 'clientIp' | 'userAgent'> & {
    readonly app?: StoredApp | undefined
    readonly id?: string | undefined
    readonly deviceId?: string | undefined
  },
): Login {
  const { amr, clientIp, userAgent, app, deviceId, id = world.random.hex(24) } = details
  const { userId } = user
  const authTime = world.clock.now()
  const login: Login = {
    id,
    token: world.random.hex(48),
    userId,
    appId: app?.appId,
    authTime,
    amr,
    clientIp,
    userAgent,
    deviceId,
  }
  logins(world).set(login.token, login)
  noteLogin(world, { userId, appId: app?.appId, clientIp, userAgent, isSuccessful: true })
  return login
}

// Requests that are sent in a user's name. In a browser no script can set their cookie.
const sentAs = new WeakMap<Request, Login>()

/** Marks a request as sent by the browser of a login. */
export function sendAs(request: Request, login: Login): Request {
  sentAs.set(request, login)
  return request
}

/** Finds the login of the browser that sent a request; `undefined` when it is over. */
export function loginOf(world: World, request: Request): Login | undefined {
  const token = sentAs.get(request)?.token ?? readCookie(request, loginCookieName)
  const login = logins(world).get(token ?? '')
  if (login === undefined) return undefined
  return isOver(world, login) || !users.has(world, login.userId) ? undefined : login
}

/** The logins of a user in all browsers. */
export function loginsOf(world: World, userId: string): Login[] {
  const all = [...logins(world).values()]
  return all.filter(login => login.userId === userId && !isOver(world, login))
}

/** Signs a browser out. */
export function closeLogin(world: World, login: Login): void {
  logins(world).delete(login.token)
}

/** Signs a user out in every browser. */
export function closeLogins(world: World, { userId }: StoredUser): void {
  for (const [token, login] of logins(world)) {
    if (login.userId === userId) logins(world).delete(token)
  }
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

function isOver(world: World, { authTime }: Login): boolean {
  return world.clock.now() >= authTime + milliseconds(loginSettings(world).loginLife)
}
