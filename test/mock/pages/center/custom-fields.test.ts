import { type CustomFieldInput, ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  ann,
  filledIn,
  formBehind,
  inputOf,
  labelsOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  wrongAt,
} from '../support.ts'

const targetType = 'USER'
const fields: CustomFieldInput[] = [
  { targetType, key: 'school', dataType: 'STRING', label: 'School', description: 'The last one' },
  { targetType, key: 'age', dataType: 'NUMBER', label: 'Age' },
  { targetType, key: 'member', dataType: 'BOOLEAN', label: 'Member' },
  { targetType, key: 'since', dataType: 'DATETIME', label: 'Since' },
  {
    targetType,
    key: 'size',
    dataType: 'ENUM',
    label: 'Size',
    options: [
      { value: 's', label: 'Small' },
      { value: 'l', label: 'Large' },
    ],
  },
]

async function withFields(list: CustomFieldInput[] = fields) {
  const { mock, browser } = setUp({ seed: { users: [ann], customFields: list } })
  const management = new ManagementClient(mock.managementOptions)
  await signIn(browser)
  const customData = async () =>
    (await management.users.get({ userId: ann.userId, withCustomData: true })).customData
  return { mock, browser, management, customData }
}

test('each type of field has its input, and its values come to the administrator', async () => {
  const { browser, customData } = await withFields()
  const page = await browser.open('/u/custom-fields')
  const types = ['School', 'Age', 'Member', 'Since', 'Size'].map(label => {
    const { tag, attributes } = inputOf(page, label)
    return attributes.type ?? tag
  })
  expect(types).toEqual(['text', 'number', 'select', 'datetime-local', 'select'])
  expect(pageText(page)).toContain('The last one')

  const saved = await browser.press(page, 'Save', {
    School: 'MIT',
    Age: '36.5',
    Member: 'false',
    Since: '2020-02-29T12:30',
    Size: 'l',
  })

  expect(roleOf(saved, 'status')).toBe('Saved.')
  await expect(customData()).resolves.toEqual({
    school: 'MIT',
    age: 36.5,
    member: false,
    since: '2020-02-29T12:30:00.000Z',
    size: 'l',
  })
  expect(['School', 'Age', 'Member', 'Since', 'Size'].map(label => filledIn(saved, label))).toEqual(
    ['MIT', '36.5', 'false', '2020-02-29T12:30:00', 'l'],
  )
})

test('a value that is no option any more stays until another one is chosen', async () => {
  const { browser, management, customData } = await withFields()
  const target = { targetType, targetIdentifier: ann.userId } as const
  await management.customFields.setData({ ...target, list: [{ key: 'size', value: 's' }] })
  const options = [{ value: 'l', label: 'Large' }]
  await management.customFields.set({ list: [{ targetType, key: 'size', options }] })

  const page = await browser.open('/u/custom-fields')
  expect(filledIn(page, 'Size')).toBe('s')
  const saved = await browser.press(page, 'Save', { School: 'MIT' })
  await expect(customData()).resolves.toEqual({ school: 'MIT', size: 's' })

  await browser.press(saved, 'Save', { Size: 'l' })
  await expect(customData()).resolves.toEqual({ school: 'MIT', size: 'l' })
})

test('an empty input clears a value, and one that was left alone keeps it as it was', async () => {
  const { browser, management, customData } = await withFields()
  const since = '2020-02-29T13:30:00+01:00'
  await management.customFields.setData({
    targetType,
    targetIdentifier: ann.userId,
    list: [
      { key: 'school', value: 'MIT' },
      { key: 'since', value: since },
    ],
  })
  const page = await browser.open('/u/custom-fields')

  // Browsers leave the seconds out when there are none.
  await browser.press(page, 'Save', { School: '', Since: '2020-02-29T12:30' })

  await expect(customData()).resolves.toEqual({ since })
})

test('a value that came as the label of a choice is that choice, and saving keeps it', async () => {
  const { browser, management, customData } = await withFields()
  await management.users.update({ userId: ann.userId, customData: { size: 'Large' } })
  const page = await browser.open('/u/custom-fields')

  expect(filledIn(page, 'Size')).toBe('l')
  await browser.press(page, 'Save', { School: 'MIT' })

  await expect(customData()).resolves.toEqual({ school: 'MIT', size: 'Large' })
})

