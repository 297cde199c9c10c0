import { ConfigurationError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'

test('refuses to start in a browser, where every visitor could read the secret', () => {
  const { managementOptions } = createMock()

  expect(() => new ManagementClient(managementOptions)).toThrow(ConfigurationError)
  expect(() => new ManagementClient(managementOptions)).toThrow('must not run in a browser')
})

test('starts in a browser when the caller takes the danger upon himself', async () => {
  const { managementOptions } = createMock()
  const management = new ManagementClient({
    ...managementOptions,
    dangerouslyAllowBrowser: true,
    authorization: 'token',
  })

  const created = await management.users.create({ username: 'bob', password: 'passw0rd' })

  await expect(management.users.get({ userId: created.id })).resolves.toMatchObject({
    username: 'bob',
  })
})

test('tells a refused key without repeating it', async () => {
  const { managementOptions } = createMock()
  const management = new ManagementClient({
    ...managementOptions,
    dangerouslyAllowBrowser: true,
    authorization: 'token',
    secret: 'not the secret of this pool',
  })

  const error = await management.users.list().catch((reason: unknown) => reason)

  expect(error).toMatchObject({ name: 'UnauthorizedError', statusCode: 401 })
  expect(JSON.stringify(error)).not.toContain('not the secret')
})
