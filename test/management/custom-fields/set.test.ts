import { ApiError, type CustomFieldInput } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const school: CustomFieldInput = {
  targetType: 'USER',
  key: 'school',
  dataType: 'STRING',
  label: 'School',
}

test('defines a field, and fills in what is left out', async () => {
  const { management } = setUp()

  const fields = await management.customFields.set({ list: [school] })

  expect(fields).toMatchObject([
    { ...school, isUnique: false, encrypted: false, userEditable: true, visibleInUserCenter: true },
  ])
  expect(fields[0]?.createdAt).toMatch(/^\d{4}-.+Z$/)
})

test('defines a field by all that can be said of it', async () => {
  const { management } = setUp()
  const translation = { enabled: true, value: 'X' }
  const input = {
    list: [
      {
        targetType: 'USER' as const,
        key: 'size',
        dataType: 'ENUM' as const,
        label: 'Size',
        description: 'Size of the shirt',
        encrypted: true,
        isUnique: false,
        userEditable: false,
        visibleInAdminConsole: false,
        visibleInUserCenter: false,
        validateRules: { required: true },
        appIds: ['60c0000000000000000000c1'],
        desensitization: true,
        options: [
          { value: 's', label: 'Small' },
          { value: 'l', label: 'Large' },
        ],
        i18n: {
          label: {
            'zh-CN': translation,
            'en-US': translation,
            'zh-TW': translation,
            'ja-JP': { enabled: false, value: '' },
          },
        },
      },
    ],
    tenantId: '60c0000000000000000000f1',
  }

  const fields = await management.customFields.set(input)

  expect(fields).toMatchObject(input.list)
})

test('changes a field whose key exists, and keeps what is left out', async () => {
  const { mock, management } = setUp()
  const [before] = await management.customFields.set({ list: [{ ...school, isUnique: true }] })
  mock.clock.advance('1h')

  const [after] = await management.customFields.set({
    list: [{ targetType: 'USER', key: 'school', label: 'University' }],
  })

  expect(after).toEqual({ ...before, label: 'University' })
  await expect(management.customFields.list({ targetType: 'USER' })).resolves.toEqual([after])
})

test('takes the same key for another target', async () => {
  const { management } = setUp()
  await management.customFields.set({ list: [school] })

  await expect(
    management.customFields.set({
      list: [{ targetType: 'GROUP', key: 'school', dataType: 'NUMBER', label: 'Schools' }],
    }),
  ).resolves.toMatchObject([{ targetType: 'GROUP', dataType: 'NUMBER' }])
})

test.each([
  ['another type', { dataType: 'NUMBER' }],
  ['encryption', { encrypted: true }],
] as const)('maps %s for a field that exists to ApiError', async (_, change) => {
  const { management } = setUp()
  await management.customFields.set({ list: [school] })

  const call = management.customFields.set({ list: [{ ...school, ...change }] })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({ statusCode: 422, operation: 'setCustomFields' })
  await expect(management.customFields.list({ targetType: 'USER' })).resolves.toMatchObject([
    { dataType: 'STRING', encrypted: false },
  ])
})

test.each(['id', 'username', 'email', 'familyName', 'loginsCount', 'customData'])(
  'maps the built-in name %s to ApiError',
  async key => {
    const { management } = setUp()

    await expect(management.customFields.set({ list: [{ ...school, key }] })).rejects.toMatchObject(
      { statusCode: 400, serviceMessage: `${key} 是内置字段` },
    )
  },
)

test.each<[string, CustomFieldInput, string]>([
  ['no type', { targetType: 'USER', key: 'a', label: 'A' }, 'dataType'],
  ['no label', { targetType: 'USER', key: 'a', dataType: 'STRING' }, 'label'],
  ['an ENUM without values', { ...school, dataType: 'ENUM' }, 'options'],
  ['a unique BOOLEAN', { ...school, dataType: 'BOOLEAN', isUnique: true }, 'isUnique'],
])('maps %s of a new field to ApiError', async (_, field, parameter) => {
  const { management } = setUp()

  await expect(management.customFields.set({ list: [field] })).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: `参数 ${parameter} 格式错误`,
  })
})

test('defines no field when one of the list is refused', async () => {
  const { management } = setUp()

  await expect(
    management.customFields.set({ list: [school, { ...school, key: 'email' }] }),
  ).rejects.toThrow(ApiError)
  await expect(management.customFields.list({ targetType: 'USER' })).resolves.toEqual([])
})
