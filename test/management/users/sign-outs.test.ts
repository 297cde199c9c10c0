import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const redirectUri = 'https://shop.example/callback'
const seed: Seed = {
  apps: [
    { appId: 'shop', name: 'Shop', redirectUris: [redirectUri] },
    { appId: 'blog', name: 'Blog', host: 'https://blog.genauth.ai' },
    { appId: 'wiki', name: 'Wiki', host: 'https://wiki.genauth.ai' },
  ],
  users: [
    { userId: 'ann7', username: 'ann', email: 'ann@a.co', password: 'passw0rd' },
    { userId: 'bob7', username: 'bob', password: 'passw0rd' },
  ],
}
const out = { reason: 'not_signed_in' }

/** Ann in two applications, and single sign-on in her browser. */
async function signedIn() {
  const { mock, management } = setUp({ seed })
  const { fetch, ...shopOptions } = mock.authenticationOptions
  const browser = mock.asUser('ann')
  const scope = 'openid offline_access'
  const [inShop, inBlog] = [
    await browser.tokens({ scope }),
    await browser.tokens({ appId: 'blog', scope }),
  ]
  const shop = new AuthenticationClient({ ...shopOptions, fetch }).withTokens(inShop)
  const blogOptions = { appId: 'blog', appHost: 'https://blog.genauth.ai', fetch }
  const blog = new AuthenticationClient(blogOptions).withTokens(inBlog)
  const oidc = new OidcClient({ ...shopOptions, fetch, redirectUri })
  const { cookie } = browser
  /** Whether the browser gets into the shop without a question. */
  const getsIn = async () => {
    const { url } = await oidc.authorize({ prompt: 'none' })
    const headers = { cookie: `${cookie.name}=${cookie.value}` }
    const answer = await mock.fetch(new Request(url, { headers, redirect: 'manual' }))
    return new URL(answer.headers.get('location') ?? '').searchParams.has('code')
  }
  return { mock, management, shop, blog, oidc, inShop, inBlog, getsIn }
}

const inApps = async (management: ManagementClient) => [
  await management.users.checkSession({ userId: 'ann7', appId: 'shop' }),
  await management.users.checkSession({ userId: 'ann7', appId: 'blog' }),
  await management.users.checkSession({ userId: 'ann7', appId: 'wiki' }),
]
const [yes, no] = [{ active: true }, { active: false }]

test('who is kicked is out of these applications, and single sign-on does not lead back', async () => {
  const { management, shop, blog, oidc, inShop, getsIn } = await signedIn()
  expect(await inApps(management)).toEqual([yes, yes, no])
  expect(await getsIn()).toBe(true)

  const options = { userIdType: 'email' } as const
  const kick = () =>
    management.users.kick({ userId: 'ANN@a.co', appIds: ['shop', 'wiki'], options })

  expect(await kick()).toEqual({ success: true })
  expect(await inApps(management)).toEqual([no, yes, no])
  await expect(shop.profile.get()).rejects.toMatchObject(out)
  expect(await oidc.introspect(inShop.access_token)).toEqual({ active: false })
  const refreshed = oidc.refresh(inShop.refresh_token ?? '')
  await expect(refreshed).rejects.toMatchObject({ error: 'invalid_grant' })
  expect(await getsIn()).toBe(false)
  expect(await blog.profile.get()).toMatchObject({ username: 'ann' })
  // Who is out stays out, and may come back by herself.
  expect(await kick()).toEqual({ success: true })
  await shop.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  expect(await inApps(management)).toEqual([yes, yes, no])
})

test('who is forced offline is out everywhere, and nobody else is', async () => {
  const { mock, management, shop, blog, getsIn } = await signedIn()
  const bob = shop.withTokens(await mock.asUser('bob').tokens())
  const apps = await management.users.getLoggedInApps({ userId: 'ann', userIdType: 'username' })
  expect(apps.map(({ appName }) => appName)).toEqual(['Shop', 'Blog'])

  const who = { userId: 'ann', userIdType: 'username' } as const
  expect(await management.users.forceOffline(who)).toEqual({ success: true })

  for (const app of [shop, blog]) await expect(app.profile.get()).rejects.toMatchObject(out)
  expect(await getsIn()).toBe(false)
  expect(await bob.profile.get()).toMatchObject({ username: 'bob' })
  expect(await management.users.forceOffline(who)).toEqual({ success: true })
})

test('who is forced offline after the access tokens is out all the same', async () => {
  const { mock, management, oidc, inShop, inBlog } = await signedIn()
  const { fetch } = mock.authenticationOptions
  const blog = { appId: 'blog', appHost: 'https://blog.genauth.ai' }
  const oidcOfBlog = new OidcClient({ ...blog, fetch, redirectUri })
  mock.clock.advance('15d') // Refresh tokens are good for longer.

  await management.users.forceOffline({ userId: 'ann7' })

  const gone = { error: 'invalid_grant' }
  await expect(oidc.refresh(inShop.refresh_token ?? '')).rejects.toMatchObject(gone)
  await expect(oidcOfBlog.refresh(inBlog.refresh_token ?? '')).rejects.toMatchObject(gone)
})

