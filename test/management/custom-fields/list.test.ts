import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
    { targetType: 'ROLE', key: 'level', dataType: 'NUMBER' },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER', isUnique: true },
  ],
} as const

test('lists the fields of one target, with their defaults', async () => {
  const { management } = setUp({ seed })

  const fields = await management.customFields.list({ targetType: 'USER' })

  expect(fields).toMatchObject([
    { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School', isUnique: false },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER', label: 'badge', isUnique: true },
  ])
})

test('is empty for a target without fields', async () => {
  const { management } = setUp({ seed })

  await expect(management.customFields.list({ targetType: 'DEPARTMENT' })).resolves.toEqual([])
})
