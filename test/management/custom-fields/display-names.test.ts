import { AuthenticationClient } from 'genauth/authentication'
import {
  type CustomFieldInput,
  type CustomFieldTranslations,
  labelOf,
  type Translation,
} from 'genauth/management'
import { expect, test } from 'vitest'
import { wantedStep } from '../../support/wanted-step.ts'
import { setUp } from '../set-up.ts'

const in4 = (...names: string[]): CustomFieldTranslations => {
  const [chinese, english, traditional, japanese] = names.map(
    (value): Translation => ({ enabled: value !== '', value }),
  )
  const off = { enabled: false, value: '' }
  return {
    label: {
      'zh-CN': chinese ?? off,
      'en-US': english ?? off,
      'zh-TW': traditional ?? off,
      'ja-JP': japanese ?? off,
    },
  }
}
const plans = [
  { value: 'free', label: 'Free' },
  { value: 'pro', label: 'Professional' },
]
const ofUsers = { targetType: 'USER' } as const
const fields: CustomFieldInput[] = [
  {
    ...ofUsers,
    key: 'school',
    dataType: 'STRING',
    label: 'Alma mater',
    i18n: in4('学校', 'School', '學校', '出身校'),
  },
  { ...ofUsers, key: 'size', dataType: 'NUMBER', label: 'Size', i18n: in4('', 'Shoe size') },
  { ...ofUsers, key: 'start', dataType: 'DATETIME', label: 'Start' },
  { ...ofUsers, key: 'news', dataType: 'BOOLEAN', label: 'News' },
  { ...ofUsers, key: 'plan', dataType: 'ENUM', label: 'Plan', options: plans },
]
const values = {
  school: 'MIT',
  size: 42,
  start: '2026-01-01T00:00:00.000Z',
  news: true,
  plan: 'pro',
}

test('custom fields of every type have display names, are filled in at the registration, and seen by the administrator', async () => {
  const { mock, management } = setUp({
    seed: { apps: [{ requiredFields: Object.keys(values).map(key => `customData.${key}`) }] },
  })
  const user = new AuthenticationClient(mock.authenticationOptions)

  await management.customFields.set({ list: fields })
  const defined = await management.customFields.list({ targetType: 'USER' })
  const labelsIn = (language: string) => defined.map(field => labelOf(field, language))
  expect(labelsIn('zh-CN')).toEqual(['学校', 'Size', 'Start', 'News', 'Plan'])
  expect(labelsIn('en-US')).toEqual(['School', 'Shoe size', 'Start', 'News', 'Plan'])
  expect(labelsIn('zh-TW')[0]).toBe('學校')
  expect(labelsIn('ja-JP')[0]).toBe('出身校')
  expect(labelsIn('fr-FR')).toEqual(['Alma mater', 'Size', 'Start', 'News', 'Plan'])

  // Who has registered completes the profile before anything else.
  const ann = { username: 'ann', password: 'passw0rd' }
  const { id: userId } = await user.signUp.withPassword(ann)
  const { next } = await wantedStep('completeProfile', user.signIn.withPassword(ann))
  await next.complete({ customData: values })

  const seen = await management.users.get({ userId, withCustomData: true })
  expect(seen.customData).toEqual(values)
  await management.users.update({ userId, customData: { plan: 'free' } })
  expect(await user.customData.list()).toEqual({ ...values, plan: 'free' })
})
