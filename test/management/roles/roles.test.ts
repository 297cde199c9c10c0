import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { codesOf, expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const seed: Seed = {
  namespaces: [{ code: 'shop', name: 'The shop' }],
  customFields: [{ targetType: 'ROLE', key: 'level', dataType: 'NUMBER' }],
  roles: [
    { code: 'editor', name: 'Writes', customData: { level: 1 } },
    { code: 'reader' },
    { code: 'editor', namespace: 'shop' },
  ],
  exclusions: [[{ code: 'editor' }, { code: 'reader' }]],
}
const editor = { code: 'editor' }
const shopEditor = { ...editor, namespace: 'shop' }
const changes = { ...editor, name: 'Editor', newCode: 'editor' }
const elsewhere = { namespace: 'none' }
const { noRole, noSpace, malformed, roleTaken: taken, badRole: invalid } = refusals
const target = { targetType: 'ROLE', targetIdentifier: 'editor', namespace: 'none' } as const

const batch = (...list: { code: string; namespace?: string }[]): RefusedCall[1] => {
  return m => m.roles.createBatch({ list })
}
const update = (more: object): RefusedCall[1] => {
  return m => m.roles.update({ ...changes, ...more })
}
const deleteThere = { codeList: ['editor'], ...elsewhere }
const roleList = [shopEditor, { ...editor, ...elsewhere }]
const refused: RefusedCall[] = [
  ['a taken code', m => m.roles.create(editor), taken],
  ['it in a batch', batch({ code: 'new' }, editor), taken],
  ['a taken new code', update({ newCode: 'reader' }), taken],
  ['a bad code', m => m.roles.create({ code: 'a b' }), invalid],
  ['it in a batch', batch({ code: 'new' }, { code: 'a b' }), invalid],
  ['a bad new code', update({ newCode: 'a b' }), invalid],
  ['no time', m => m.roles.create({ code: 'new', disableTime: 'soon' }), malformed('disableTime')],
  ...['?', '', '-1', '1e3', '2030-01-01', 'Infinity', '9'.repeat(20)].map(
    (disableTime): RefusedCall => [
      `${disableTime} for a role`,
      update({ disableTime }),
      malformed('disableTime'),
    ],
  ),
  ['an unknown role', m => m.roles.get({ code: 'none' }), noRole],
  ['to change one', update({ code: 'none' }), noRole],
  ['to compare one', m => m.roles.checkMutualExclusion({ roles: [{ code: 'none' }] }), noRole],
  ['an unknown space', m => m.roles.create({ ...editor, ...elsewhere }), noSpace],
  ['it in a batch', batch({ code: 'new' }, { ...editor, ...elsewhere }), noSpace],
  ['to read there', m => m.roles.get({ ...editor, ...elsewhere }), noSpace],
  ['to list there', m => m.roles.list(elsewhere), noSpace],
  ['to delete there', m => m.roles.deleteBatch(deleteThere), noSpace],
  ['to delete there too', m => m.roles.deleteAcross({ roleList }), noSpace],
  ['to check for there', m => m.roles.checkParams({ ...editor, ...elsewhere }), noSpace],
  ['custom data there', m => m.customFields.getData(target), noSpace],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async ({ roles }) => {
    return [await roles.list(), await roles.list({ namespace: 'shop' })].map(({ list }) => list)
  }),
)

test('a new role is named as its code, in the space default, and never stops', async () => {
  const { management } = setUp({ seed })

  const role = await management.roles.create({ code: 'new' })

  const text = { code: 'new', name: 'new', description: '', status: 'ENABLE' }
  const space = { namespace: 'default', namespaceName: 'default' }
  const rest = { ...space, disableTime: 0, enablePermissionApply: false }
  expect(role).toEqual({ id: expect.stringMatching(/^[\da-f]{24}$/), ...text, ...rest })
  expect(await management.roles.get({ code: 'new' })).toEqual(role)
})

