import { InputError } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
    { targetType: 'ROLE', key: 'level', dataType: 'NUMBER' },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER', isUnique: true },
  ],
} as const

test('sends only the required fields', async () => {
  const { management, sent } = setUp({ seed })

  const fields = await management.customFields.list({ targetType: 'USER' })

  expect(sent).toEqual([
    { method: 'GET', path: '/api/v3/get-custom-fields?targetType=USER', body: undefined },
  ])
  expect(fields).toMatchObject([
    { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School', isUnique: false },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER', label: 'badge', isUnique: true },
  ])
})

test('sends every field', async () => {
  const { management, sent } = setUp({ seed })

  const fields = await management.customFields.list({ targetType: 'ROLE', tenantId: 't1' })

  expect(sent[0]?.path).toBe('/api/v3/get-custom-fields?targetType=ROLE&tenantId=t1')
  expect(fields.map(field => field.key)).toEqual(['level'])
})

test('is empty for a target without fields', async () => {
  const { management } = setUp({ seed })

  await expect(management.customFields.list({ targetType: 'DEPARTMENT' })).resolves.toEqual([])
})

test('refuses an unknown target before anything is sent', async () => {
  const { management, sent } = setUp()

  const call = management.customFields.list(
    // @ts-expect-error: no target
    { targetType: 'APP' },
  )

  await expect(call).rejects.toThrow(InputError)
  expect(sent).toEqual([])
})
