import { AuthenticationClient } from 'genauth/authentication'
import { createMock } from 'genauth/mock'
import { expect, test, vi } from 'vitest'
import { Authenticator } from '../support/authenticator.ts'

vi.mock('@simplewebauthn/server', () => {
  throw new Error('Cannot find package')
})

vi.mock('sm-crypto-v2', () => {
  throw new Error('Cannot find package')
})

test('without the library that checks passkeys, the mock says what to install', async () => {
  const mock = createMock({ seed: { users: [{ username: 'ann', password: 'passw0rd' }] } })
  const { passkeys, signIn } = new AuthenticationClient(mock.authenticationOptions)
  await signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const { ticket, registrationOptions } = await passkeys.getRegistrationOptions()
  const authenticator = new Authenticator(mock.authenticationOptions.appHost)
  const registrationCredential = await authenticator.create(registrationOptions)

  await expect(passkeys.verifyRegistration({ ticket, registrationCredential })).rejects.toThrow(
    'npm install --save-dev @simplewebauthn/server',
  )
  expect(await passkeys.list()).toMatchObject({ totalCount: 0 })
})

test('without the library that decrypts SM2, the mock says what to install', async () => {
  const { password } = new AuthenticationClient(createMock().authenticationOptions)

  const validation = password.validate({
    username: 'ann',
    password: 'encrypted',
    passwordEncryptType: 'sm2',
  })

  await expect(validation).rejects.toThrow('npm install --save-dev sm-crypto-v2')
})
