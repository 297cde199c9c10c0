import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const mock = createMock()
const worker = setupWorker(...mock.handlers(http))

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'error' }))
beforeEach(() => mock.reset())
afterAll(() => worker.stop())

// A browser lets no script set the header `date`, which a signature needs; a token does without.
function connect(): ManagementClient {
  const { fetch: _, ...options } = mock.managementOptions
  return new ManagementClient({
    ...options,
    authorization: 'token',
    dangerouslyAllowBrowser: true,
  })
}

test('a service worker answers what the page sends by the global fetch', async () => {
  const management = connect()

  const created = await management.users.create({ username: 'bob', password: 'passw0rd' })
  const { list } = await management.users.list()

  expect(list.map(user => user.id)).toEqual([created.id])
  expect(mock.journal.calls().map(call => call.operation)).toEqual([
    'getManagementToken',
    'createUser',
    'listUsers',
  ])
})

test('a refusal comes through a service worker as the error that it is', async () => {
  const management = connect()

  await expect(management.users.get({ userId: 'nobody' })).rejects.toMatchObject({
    name: 'NotFoundError',
    operation: 'getUser',
  })
})
