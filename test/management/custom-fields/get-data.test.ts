import { NotFoundError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const userId = '60c0000000000000000000a1'
const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER' },
    { targetType: 'ROLE', key: 'level', dataType: 'NUMBER' },
  ],
  namespaces: [{ code: 'shop' }],
  roles: [{ code: 'admin' }, { code: 'admin', namespace: 'shop' }],
  users: [{ userId, username: 'ann', customData: { school: 'PKU' } }],
}

test('leaves fields without a value out', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.customFields.getData({ targetType: 'USER', targetIdentifier: userId }),
  ).resolves.toEqual({ school: 'PKU' })
})

test('tells roles of one code by their permission space', async () => {
  const { management } = setUp({ seed })
  const role = { targetType: 'ROLE', targetIdentifier: 'admin' } as const

  await management.customFields.setData({ ...role, list: [{ key: 'level', value: 1 }] })
  await management.customFields.setData({
    ...role,
    namespace: 'shop',
    list: [{ key: 'level', value: 2 }],
  })

  await expect(management.customFields.getData(role)).resolves.toEqual({ level: 1 })
  await expect(management.customFields.getData({ ...role, namespace: 'default' })).resolves.toEqual(
    { level: 1 },
  )
  await expect(management.customFields.getData({ ...role, namespace: 'shop' })).resolves.toEqual({
    level: 2,
  })
})

test('maps an unknown user to NotFoundError', async () => {
  const { management } = setUp({ seed })

  const call = management.customFields.getData({ targetType: 'USER', targetIdentifier: 'nobody' })

  await expect(call).rejects.toThrow(NotFoundError)
  await expect(call).rejects.toMatchObject({ reason: 'user_not_found', operation: 'getCustomData' })
})
