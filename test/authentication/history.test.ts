import { AuthenticationClient, InputError, ManagementClient, UnauthorizedError } from 'genauth'
import type { MockOptions } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { shanghai } from '../fixtures/places.ts'
import { ann, setUp } from './set-up.ts'

const blogHost = 'https://blog.genauth.ai'
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36'

const pool = (options: MockOptions = {}) => {
  const { mock, authentication } = setUp({
    now: () => Date.parse('2026-01-01T00:00:00.000Z'),
    ...options,
    seed: {
      ...ann,
      apps: [
        { appId: 'shop', name: 'Shop', logo: 'https://shop.example/logo.png' },
        { appId: 'blog', name: 'Blog', host: blogHost },
      ],
    },
  })
  const signIn = (password = 'passw0rd', clientIp = '203.0.113.7', name = {}) =>
    authentication.signIn.withPassword(
      { account: 'ann@example.com', ...name, password, options: { clientIp } },
      { headers: { 'user-agent': chrome } },
    )
  return { mock, authentication, history: authentication.history, signIn }
}

test('a user sees when, where from and by what she has signed in, and who has failed to', async () => {
  const { mock, history, signIn } = pool({ settings: { places: { '203.0.113.7': shanghai } } })
  await expect(signIn('wrong', '198.51.100.1')).rejects.toThrow()
  mock.clock.advance('1m')
  await signIn()

  const { totalCount, list } = await history.logins()

  expect(totalCount).toBe(2)
  expect(list[0]).toEqual({
    userId: ann.users[0].userId,
    appId: 'shop',
    appName: 'Shop',
    appLogo: 'https://shop.example/logo.png',
    appLoginUrl: `${mock.authenticationOptions.appHost}/login`,
    loginAt: '2026-01-01T00:01:00.000Z',
    clientIp: '203.0.113.7',
    success: true,
    userAgent: chrome,
    parsedUserAgent: { device: 'Desktop', browser: 'Chrome', os: 'Windows' },
    loginMethod: 'loginByEmail',
    geoip: {
      location: { lon: 121.47, lat: 31.23 },
      countryName: 'China',
      countryCode2: 'CN',
      countryCode3: 'CHN',
      regionName: 'Shanghai',
      regionCode: 'SH',
      cityName: 'Shanghai',
      continentCode: 'AS',
      timezone: 'Asia/Shanghai',
    },
  })
  expect(list[1]).toMatchObject({
    loginAt: '2026-01-01T00:00:00.000Z',
    clientIp: '198.51.100.1',
    success: false,
    errorMessage: expect.stringContaining('password is incorrect'),
    geoip: null,
  })
})

test('the list goes on page by page, newest first', async () => {
  const { mock, history, signIn } = pool()
  for (let count = 0; count < 5; count += 1) {
    await signIn()
    mock.clock.advance('1m')
  }

  const times: string[] = []
  for await (const { loginAt } of await history.logins({ limit: 2 })) times.push(loginAt)

  expect(times).toEqual([...times].sort().reverse())
  expect(times).toHaveLength(5)
})

test.each([
  ['those that worked', { success: true }, ['203.0.113.7']],
  ['those that failed', { success: false }, ['198.51.100.1']],
  ['an address', { clientIp: '198.51.100.1' }, ['198.51.100.1']],
  ['an application', { appId: 'blog' }, []],
  ['a beginning', { start: Date.parse('2026-01-01T00:00:30Z') }, ['203.0.113.7']],
  ['an end', { end: Date.parse('2026-01-01T00:00:30Z') }, ['198.51.100.1']],
  ['nothing', {}, ['203.0.113.7', '198.51.100.1']],
])('the list is narrowed by %s', async (_, input, addresses) => {
  const { mock, history, signIn } = pool()
  await expect(signIn('wrong', '198.51.100.1')).rejects.toThrow()
  mock.clock.advance('1m')
  await signIn()

  const { list } = await history.logins(input)

  expect(list.map(({ clientIp }) => clientIp)).toEqual(addresses)
})

test.each([
  ['a user name', { account: 'ann' }, 'loginByUsername'],
  ['a phone number', { account: '13800000000' }, 'loginByPhonePassword'],
])('a sign-in by %s says so', async (_, name, loginMethod) => {
  const { history, signIn } = pool()
  await signIn('passw0rd', '', name)

  expect((await history.logins()).list[0]).toMatchObject({ loginMethod, clientIp: '127.0.0.1' })
})

