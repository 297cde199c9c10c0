import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const now = () => Date.parse('2026-01-01T00:00:00.000Z')
const setUp = () => {
  const mock = createMock({ now })
  return { mock, management: new ManagementClient({ ...mock.managementOptions, now }) }
}

test('notes each request in order', async () => {
  const { mock, management } = setUp()

  await management.users.create({ username: 'ann' })
  await expect(management.users.get({ userId: 'nobody' })).rejects.toThrow()
  await call(mock, '/api/v3/list-webhooks?page=1')

  const at = '2026-01-01T00:00:00.000Z'
  expect(mock.journal.calls()).toEqual([
    {
      operation: 'createUser',
      method: 'POST',
      path: '/api/v3/create-user',
      at,
      httpStatus: 200,
      statusCode: 200,
    },
    {
      operation: 'getUser',
      method: 'GET',
      path: '/api/v3/get-user',
      at,
      httpStatus: 200,
      statusCode: 404,
    },
    {
      operation: 'listWebhooks',
      method: 'GET',
      path: '/api/v3/list-webhooks',
      at,
      httpStatus: 501,
      statusCode: 501,
    },
  ])
})

test('gives the requests of one operation, and forgets all of them when it is cleared', async () => {
  const { mock } = setUp()
  await call(mock, '/api/v3/list-webhooks')
  await call(mock, '/api/v3/list-groups')

  expect(mock.journal.calls('listGroups')).toHaveLength(1)
  expect(mock.journal.calls('createUser')).toEqual([])

  mock.journal.clear()
  expect(mock.journal.calls()).toEqual([])
})

test('keeps no key, password, token or personal data', async () => {
  const mock = createMock()
  const { secret } = mock.managementOptions
  const management = new ManagementClient({ ...mock.managementOptions, authorization: 'token' })

  await management.users.create({ email: 'ann@example.com', password: 'passw0rd' })
  await management.users.get({ userId: 'ann@example.com', userIdType: 'email' })

  const text = JSON.stringify(mock.journal.calls())
  for (const value of [secret, 'passw0rd', 'ann@example.com', 'authorization', 'access_token']) {
    expect(text).not.toContain(value)
  }
  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual([
    'getManagementToken',
    'createUser',
    'getUser',
  ])
})
