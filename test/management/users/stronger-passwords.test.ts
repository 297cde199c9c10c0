import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const weak = { reason: undefined, statusCode: 400 }

test('after the pool wants stronger passwords, who registers or changes one has to have it', async () => {
  const { mock, management } = setUp({ seed: { users: [{ username: 'ann', password: 'secret' }] } })
  const user = new AuthenticationClient(mock.authenticationOptions)

  mock.configure({ passwordStrength: 3 }) // The console sets it; the service has no operation.

  const register = (password: string) => user.signUp.withPassword({ username: 'bob', password })
  await expect(register('p4ss!')).rejects.toMatchObject({ reason: 'password_too_short' })
  await expect(register('passw0rd')).rejects.toMatchObject(weak)
  await expect(register('passw0rd!')).resolves.toMatchObject({ passwordSecurityLevel: 3 })

  // An old password lets its user in until there is a new one, which is as strong.
  await user.signIn.withPassword({ username: 'ann', password: 'secret' })
  const change = (newPassword: string) =>
    user.password.change({ oldPassword: 'secret', newPassword })
  await expect(change('passw0rd')).rejects.toMatchObject(weak)
  await change('my 0wn!')
  await user.signIn.withPassword({ username: 'ann', password: 'my 0wn!' })

  // An administrator’s choice is no exception.
  const cy = { username: 'cy', password: 'passw0rd' }
  await expect(management.users.create(cy)).rejects.toMatchObject(weak)
  expect(await management.users.exists({ username: 'cy' })).toEqual({ exists: false })
})
