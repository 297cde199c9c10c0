import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const userId = '60c0000000000000000000a1'
const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER' },
    { targetType: 'GROUP', key: 'school', dataType: 'STRING' },
  ],
  groups: [{ code: 'developers' }],
  users: [{ userId, username: 'ann', customData: { school: 'PKU', badge: 1 } }],
}
const group = { targetType: 'GROUP', targetIdentifier: 'developers' } as const

test('deletes the values with the field, and those of no other field', async () => {
  const { management } = setUp({ seed })
  await management.customFields.setData({ ...group, list: [{ key: 'school', value: 'THU' }] })
  const field = { targetType: 'USER', key: 'school' } as const

  await management.customFields.delete({ list: [field] })
  await management.customFields.set({ list: [{ ...field, dataType: 'NUMBER', label: 'School' }] })

  await expect(
    management.customFields.getData({ targetType: 'USER', targetIdentifier: userId }),
  ).resolves.toEqual({ badge: 1 })
  await expect(management.customFields.getData(group)).resolves.toEqual({ school: 'THU' })
})

test('deletes the values of groups with their field', async () => {
  const { management } = setUp({ seed })
  await management.customFields.setData({ ...group, list: [{ key: 'school', value: 'THU' }] })

  await management.customFields.delete({ list: [{ targetType: 'GROUP', key: 'school' }] })

  await expect(management.customFields.getData(group)).resolves.toEqual({})
  await expect(
    management.customFields.getData({ targetType: 'USER', targetIdentifier: userId }),
  ).resolves.toEqual({ school: 'PKU', badge: 1 })
})

test('ignores unknown keys', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.customFields.delete({ list: [{ targetType: 'USER', key: 'nothing' }] }),
  ).resolves.toEqual({ success: true })
})
