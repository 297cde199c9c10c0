import { inspect } from 'node:util'
import {
  ConfigurationError,
  type FieldSchema,
  InputError,
  ManagementClient,
  ResponseFormatError,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { answer, poolKey } from '../http/support.ts'

/** A schema without a library, whose words repeat the value, as those of some libraries do. */
const positive: FieldSchema<number> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: value =>
      typeof value === 'number' && value > 0
        ? { value }
        : {
            issues: [
              { message: `Expected a number above 0 but received ${JSON.stringify(value)}` },
            ],
          },
  },
}

const customFields = { school: z.string(), level: z.number(), credit: positive }

const setUp = () => {
  const mock = createMock({
    seed: {
      users: [{ userId: 'u1', username: 'ann' }],
      customFields: [
        { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
        { targetType: 'USER', key: 'level', dataType: 'NUMBER', label: 'Level' },
        { targetType: 'USER', key: 'credit', dataType: 'NUMBER', label: 'Credit' },
      ],
    },
  })
  return { mock, management: new ManagementClient({ ...mock.managementOptions, customFields }) }
}

const answering = (data: unknown, onResponseMismatch: 'throw' | 'ignore' = 'throw') =>
  new ManagementClient({
    ...poolKey,
    customFields,
    fetch: async () => answer({ statusCode: 200, data }),
    onResponseMismatch,
  })

test('values of declared fields go to the service and come back', async () => {
  const { management } = setUp()
  const customData = { school: 'Peking University', level: 3, credit: 1.5 }

  await management.users.update({ userId: 'u1', customData })
  const user = await management.users.get({ userId: 'u1', withCustomData: true })

  expect(user.customData).toEqual(customData)
})

test('a value of the wrong type is refused before anything is sent', async () => {
  const { mock, management } = setUp()

  // @ts-expect-error: a level is a number
  const call = management.users.update({ userId: 'u1', customData: { school: 'x', level: '3' } })

  await expect(call).rejects.toThrow(InputError)
  await expect(call).rejects.toMatchObject({
    operation: 'updateUser',
    issues: [{ path: 'customData.level', message: expect.any(String) }],
  })
  expect(mock.journal.calls()).toEqual([])
})

test('every wrong value of a batch is an issue of its own', async () => {
  const { mock, management } = setUp()

  const call = management.users.createBatch({
    list: [
      { username: 'bob', customData: { level: 1 } },
      // @ts-expect-error: a level is a number, and a school is text
      { username: 'eve', customData: { level: 'high', school: 7 } },
      { username: 'joe', customData: { credit: -1 } },
    ],
  })

  await expect(call).rejects.toMatchObject({
    name: 'InputError',
    issues: [
      { path: 'list[1].customData.level' },
      { path: 'list[1].customData.school' },
      { path: 'list[2].customData.credit' },
    ],
  })
  expect(mock.journal.calls()).toEqual([])
})

test('values that are set by key are checked for a user', async () => {
  const { management } = setUp()
  const set = (targetType: 'USER' | 'ROLE', value: unknown) =>
    management.customFields.setData({
      targetType,
      targetIdentifier: 'u1',
      list: [
        { key: 'school', value: 'x' },
        { key: 'level', value },
      ],
    })

  await expect(set('USER', 'high')).rejects.toMatchObject({
    name: 'InputError',
    issues: [{ path: 'list[1].level' }],
  })
  await expect(set('USER', 3)).resolves.toEqual({ success: true })
  await expect(set('ROLE', 'high')).rejects.not.toThrow(InputError)
})

test('null and undefined are fine for every field', async () => {
  const { management } = setUp()

  await management.users.update({
    userId: 'u1',
    customData: { school: 'x', level: null, credit: undefined },
  })
  const user = await management.users.get({ userId: 'u1', withCustomData: true })

  expect(user.customData).toEqual({ school: 'x' })
})

test('fields that are not declared pass unchecked', async () => {
  const customData = { school: 'x', hobby: ['chess'], toString: 7 }
  const user = await answering({ id: 'u1', customData }).users.get({ userId: 'u1' })

  expect(user.customData).toEqual(customData)
})

test('a value of the wrong type in an answer is not what was promised', async () => {
  const management = answering({ userId: 'u1', customData: { school: 7, level: 'high' } })

  const call = management.users.get({ userId: 'u1' })

  await expect(call).rejects.toThrow(ResponseFormatError)
  await expect(call).rejects.toMatchObject({
    issues: [{ path: 'customData.school' }, { path: 'customData.level' }],
  })
})

test('values are checked in lists and batches of an answer', async () => {
  const users = [{ userId: 'u1' }, { userId: 'u2', customData: { level: 'high' } }]

  await expect(answering(users).users.getBatch({ userIds: ['u1'] })).rejects.toMatchObject({
    issues: [{ path: '[1].customData.level' }],
  })
  await expect(answering({ totalCount: 2, list: users }).users.list()).rejects.toMatchObject({
    issues: [{ path: 'list[1].customData.level' }],
  })
})

test('a mismatch of a value may be ignored', async () => {
  const management = answering({ userId: 'u1', customData: { level: 'high' } }, 'ignore')

  await expect(management.users.get({ userId: 'u1' })).resolves.toEqual({
    id: 'u1',
    customData: { level: 'high' },
  })
})

test('an issue does not repeat the value, although the words of a schema do', async () => {
  const { management } = setUp()
  const wrong = (credit: unknown) =>
    // @ts-expect-error: a credit is a number
    management.users.update({ userId: 'u1', customData: { credit } })

  await expect(wrong('hidden')).rejects.toThrow(
    'customData.credit: Expected a number above 0 but received "[value]"',
  )
  for (const value of ['hidden', { deep: ['hidden', 4711] }, -4711]) {
    const error: unknown = await wrong(value).catch((thrown: unknown) => thrown)
    expect(inspect(error, { depth: 10 })).not.toMatch(/hidden|4711/)
  }
  // A short value is part of other words as well, which stay as they are.
  await expect(wrong('e')).rejects.toThrow('Expected a number above 0 but received "[value]"')
})

const asyncSchema = (validate: () => Promise<unknown>): FieldSchema<string> => ({
  '~standard': { version: 1, vendor: 'test', validate },
})

test.each([
  ['of a library', z.string().check(z.refine(async () => true))],
  ['that answers', asyncSchema(async () => ({ value: 'x' }))],
  ['that fails', asyncSchema(() => Promise.reject(new Error('nobody waits for this')))],
])('a schema %s later is a configuration error', async (_, school) => {
  const mock = createMock()
  const management = new ManagementClient({ ...mock.managementOptions, customFields: { school } })

  const call = management.users.create({ username: 'bob', customData: { school: 'x' } })

  await expect(call).rejects.toThrow(ConfigurationError)
  await expect(call).rejects.toThrow('customFields.school must be a schema that answers at once')
  expect(mock.journal.calls()).toEqual([])
})

test.each([
  ['an issue without words', { issues: [{}] }, 'customData.school: is not valid'],
  [
    'an issue of a path',
    { issues: [{ message: 'no', path: ['a', { key: 0 }] }] },
    'customData.school.a[0]: no',
  ],
])('a schema may give %s', async (_, result, message) => {
  const school: FieldSchema<unknown> = {
    '~standard': { version: 1, vendor: 'test', validate: () => result },
  }
  const mock = createMock()
  const management = new ManagementClient({ ...mock.managementOptions, customFields: { school } })

  await expect(
    management.users.create({ username: 'bob', customData: { school: 'x' } }),
  ).rejects.toThrow(message)
})
