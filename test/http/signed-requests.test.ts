import { ForbiddenError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'

test('a body that was changed on the way is refused as a bad signature', async () => {
  const mock = createMock()
  const management = new ManagementClient({
    ...mock.managementOptions,
    fetch: fetchBy(async request => {
      const body = (await request.text()).replace('bob', 'eve')
      return mock.fetch(
        new Request(request.url, { method: 'POST', headers: request.headers, body }),
      )
    }),
  })

  const call = management.users.create({ username: 'bob' })

  await expect(call).rejects.toThrow(ForbiddenError)
  await expect(call).rejects.toMatchObject({ apiCode: 1300, reason: 'bad_signature' })
})

test('a query that was changed on the way is refused as a bad signature', async () => {
  const mock = createMock()
  const management = new ManagementClient({
    ...mock.managementOptions,
    fetch: fetchBy(request => mock.fetch(new Request(request.url.replace('one', 'two'), request))),
  })

  await expect(management.users.get({ userId: 'one' })).rejects.toMatchObject({
    name: 'ForbiddenError',
    apiCode: 1300,
  })
})

test('a request that is sent a second time is refused as a replay', async () => {
  const mock = createMock()
  let first: Request | undefined
  const management = new ManagementClient({
    ...mock.managementOptions,
    fetch: fetchBy(request => {
      first ??= request
      return mock.fetch(first.clone())
    }),
  })
  await management.users.create({ username: 'bob' })

  const call = management.users.create({ username: 'bob' })

  await expect(call).rejects.toThrow(ForbiddenError)
  await expect(call).rejects.toMatchObject({ apiCode: 1306, reason: 'request_replayed' })
})

test('a date that is far off is refused, where the service does not tell its own', async () => {
  const mock = createMock()
  const management = new ManagementClient({
    ...mock.managementOptions,
    now: () => Date.now() - 20 * 60_000,
    fetch: fetchBy(async request => {
      const response = await mock.fetch(request)
      response.headers.delete('date')
      return response
    }),
  })

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ForbiddenError',
    apiCode: 1305,
    reason: 'clock_skew',
  })
  expect(mock.journal.calls()).toHaveLength(2)
})

test('a wrong secret is refused as a bad signature', async () => {
  const mock = createMock()
  const management = new ManagementClient({ ...mock.managementOptions, secret: 'wrong' })

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ForbiddenError',
    apiCode: 1300,
    reason: 'bad_signature',
  })
})

test('an access key signs in place of the pool', async () => {
  const accessKey = { accessKeyId: '60c0000000000000000000b1', accessKeySecret: 'another-secret' }
  const mock = createMock({ seed: { accessKeys: [accessKey] } })
  const { secret: _, ...options } = mock.managementOptions
  const management = new ManagementClient({ ...options, ...accessKey })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

test('arrays and special characters in a query reach the service as they were signed', async () => {
  const userIds = ['a&b=c', 'é ü+%', '[x]', '日本']
  const mock = createMock({
    seed: { users: userIds.map((userId, index) => ({ userId, username: `user-${index}` })) },
  })
  const management = new ManagementClient(mock.managementOptions)

  const users = await management.users.getBatch({ userIds })

  expect(users.map(user => user.id)).toEqual(userIds)
})

test('the brand authing has its own scheme, headers and host', async () => {
  const mock = createMock()
  const { host: _, ...options } = mock.managementOptions
  const requests: Request[] = []
  const management = new ManagementClient({
    ...options,
    brand: 'authing',
    lang: 'en-US',
    fetch: fetchBy(request => {
      requests.push(request.clone())
      return mock.fetch(request)
    }),
  })

  await management.users.create({ username: 'bob' })

  const [request] = requests
  expect(request?.url).toBe('https://api.authing.cn/api/v3/create-user')
  expect(request?.headers.get('authorization')).toMatch(
    new RegExp(`^authing ${options.userPoolId}:[A-Za-z\\d+/]{27}=$`),
  )
  const names = [...(request?.headers.keys() ?? [])]
  expect(names.filter(name => name.startsWith('x-'))).toEqual([
    'x-authing-lang',
    'x-authing-signature-method',
    'x-authing-signature-nonce',
    'x-authing-signature-version',
  ])
})
