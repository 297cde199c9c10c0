import { AuthenticationClient, NotFoundError } from 'genauth/authentication'
import { createMock, type Mock, type MockOptions } from 'genauth/mock'
import { expect, test } from 'vitest'
import { people } from './qr-code/set-up.ts'

const laptop = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Firefox/140.0'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148'

function setUp(options: MockOptions = {}): Mock {
  return createMock({ seed: people, ...options })
}

/** A client of a user who has signed in on a device. */
async function signInOn(mock: Mock, headers: Record<string, string>, username = 'ann') {
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const options = { scope: 'openid profile offline_access' }
  await authentication.signIn.withPassword({ username, password: 'passw0rd', options }, { headers })
  return authentication
}

async function devicesOf(authentication: AuthenticationClient) {
  const { list } = await authentication.devices.list()
  return list
}

async function idOf(authentication: AuthenticationClient, userAgent: string): Promise<string> {
  const found = (await devicesOf(authentication)).find(one => one.device.userAgent === userAgent)
  return found?.device.deviceId ?? 'none'
}

test('a user sees the devices, and signs out on one that is lost', async () => {
  const mock = setUp()
  const onLaptop = await signInOn(mock, { 'user-agent': laptop })
  mock.clock.advance('1h')
  const onPhone = await signInOn(mock, { 'user-agent': phone })

  expect(await devicesOf(onLaptop)).toMatchObject([
    {
      device: { type: 'Mobile', os: 'iPhone', userAgent: phone, status: 'activated' },
      online: true,
    },
    { device: { type: 'Browser', os: 'Mac OS X', userAgent: laptop }, online: true },
  ])
  const deviceId = await idOf(onLaptop, phone)
  await onLaptop.devices.revokeSession({ deviceId })

  await expect(onPhone.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect((await devicesOf(onLaptop)).map(({ online }) => online)).toEqual([false, true])
  await onLaptop.devices.revokeSession({ deviceId })
})

test('signing in again on the same device makes no second one', async () => {
  const mock = setUp({ now: () => Date.parse('2026-01-02T03:04:05.678Z') })
  await signInOn(mock, { 'user-agent': laptop })
  mock.clock.advance('1h')
  const again = await signInOn(mock, { 'user-agent': laptop })
  const [first, ...others] = await devicesOf(again)

  expect(others).toEqual([])
  expect(first?.lastLoginTime).toBe('2026-01-02T04:04:05.678Z')
})

test('a device may say its own id, whatever its user agent', async () => {
  const mock = setUp()
  await signInOn(mock, { 'x-genauth-device-id': 'device-1', 'user-agent': laptop })
  const updated = await signInOn(mock, { 'x-genauth-device-id': 'device-1', 'user-agent': phone })

  expect((await devicesOf(updated)).map(({ device }) => device.deviceId)).toEqual(['device-1'])
})

test('a device that is unbound is signed out and off the list, until it is used again', async () => {
  const mock = setUp()
  const onLaptop = await signInOn(mock, { 'user-agent': laptop })
  const onPhone = await signInOn(mock, { 'user-agent': phone })

  await onLaptop.devices.unbind({ deviceId: await idOf(onLaptop, phone) })

  await expect(onPhone.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(await devicesOf(onLaptop)).toHaveLength(1)
  await signInOn(mock, { 'user-agent': phone })
  expect(await devicesOf(onLaptop)).toHaveLength(2)
})

test("refuses a device that is unknown, or another user's", async () => {
  const mock = setUp()
  const ann = await signInOn(mock, { 'user-agent': laptop })
  const bob = await signInOn(mock, { 'user-agent': phone }, 'bob')
  const foreign = await idOf(bob, phone)

  for (const deviceId of ['no-such-device', foreign]) {
    await expect(ann.devices.revokeSession({ deviceId })).rejects.toThrow(NotFoundError)
    await expect(ann.devices.unbind({ deviceId })).rejects.toThrow(NotFoundError)
  }

  await expect(bob.profile.get()).resolves.toMatchObject({ username: 'bob' })
  expect((await devicesOf(bob)).map(({ online }) => online)).toEqual([true])
})

test('iterates over a list that has no frame, page by page', async () => {
  const devices = Array.from({ length: 120 }, (_, index) => ({
    user: 'ann',
    deviceId: `device-${index}`,
    model: 'Pixel',
  }))
  const mock = setUp({ seed: { ...people, devices } })
  const ann = await signInOn(mock, {})

  const models: unknown[] = []
  for await (const { device } of await ann.devices.list()) models.push(device.model)

  expect(models).toEqual(Array(120).fill('Pixel'))
  expect(mock.journal.calls('list')).toHaveLength(4)
  const page = await ann.devices.list({ page: 3, limit: 50 })
  expect([page.list.length, page.totalCount]).toEqual([20, undefined])
})

test('a seed has devices of every kind, without sessions on them', async () => {
  const mock = setUp({
    seed: {
      ...people,
      devices: [
        {
          user: 'ann',
          deviceId: 'old',
          type: 'Desktop',
          lastLoginTime: '2026-01-02T03:04:05.678Z',
        },
        { user: 'ann', deviceId: 'new', name: 'Phone of Ann', lastIp: '203.0.113.7' },
        { user: 'bob' },
      ],
    },
  })
  const ann = await signInOn(mock, {})

  expect(await devicesOf(ann)).toMatchObject([
    { device: { deviceId: 'new', type: 'Mobile', name: 'Phone of Ann' }, online: false },
    { device: { deviceId: 'old', type: 'Desktop' }, lastLoginTime: '2026-01-02T03:04:05.678Z' },
  ])
  expect(() => setUp({ seed: { ...people, devices: [{ user: 'eve' }] } })).toThrow(
    'seed.devices[0]',
  )
})

test.each([
  ['deactivated', 'device_disabled'],
  ['suspended', 'device_suspended'],
] as const)('nobody signs in on a device that is %s', async (status, reason) => {
  const devices = [{ user: 'ann', deviceId: 'device-1', status }]
  const mock = setUp({ seed: { ...people, devices } })

  const refused = signInOn(mock, { 'x-genauth-device-id': 'device-1' })

  await expect(refused).rejects.toMatchObject({ code: 'forbidden', reason })
  const elsewhere = await signInOn(mock, {})
  await expect(elsewhere.profile.get()).resolves.toMatchObject({ loginsCount: 1 })
})

test('a device is offline once its tokens have expired, and its refresh tokens end with it', async () => {
  const mock = setUp({ settings: { tokenLife: '1h' } })
  const onPhone = await signInOn(mock, { 'user-agent': phone })
  const { refresh_token: refreshToken } = (await onPhone.session.get()) ?? {}
  mock.clock.advance('2h')
  const onLaptop = await signInOn(mock, { 'user-agent': laptop })

  expect((await devicesOf(onLaptop)).map(({ online }) => online)).toEqual([true, false])
  await onLaptop.devices.revokeSession({ deviceId: await idOf(onLaptop, phone) })

  const { OidcClient } = await import('genauth/oidc')
  const oidc = new OidcClient({
    ...mock.authenticationOptions,
    redirectUri: 'https://app.example.com/callback',
  })
  await expect(oidc.refresh(String(refreshToken))).rejects.toMatchObject({ error: 'invalid_grant' })
})

test('a page that is let in by a QR code is a device too', async () => {
  const mock = setUp()
  const page = new AuthenticationClient(mock.authenticationOptions)
  const onPhone = await signInOn(mock, { 'user-agent': phone })
  let qrcodeId = ''
  const options = { pollInterval: 1, headers: { 'user-agent': laptop } }

  for await (const state of page.signIn.withQrCode({}, options)) {
    if (state.status === 'PENDING') {
      qrcodeId = state.qrcodeId
      await onPhone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
    } else if (state.status === 'SCANNED') {
      await onPhone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
    }
  }

  await onPhone.devices.revokeSession({ deviceId: await idOf(onPhone, laptop) })
  await expect(page.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})
