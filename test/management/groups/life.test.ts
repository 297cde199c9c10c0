import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const order = { code: 'order:*', resourceType: 'DATA' as const, actions: ['read'] }
const seller = { namespace: 'shop', role: 'seller' }
const reader = { namespace: 'shop', resource: order }

test('a user group is created, gets members and authorization rules, loses them, and is deleted', async () => {
  const { mock, management } = setUp({
    seed: { users: ['ann', 'bob'].map(username => ({ userId: username, username })) },
  })
  const { groups, namespaces, roles } = management
  const client = new AuthenticationClient(mock.authenticationOptions)
  const ann = client.withTokens(await mock.asUser('ann').tokens())
  const seen = async () => ({
    groups: (await ann.profile.groups()).map(({ name }) => name),
    roles: (await ann.profile.roles()).map(({ code }) => code),
    resources: (await ann.permissions.listResources()).map(({ resourceCode }) => resourceCode),
  })
  const nothing = { groups: [], roles: [], resources: [] }
  await namespaces.create({ code: 'shop', name: 'Shop' })
  await roles.create({ code: 'seller', namespace: 'shop' })

  // Fill in the information, and find the group in the list.
  const sales = { code: 'sales', name: 'Sales', description: 'Who sells' }
  await groups.create(sales)
  expect((await groups.list({ keywords: 'sales' })).list).toMatchObject([sales])
  expect(await seen()).toEqual(nothing)

  // Its details: members, and authorization rules.
  await groups.addMembers({ code: 'sales', userIds: ['ann', 'bob'] })
  await groups.authorizations.add({ code: 'sales', rules: [seller, reader] })
  expect(namesOf((await groups.listMembers({ code: 'sales' })).list)).toEqual(['ann', 'bob'])
  const shown = []
  for await (const { rule } of groups.authorizations.list({ code: 'sales' })) shown.push(rule)
  expect(shown).toEqual([reader])
  expect(await seen()).toEqual({ groups: ['Sales'], roles: ['seller'], resources: ['order:*'] })

  await groups.authorizations.cancel({ code: 'sales', rules: [reader] })
  await groups.update({ code: 'sales', name: 'Shop floor', description: 'Who sells' })
  expect(await seen()).toEqual({ groups: ['Shop floor'], roles: ['seller'], resources: [] })

  await groups.removeMembers({ code: 'sales', userIds: ['ann'] })
  expect(await seen()).toEqual(nothing)
  await groups.deleteBatch({ codeList: ['sales'] })
  expect(await management.users.getGroups({ userId: 'bob' })).toEqual([])
})
