import { AuthenticationClient } from 'genauth/authentication'
import { totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'
import { wantedStep } from '../../support/wanted-step.ts'
import { setUp } from '../set-up.ts'

const seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'level', dataType: 'NUMBER' },
  ],
  users: [{ userId: '60c0000000000000000000a1', username: 'ann', customData: { level: 3 } }],
  departments: [{ organizationCode: 'acme', departmentId: 'd1', name: 'Acme' }],
} as const
const userId = seed.users[0].userId

test('a user who is created comes with what the request gave of the details', async () => {
  const { management } = setUp({ seed })
  const identity = {
    extIdpId: 'idp',
    provider: 'github',
    type: 'primary',
    userIdInIdp: '7',
    userInfoInIdp: {},
    originConnIds: [],
  }
  const details = {
    customData: { school: 'PKU' },
    identities: [identity],
    departmentIds: ['d1'],
  }

  const bob = await management.users.create({ username: 'bob', ...details })
  await management.users.deleteBatch({ userIds: [bob.id] })
  const [cid] = await management.users.createBatch({ list: [{ username: 'cid', ...details }] })

  expect(bob).toMatchObject(details)
  expect(cid).toMatchObject(details)
})

test('a department that is named twice is one', async () => {
  const { management } = setUp({ seed })

  const bob = await management.users.create({ username: 'bob2', departmentIds: ['d1', 'd1'] })

  expect(bob.departmentIds).toEqual(['d1'])
})

test('a user who is changed comes with all of the custom data when some of it was changed', async () => {
  const { management } = setUp({ seed })
  const change = { userId, customData: { school: 'PKU' } }

  const user = await management.users.update(change)
  const [inBatch] = await management.users.updateBatch({ list: [change] })

  expect(user.customData).toEqual({ school: 'PKU', level: 3 })
  expect(inBatch?.customData).toEqual({ school: 'PKU', level: 3 })
})

test('what the request did not give is not in the answer', async () => {
  const { management } = setUp({ seed })

  for (const user of [
    await management.users.create({ username: 'bob' }),
    await management.users.update({ userId, nickname: 'Ann' }),
  ]) {
    for (const detail of ['customData', 'identities', 'departmentIds']) {
      expect(user).not.toHaveProperty(detail)
    }
  }
})

const dan = { username: 'dan', password: 'passw0rd' }
const brought = {
  tenantIds: ['t1'],
  otp: { secret: 'JBSWY3DPEHPK3PXP', recoveryCode: 'aaaa-bbbb' },
}
const tenants = [{ tenantId: 't1', tenantName: 'Acme' }]

test.each(['create', 'createBatch', 'users', 'publicAccounts'])(
  'a new user is in a tenant and brings an authenticator application, by %s, of the client or a seed',
  async way => {
    const user = { ...dan, ...brought }
    const seed = way.startsWith('create') ? {} : { [way]: [user] }
    const { mock, management } = setUp({ seed: { tenants, ...seed } })
    if (way === 'create') await management.users.create(user)
    if (way === 'createBatch') await management.users.createBatch({ list: [user] })
    const authentication = new AuthenticationClient(mock.authenticationOptions)

    const { next } = await wantedStep('mfa', authentication.signIn.withPassword(dan))

    await next.verifyTotp(totpCode(brought.otp.secret, mock.clock.now()))
    expect(await authentication.profile.tenants()).toMatchObject(tenants)
  },
)
