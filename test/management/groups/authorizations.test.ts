import { AuthenticationClient } from 'genauth/authentication'
import { type GroupAuthorization, type ManagementClient, NotFoundError } from 'genauth/management'
import type { SeedResource } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const ann = '60c0000000000000000000a1'

function shop(granted: readonly SeedResource[] = []) {
  const { mock, management } = setUp({
    seed: {
      users: [{ userId: ann, username: 'ann' }],
      namespaces: [{ code: 'shop', name: 'Shop' }],
      groups: [{ code: 'staff', name: 'Staff', description: '', members: [ann] }],
      roles: [
        { code: 'seller', name: 'Seller', namespace: 'shop' },
        { code: 'reader', name: 'Reader' },
      ],
      grants: [
        { targetType: 'GROUP', targetIdentifier: 'staff', namespace: 'shop', resources: granted },
      ],
    },
  })
  const asAnn = async () =>
    new AuthenticationClient(mock.authenticationOptions).withTokens(await mock.asUser(ann).tokens())
  return { mock, management, asAnn }
}

const order = { code: 'order:*', resourceType: 'DATA', actions: ['order:Read'] } as const
const site = { code: 'site', resourceType: 'API', actions: ['*'] } as const
const rulesOf = (resource: {
  code: string
  resourceType: 'DATA' | 'API'
  actions: readonly string[]
}) => ({
  ...resource,
  actions: [...resource.actions],
})

async function listed(
  management: ManagementClient,
  namespace?: string,
): Promise<GroupAuthorization[]> {
  const all: GroupAuthorization[] = []
  const input = { code: 'staff', ...(namespace === undefined ? {} : { namespace }) }
  for await (const rule of management.groups.authorizations.list(input)) all.push(rule)
  return all
}

test('an administrator adds rules to a group, looks at them, and cancels one', async () => {
  const { management, asAnn } = shop()
  const { authorizations } = management.groups

  await expect(
    authorizations.add({
      code: 'staff',
      rules: [
        { namespace: 'shop', role: 'seller' },
        { namespace: 'shop', resource: rulesOf(order) },
        { role: 'reader' },
        { resource: rulesOf(site) },
      ],
    }),
  ).resolves.toEqual({ success: true })

  const rules = await listed(management)
  expect(rules.map(({ rule }) => rule)).toEqual([
    { namespace: 'shop', resource: order },
    { namespace: 'default', resource: site },
  ])
  expect(rules[0]).toMatchObject({ resourceCode: 'order:*', effect: 'ALLOW' })
  const user = await asAnn()
  const roles = await user.profile.roles()
  expect(roles.map(({ code }) => code).sort()).toEqual(['reader', 'seller'])
  const own = await user.permissions.listResources()
  expect(own.map(({ resourceCode }) => resourceCode).sort()).toEqual(['order:*', 'site'])

  await authorizations.cancel({
    code: 'staff',
    rules: [{ namespace: 'shop', role: 'seller' }, ...rules.slice(0, 1).map(({ rule }) => rule)],
  })

  expect((await listed(management)).map(({ resourceCode }) => resourceCode)).toEqual(['site'])
  expect((await user.profile.roles()).map(({ code }) => code)).toEqual(['reader'])
  const left = await user.permissions.listResources()
  expect(left.map(({ resourceCode }) => resourceCode)).toEqual(['site'])
})

test('the rules of one permission space are listed by one request', async () => {
  const { mock, management } = shop()
  await management.groups.authorizations.add({
    code: 'staff',
    rules: [{ namespace: 'shop', resource: rulesOf(order) }, { resource: rulesOf(site) }],
  })
  mock.journal.clear()

  const rules = await listed(management, 'shop')

  expect(rules.map(({ resourceCode }) => resourceCode)).toEqual(['order:*'])
  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual(['getAuthorizedResources'])
})

test('restrictions and denials of the console are shown with a rule, and cancelled with it', async () => {
  const condition = [{ param: 'SourceIp', operator: 'IpAddress', value: '203.0.113.7' }]
  const { management, asAnn } = shop([
    { ...rulesOf(order), condition },
    { ...rulesOf(site), effect: 'DENY' },
  ])

  const rules = await listed(management)

  expect(rules).toMatchObject([
    { rule: { namespace: 'shop', resource: order }, effect: 'ALLOW', condition },
    { rule: { namespace: 'shop', resource: site }, effect: 'DENY' },
  ])
  await management.groups.authorizations.cancel({
    code: 'staff',
    rules: rules.map(({ rule }) => rule),
  })
  expect(await listed(management)).toEqual([])
  expect(await (await asAnn()).permissions.listResources()).toEqual([])
})

