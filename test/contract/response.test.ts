import { ResponseFormatError } from 'genauth/management'
import { expect, test } from 'vitest'
import { answer, clientWith } from '../http/support.ts'

const answering = (data: unknown, onResponseMismatch?: 'ignore' | ((error: Error) => void)) =>
  clientWith(() => answer({ statusCode: 200, requestId: 'r-1', data }), {
    ...(onResponseMismatch && { onResponseMismatch }),
  }).management

test('members that this package does not know pass through untouched', async () => {
  const data = { userId: 'u1', favourite: { colour: ['red', null, { deep: 1 }] }, '': 0 }

  await expect(answering(data).users.get({ userId: 'u1' })).resolves.toEqual({
    id: 'u1',
    favourite: { colour: ['red', null, { deep: 1 }] },
    '': 0,
  })
})

test('every optional member may be null or absent', async () => {
  const members = ['status', 'username', 'emailVerified', 'loginsCount', 'identities', 'customData']
  const data = { userId: 'u1', ...Object.fromEntries(members.map(name => [name, null])) }

  await expect(answering(data).users.get({ userId: 'u1' })).resolves.toMatchObject({
    id: 'u1',
    username: null,
    customData: null,
  })
  await expect(answering({ userId: 'u1' }).users.get({ userId: 'u1' })).resolves.toEqual({
    id: 'u1',
  })
})

test('values that the service may add to a list of values are no error', async () => {
  const data = { userId: 'u1', status: 'Dreaming', gender: 'X', userSourceType: 'stork' }

  await expect(answering(data).users.get({ userId: 'u1' })).resolves.toMatchObject({
    status: 'Dreaming',
    gender: 'X',
    userSourceType: 'stork',
  })
})

test('an answer of another form is an error with every issue and no value', async () => {
  const data = { username: 7, lastLogin: 'hidden-value', identities: [{ provider: 'github' }] }

  const call = answering(data).users.get({ userId: 'u1' })

  await expect(call).rejects.toThrow(ResponseFormatError)
  await expect(call).rejects.toMatchObject({
    operation: 'getUser',
    httpStatus: 200,
    requestId: 'r-1',
    issues: [
      { path: 'id', message: 'must be a string' },
      { path: 'username', message: 'must be a string' },
      { path: 'identities[0].identityId', message: 'must be a string' },
      { path: 'identities[0].extIdpId', message: 'must be a string' },
      { path: 'identities[0].type', message: 'must be a string' },
      { path: 'identities[0].userIdInIdp', message: 'must be a string' },
      { path: 'lastLogin', message: 'is not valid' },
    ],
  })
  await expect(call).rejects.not.toThrow('hidden-value')
})

test('an issue in a list names the entry', async () => {
  const data = [{ userId: 'u1' }, { userId: 'u2', email: 7 }, null]

  await expect(answering(data).users.getBatch({ userIds: ['u1'] })).rejects.toMatchObject({
    issues: [
      { path: '[1].email', message: 'must be a string' },
      { path: '[2]', message: 'must be an object' },
    ],
  })
  await expect(
    answering({ totalCount: 1, list: [{ userId: 7 }] }).users.list(),
  ).rejects.toMatchObject({ issues: [{ path: 'list[0].id', message: 'must be a string' }] })
})

test.each([undefined, null, 'text', 7, []])('data of %o is no user', async data => {
  await expect(answering(data).users.get({ userId: 'u1' })).rejects.toMatchObject({
    issues: [{ path: '', message: 'must be an object' }],
  })
})

test('a mismatch may be ignored: the users come converted all the same', async () => {
  const wire = { _id: 'u1', lastIp: 7, status: 'Suspended' }
  const user = { id: 'u1', lastIP: 7, status: 'Suspended', blocked: true }

  await expect(answering(wire, 'ignore').users.get({ userId: 'u1' })).resolves.toEqual(user)
  await expect(
    answering([wire, null], 'ignore').users.getBatch({ userIds: ['u1'] }),
  ).resolves.toEqual([user, null])
})

test.each([
  ['an entry', { totalCount: 2, list: [{ _id: 'u1', lastIp: 7 }] }],
  ['the total', { totalCount: '2', list: [{ _id: 'u1', lastIp: 7 }] }],
])('a page whose mismatch in %s is ignored has converted users', async (_, data) => {
  const page = await answering(data, 'ignore').users.list()

  expect(page.list).toEqual([{ id: 'u1', lastIP: 7 }])
})

test.each([null, 'text', {}, { totalCount: 3, list: null }])(
  'a page of %o, with mismatches ignored, is empty and the last',
  async data => {
    const page = await answering(data, 'ignore').users.list()

    expect(page.list).toEqual([])
    expect(page.hasNextPage).toBe(false)
  },
)

test('a mismatch may be told to a function, and the value comes all the same', async () => {
  const errors: Error[] = []
  const management = answering({ userId: 'u1', username: 7 }, error => errors.push(error))

  await expect(management.users.get({ userId: 'u1' })).resolves.toEqual({ id: 'u1', username: 7 })
  expect(errors).toEqual([expect.any(ResponseFormatError)])
  expect(errors).toMatchObject([{ issues: [{ path: 'username', message: 'must be a string' }] }])
})

test('an answer cannot change the prototype of anything', async () => {
  const evil =
    '{"userId":"u1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
  const inner = `{"userId":"u2","customData":${evil},"address":${evil},"identities":null}`
  for (const onResponseMismatch of ['throw', 'ignore'] as const) {
    const { management } = clientWith(
      () => new Response(`{"statusCode":200,"data":[${evil},${inner}]}`),
      { onResponseMismatch },
    )

    const users = await management.users.getBatch({ userIds: ['u1'] })

    expect(users.map(user => user.id)).toEqual(['u1', 'u2'])
    expect(Object.prototype).not.toHaveProperty('polluted')
    for (const object of [...users, users[1]?.customData]) {
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
      expect(object).not.toHaveProperty('polluted')
    }
  }
})
