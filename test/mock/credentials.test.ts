import { createHmac } from 'node:crypto'
import { ManagementClient } from 'genauth/management'
import { createMock, type Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { administrator, call } from './call.ts'

const body = { username: 'ann' }
const path = '/api/v3/is-user-exists'

/** A request that the client has signed and not sent. */
async function signedRequest(mock: Mock, brand: 'genauth' | 'authing' = 'genauth') {
  const requests: Request[] = []
  const management = new ManagementClient({
    ...mock.managementOptions,
    brand,
    fetch: fetchBy(request => {
      requests.push(request.clone())
      return mock.fetch(request)
    }),
  })
  // The mock must not see the signature, so that it is still good.
  mock.faults.add({ kind: 'reset' })
  await management.users.exists(body, { retry: false }).catch(() => undefined)
  const [request] = requests
  if (request === undefined) throw new Error('nothing was sent')
  return request
}

/** Headers of an administrator whom no client helps. */
function signedByHand(
  mock: Mock,
  options: { nonce: string | undefined; date?: number; poolId?: string },
): Record<string, string> {
  const { userPoolId, secret } = mock.managementOptions
  const { nonce, date = Date.now(), poolId } = options
  const headers = {
    date: new Date(date).toUTCString(),
    'x-genauth-signature-method': 'HMAC-SHA1',
    ...(nonce === undefined ? {} : { 'x-genauth-signature-nonce': nonce }),
    'x-genauth-signature-version': '1.0',
    ...(poolId === undefined ? {} : { 'x-genauth-userpool-id': poolId }),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const text = `POST\n${lines.join('')}${path}?username=ann`
  const signature = createHmac('sha1', secret).update(text).digest('base64')
  return { ...headers, authorization: `GenAuth ${userPoolId}:${signature}` }
}

async function send(mock: Mock, request: Request, headers: Record<string, string | null> = {}) {
  const changed = new Headers(request.headers)
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.delete(name)
    else changed.set(name, value)
  }
  const answer = await mock.fetch(new Request(request.clone(), { headers: changed }))
  return answer.json()
}

test.each(['genauth', 'authing'] as const)('takes a signature of the brand %s', async brand => {
  const mock = createMock()
  const request = await signedRequest(mock, brand)

  await expect(send(mock, request)).resolves.toMatchObject({ statusCode: 200 })
})

test.each<[string, Record<string, string | null>, number, string]>([
  ['of another method', { 'x-genauth-signature-method': 'HMAC-SHA256' }, 1301, '签名方法不正确'],
  ['without a method', { 'x-genauth-signature-method': null }, 1301, '签名方法不正确'],
  ['of another version', { 'x-genauth-signature-version': '2.0' }, 1302, '签名版本不正确'],
  ['with a date that is none', { date: 'yesterday' }, 1303, '时间格式不正确'],
  ['without a date', { date: null }, 1304, '缺少 date 请求头'],
  ['of long ago', { date: 'Thu, 01 Aug 2024 08:00:00 GMT' }, 1305, '时间偏差过大'],
  [
    'of another key',
    { authorization: 'GenAuth 60c0:q7Nn6E44CLqAXhydXuXpHA15dK4=' },
    1300,
    '签名不匹配',
  ],
  ['with another nonce', { 'x-genauth-signature-nonce': '00' }, 1300, '签名不匹配'],
  ['without a nonce', { 'x-genauth-signature-nonce': null }, 1300, '签名不匹配'],
  ['with a header that was not signed', { 'x-genauth-lang': 'zh-CN' }, 1300, '签名不匹配'],
])('refuses a signature %s', async (_, headers, apiCode, words) => {
  const mock = createMock()
  const request = await signedRequest(mock)

  await expect(send(mock, request, headers)).resolves.toMatchObject({
    statusCode: 403,
    apiCode,
    message: `签名无效：${words}`,
  })
})

test.each([
  ['takes', '0123456789abcdef', 200],
  ['refuses, without a nonce,', undefined, 403],
])('%s a signature that is made by hand', async (_, nonce, statusCode) => {
  const mock = createMock()

  const answer = await call(mock, path, { body, headers: signedByHand(mock, { nonce }) })

  expect(answer).toMatchObject({ statusCode })
})

test('refuses a signature for another pool', async () => {
  const mock = createMock()
  const poolId = '60c0000000000000000000ff'

  const headers = signedByHand(mock, { nonce: '0123', poolId })

  await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ statusCode: 401 })
})

