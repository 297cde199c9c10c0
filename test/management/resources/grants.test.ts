import { AuthenticationClient } from 'genauth/authentication'
import type { GrantedActions, ManagementClient, TargetType } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from '../../mock/call.ts'
import {
  expectNotSent,
  expectRefused,
  type Refusal,
  type RefusedCall,
  refusals,
  setUp,
  type WrongCall,
} from '../set-up.ts'

const namespace = 'default'
const books = { code: 'books', resourceType: 'DATA' } as const
const seed: Seed = {
  namespaces: [{ code: 'shop' }],
  users: ['ann', 'bob', 'cid'].map(userId => ({ userId, username: userId })),
  groups: [{ code: 'staff', members: ['ann'] }],
  departments: [{ organizationCode: 'acme', departmentId: 'root', name: 'Acme', members: ['bob'] }],
  roles: [
    { code: 'chief', targets: [{ targetType: 'GROUP', targetIdentifier: 'staff' }] },
    { code: 'seller', namespace: 'shop' },
  ],
}

/** One entry of what is granted: to whom, and what. */
const to = (targetType: TargetType, ids: string[], ...resources: GrantedActions[]) => {
  return { targetType, targetIdentifiers: ids, resources }
}
const may = (...actions: string[]): GrantedActions => ({ ...books, actions })

const readAll = async ({ resources }: ManagementClient) => {
  const { list } = await resources.listAuthorizedTargets({ resource: 'books' })
  return list.map(({ targetType, targetIdentifier, actions }) => [
    targetType,
    targetIdentifier,
    ...actions,
  ])
}

test('what is granted to groups, departments and roles is the user’s own', async () => {
  const { mock, management } = setUp({ seed })
  const { resources } = management
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const of = async (user: string) => {
    const own = authentication.withTokens(await mock.asUser(user).tokens())
    return (await own.permissions.listResources()).map(({ actions }) => actions)
  }
  const allows = async (userId: string, action: string) =>
    (await resources.isActionAllowed({ userId, action, resource: 'books' })).allowed

  await resources.create({ code: 'books', type: 'DATA', description: 'All books' })
  await resources.authorize({
    namespace,
    list: [
      to('GROUP', ['staff'], may('read')),
      to('ROLE', ['chief'], may('burn')),
      to('DEPARTMENT', ['root'], may('lend', 'return')),
      to('USER', ['bob', 'cid'], { ...books, code: 'bo*', actions: ['*'] }),
    ],
  })

  expect([await of('ann'), await of('bob')]).toEqual([
    [['read', 'burn']],
    [['*'], ['lend', 'return']],
  ])
  expect([await allows('ann', 'burn'), await allows('ann', 'lend')]).toEqual([true, false])
  expect([await allows('bob', 'lend'), await allows('cid', 'anything')]).toEqual([true, true])
  expect(await readAll(management)).toEqual([
    ['GROUP', 'staff', 'read'],
    ['ROLE', 'chief', 'burn'],
    ['DEPARTMENT', 'root', 'lend', 'return'],
    ['USER', 'bob', '*'],
    ['USER', 'cid', '*'],
  ])
  const staff = await management.groups.getAuthorizedResources({ code: 'staff' })
  expect(staff).toMatchObject([{ actions: ['read', 'burn'], description: 'All books' }])

  await resources.delete({ code: 'books' })
  expect([await of('ann'), await of('bob')]).toEqual([[], [['*']]])
  await management.users.deleteBatch({ userIds: ['cid'] })
  expect(await readAll(management)).toEqual([['USER', 'bob', '*']])
})

test('granting again replaces the operations, and none take the grant back', async () => {
  const { management } = setUp({ seed })
  const grant = async (...actions: string[]) => {
    const list = [to('USER', ['ann'], may(...actions)), to('GROUP', ['staff'], may('list'))]
    await management.resources.authorize({ namespace, list })
    return readAll(management)
  }
  const staff = ['GROUP', 'staff', 'list']

  expect(await grant('read', 'write')).toEqual([['USER', 'ann', 'read', 'write'], staff])
  expect(await grant('burn')).toEqual([['USER', 'ann', 'burn'], staff])
  expect(await grant()).toEqual([staff])
  expect(await grant()).toEqual([staff])
})

test('with emptyGrantTakesBack false an empty grant changes nothing', async () => {
  const { management } = setUp({ seed, settings: { emptyGrantTakesBack: false } })
  const grant = (...actions: string[]) =>
    management.resources.authorize({ namespace, list: [to('USER', ['ann'], may(...actions))] })

  await grant('read')
  await grant()

  expect(await readAll(management)).toEqual([['USER', 'ann', 'read']])
})

