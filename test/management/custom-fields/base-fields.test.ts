import { AuthenticationClient } from 'genauth'
import { type CustomFieldTranslations, labelOf } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, setUp } from '../set-up.ts'

const password = 'passw0rd'

function inJapanese(value: string, enabled = true): CustomFieldTranslations {
  const none = { enabled: false, value: '' }
  return {
    label: { 'zh-CN': none, 'en-US': none, 'zh-TW': none, 'ja-JP': { enabled, value } },
  }
}

const text = { targetType: 'USER', dataType: 'STRING' } as const
const seed: Seed = {
  users: [{ username: 'ann', password }],
  customFields: [
    { ...text, key: 'school', label: 'School', i18n: inJapanese('学校') },
    { ...text, key: 'team', label: 'Team', visibleInUserCenter: false },
    { ...text, key: 'note', label: 'Note', visibleInAdminConsole: false },
    { ...text, key: 'size', dataType: 'ENUM', options: [{ value: 's', label: 'S' }] },
    { targetType: 'GROUP', key: 'budget', dataType: 'NUMBER' },
  ],
}

test('an administrator renames a built-in field, and keeps it from users', async () => {
  const { mock, management } = setUp({ seed })
  const { customFields } = management
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await authentication.signIn.withPassword({ username: 'ann', password })
  await authentication.profile.update({ nickname: 'Annie' })

  const [changed] = await customFields.setBase({
    list: [{ key: 'nickname', label: 'Known as', userEditable: false }],
  })

  expect(changed).toMatchObject({ label: 'Known as', dataType: 'STRING', userEditable: false })
  await expect(authentication.profile.update({ nickname: 'Anna' })).rejects.toMatchObject({
    reason: 'not_editable',
  })
  await expect(authentication.profile.update({ company: 'Acme' })).resolves.toBeDefined()
  await customFields.setBase({ list: [{ key: 'nickname', userEditable: true }] })
  await authentication.profile.update({ nickname: 'Anna' })
  const all = await customFields.listBase()
  expect(all.find(({ key }) => key === 'nickname')).toEqual({ ...changed, userEditable: true })
})

test('built-in fields have the types of their values', async () => {
  const { customFields } = setUp().management

  const fields = new Map((await customFields.listBase()).map(field => [field.key, field]))

  expect(fields.get('email')).toMatchObject({ dataType: 'STRING', isUnique: true })
  expect(fields.get('emailVerified')).toMatchObject({ dataType: 'BOOLEAN', userEditable: false })
  expect(fields.get('gender')).toMatchObject({ dataType: 'ENUM', userEditable: true })
  expect(fields.get('gender')?.options?.map(({ value }) => value)).toEqual(['M', 'F', 'U'])
  expect(fields.has('password')).toBe(false)
})

test.each([
  [{}, ['school', 'team', 'note']],
  [{ userVisible: true }, ['school', 'note']],
  [{ adminVisible: false }, ['note']],
  [{ keyword: 'TEA' }, ['team']],
  [{ keyword: '学' }, []],
  [{ keyword: '学', lang: 'ja-JP' }, ['school']],
  [{ accessControl: true }, []],
  [{ dataType: 'SELECT' as const }, ['size']],
  [{ targetType: 'GROUP' as const, dataType: 'NUMBER' as const }, ['budget']],
])('a search by %j finds %j', async (query, keys) => {
  const { customFields } = setUp({ seed }).management

  const found = await customFields.search({ ...text, ...query })

  expect(found.list.map(({ key }) => key)).toEqual(keys)
  expect(found.totalCount).toBe(keys.length)
})

test('built-in fields are searched alike, page by page', async () => {
  const { customFields } = setUp({ seed }).management
  const names: string[] = []

  for await (const { key } of await customFields.searchBase({
    ...text,
    keyword: 'name',
    limit: 2,
  })) {
    names.push(key)
  }

  expect([...names].sort()).toEqual([
    ...['familyName', 'givenName', 'middleName', 'name', 'nickname', 'preferredUsername'],
    'username',
  ])
  const ofGroups = await customFields.searchBase({ ...text, targetType: 'GROUP' })
  expect(ofGroups.totalCount).toBe(0)
})

test('refuses a field that is not built in, and the others with it', () =>
  expectRefused(
    seed,
    [
      'school',
      m => m.customFields.setBase({ list: [{ key: 'name', label: 'N' }, { key: 'school' }] }),
      [404, '内置字段 school 不存在', 'there is no built-in field school'],
    ],
    m => m.customFields.listBase(),
  ))

test('a field is called by its translation where there is one, and it is switched on', () => {
  const field = { ...text, key: 'school', label: 'School' }

  expect(labelOf({ ...field, i18n: inJapanese('学校') }, 'ja-JP')).toBe('学校')
  expect(labelOf({ ...field, i18n: inJapanese('学校', false) }, 'ja-JP')).toBe('School')
  expect(labelOf({ ...field, i18n: inJapanese('') }, 'ja-JP')).toBe('School')
  expect(labelOf({ ...field, i18n: inJapanese('学校') }, 'fr-FR')).toBe('School')
  expect(labelOf({ ...field, i18n: null }, 'ja-JP')).toBe('School')
  expect(labelOf(field, 'toString')).toBe('School')
})

test.each([
  ['学校', ['zh-CN', 'zh', 'zh-SG', 'zh-Hans-HK']],
  ['學校', ['zh-TW', 'zh-HK', 'zh-Hant']],
  ['Alma mater', ['en-US', 'en', 'en-GB', 'EN-us']],
  ['出身校', ['ja-JP', 'ja']],
  ['School', ['fr', 'ko-KR', '', 'zh_CN', 'toString']],
])('%s is what readers of one language see wherever they are', (name, languages) => {
  const on = (value: string) => ({ enabled: true, value })
  const label = {
    'zh-CN': on('学校'),
    'en-US': on('Alma mater'),
    'zh-TW': on('學校'),
    'ja-JP': on('出身校'),
  }
  const field = { ...text, key: 'school', label: 'School', i18n: { label } }

  expect(languages.map(language => labelOf(field, language))).toEqual(languages.map(() => name))
})