test.each([
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mobile Safari iOS',
  ],
  ['Edge', `${chrome} Edg/130.0`, 'Desktop Edge Windows'],
  [
    'Firefox',
    'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
    'Desktop Firefox Linux',
  ],
  ['a script', 'curl/8.0', 'Desktop Unknown Unknown'],
])('what %s says of itself is taken apart', async (_, words, parts) => {
  const { authentication } = pool()
  const headers = { 'user-agent': words }
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' }, { headers })

  const { list } = await authentication.history.logins()

  const { device, browser, os } = list[0]?.parsedUserAgent ?? {}
  expect(`${device} ${browser} ${os}`).toBe(parts)
})

test('a sign-in that the state of the account forbids is in the list as well', async () => {
  const { mock, authentication, history, signIn } = pool()
  const management = new ManagementClient(mock.managementOptions)
  const userId = ann.users[0].userId
  await management.users.update({ userId, status: 'Suspended' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'account_locked' })
  await management.users.update({ userId, status: 'Activated' })
  await signIn()

  const { list } = await history.logins({ success: false })

  expect(list).toMatchObject([{ errorMessage: 'the account is locked' }])
  expect(await authentication.profile.get()).toMatchObject({ loginsCount: 1 })
})

test('a user sees nobody else’s sign-ins', async () => {
  const { mock, authentication, signIn } = pool()
  await signIn()
  const management = new ManagementClient(mock.managementOptions)
  await management.users.create({ username: 'bob', password: 'passw0rd' })

  await authentication.signIn.withPassword({ username: 'bob', password: 'passw0rd' })

  expect((await authentication.history.logins()).list).toHaveLength(1)
})

test('the applications that a user has signed in to, and where she still is', async () => {
  const { mock, authentication, history, signIn } = pool()
  await signIn()
  const shop = { appId: 'shop', appName: 'Shop', active: true }
  expect(await history.apps()).toMatchObject([shop])

  const inBlog = { appId: 'blog', appHost: blogHost }
  const tokens = await mock.asUser('ann').tokens(inBlog)
  const blog = { appId: 'blog', appLogo: '', active: true }
  expect(await history.apps()).toMatchObject([shop, blog])

  const options = { ...mock.authenticationOptions, redirectUri: 'https://shop.example/' }
  const { access_token: old = '' } = (await authentication.session.get()) ?? {}
  await new OidcClient(options).revoke(old)
  const { fetch } = mock.authenticationOptions
  const other = new AuthenticationClient({ ...inBlog, fetch }).withTokens(tokens)
  expect(await other.history.apps()).toMatchObject([{ ...shop, active: false }, blog])
})

test('whoever is not signed in has no history', async () => {
  const { history } = pool()

  await expect(history.logins()).rejects.toThrow(UnauthorizedError)
  await expect(history.apps()).rejects.toThrow(UnauthorizedError)
})

test('the address of the logout names where to come back to', async () => {
  const { mock, authentication } = pool()
  const { appHost } = mock.authenticationOptions
  const { session } = authentication

  expect(session.logoutUrl()).toBe(`${appHost}/login/profile/logout`)
  const redirectUri = 'https://shop.example/?a=1&b=2'
  expect(new URL(session.logoutUrl({ redirectUri })).searchParams.get('redirect_uri')).toBe(
    redirectUri,
  )
  for (const wrong of ['/here', 'javascript:alert(1)', 'https://', '', null, 7]) {
    const make = () => Reflect.apply(session.logoutUrl, session, [{ redirectUri: wrong }])
    expect(make).toThrow(InputError)
  }
  expect(() => Reflect.apply(session.logoutUrl, session, ['a'])).toThrow(InputError)
})

test('the service follows that address, and ends its own session', async () => {
  const { mock, authentication } = pool()
  const { cookie } = mock.asUser('ann')
  const headers = { cookie: `${cookie.name}=${cookie.value}` }
  const redirectUri = 'https://shop.example/'

  const answer = await mock.fetch(authentication.session.logoutUrl({ redirectUri }), {
    headers,
    redirect: 'manual',
  })

  expect(answer.headers.get('location')).toBe(redirectUri)
  const { appHost } = mock.authenticationOptions
  const page = await mock.fetch(`${appHost}/u`, { headers, redirect: 'manual' })
  expect(page.headers.get('location')).toContain('/login')
})
