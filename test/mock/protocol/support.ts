import {
  createMock,
  type Mock,
  type MockSettings,
  type SeedApp,
  type SeedUser,
  type SignedInUser,
} from 'genauth/mock'

export const userId = '60c0000000000000000000a1'
export const ann = {
  userId,
  username: 'ann',
  password: 'passw0rd',
  email: 'ann@example.com',
  nickname: 'Annie',
} satisfies SeedUser
export const app = {
  appId: '60c0000000000000000000c1',
  appSecret: 'app-secret-that-is-long-enough-for-hs256',
  host: 'https://mock.genauth.ai',
} satisfies SeedApp
export const callback = 'https://app.example.com/callback'

/** A PKCE verifier with its S256 challenge: those of RFC 7636 appendix B. */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

/** Makes a mock with one user, and one application unless there are to be more. */
export function setUp(
  changes: SeedApp = {},
  settings: Partial<MockSettings> = {},
  more: readonly SeedApp[] = [],
): Mock {
  return createMock({
    seed: { apps: [{ ...app, ...changes }, ...more], users: [ann, { username: 'bob' }] },
    settings,
    randomSeed: 1,
    // Stands still, so that the ends of lives can be met exactly.
    now: () => Date.UTC(2026, 0, 1),
  })
}

export type Fields = Readonly<Record<string, string>>

export interface Sending {
  readonly form?: Fields | undefined
  readonly headers?: Fields | undefined
  readonly origin?: string
}

/** Sends a request as anybody; redirects are not followed. */
export function send(mock: Mock, path: string, sending: Sending = {}): Promise<Response> {
  const { form, headers = {}, origin = app.host } = sending
  return mock.fetch(
    new Request(`${origin}${path}`, {
      headers,
      redirect: 'manual',
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    }),
  )
}

/** Path of the authorization endpoint with a request that is in order but for the changes. */
export function authorizationPath(changes: Record<string, string | undefined> = {}): string {
  const parameters = {
    client_id: app.appId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid profile',
    state: 'the-state',
    nonce: 'the-nonce',
    ...changes,
  }
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/oidc/auth?${new URLSearchParams(given)}`
}

/** Asks for authorization as a browser with a user's cookie, or with none. */
export function ask(
  mock: Mock,
  changes: Record<string, string | undefined> = {},
  user?: SignedInUser,
): Promise<Response> {
  const path = authorizationPath(changes)
  return send(mock, path, user === undefined ? {} : { headers: cookieOf(user) })
}

export function cookieOf({ cookie }: SignedInUser): Fields {
  return { cookie: `${cookie.name}=${cookie.value}` }
}

/** Where a response leads. */
export function locationOf(response: Response): URL {
  return new URL(response.headers.get('location') ?? 'about:blank', app.host)
}

/** Gets a code as ann, who grants everything. */
export async function codeFor(
  mock: Mock,
  changes: Record<string, string | undefined> = {},
): Promise<string> {
  const answer = await mock.asUser('ann').authorize(`${app.host}${authorizationPath(changes)}`)
  return answer.searchParams.get('code') ?? ''
}

/** Sends a form to the token endpoint, as the application with its secret in the body. */
export function exchange(mock: Mock, form: Fields, headers: Fields = {}): Promise<Response> {
  const { appId: client_id, appSecret: client_secret } = app
  return send(mock, '/oidc/token', { form: { client_id, client_secret, ...form }, headers })
}

export interface Tokens {
  readonly access_token: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly token_type: string
  readonly expires_in: number
  readonly scope: string
}

/** Signs ann in by a code; gives her tokens. */
export async function signIn(
  mock: Mock,
  changes: Record<string, string | undefined> = {},
): Promise<Tokens> {
  const code = await codeFor(mock, changes)
  const grant = { grant_type: 'authorization_code', code, redirect_uri: callback }
  return (await exchange(mock, grant)).json()
}

/** Signs ann in with a refresh token. */
export async function signInForLong(mock: Mock): Promise<Tokens & { refresh_token: string }> {
  const tokens = await signIn(mock, { scope: 'openid profile offline_access', prompt: 'consent' })
  return { ...tokens, refresh_token: tokens.refresh_token ?? '' }
}

export function refresh(mock: Mock, refreshToken: string, more: Fields = {}): Promise<Response> {
  const grant = { grant_type: 'refresh_token', refresh_token: refreshToken }
  return exchange(mock, { ...grant, ...more })
}

/** Tells whether an access token opens the user info. */
export async function isAlive(mock: Mock, accessToken: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${accessToken}` }
  return (await send(mock, '/oidc/me', { headers })).status === 200
}

/** What OAuth is refused with: the HTTP status and the error. */
export async function refusalOf(response: Response): Promise<[number, unknown]> {
  const body = await response.json()
  return [response.status, body.error]
}
