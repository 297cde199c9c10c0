import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from './call.ts'

test.each([
  ['/api/v3/list-webhooks?page=1', 'GET', 'listWebhooks (GET /api/v3/list-webhooks)'],
  ['/api/v3/create-webhook', 'POST', 'createWebhook (POST /api/v3/create-webhook)'],
  ['/api/v3/create-user', 'GET', 'createUser (GET /api/v3/create-user)'],
  ['/', 'POST', '/ (POST /)'],
] as const)('answers %s by 501 that names the operation', async (path, method, words) => {
  const mock = createMock()

  const answer = await call(mock, path, method === 'POST' ? { method, body: {} } : { method })

  expect(answer).toMatchObject({
    httpStatus: 501,
    statusCode: 501,
    message: `The mock does not implement ${words}`,
  })
})

test.each([
  ['/oidc/nothing', 'GET', 'nothing (GET /oidc/nothing)'],
  ['/oauth/token/exchange', 'POST', 'exchange (POST /oauth/token/exchange)'],
  ['/oidc/auth', 'PUT', 'auth (PUT /oidc/auth)'],
] as const)('tells clients of OAuth in their words too that %s is missing', async (...row) => {
  const [path, method, words] = row
  const mock = createMock()
  const response = await mock.fetch(
    new Request(`${mock.authenticationOptions.appHost}${path}`, { method }),
  )

  expect(response.status).toBe(501)
  const message = `The mock does not implement ${words}`
  expect(await response.json()).toMatchObject({
    statusCode: 501,
    message,
    error: 'not_implemented',
    error_description: message,
  })
})

test('a part that an operation lacks is told as loudly', async () => {
  const mock = createMock()
  const headers = await administrator(mock)
  const path = '/api/v3/get-user?userId=a&userIdType=custom_field'

  const answer = await call(mock, path, { headers })

  expect(answer).toMatchObject({
    httpStatus: 501,
    statusCode: 501,
    message: 'The mock does not look users up by custom_field',
  })
  expect(answer.requestId).toMatch(/^[0-9a-f]{32}$/)
  expect(answer.headers.get('content-type')).toContain('application/json')
})

test('names what it does not implement to an administrator and to anybody alike', async () => {
  const mock = createMock()

  const answer = await call(mock, '/api/v3/list-webhooks', { headers: await administrator(mock) })

  expect(answer.statusCode).toBe(501)
})

test.each(['x-genauth-app-id', 'x-authing-app-id'])(
  'refuses a user of an unknown application, told by %s',
  async header => {
    const mock = createMock()
    const read = (lang: Record<string, string>) =>
      call(mock, '/api/v3/get-profile', { headers: { [header]: 'nobody', ...lang } })

    await expect(read({})).resolves.toMatchObject({
      statusCode: 404,
      apiCode: 2011,
      message: '应用不存在',
    })
    await expect(read({ 'x-authing-lang': 'en-US' })).resolves.toMatchObject({
      message: 'no such application',
    })
  },
)

test('does not read the application of an administrator, whose header names a tenant', async () => {
  const mock = createMock()
  const headers = { ...(await administrator(mock)), 'x-genauth-app-id': 'tenant-1' }

  await expect(
    call(mock, '/api/v3/is-user-exists', { body: { username: 'ann' }, headers }),
  ).resolves.toMatchObject({ data: { exists: false } })
})

test('refuses a user who is not signed in', async () => {
  const mock = createMock()
  const { appId, appHost } = mock.authenticationOptions
  const headers = { 'x-genauth-app-id': appId }

  await expect(
    call(mock, '/api/v3/get-profile', { headers, host: appHost }),
  ).resolves.toMatchObject({ statusCode: 401, apiCode: 2020, message: '尚未登录' })
})

test('serves an empty body like an empty object', async () => {
  const mock = createMock()
  const headers = await administrator(mock)

  const answer = await call(mock, '/api/v3/list-users', { method: 'POST', body: '', headers })

  expect(answer).toMatchObject({ statusCode: 200, data: { totalCount: 0, list: [] } })
})

test('takes a body that is malformed for one even before it checks who asks', async () => {
  const mock = createMock()

  await expect(call(mock, '/api/v3/create-user', { body: '{' })).resolves.toMatchObject({
    statusCode: 400,
    message: '参数 body 格式错误',
  })
})