test('nothing that single sign-on has led to outlives it either', async () => {
  const { mock, management } = setUp({
    seed: { ...seed, apps: [{ appId: 'shop' }, { appId: 'blog', accessTokenLife: '5m' }] },
  })
  const { appHost } = mock.authenticationOptions
  const ann = mock.asUser('ann')
  const { secret: appSecret } = await management.applications.getSecret({ appId: 'blog' })
  const options = { ...mock.authenticationOptions, appId: 'blog', appSecret, redirectUri }
  const oidc = new OidcClient({ ...options, scope: 'openid offline_access' })
  const enter = async () => {
    const { url, transaction } = await oidc.authorize({ prompt: 'consent' })
    const callback = await ann.authorize(url)
    return () => oidc.exchangeCode(callback, transaction)
  }
  const { tokens } = await (await enter())()
  mock.clock.advance('6m')
  const exchange = await enter()

  expect(await management.users.forceOffline({ userId: 'ann7' })).toEqual({ success: true })

  const invalid = { error: 'invalid_grant' }
  await expect(oidc.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject(invalid)
  await expect(exchange()).rejects.toMatchObject(invalid)
  const headers = { cookie: `${ann.cookie.name}=${ann.cookie.value}` }
  const own = await mock.fetch(`${appHost}/u`, { headers, redirect: 'manual' })
  expect(own.headers.get('location')).toContain('/login')
})

test('who has a cookie alone is forced offline too', async () => {
  const { mock, management } = setUp({ seed })
  const { cookie } = mock.asUser('ann')

  await management.users.forceOffline({ userId: 'ann7' })

  const headers = { cookie: `${cookie.name}=${cookie.value}` }
  const { appHost } = mock.authenticationOptions
  const own = await mock.fetch(`${appHost}/u`, { headers, redirect: 'manual' })
  expect(own.headers.get('location')).toContain('/login')
})

test('there is nothing to end for who has never signed in', async () => {
  const { mock, management } = setUp({ seed })

  expect(await management.users.forceOffline({ userId: 'bob7' })).toEqual({ success: true })

  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual(['getUserLoggedinApps'])
})

test('a user of more applications than a call takes is forced offline by several', async () => {
  const apps = Array.from({ length: 51 }, (_, index) => ({ appId: `app-${index}` }))
  const { mock, management } = setUp({ seed: { ...seed, apps } })
  for (const { appId } of apps) await mock.asUser('ann').tokens({ appId })

  expect(await management.users.forceOffline({ userId: 'ann7' })).toEqual({ success: true })

  expect(mock.journal.calls('kickUsers')).toHaveLength(2)
  expect(await management.users.checkSession({ userId: 'ann7', appId: 'app-50' })).toEqual(no)
})

test('an account that is switched off is signed out, and signs in once it is on again', async () => {
  const { management, shop, getsIn } = await signedIn()
  const signIn = () => shop.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const who = { userId: 'ann', userIdType: 'username' } as const

  expect(await management.users.suspend(who)).toMatchObject({ status: 'Suspended', blocked: true })

  await expect(shop.profile.get()).rejects.toMatchObject(out)
  expect(await getsIn()).toBe(false)
  expect(await inApps(management)).toEqual([no, no, no])
  await expect(signIn()).rejects.toMatchObject({ name: 'ForbiddenError', reason: 'account_locked' })
  expect(await management.users.activate(who)).toMatchObject({
    status: 'Activated',
    blocked: false,
  })
  await signIn()
  expect(await shop.profile.get()).toMatchObject({ username: 'ann' })
})

test('a session is over when its access token is', async () => {
  const { mock, management } = await signedIn()

  mock.clock.advance('15d')

  expect(await inApps(management)).toEqual([no, no, no])
})

const noApp = [404, '应用不存在', 'no such application'] as const
const kick = (userId: string, ...appIds: string[]): RefusedCall[1] => {
  return m => m.users.kick({ userId, appIds })
}
const refused: RefusedCall[] = [
  ['to kick nobody', kick('none', 'shop'), refusals.noUser],
  ['to kick out of one unknown application', kick('ann7', 'shop', 'none'), noApp],
  ['to force nobody offline', m => m.users.forceOffline({ userId: 'none' }), refusals.noUser],
  ['to suspend nobody', m => m.users.suspend({ userId: 'none' }), refusals.noUser],
  ['to activate nobody', m => m.users.activate({ userId: 'none' }), refusals.noUser],
  ['nobody’s applications', m => m.users.getLoggedInApps({ userId: 'none' }), refusals.noUser],
  [
    'the session of nobody',
    m => m.users.checkSession({ userId: 'none', appId: 'shop' }),
    refusals.noUser,
  ],
  [
    'a session in no application',
    m => m.users.checkSession({ userId: 'ann7', appId: 'none' }),
    noApp,
  ],
]

test.each(refused)('refuses %s', (...call) =>
  expectRefused(seed, call, m => m.users.list().then(({ list }) => list)),
)

test('a call that is refused signs nobody out', async () => {
  const { management, shop, getsIn } = await signedIn()

  await expect(kick('ann7', 'shop', 'none')(management)).rejects.toMatchObject({ statusCode: 404 })

  expect(await shop.profile.get()).toMatchObject({ username: 'ann' })
  expect(await getsIn()).toBe(true)
})

test.each([
  ['no user', { userId: '', appIds: ['shop'] }, 'userId'],
  ['no application', { userId: 'ann7', appIds: [] }, 'appIds'],
])('a kick of %s is not sent', async (_, input, path) => {
  const { mock, management } = setUp({ seed })

  await expect(management.users.kick(input)).rejects.toMatchObject({ issues: [{ path }] })

  expect(mock.journal.calls()).toEqual([])
})