test('what a role grants is not among the rules of the group', async () => {
  const { management } = shop()
  await management.resources.authorize({
    namespace: 'shop',
    list: [{ targetType: 'ROLE', targetIdentifiers: ['seller'], resources: [rulesOf(order)] }],
  })
  await management.groups.authorizations.add({
    code: 'staff',
    rules: [{ namespace: 'shop', role: 'seller' }],
  })

  await expect(listed(management)).resolves.toEqual([])
  await expect(management.groups.getAuthorizedResources({ code: 'staff' })).resolves.toMatchObject([
    { resourceCode: 'order:*' },
  ])
})

test('of two rules about one resource, the later one holds', async () => {
  const { management } = shop()
  const site2 = { ...rulesOf(site), actions: ['read'] }

  await management.groups.authorizations.add({
    code: 'staff',
    rules: [{ resource: rulesOf(site) }, { resource: site2 }],
  })

  expect((await listed(management)).map(({ actions }) => actions)).toEqual([['read']])
})

test('when a later call fails, the earlier ones are done, and all can be sent again', async () => {
  const { management, asAnn } = shop()
  const input = {
    code: 'staff',
    rules: [{ role: 'reader' }, { namespace: 'later', resource: rulesOf(site) }],
  }
  const rolesOfAnn = async () => (await (await asAnn()).profile.roles()).map(({ code }) => code)

  await expect(management.groups.authorizations.add(input)).rejects.toThrow(NotFoundError)
  await expect(rolesOfAnn()).resolves.toEqual(['reader'])
  await management.namespaces.create({ code: 'later', name: 'Later' })
  await management.groups.authorizations.add(input)

  await expect(rolesOfAnn()).resolves.toEqual(['reader'])
  expect((await listed(management)).map(({ rule }) => rule.namespace)).toEqual(['later'])
})

test('cancelling what is not there does nothing', async () => {
  const { management } = shop()

  await expect(
    management.groups.authorizations.cancel({
      code: 'staff',
      rules: [{ role: 'reader' }, { resource: rulesOf(site) }],
    }),
  ).resolves.toEqual({ success: true })
})

test.each([
  ['an unknown group', { code: 'nobody', rules: [{ role: 'reader' }] }],
  ['an unknown group', { code: 'nobody', rules: [{ resource: rulesOf(site) }] }],
  ['an unknown role', { code: 'staff', rules: [{ role: 'reader' }, { role: 'nobody' }] }],
  ['an unknown permission space', { code: 'staff', rules: [{ namespace: 'no', role: 'reader' }] }],
  [
    'an unknown permission space',
    { code: 'staff', rules: [{ namespace: 'no', resource: rulesOf(site) }] },
  ],
])('adding rules refuses %s, and gives nothing then', async (_, input) => {
  const { management, asAnn } = shop()

  await expect(management.groups.authorizations.add(input)).rejects.toMatchObject({
    name: 'NotFoundError',
    statusCode: 404,
  })

  await expect(listed(management)).resolves.toEqual([])
  await expect((await asAnn()).profile.roles()).resolves.toEqual([])
})

test.each([
  ['no rule', { code: 'staff', rules: [] }, 'rules'],
  ['a rule about nothing', { code: 'staff', rules: [{ namespace: 'shop' }] }, 'rules[0]'],
  [
    'a rule about two',
    { code: 'staff', rules: [{ role: 'reader', resource: rulesOf(site) }] },
    'rules[0]',
  ],
  ['a group without a code', { code: '', rules: [{ role: 'reader' }] }, 'code'],
])('%s is an InputError, and nothing is sent', async (_, input, path) => {
  const { mock, management } = shop()
  const { authorizations } = management.groups

  const refused = { name: 'InputError', issues: [expect.objectContaining({ path })] }
  await expect(authorizations.add(input)).rejects.toMatchObject(refused)
  await expect(authorizations.cancel(input)).rejects.toMatchObject(refused)

  expect(mock.journal.calls()).toEqual([])
})
