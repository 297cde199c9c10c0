import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import {
  app,
  cookieOf,
  exchange,
  locationOf,
  refresh,
  refusalOf,
  send,
  setUp,
  userId,
} from './support.ts'

const credentials = { client_id: app.appId, client_secret: app.appSecret }

async function begin(mock: Mock) {
  const scope = 'openid offline_access'
  const response = await send(mock, '/oidc/device/auth', { form: { ...credentials, scope } })
  return response.json()
}

function poll(mock: Mock, deviceCode: string) {
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  return exchange(mock, { grant_type, device_code: deviceCode })
}

/** Enters the code as ann, up to the consent page; gives the query of that page. */
async function enterCode(mock: Mock, user_code: string) {
  const headers = cookieOf(mock.asUser('ann'))
  const response = await send(mock, '/device', { form: { user_code }, headers })
  return { headers, status: response.status, target: locationOf(response) }
}

/** Lets ann decide at the consent page. */
async function decide(mock: Mock, user_code: string, decision: 'allow' | 'deny') {
  const { headers, target } = await enterCode(mock, user_code)
  const page = await send(mock, `${target.pathname}${target.search}`, { headers })
  const text = await page.text()
  const field = (name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? ''
  const names = [...text.matchAll(/<input[^>]*type="hidden"[^>]*name="(\w+)"/g)].map(
    ([, name = '']) => name,
  )
  const form = { ...Object.fromEntries(names.map(name => [name, field(name)])), decision }
  const browser = page.headers.getSetCookie().map(cookie => cookie.split(';')[0])
  const cookie = [headers.cookie, ...browser].join('; ')
  const path = `${target.pathname}${target.search}`
  const answer = await send(mock, path, { form, headers: { cookie } })
  const { pathname, search } = locationOf(answer)
  return send(mock, `${pathname}${search}`, { headers })
}

test('a device gets tokens when its user has entered the code and consented', async () => {
  const mock = setUp()
  const device = await begin(mock)
  expect(device).toEqual({
    device_code: expect.any(String),
    user_code: expect.stringMatching(/^\d{4}-\d{4}$/),
    verification_uri: `${app.host}/device`,
    verification_uri_complete: `${app.host}/device?user_code=${device.user_code}`,
    expires_in: 600,
    interval: 5,
  })
  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([
    400,
    'authorization_pending',
  ])

  const page = await decide(mock, device.user_code, 'allow')
  mock.clock.advance('5s')
  const tokens = await (await poll(mock, device.device_code)).json()

  expect(page.status).toBe(200)
  expect(await page.text()).toContain('role="status"')
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: userId, aud: app.appId })
  expect((await refresh(mock, tokens.refresh_token)).status).toBe(200)
})

test('a device code works once', async () => {
  const mock = setUp()
  const device = await begin(mock)
  await decide(mock, device.user_code, 'allow')

  expect((await poll(mock, device.device_code)).status).toBe(200)
  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([400, 'invalid_grant'])
})

test('a device gets nothing for a user who is kicked before it asks', async () => {
  const mock = setUp()
  const device = await begin(mock)
  await decide(mock, device.user_code, 'allow')

  const { users } = new ManagementClient(mock.managementOptions)
  await users.kick({ userId, appIds: [app.appId] })

  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([400, 'invalid_grant'])
})

test('a device is told when its user denies', async () => {
  const mock = setUp()
  const device = await begin(mock)

  await decide(mock, device.user_code, 'deny')

  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([400, 'access_denied'])
})

test('a device that asks too often is told to slow down, by 5 seconds more each time', async () => {
  const mock = setUp()
  const { device_code: code } = await begin(mock)
  const errors: unknown[] = []

  for (const wait of ['0s', '4s', '9s', '15s'] as const) {
    mock.clock.advance(wait)
    errors.push((await refusalOf(await poll(mock, code)))[1])
  }

  const [pending, slow] = ['authorization_pending', 'slow_down']
  expect(errors).toEqual([pending, slow, slow, pending])
})

test('a device code lives 10 minutes', async () => {
  const mock = setUp()
  const device = await begin(mock)
  mock.clock.advance('10m')

  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([400, 'expired_token'])
  expect((await enterCode(mock, device.user_code)).status).toBe(400)
})

test('the page takes the code with or without its dash, and only one that there is', async () => {
  const mock = setUp()
  const { user_code: code } = await begin(mock)

  expect((await enterCode(mock, code)).target.pathname).toBe('/login/consent')
  expect((await enterCode(mock, code.replace('-', ''))).target.pathname).toBe('/login/consent')
  expect((await enterCode(mock, '')).status).toBe(400)
})

test('the page leads a user who is not signed in to the login page', async () => {
  const mock = setUp()
  const { user_code } = await begin(mock)

  const response = await send(mock, '/device', { form: { user_code } })

  expect(locationOf(response).pathname).toBe('/login')
})

test('the page fills in the code of the complete address, and escapes it', async () => {
  const mock = setUp()
  const user_code = '"><b>'

  const response = await send(mock, `/device?${new URLSearchParams({ user_code })}`)

  expect(response.status).toBe(200)
  expect(await response.text()).toContain('value="&#34;&#62;&#60;b&#62;"')
})

test('a device code is of no use to another application', async () => {
  const mock = setUp({}, {}, [{ appId: 'other', appSecret: 'other-secret' }])
  const { device_code } = await begin(mock)

  const response = await send(mock, '/oidc/token', {
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code,
      client_id: 'other',
      client_secret: 'other-secret',
    },
  })

  expect(await refusalOf(response)).toEqual([400, 'invalid_grant'])
})

test('there are no device codes when the setting says so', async () => {
  const mock = setUp({}, { deviceGrant: false })

  const response = await send(mock, '/oidc/device/auth', { form: credentials })

  expect(response.status).toBe(404)
})

test('a device gets nothing when its user may not use the application any more', async () => {
  const mock = setUp()
  const { applicationAccess } = new ManagementClient(mock.managementOptions)
  const device = await begin(mock)
  await decide(mock, device.user_code, 'allow')

  await applicationAccess.updateStrategy({ appId: app.appId, permissionStrategy: 'DENY_ALL' })

  expect(await refusalOf(await poll(mock, device.device_code))).toEqual([400, 'invalid_grant'])
})
