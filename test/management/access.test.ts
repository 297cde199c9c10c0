import { ManagementClient, UnauthorizedError } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'

const look = (management: ManagementClient) => management.users.exists({ username: 'ann' })

test('signs each call unless told otherwise', async () => {
  const mock = createMock()
  const management = new ManagementClient(mock.managementOptions)

  await look(management)
  await look(management)

  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual([
    'isUserExists',
    'isUserExists',
  ])
})

test('fetches one management token for all calls, and a new one shortly before it expires', async () => {
  const mock = createMock()
  const management = new ManagementClient({
    ...mock.managementOptions,
    authorization: 'token',
    now: mock.clock.now,
  })

  await Promise.all([look(management), look(management), look(management)])
  await look(management)
  expect(mock.journal.calls('getManagementToken')).toHaveLength(1)

  mock.clock.advance('119m')
  await look(management)
  expect(mock.journal.calls('getManagementToken')).toHaveLength(2)
})

test('fetches a new management token when the service has forgotten the old one', async () => {
  const mock = createMock()
  const management = new ManagementClient({ ...mock.managementOptions, authorization: 'token' })
  await look(management)

  mock.reset()

  await expect(look(management)).resolves.toEqual({ exists: false })
  expect(mock.journal.calls().map(({ operation, statusCode }) => [operation, statusCode])).toEqual([
    ['isUserExists', 401],
    ['getManagementToken', 200],
    ['isUserExists', 200],
  ])
})

test.each(['signature', 'token'] as const)(
  'maps a wrong secret to an error, by %s',
  async authorization => {
    const mock = createMock()
    const management = new ManagementClient({
      ...mock.managementOptions,
      secret: 'wrong',
      authorization,
    })

    await expect(look(management)).rejects.toMatchObject(
      authorization === 'signature'
        ? { code: 'forbidden', reason: 'bad_signature' }
        : { code: 'unauthorized', operation: 'getManagementToken' },
    )
  },
)

test('maps a management token that the service does not know to UnauthorizedError', async () => {
  const { host, userPoolId, fetch } = createMock().managementOptions
  const management = new ManagementClient({ host, userPoolId, fetch, managementToken: 'made-up' })

  await expect(look(management)).rejects.toThrow(UnauthorizedError)
})
