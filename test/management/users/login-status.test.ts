import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient } from 'genauth/management'
import type { MockPlace } from 'genauth/mock'
import { expect, test } from 'vitest'
import { wantedStep } from '../../support/wanted-step.ts'
import { namesOf, setUp } from '../set-up.ts'

const placeIn = (city: string): MockPlace => ({
  location: { lon: 121.47, lat: 31.23 },
  country_name: 'A country',
  country_code2: 'AA',
  country_code3: 'AAA',
  region_name: city,
  region_code: 'R',
  city_name: city,
  continent_code: 'AS',
  timezone: 'UTC',
})
const places = { '203.0.113.7': placeIn('Shanghai'), '203.0.113.8': placeIn('Paris') }
const password = 'passw0rd'
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0'

/** Two applications, and Ann, who signs in to them from here and there. */
function company() {
  const { mock, management } = setUp({
    now: () => Date.parse('2026-01-01T00:00:00.000Z'),
    settings: { places },
    seed: {
      apps: ['shop', 'blog'].map(appId => ({ appId, name: `The ${appId}` })),
      users: ['ann', 'bob'].map(username => ({ userId: username, username, password })),
    },
  })
  const { appHost, fetch } = mock.authenticationOptions
  const clientOf = (appId: string) => new AuthenticationClient({ appId, appHost, fetch })
  const signIn = (
    client: AuthenticationClient,
    clientIp: string,
    credentials = { username: 'ann', password },
  ) =>
    client.signIn.withPassword(
      { ...credentials, options: { clientIp } },
      { headers: { 'user-agent': browser } },
    )
  return { mock, management, shop: clientOf('shop'), blog: clientOf('blog'), signIn }
}

async function historyOf({ users }: ManagementClient) {
  const entries = []
  for await (const entry of await users.getLoginHistory({ userId: 'ann' })) entries.push(entry)
  return entries
}

test('the login history of a user has time, application, address, outcome, browser and place', async () => {
  const { mock, management, shop, blog, signIn } = company()
  const wrong = { username: 'ann', password: 'wrong' }
  await expect(signIn(shop, '203.0.113.7', wrong)).rejects.toThrow()
  mock.clock.advance('1m')
  await signIn(shop, '203.0.113.7')
  mock.clock.advance('1m')
  await signIn(blog, '203.0.113.8')

  const history = await historyOf(management)

  expect(
    history.map(({ time, appName, clientIp, success, geoip }) => [
      time?.slice(14, 16),
      appName,
      clientIp,
      success,
      geoip?.cityName,
    ]),
  ).toEqual([
    ['02', 'The blog', '203.0.113.8', true, 'Paris'],
    ['01', 'The shop', '203.0.113.7', true, 'Shanghai'],
    ['00', 'The shop', '203.0.113.7', false, 'Shanghai'],
  ])
  expect(history[0]).toMatchObject({ userAgent: browser, parsedUserAgent: { browser: 'Firefox' } })
  // What the user herself sees of it.
  const own = await blog.history.logins()
  expect(own.list.map(({ geoip }) => geoip?.cityName)).toEqual(['Paris', 'Shanghai', 'Shanghai'])
})

test('the place of the last sign-in is where the user got in, not where somebody else has tried', async () => {
  const { mock, management, shop, signIn } = company()
  await signIn(shop, '203.0.113.7')
  mock.clock.advance('1m')
  await expect(
    signIn(shop, '203.0.113.8', { username: 'ann', password: 'a guess' }),
  ).rejects.toThrow()

  const last = (await historyOf(management)).find(({ success }) => success)

  expect(last?.geoip).toEqual({
    location: { lon: 121.47, lat: 31.23 },
    countryName: 'A country',
    countryCode2: 'AA',
    countryCode3: 'AAA',
    regionName: 'Shanghai',
    regionCode: 'R',
    cityName: 'Shanghai',
    continentCode: 'AS',
    timezone: 'UTC',
  })
  expect((await management.users.get({ userId: 'ann' })).lastIP).toBe(last?.clientIp)
})

test('a wrong code is in the history as a wrong password is, with the sign-in that follows', async () => {
  const { mock, management, shop } = company()
  const email = 'ann@example.com'
  await management.users.update({ userId: 'ann', email })
  await shop.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  const signIn = (passCode: string) => shop.signIn.withCode({ email, passCode })

  await expect(signIn('none')).rejects.toMatchObject({ reason: 'wrong_code' })
  await signIn(mock.inbox.code(email) ?? '')

  expect(await historyOf(management)).toMatchObject([
    { success: true, loginMethod: 'loginByEmailCode' },
    { success: false, loginMethod: 'loginByEmailCode', errorMessage: 'the code is wrong' },
  ])
  const { list } = await management.auditLogs.listUserActions({ success: false })
  expect(list).toMatchObject([{ eventType: 'login', userId: 'ann' }])
})

test('a wrong second factor is in the history as well', async () => {
  const { management, shop, signIn } = company()
  await management.mfa.importOtp({ list: [{ userId: 'ann', otp: { secret: 'JBSWY3DPEHPK3PXP' } }] })
  const { next } = await wantedStep('mfa', signIn(shop, '203.0.113.7'))

  await expect(next.verifyTotp('none')).rejects.toMatchObject({ reason: 'wrong_totp' })

  expect(await historyOf(management)).toMatchObject([
    { success: false, clientIp: '203.0.113.7', loginMethod: 'loginByUsername' },
  ])
})

test('a user has when, from where, by what and how often the last sign-in was', async () => {
  const { management, shop, blog, signIn } = company()
  await signIn(shop, '203.0.113.7')
  await signIn(blog, '203.0.113.8')

  expect(await management.users.get({ userId: 'ann' })).toMatchObject({
    lastLogin: '2026-01-01T00:00:00.000Z',
    lastIP: '203.0.113.8',
    lastLoginApp: 'blog',
    browser,
    device: 'Desktop',
    loginsCount: 2,
  })
})

test('who is signed in to an application is seen there, and forced offline from all of them', async () => {
  const { mock, management, shop, blog, signIn } = company()
  for (const client of [shop, blog]) await signIn(client, '203.0.113.7')
  const bob = shop.withTokens(await mock.asUser('bob').tokens({ appId: 'shop' }))
  const signedIn = async (appId: string) =>
    namesOf((await management.applications.listActiveUsers({ appId })).list).sort()
  expect([await signedIn('shop'), await signedIn('blog')]).toEqual([['ann', 'bob'], ['ann']])
  const { list } = await management.applications.listActiveUsers({ appId: 'blog' })
  expect(list[0]).toMatchObject({ lastLogin: '2026-01-01T00:00:00.000Z', loginsCount: 2 })

  await management.users.forceOffline({ userId: 'ann' })

  expect([await signedIn('shop'), await signedIn('blog')]).toEqual([['bob'], []])
  for (const client of [shop, blog]) {
    await expect(client.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  }
  expect((await bob.profile.get()).username).toBe('bob')
  await signIn(blog, '203.0.113.8') // The account is not switched off.
  expect(await signedIn('blog')).toEqual(['ann'])
})