test.each([
  ['Age', 'old'],
  ['Member', 'perhaps'],
  ['Since', 'yesterday'],
])('refuses %s %j at its field and saves nothing', async (label, value) => {
  const { browser, customData } = await withFields()

  const page = await browser.press(await browser.open('/u/custom-fields'), 'Save', {
    School: 'MIT',
    [label]: value,
  })

  expect(wrongAt(page, label)).toBe('This value does not fit.')
  expect(filledIn(page, 'School')).toBe('MIT')
  await expect(customData()).resolves.toEqual({})
})

test('refuses a choice that a field does not have', async () => {
  const { browser, customData } = await withFields()

  const page = await browser.press(await browser.open('/u/custom-fields'), 'Save', {
    School: 'MIT',
    Size: 'xl',
  })

  expect(wrongAt(page, 'Size')).toBe('Parameter size is malformed.')
  await expect(customData()).resolves.toEqual({})
})

test('a value that is unique and taken is refused at its field, and nothing is saved', async () => {
  const { browser, management, customData } = await withFields([
    { targetType, key: 'school', dataType: 'STRING', label: 'School' },
    { targetType, key: 'badge', dataType: 'STRING', label: 'Badge', isUnique: true },
  ])
  await management.users.create({ username: 'bob', customData: { badge: 'b1' } })

  const page = await browser.press(await browser.open('/u/custom-fields'), 'Save', {
    School: 'MIT',
    Badge: 'b1',
  })

  expect(wrongAt(page, 'Badge')).toBe('The value of badge is taken.')
  await expect(customData()).resolves.toEqual({})
})

test('a field that users may not edit is shown without an input, and a forged form is refused', async () => {
  const { browser, management, customData } = await withFields([
    { targetType, key: 'school', dataType: 'STRING', label: 'School' },
    { targetType, key: 'grade', dataType: 'STRING', label: 'Grade', userEditable: false },
  ])
  await management.users.update({ userId: ann.userId, customData: { grade: 'A' } })
  const page = await browser.open('/u/custom-fields')
  expect(labelsOf(page)).toEqual(['School'])
  expect(pageText(page)).toMatch(/Grade\s*A/)

  const { url, body } = formBehind(page, 'Save')
  const grade = Array.from(new TextEncoder().encode('grade'), byte => byte.toString(16)).join('')
  body.set(`custom-${grade}`, 'A+')
  const refused = await browser.open(url, { method: 'POST', body })

  expect(roleOf(refused, 'alert')).toContain('Users may not change grade.')
  await expect(customData()).resolves.toEqual({ grade: 'A' })
})

test('a field that is not for the personal center is not there', async () => {
  const { browser } = await withFields([
    { targetType, key: 'note', dataType: 'STRING', label: 'Note', visibleInUserCenter: false },
    { targetType: 'ROLE', key: 'rank', dataType: 'STRING', label: 'Rank' },
  ])

  expect(pageText(await browser.open('/u/custom-fields'))).toContain('There is nothing to fill in.')
})

const translated = (value: string) => ({ enabled: true, value })
const school: CustomFieldInput = {
  targetType,
  key: 'school',
  dataType: 'STRING',
  label: 'Alma mater',
  i18n: {
    label: {
      'zh-CN': translated('学校'),
      'en-US': { enabled: false, value: 'Off' },
      'zh-TW': translated('學校'),
      'ja-JP': translated('出身校'),
    },
  },
}

// The pages themselves speak Chinese and English.
test.each([
  ['zh-CN', '学校'],
  ['zh', '学校'],
  ['zh-Hant-HK', '學校'],
  ['zh-TW', '學校'],
  ['ja', '出身校'],
  ['fr, ja-JP;q=0.5', '出身校'],
  ['en', 'Alma mater'],
  ['fr', 'Alma mater'],
])('who reads %s sees the name %s of a field', async (languages, name) => {
  const { browser } = await withFields([school])

  const headers = { 'accept-language': languages }

  expect(labelsOf(await browser.open('/u/custom-fields', { headers }))).toEqual([name])
})
