import { AuthenticationClient, ManagementClient } from 'genauth'
import { createMock, type MockOptions } from 'genauth/mock'
import { rsaEncryption } from 'genauth/password-encryption'
import { expect, test } from 'vitest'
import { fetchBy } from '../../support/fetch-by.ts'

function setUp(options: MockOptions = {}) {
  const mock = createMock(options)
  const bodies: string[] = []
  const management = new ManagementClient({
    ...mock.managementOptions,
    passwordEncryption: rsaEncryption(),
    fetch: fetchBy(async request => {
      bodies.push(await request.clone().text())
      return mock.fetch(request)
    }),
  })
  const signIn = (username: string, password: string) =>
    new AuthenticationClient(mock.authenticationOptions).signIn.withPassword({ username, password })
  return { mock, management, bodies, signIn }
}

test('passwords of users are encrypted, one by one and in batches', async () => {
  const { mock, management, bodies, signIn } = setUp()

  const ann = await management.users.create({ username: 'ann', password: 'secret-1' })
  await signIn('ann', 'secret-1')
  await management.users.update({ userId: ann.id, password: 'secret-2', nickname: 'Annie' })
  await signIn('ann', 'secret-2')
  const [bob, , cid] = await management.users.createBatch({
    list: [
      { username: 'bob', password: 'secret-3' },
      { username: 'nobody' },
      { username: 'cid', password: 'secret-4' },
    ],
  })
  await signIn('bob', 'secret-3')
  await signIn('cid', 'secret-4')
  await management.users.updateBatch({
    list: [bob, cid].map(user => ({ userId: String(user?.id), password: 'secret-5' })),
    options: { resetPasswordOnNextLogin: false },
  })
  await signIn('bob', 'secret-5')
  await signIn('cid', 'secret-5')

  expect(bodies.join('\n')).not.toContain('secret-')
  expect(mock.journal.calls('getSystemInfo')).toHaveLength(1)
  // Those that are the same cannot be told to be.
  const [one, other] = JSON.parse(bodies.at(-1) ?? '').list
  expect(one.password).not.toBe(other.password)
})

test('what has no password is sent as it is', async () => {
  const { mock, management, bodies } = setUp()

  await management.users.create({ username: 'ann' })

  expect(JSON.parse(bodies[0] ?? '')).toEqual({ username: 'ann' })
  expect(mock.journal.calls('getSystemInfo')).toHaveLength(0)
})

test('nothing is created when one password cannot be decrypted', async () => {
  const { management } = setUp()
  const list = [
    { username: 'ann', password: 'bm8gcGFzc3dvcmQ=' },
    { username: 'bob', password: 'bm8gcGFzc3dvcmQ=' },
  ]

  const create = management.users.createBatch({ list, options: { passwordEncryptType: 'rsa' } })

  await expect(create).rejects.toMatchObject({ reason: 'password_not_decryptable' })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: false })
})
