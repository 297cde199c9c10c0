import type { TokenSet } from '../contract/token-set/contract.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { checkAccess } from './areas/application-access/access-rules.ts'
import { applications, firstApplication } from './areas/applications/applications.ts'
import { noteEntered } from './areas/logins/entered-apps.ts'
import { type Login, loginCookieName, openLogin, sendAs } from './areas/logins/logins.ts'
import { checkMayEnter } from './areas/sign-in/sign-in-rules.ts'
import { openGrant } from './areas/tokens/grants.ts'
import { refreshTokenFor, signTokens } from './areas/tokens/issue-tokens.ts'
import { findByAccount } from './areas/users/find-user.ts'
import { type StoredUser, users } from './areas/users/users.ts'
import { refusalIn } from './kernel/refused.ts'
import type { World } from './kernel/world.ts'
import { findInteraction, grantConsent, resumePath } from './protocol/interactions.ts'

/** Which tokens {@link SignedInUser.tokens} issues. */
export interface TokensAsUserOptions {
  /** Application that they are for. Default: the first one. */
  readonly appId?: string | undefined
  /** Scope of the tokens; with `offline_access` a refresh token too. Default `openid profile`. */
  readonly scope?: string | undefined
  /** Origin that they are issued by, such as the `url` of a served mock. Default: the app's host. */
  readonly appHost?: string | undefined
}

/** A user who is signed in at the mock without having seen a page. */
export interface SignedInUser {
  /** Id of the user. */
  readonly userId: string
  /** Cookie of the hosted pages, to be set in a browser at the application's domain. */
  readonly cookie: { readonly name: string; readonly value: string }
  /**
   * Issues tokens, as a sign-in at the hosted pages does.
   *
   * @throws `ConfigurationError` when there is no such application, or the user may not use it
   */
  tokens(options?: TokensAsUserOptions): Promise<TokenSet>
  /**
   * Follows an authorization URL as this user does who signs in and grants all that is asked.
   *
   * @returns the address of the application that the answer comes to, with code or error
   * @throws `ConfigurationError` when the mock refuses the request without telling the
   *   application, or the answer does not come by an address (`form_post`, `web_message`)
   */
  authorize(url: string | URL): Promise<URL>
}

/** Signs a user in without pages. */
export function signInAs(world: () => World, fetch: Serve, id: string): SignedInUser {
  const user = findAnybody(world(), id)
  const { userId } = user
  const login = openFor(world(), user)

  return {
    userId,
    cookie: { name: loginCookieName, value: login.token },
    async tokens({ appId, scope = 'openid profile', appHost } = {}) {
      const current = world()
      const app =
        appId === undefined ? firstApplication(current) : applications.find(current, appId)
      if (app === undefined) throw new ConfigurationError(`There is no application ${appId}`)
      checkPermitted(() => {
        const present = findAnybody(current, userId)
        checkMayEnter(current, present)
        checkAccess(current, app, present)
      })
      const grant = openGrant(current, { clientId: app.appId, userId, scope, login })
      const refreshToken = refreshTokenFor(current, app, grant)
      const order = { grant, app, origin: appHost ?? app.host, scope }
      return { ...(await signTokens(current, order)), ...refreshToken }
    },
    authorize: url => follow(world(), fetch, new URL(url), login),
  }
}

function findAnybody(world: World, id: string): StoredUser {
  const user = users.find(world, id) ?? findByAccount(world, id)
  if (user !== undefined) return user
  throw new ConfigurationError(`There is no user ${id} in the mock`)
}

function openFor(world: World, user: StoredUser): Login {
  checkPermitted(() => checkMayEnter(world, user))
  // Both factors, so that no application wants more.
  const amr = ['pwd', 'otp', 'mfa']
  const app = firstApplication(world)
  // Or there would be nothing of which the user could be forced offline.
  if (app !== undefined) noteEntered(world, user, app)
  return openLogin(world, user, { amr, clientIp: '127.0.0.1', userAgent: undefined })
}

function checkPermitted(check: () => void): void {
  const refused = refusalIn(check)
  if (refused === undefined) return
  const { message } = refused
  throw new ConfigurationError(`The user may not sign in: ${message}`, { cause: refused })
}

/** Serves a request. */
type Serve = (request: Request) => Promise<Response>

/** Does in the place of the user what each page asks for. */
async function follow(world: World, fetch: Serve, url: URL, first: Login): Promise<URL> {
  let login = first
  let address = url
  for (;;) {
    const request = new Request(address, { redirect: 'manual' })
    const response = await fetch(sendAs(request, login))
    const location = response.headers.get('location')
    if (location === null) throw noCallback(response.status)
    const next = new URL(location, address)
    const interaction =
      next.origin === url.origin
        ? findInteraction(world, next.searchParams.get('interaction') ?? '')
        : undefined
    if (interaction === undefined) return next
    const user = findAnybody(world, login.userId)
    if (interaction.step === 'consent') grantConsent(world, interaction, user.userId)
    else login = openFor(world, user)
    address = new URL(resumePath(interaction), url)
  }
}

function noCallback(httpStatus: number): ConfigurationError {
  return new ConfigurationError(
    `The authorization request led to no callback, but to a page with the HTTP status ${httpStatus}`,
  )
}