test('refuses a signature of another body, path or method', async () => {
  const mock = createMock()
  const { headers } = await signedRequest(mock)
  const own = Object.fromEntries(headers)

  const answers = [
    await call(mock, path, { headers: own, body: { username: 'bob' } }),
    await call(mock, '/api/v3/delete-users-batch', { headers: own, body }),
    await call(mock, '/api/v3/get-user?username=ann', { headers: own }),
  ]

  expect(answers.map(({ apiCode }) => apiCode)).toEqual([1300, 1300, 1300])
})

test('refuses a signature that was used before', async () => {
  const mock = createMock()
  const request = await signedRequest(mock)
  await send(mock, request)

  await expect(send(mock, request)).resolves.toMatchObject({ statusCode: 403, apiCode: 1306 })
})

test('remembers a signature for as long as its date may be off', async () => {
  const start = Date.UTC(2026, 0, 1)
  const mock = createMock({ now: () => start })
  const headers = signedByHand(mock, { nonce: '0123', date: start })
  await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ statusCode: 200 })

  mock.clock.advance('5m')
  // From a clock that is as far ahead as this one's was behind.
  const ahead = signedByHand(mock, { nonce: '4567', date: start + 600_000 })
  await expect(call(mock, path, { body, headers: ahead })).resolves.toMatchObject({
    statusCode: 200,
  })

  await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ apiCode: 1306 })
})

test('a setting says how far the date of a signature may be off', async () => {
  const mock = createMock({ settings: { signatureWindow: '1m' } })
  const [early, late] = [await signedRequest(mock), await signedRequest(mock)]

  mock.clock.advance('50s')
  await expect(send(mock, early)).resolves.toMatchObject({ statusCode: 200 })

  mock.clock.advance('20s')
  await expect(send(mock, late)).resolves.toMatchObject({ apiCode: 1305 })
})

test('gives a management token for the key of the pool, for two hours', async () => {
  const mock = createMock()
  const { userPoolId, secret } = mock.managementOptions

  const answer = await call(mock, '/api/v3/get-management-token', {
    body: { accessKeyId: userPoolId, accessKeySecret: secret },
  })

  expect(answer.data).toEqual({ access_token: expect.any(String), expires_in: 7200 })
})

test.each([
  ['secret', { accessKeySecret: 'wrong' }],
  ['id', { accessKeyId: 'nobody' }],
])('refuses a management token for a wrong %s', async (_, wrong) => {
  const mock = createMock()
  const { userPoolId, secret } = mock.managementOptions
  const right = { accessKeyId: userPoolId, accessKeySecret: secret }

  const ask = (headers: Record<string, string>) =>
    call(mock, '/api/v3/get-management-token', { body: { ...right, ...wrong }, headers })

  await expect(ask({})).resolves.toMatchObject({ statusCode: 401, message: 'AccessKey 不正确' })
  await expect(ask({ 'x-genauth-lang': 'en-US' })).resolves.toMatchObject({
    message: 'the access key is not valid',
  })
})

test('takes a management token with Bearer and without, under either name of the pool id', async () => {
  const mock = createMock()
  const { userPoolId } = mock.managementOptions
  const { authorization = '' } = await administrator(mock)

  for (const value of [authorization, `Bearer ${authorization}`]) {
    for (const name of ['x-genauth-userpool-id', 'x-authing-userpool-id']) {
      const headers = { authorization: value, [name]: userPoolId }
      await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ statusCode: 200 })
    }
  }
})

test('refuses a management token of another pool, and none at all', async () => {
  const mock = createMock()
  const headers = await administrator(mock)
  const refusal = { statusCode: 401, message: '管理凭证无效' }

  await expect(
    call(mock, path, { body, headers: { ...headers, 'x-genauth-userpool-id': 'other' } }),
  ).resolves.toMatchObject(refusal)
  await expect(
    call(mock, path, { body, headers: { authorization: headers.authorization ?? '' } }),
  ).resolves.toMatchObject(refusal)
  await expect(call(mock, path, { body })).resolves.toMatchObject(refusal)
})

test('refuses a management token once it has expired', async () => {
  const mock = createMock({ settings: { managementTokenLife: '10m' } })
  const headers = await administrator(mock)

  mock.clock.advance('599s')
  await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ statusCode: 200 })

  mock.clock.advance('1s')
  await expect(call(mock, path, { body, headers })).resolves.toMatchObject({ statusCode: 401 })
})
