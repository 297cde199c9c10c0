import { AuthenticationClient } from 'genauth/authentication'
import type { Seed, SeedResource } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals, setUp } from '../set-up.ts'

const [ann, bob, staff] = [
  { targetType: 'USER', targetIdentifier: 'ann' },
  { targetType: 'USER', targetIdentifier: 'bob' },
  { targetType: 'GROUP', targetIdentifier: 'staff' },
] as const
const file: SeedResource = { code: 'file', resourceType: 'DATA', actions: ['read', 'write'] }
const shelf: SeedResource = { code: 'shelf', resourceType: 'MENU', actions: ['open'] }
const seed: Seed = {
  apps: ['shop', 'blog', 'wiki', 'mail'].map(appId => ({ appId, name: `The ${appId}` })),
  users: [
    { userId: 'ann7', username: 'ann' },
    { userId: 'bob7', username: 'bob' },
  ],
  namespaces: [{ code: 'library' }],
  groups: [{ code: 'staff', members: ['ann'] }],
  roles: [{ code: 'editor', targets: [staff] }],
  applicationAccess: [
    { appId: 'blog', permissionStrategy: 'DENY_ALL', rules: [staff] },
    { appId: 'wiki', permissionStrategy: 'DENY_ALL', rules: [bob] },
    { appId: 'mail', rules: [staff, { ...ann, effect: 'DENY' }] },
  ],
  grants: [
    { targetType: 'ROLE', targetIdentifier: 'editor', resources: [file] },
    { ...ann, resources: [{ ...file, actions: ['write'], effect: 'DENY' }] },
    { ...ann, namespace: 'library', resources: [shelf] },
  ],
}

test('which applications a user may use, and which of them by a rule', async () => {
  const { mock, management } = setUp({ seed })
  const { users } = management
  const namesOf = (apps: { appName?: string | null }[]) => apps.map(({ appName }) => appName)
  const annByName = { userId: 'ann', userIdType: 'username' } as const

  const accessible = await users.getAccessibleApps(annByName)
  expect(namesOf(accessible)).toEqual(['The shop', 'The blog'])
  expect(accessible[1]).toMatchObject({ appId: 'blog', appDefaultLoginStrategy: 'DENY_ALL' })
  expect(namesOf(await users.getAuthorizedApps(annByName))).toEqual(['The blog'])
  expect(namesOf(await users.getAccessibleApps({ userId: 'bob7' }))).toEqual([
    'The shop',
    'The wiki',
    'The mail',
  ])
  expect(namesOf(await users.getAuthorizedApps({ userId: 'bob7' }))).toEqual(['The wiki'])

  // The user sees the same.
  const { access_token } = await mock.asUser('ann').tokens()
  const user = new AuthenticationClient(mock.authenticationOptions).withTokens({ access_token })
  expect(namesOf(await user.profile.accessibleApps())).toEqual(namesOf(accessible))
  await management.groups.removeMembers({ code: 'staff', userIds: ['ann7'] })
  expect(namesOf(await users.getAccessibleApps(annByName))).toEqual(['The shop'])
})

test('what a user may use, by name and by what the user belongs to', async () => {
  const { mock, management } = setUp({ seed })
  const { users } = management
  const all = await users.getAuthorizedResources({ userId: 'ann', userIdType: 'username' })

  const library = { resourceCode: 'shelf', actions: ['open'], effect: 'ALLOW' }
  expect(all).toMatchObject([
    { resourceCode: 'file', actions: ['write'], effect: 'DENY' },
    library,
    { resourceCode: 'file', actions: ['read'], effect: 'ALLOW' },
  ])
  const narrowed = [{ namespace: 'library' }, { resourceType: 'MENU' as const }]
  for (const input of narrowed) {
    expect(await users.getAuthorizedResources({ userId: 'ann7', ...input })).toMatchObject([
      library,
    ])
  }
  expect(await users.getAuthorizedResources({ userId: 'bob7' })).toEqual([])

  const { access_token } = await mock.asUser('ann').tokens()
  const user = new AuthenticationClient(mock.authenticationOptions).withTokens({ access_token })
  expect(await user.permissions.listResources()).toEqual(all)
})

const nobody = { userId: 'none' }
const { noUser, noSpace } = refusals
const unknownSpace = { userId: 'ann7', namespace: 'none' }
const refused: [string, RefusedCall[1], Refusal][] = [
  ['the applications of nobody', m => m.users.getAccessibleApps(nobody), noUser],
  ['what rules give nobody', m => m.users.getAuthorizedApps(nobody), noUser],
  ['what nobody may use', m => m.users.getAuthorizedResources(nobody), noUser],
  ['an unknown space', m => m.users.getAuthorizedResources(unknownSpace), noSpace],
]

test.each(refused)('refuses %s', (...call) =>
  expectRefused(seed, call, m => m.users.getAccessibleApps({ userId: 'ann7' })),
)
