import { ConflictError, NotFoundError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const annId = '60c0000000000000000000a1'
const bobId = '60c0000000000000000000b1'
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: [
    { userId: annId, username: 'ann', email: 'ann@example.com', customData: { school: 'PKU' } },
    { userId: bobId, username: 'bob', email: 'bob@example.com' },
    { username: 'cid' },
  ],
}

test('gives the changed users in the order of the list', async () => {
  const { management } = setUp({ seed })

  const users = await management.users.updateBatch({
    list: [{ userId: bobId, nickname: 'Bobby' }, { userId: annId }],
  })

  expect(users).toMatchObject([{ id: bobId, nickname: 'Bobby' }, { id: annId }])
})

test('changes what is given, and applies the options', async () => {
  const { mock, management } = setUp({ seed })
  const input = {
    list: [
      {
        userId: annId,
        username: 'anna',
        status: 'Suspended' as const,
        gender: 'F' as const,
        password: 'passw0rd!',
        customData: { school: 'THU' },
        metadata: { from: 'ldap' },
      },
    ],
    options: {
      resetPasswordOnNextLogin: true,
      passwordEncryptType: 'none' as const,
      autoGeneratePassword: true,
      sendPasswordResetedNotification: {
        sendDefaultEmailNotification: true,
        sendDefaultPhoneNotification: true,
        inputSendEmailNotification: 'boss@example.com',
        inputSendPhoneNotification: '13700000000',
        appId: '60c0000000000000000000c1',
      },
    },
  }

  const users = await management.users.updateBatch(input)

  expect(users).toMatchObject([
    {
      username: 'anna',
      status: 'Suspended',
      gender: 'F',
      metadataSource: { from: 'ldap' },
      resetPasswordOnNextLogin: true,
    },
  ])
  expect(mock.inbox.all().map(message => message.to)).toEqual([
    'ann@example.com',
    'boss@example.com',
    '13700000000',
  ])
})

test('maps a taken value to ConflictError, and changes nobody then', async () => {
  const { mock, management } = setUp({ seed })
  const before = (await management.users.list({ options: { withCustomData: true } })).list

  const call = management.users.updateBatch({
    list: [
      { userId: annId, username: 'anna', customData: { school: 'THU' }, status: 'Suspended' },
      { userId: annId, nickname: 'Twice' },
      { userId: bobId, username: 'cid' },
    ],
    options: { sendPasswordResetedNotification: { sendDefaultEmailNotification: true } },
  })

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ reason: 'username_taken' })
  const after = (await management.users.list({ options: { withCustomData: true } })).list
  expect(after).toEqual(before)
  expect(mock.inbox.all()).toEqual([])
  await expect(management.users.exists({ username: 'anna' })).resolves.toEqual({ exists: false })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: true })
})

test('maps an unknown user to NotFoundError, and changes nobody then', async () => {
  const { management } = setUp({ seed })

  const call = management.users.updateBatch({
    list: [
      { userId: annId, username: 'anna' },
      { userId: '60c0000000000000000000ff', nickname: 'X' },
    ],
  })

  await expect(call).rejects.toThrow(NotFoundError)
  expect(namesOf((await management.users.list()).list)).toEqual(['cid', 'bob', 'ann'])
})

test('lets a user take the name that an earlier entry gives up', async () => {
  const { management } = setUp({ seed })

  const users = await management.users.updateBatch({
    list: [
      { userId: annId, username: 'anna' },
      { userId: bobId, username: 'ann' },
    ],
  })

  expect(namesOf(users)).toEqual(['anna', 'ann'])
})
