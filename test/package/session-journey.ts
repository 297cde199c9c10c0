/**
 * A sign-in on a server, in the JavaScript that every runtime gets: login, callback, session, refresh
 * of an expired token, guard of an API, tampered cookie. `createServerSession`, `createBearerGuard`
 * and a mock must be in scope; `sessionSeed` is what the mock begins with.
 */
export const sessionJourney = `
async function sessionJourney(mock) {
  const origin = 'https://app.example.com'
  const { appId, appHost, fetch } = mock.authenticationOptions
  const sessions = createServerSession({
    ...mock.authenticationOptions,
    redirectUri: origin + '/callback',
    scope: 'openid profile offline_access',
    secret: 'a secret that is long enough, 0123456789',
    now: mock.clock.now,
  })
  const cookiesOf = headers => headers.getSetCookie().map(line => line.split(';')[0]).join('; ')
  const request = (path, cookie) => new Request(new URL(path, origin), { headers: { cookie } })

  const login = await sessions.login(request('/', ''), { returnTo: '/reports?year=2026' })
  const callback = await mock.asUser('ann').authorize(login.headers.get('location'))
  const back = await sessions.callback(request(callback, cookiesOf(login.headers)))
  const cookie = cookiesOf(back.headers)
  const session = await sessions.getSession(request('/', cookie))
  const first = await session.getTokens()

  mock.clock.advance('2h')
  const headers = new Headers()
  const later = await sessions.getSession(request('/', cookie), headers)
  const second = await later.getTokens()

  const guard = createBearerGuard({ appHost, audience: appId, fetch, now: mock.clock.now })
  const bearer = token => new Request(origin, { headers: { authorization: 'Bearer ' + token } })
  const claims = await guard(bearer(second.access_token))
  const refused = await guard(bearer(first.access_token))
  const other = cookie[200] === 'A' ? 'B' : 'A'
  const changed = cookie.slice(0, 200) + other + cookie.slice(201)
  const tampered = await sessions.getSession(request('/', changed))
  return {
    returnTo: back.headers.get('location').replace(origin, ''),
    isSignedIn: session.user.sub === mock.asUser('ann').userId,
    isRefreshed: first.access_token !== second.access_token && cookiesOf(headers) !== '',
    isAllowed: claims.sub === session.user.sub,
    refused: refused.status,
    isTamperedRefused: tampered === undefined,
  }
}
`

/** What the mock of the journey begins with. */
export const sessionSeed = `{ apps: [{ accessTokenLife: '1h' }], users: [{ username: 'ann' }] }`

/** What the journey gives where all is well. */
export const expectedSession = {
  returnTo: '/reports?year=2026',
  isSignedIn: true,
  isRefreshed: true,
  isAllowed: true,
  refused: 401,
  isTamperedRefused: true,
}