test('what the console denies wins, and stays when something is granted', async () => {
  const target = { targetType: 'USER', targetIdentifier: 'ann' } as const
  const condition = [{ param: 'AppId', operator: 'StringEquals', value: 'x' }]
  const grants = [
    {
      ...target,
      resources: [
        { ...may('burn'), effect: 'DENY' as const },
        { ...may('lend'), condition },
      ],
    },
  ]
  const { resources } = setUp({ seed: { ...seed, grants } }).management
  const read = (by = {}) => resources.getAuthorized({ ...target, ...by })
  const allows = async (action: string) =>
    (await resources.isActionAllowed({ userId: 'ann', action, resource: 'books' })).allowed

  await resources.authorize({ namespace, list: [to('USER', ['ann'], may('read', 'burn'))] })

  const rest = { resourceCode: 'books', resourceType: 'DATA' }
  const lending = { ...rest, effect: 'ALLOW', actions: ['lend'], condition }
  const reading = { ...rest, effect: 'ALLOW', actions: ['read'] }
  expect(await read()).toEqual([lending, reading])
  const denied = { ...rest, effect: 'DENY', actions: ['burn'] }
  expect(await read({ withDenied: true })).toEqual([denied, lending, reading])
  // What depends on a condition is nothing to say yes or no to.
  expect([await allows('read'), await allows('burn'), await allows('lend')]).toEqual([
    true,
    false,
    false,
  ])
  const { list } = await resources.listAuthorizedTargets({ resource: 'books' })
  expect(list).toEqual([{ targetType: 'USER', targetIdentifier: 'ann', actions: ['lend', 'read'] }])
  await resources.authorize({ namespace, list: [to('USER', ['ann'], may())] })
  expect(await read({ withDenied: true })).toEqual([])
})

test('what is granted on many is not allowed on the one that is denied', async () => {
  const deny = { ...may('burn', 'lend'), effect: 'DENY' as const }
  const resources = [{ ...may('burn', 'read'), code: 'bo*' }, deny]
  const grants = [{ targetType: 'USER' as const, targetIdentifier: 'ann', resources }]
  const { management } = setUp({ seed: { ...seed, grants } })
  const actionsOn = async (resource: string) => {
    const { list } = await management.resources.listAuthorizedTargets({ resource })
    return list.flatMap(({ actions }) => actions)
  }

  expect(await actionsOn('books')).toEqual(['read'])
  expect(await actionsOn('boats')).toEqual(['burn', 'read'])
  const question = { userId: 'ann', resource: 'books', action: 'burn' }
  expect(await management.resources.isActionAllowed(question)).toEqual({ allowed: false })
})

test('what is granted by name is found by space, kind and code', async () => {
  const { resources } = setUp({ seed }).management
  await resources.create({ code: 'api', type: 'API', description: 'What programs call' })
  const granted = [may('read'), { ...may('see'), code: 'boats' }, { ...may('call'), code: 'api' }]
  const api: GrantedActions = { code: 'api', resourceType: 'API', actions: ['*'] }
  const target = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
  await resources.authorize({ namespace, list: [to('GROUP', ['staff'], ...granted, api)] })
  await resources.authorize({ namespace: 'shop', list: [to('GROUP', ['staff'], may('buy'))] })
  const find = async (by: object) => {
    const found = await resources.getAuthorized({ ...target, ...by })
    return found.map(({ resourceCode, actions }) => [resourceCode, ...actions])
  }

  expect(await find({ namespace: 'shop' })).toEqual([['books', 'buy']])
  expect(await find({ resourceType: 'API' })).toEqual([['api', '*']])
  // The other kind is another resource, though its code is the same.
  const described = (await resources.getAuthorized(target)).filter(one => one.description)
  expect(described).toMatchObject([{ resourceCode: 'api', resourceType: 'API' }])
  expect(await find({ resourceList: ['bo*'] })).toEqual([
    ['books', 'read'],
    ['boats', 'see'],
  ])
  expect(await find({ resourceList: ['boats', 'bo'] })).toEqual([['boats', 'see']])
  // What comes by a role is none of its own.
  await resources.authorize({ namespace, list: [to('ROLE', ['chief'], may('burn'))] })
  expect(await find({ resourceList: ['books'] })).toEqual([['books', 'read']])
})

