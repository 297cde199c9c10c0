import { ManagementClient, NetworkError } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
const other = http.get('https://example.com/', () => new Response('other'))
const server = setupServer(...mock.handlers(http), other)
const { userPoolId, secret } = mock.managementOptions

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => mock.reset())
afterAll(() => server.close())

test.each(['genauth', 'authing'] as const)(
  'handlers serve the global fetch of a client of the brand %s',
  async brand => {
    const management = new ManagementClient({ userPoolId, secret, brand })

    await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: true })
    await expect(management.users.create({ username: 'bob' })).resolves.toMatchObject({
      username: 'bob',
    })
    expect(mock.journal.calls().map(({ operation }) => operation)).toEqual([
      'isUserExists',
      'createUser',
    ])
  },
)

test('handlers go back to the beginning with the mock', async () => {
  const management = new ManagementClient({ userPoolId, secret })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

test('handlers serve the domain of each application', async () => {
  const { appHost } = mock.authenticationOptions

  const response = await fetch(`${appHost}/oidc/.well-known/jwks.json`)

  await expect(response.json()).resolves.toMatchObject({ keys: [{ kty: 'RSA' }] })
})

test('handlers break the connection as a fault wants it', async () => {
  const management = new ManagementClient({ userPoolId, secret, retry: false })

  mock.faults.add({ kind: 'reset' })

  await expect(management.users.exists({ username: 'ann' })).rejects.toThrow(NetworkError)
})

test('handlers leave other hosts alone', async () => {
  const response = await fetch('https://example.com/')

  await expect(response.text()).resolves.toBe('other')
  expect(mock.journal.calls()).toEqual([])
})
