import { AuthenticationClient, ForbiddenError, InputError } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ann } from './set-up.ts'

const field = { targetType: 'USER', label: 'A field' } as const
const customFields = { school: z.string(), level: z.number() }

const setUp = async () => {
  const mock = createMock({
    seed: {
      ...ann,
      customFields: [
        { ...field, key: 'school', dataType: 'STRING' },
        { ...field, key: 'level', dataType: 'NUMBER' },
        { ...field, key: 'since', dataType: 'DATETIME' },
        { ...field, key: 'isMember', dataType: 'BOOLEAN' },
        {
          ...field,
          key: 'plan',
          dataType: 'ENUM',
          options: [{ value: 'free', label: 'Free' }],
        },
        { ...field, key: 'internal', dataType: 'STRING', userEditable: false },
      ],
    },
  })
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return { mock, authentication }
}

test('is empty at first', async () => {
  const { authentication } = await setUp()

  expect(await authentication.customData.list()).toEqual({})
  expect(await authentication.customData.get('school')).toBeUndefined()
})

test('sets, lists, reads and removes a value of every type', async () => {
  const { authentication } = await setUp()
  const values = {
    school: 'Peking University',
    level: 3,
    since: '2020-10-15T17:55:37.000Z',
    isMember: false,
    plan: 'free',
  }

  for (const [key, value] of Object.entries(values)) await authentication.customData.set(key, value)
  expect(await authentication.customData.list()).toEqual(values)
  expect(await authentication.customData.get('isMember')).toBe(false)

  await authentication.customData.remove('level')
  const { level: _level, ...rest } = values
  expect(await authentication.customData.list()).toEqual(rest)
})

test('the administrator reads what the user has set', async () => {
  const { mock, authentication } = await setUp()
  const management = new ManagementClient(mock.managementOptions)

  await authentication.customData.set('school', 'Peking University')

  const userId = ann.users[0].userId
  expect(
    await management.customFields.getData({ targetType: 'USER', targetIdentifier: userId }),
  ).toEqual({ school: 'Peking University' })
})

test('does not read members of Object.prototype for keys', async () => {
  const { authentication } = await setUp()

  expect(await authentication.customData.get('constructor')).toBeUndefined()
})

test('refuses an empty key, before anything is sent', async () => {
  const { mock, authentication } = await setUp()
  const calls = mock.journal.calls().length

  await expect(authentication.customData.set('', 1)).rejects.toThrow(InputError)
  await expect(authentication.customData.get('')).rejects.toThrow(InputError)
  await expect(authentication.customData.remove('')).rejects.toThrow(InputError)
  expect(mock.journal.calls()).toHaveLength(calls)
})

test('maps a value of the wrong type to ApiError, and keeps the old value', async () => {
  const { authentication } = await setUp()
  await authentication.customData.set('level', 3)

  await expect(authentication.customData.set('level', 'three')).rejects.toMatchObject({
    code: 'api_error',
    statusCode: 400,
  })
  await expect(authentication.customData.set('plan', 'gold')).rejects.toMatchObject({
    statusCode: 400,
  })
  expect(await authentication.customData.list()).toEqual({ level: 3 })
})

test('maps a field that users may not edit to ForbiddenError', async () => {
  const { authentication } = await setUp()

  const call = authentication.customData.set('internal', 'x')

  await expect(call).rejects.toThrow(ForbiddenError)
  await expect(call).rejects.toMatchObject({ reason: 'not_editable' })
})

test('declared fields type the values, and refuse wrong ones before anything is sent', async () => {
  const { mock } = await setUp()
  const authentication = new AuthenticationClient({ ...mock.authenticationOptions, customFields })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await authentication.customData.set('school', 'Peking University')

  const school: string | null | undefined = await authentication.customData.get('school')
  const call = authentication.customData.set(
    'level',
    // @ts-expect-error: level is declared as a number
    'three',
  )

  expect(school).toBe('Peking University')
  await expect(call).rejects.toThrow(InputError)
  await expect(call).rejects.toMatchObject({ issues: [{ path: 'customData.level' }] })
})