test('targets are listed page by page and by kind, those of roles in their space', async () => {
  const { resources } = setUp({ seed }).management
  const inShop = { resource: 'books', namespace: 'shop' }
  const list = [to('USER', ['ann', 'bob', 'cid'], may('buy')), to('ROLE', ['seller'], may('sell'))]
  await resources.authorize({ namespace: 'shop', list })

  const page = await resources.listAuthorizedTargets({ ...inShop, limit: 3 })
  expect([page.totalCount, page.list.map(one => one.targetIdentifier)]).toEqual([
    4,
    ['ann', 'bob', 'cid'],
  ])
  const seller = [{ targetType: 'ROLE', targetIdentifier: 'seller', actions: ['sell'] }]
  expect((await page.nextPage())?.list).toEqual(seller)
  const roles = await resources.listAuthorizedTargets({ ...inShop, targetType: 'ROLE' })
  expect(roles.list).toEqual(seller)
  expect((await resources.listAuthorizedTargets({ resource: 'books' })).totalCount).toBe(0)
})

const unknownGroup: Refusal = [
  404,
  'group not exists with code: none',
  'group not exists with code: none',
]
const { noUser, noGroup, noDepartment, noRole, noSpace } = refusals
const grant = (space: string, ...list: ReturnType<typeof to>[]): RefusedCall[1] => {
  const first = to('USER', ['bob'], may('read'))
  return m => m.resources.authorize({ namespace: space, list: [first, ...list] })
}
const grantTo = (targetType: TargetType, ...ids: string[]): RefusedCall[1] =>
  grant(namespace, to(targetType, ids, may('read')))
const about = (
  targetType: TargetType,
  targetIdentifier: string,
  space?: string,
): RefusedCall[1] => {
  return m => m.resources.getAuthorized({ targetType, targetIdentifier, namespace: space })
}
const asked = { userId: 'ann', action: 'read', resource: 'books' }
const refused: RefusedCall[] = [
  ['an unknown user among others', grantTo('USER', 'ann', 'none'), noUser],
  ['an unknown group', grantTo('GROUP', 'none'), noGroup],
  ['an unknown department', grantTo('DEPARTMENT', 'none'), noDepartment],
  ['a role of another space', grantTo('ROLE', 'seller'), noRole],
  ['an unknown space', grant('?'), noSpace],
  ['to read of an unknown group', about('GROUP', 'none'), unknownGroup],
  ['to read of an unknown user', about('USER', 'none'), noUser],
  ['to read of a role elsewhere', about('ROLE', 'chief', 'shop'), noRole],
  ['to read in an unknown space', about('GROUP', 'staff', '?'), noSpace],
  ['to ask about nobody', m => m.resources.isActionAllowed({ ...asked, userId: '?' }), noUser],
  ['to ask elsewhere', m => m.resources.isActionAllowed({ ...asked, namespace: '?' }), noSpace],
  [
    'targets elsewhere',
    m => m.resources.listAuthorizedTargets({ resource: 'books', namespace: '?' }),
    noSpace,
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, readAll),
)

const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
const send = (...list: ReturnType<typeof to>[]) => {
  return (m: ManagementClient) => m.resources.authorize({ namespace, list })
}
const fromOutside = (text: string) => JSON.parse(text)
const wrong: WrongCall[] = [
  ['11 entries', send(...many(11).map(id => to('USER', [id], may('read')))), 'list'],
  ['101 targets', send(to('USER', many(101), may('read'))), 'list[0].targetIdentifiers'],
  ['nothing granted', send(to('USER', ['ann'])), 'list[0].resources'],
  ['51 operations', send(to('USER', ['ann'], may(...many(51)))), 'list[0].resources[0].actions'],
  ['a target of no kind', send(to(fromOutside('"POST"'), ['ann'], may())), 'list[0].targetType'],
  [
    'a resource of no kind',
    send(to('USER', ['ann'], { ...may('read'), resourceType: fromOutside('"X"') })),
    'list[0].resources[0].resourceType',
  ],
  ['page 0', m => m.resources.listAuthorizedTargets({ resource: 'books', page: 0 }), 'page'],
]

test.each(wrong)('sends no request with %s', (...call) => expectNotSent(seed, call))

test('other clients that leave the space out are told that there is none', async () => {
  const { mock } = setUp({ seed })
  const headers = await administrator(mock)
  const post = (body: object) => call(mock, '/api/v3/authorize-resources', { body, headers })
  const list = [to('USER', ['ann'], may('read'))]

  expect(await post({ list })).toMatchObject({ statusCode: 404, message: '权限组不存在' })
  expect(await post({ namespace, list: [] })).toMatchObject({ message: '参数 list 格式错误' })
})