test('roles are listed newest first, each space by itself, page by page', async () => {
  const { management } = setUp({ seed })
  await management.roles.createBatch({ list: [{ code: 'b' }, { code: 'a', namespace: 'shop' }] })

  const page = await management.roles.list({ limit: 2 })
  expect([codesOf(page.list), page.totalCount]).toEqual([['b', 'reader'], 3])
  expect(codesOf((await page.nextPage())?.list ?? [])).toEqual(['editor'])
  const { list } = await management.roles.list({ namespace: 'shop' })
  expect(list).toMatchObject([{ code: 'a' }, { code: 'editor', namespaceName: 'The shop' }])
  expect(codesOf((await management.roles.list({ keywords: 'WRITE' })).list)).toEqual(['editor'])
})

test('an update changes what it says of one role, and keeps the rest and its custom data', async () => {
  const { management } = setUp({ seed })
  const before = await management.roles.get(editor)
  const author = { code: 'author', newCode: 'author', name: 'Author' }
  const more = { description: 'A', enablePermissionApply: true }

  await management.roles.update({ ...author, ...more, ...editor, disableTime: '7' })
  await management.roles.update({ ...author, name: 'Writer' })

  const after = { ...before, ...more, code: 'author', name: 'Writer', disableTime: 7 }
  expect(await management.roles.get({ code: 'author' })).toEqual(after)
  const target = { targetType: 'ROLE', targetIdentifier: 'author' } as const
  expect(await management.customFields.getData(target)).toEqual({ level: 1 })
  expect(await management.roles.get({ ...editor, namespace: 'shop' })).toBeDefined()
})

test('deletes roles of one space or of several, and ignores unknown codes', async () => {
  const { management } = setUp({ seed })
  const left = async (namespace: string) => {
    return codesOf((await management.roles.list({ namespace })).list)
  }

  await management.roles.deleteBatch({ codeList: ['editor', 'none'] })
  expect([await left('default'), await left('shop')]).toEqual([['reader'], ['editor']])
  const roleList = [{ code: 'reader', namespace: 'default' }, shopEditor]
  const unknown = { code: 'none', namespace: 'shop' }
  await management.roles.deleteAcross({ roleList: [...roleList, unknown] })
  expect([await left('default'), await left('shop')]).toEqual([[], []])
  await expect(management.roles.createBatch({ list: roleList })).resolves.toEqual({ success: true })
})

test('roles of administrators have a space of their own', async () => {
  const { management } = setUp({ seed })
  const admin = { code: 'editor', name: 'Administrator' }

  expect(await management.roles.createAdmin(admin)).toEqual({ isValid: true, message: null })
  await expect(management.roles.createAdmin(admin)).rejects.toMatchObject({ statusCode: 409 })
  await management.roles.deleteBatch({ codeList: ['editor'] })
  expect(await management.roles.get({ ...editor, namespace: 'system' })).toMatchObject(admin)
  await management.roles.deleteAdminBatch({ codeList: ['none', 'editor'] })
  await expect(management.roles.createAdmin(admin)).resolves.toBeDefined()
})

test.each([
  ['free', { code: 'author', namespace: 'default' }, true, null],
  ['free there', { code: 'reader', namespace: 'shop' }, true, null],
  ['taken', { code: 'editor', namespace: 'shop' }, false, '角色标识符已存在'],
  ['malformed', { code: 'a b', namespace: 'shop' }, false, 'invalid role code: a b'],
])('a check tells that a code is %s', async (_, input, isValid, message) => {
  const { management } = setUp({ seed })

  expect(await management.roles.checkParams(input)).toEqual({ isValid, message })
})

test.each([
  ['exclude each other', [{ code: 'reader' }, { code: 'editor' }], true],
  ['do not', [{ code: 'reader' }, { code: 'editor', namespace: 'shop' }], false],
  ['are one', [{ code: 'editor' }, { code: 'editor' }], false],
])('a check tells that roles %s', async (_, roles, existMutuallyExclusive) => {
  const { management } = setUp({ seed })

  expect(await management.roles.checkMutualExclusion({ roles })).toEqual({ existMutuallyExclusive })
})
