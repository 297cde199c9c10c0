import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const data = { resourceType: 'DATA' } as const
const group = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
const role = { targetType: 'ROLE', targetIdentifier: 'editor' } as const
const seed: Seed = {
  namespaces: [{ code: 'shop' }],
  groups: [{ code: 'staff' }, { code: 'board' }],
  roles: [
    { code: 'editor', targets: [{ targetType: 'ROLE', targetIdentifier: 'chief' }] },
    { code: 'chief', targets: [{ targetType: 'GROUP', targetIdentifier: 'staff' }] },
  ],
  grants: [
    { ...group, resources: [{ code: 'books', ...data, actions: ['read'], description: 'Books' }] },
    { ...group, namespace: 'shop', resources: [{ code: 'books', ...data, actions: ['buy'] }] },
    {
      ...role,
      resources: [
        { code: 'books', ...data, actions: ['read', 'write'] },
        { code: 'books', ...data, actions: ['burn'], effect: 'DENY' },
        { code: 'api', resourceType: 'API', apiIdentifier: '/books', actions: ['*'] },
      ],
    },
  ],
}
const books = { resourceCode: 'books', ...data, effect: 'ALLOW' }
const api = { resourceCode: 'api', resourceType: 'API', apiIdentifier: '/books', actions: ['*'] }
const all = [
  { ...books, actions: ['read', 'write'] },
  { ...books, actions: ['buy'] },
  { ...books, effect: 'DENY', actions: ['burn'] },
  { ...api, effect: 'ALLOW' },
]

test.each([
  ['everything', {}, all],
  ['one permission space', { namespace: 'shop' }, [all[1]]],
  ['one kind', { resourceType: 'API' as const }, [all[3]]],
])('a group is granted what is its own and what its roles are, by %s', async (_, by, granted) => {
  const { groups } = setUp({ seed }).management

  expect(await groups.getAuthorizedResources({ code: 'staff', ...by })).toMatchObject(granted)
  expect(await groups.getAuthorizedResources({ code: 'board', ...by })).toEqual([])
})

test('a role is granted what is allowed; a denial would look the same', async () => {
  const { roles } = setUp({ seed }).management
  const read = (by: object) => roles.getAuthorizedResources({ code: 'editor', ...by })
  const { effect: _, ...allowed } = { ...books, actions: ['read', 'write'] }

  expect(await read({})).toEqual([allowed, api])
  expect(await read({ resourceType: 'API' })).toEqual([api])
  expect(await read({ code: 'chief' })).toEqual([])
})

test('what a denial covers is not allowed to a group or a role, wherever the denial comes from', async () => {
  const denied = { code: 'boo*', ...data, actions: ['write'], effect: 'DENY' as const }
  const allowed = { code: 'books', ...data, actions: ['read', 'write'] }
  const { groups, roles } = setUp({
    seed: {
      ...seed,
      grants: [
        { ...group, resources: [allowed] },
        { ...role, resources: [allowed, denied] },
      ],
    },
  }).management

  const { effect, ...reading } = { ...books, actions: ['read'] }
  expect(await roles.getAuthorizedResources({ code: 'editor' })).toEqual([reading])
  expect(await groups.getAuthorizedResources({ code: 'staff' })).toEqual([
    { ...reading, effect },
    { resourceCode: 'boo*', ...data, effect: 'DENY', actions: ['write'] },
  ])
})

test('grants go with the role and with the group', async () => {
  const { management } = setUp({ seed })

  await management.roles.deleteBatch({ codeList: ['editor'] })
  expect(await management.groups.getAuthorizedResources({ code: 'staff' })).toHaveLength(2)
  await management.groups.deleteBatch({ codeList: ['staff'] })
  await management.groups.create({ code: 'staff', name: 'Staff', description: '' })
  expect(await management.groups.getAuthorizedResources({ code: 'staff' })).toEqual([])
})

const { noGroup, noRole, noSpace } = refusals
const [staff, editor] = [{ code: 'staff' }, { code: 'editor', namespace: 'shop' }]
const refused: RefusedCall[] = [
  ['an unknown group', m => m.groups.getAuthorizedResources({ code: 'none' }), noGroup],
  [
    'its unknown space',
    m => m.groups.getAuthorizedResources({ ...staff, namespace: '?' }),
    noSpace,
  ],
  ['an unknown role', m => m.roles.getAuthorizedResources(editor), noRole],
  [
    'its unknown space',
    m => m.roles.getAuthorizedResources({ ...editor, namespace: '?' }),
    noSpace,
  ],
]

test.each(refused)('refuses %s', (...call) => expectRefused(seed, call, async () => undefined))
