import { AuthenticationClient, type OwnPermissionChecks } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { setUp } from './set-up.ts'

const appId = '60c0000000000000000000c1'
const [ann, bob, staff, chief] = [
  { targetType: 'USER', targetIdentifier: 'ann' },
  { targetType: 'USER', targetIdentifier: 'bob' },
  { targetType: 'GROUP', targetIdentifier: 'staff' },
  { targetType: 'ROLE', targetIdentifier: 'chief' },
] as const
const books = { code: 'books', resourceType: 'DATA' } as const
const seed: Seed = {
  apps: [{ appId }, { appId: '60c0000000000000000000c2' }],
  users: ['ann', 'bob'].map(username => ({ userId: username, username })),
  namespaces: [{ code: 'shop' }],
  groups: [{ code: 'staff', members: ['ann'] }],
  roles: [
    { code: 'chief', targets: [staff] },
    { code: 'chief', namespace: appId, targets: [ann] },
  ],
  grants: [
    { ...ann, resources: [{ ...books, actions: ['read'], description: 'Books' }] },
    { ...ann, namespace: 'shop', resources: [{ ...books, actions: ['buy'] }] },
    { ...staff, resources: [{ code: 'api', resourceType: 'API', actions: ['*'] }] },
    { ...chief, resources: [{ ...books, actions: ['write', 'burn'] }] },
  ],
  dataResources: [
    { code: 'motto', type: 'STRING', actions: ['read', 'write'], struct: 'Onwards' },
    { code: 'cities', type: 'ARRAY', actions: ['read', 'write'], struct: ['Rome', 'Oslo'] },
    {
      code: 'handbook',
      type: 'TREE',
      actions: ['read', 'write'],
      struct: [
        {
          code: 'sales',
          name: 'Sales',
          value: 'all of it',
          children: [{ code: 'prices', value: 'secret' }, { code: 'offers' }],
        },
        { code: 'press' },
      ],
    },
    { code: 'motto', namespace: 'shop', type: 'STRING', actions: ['read'], struct: 'Buy' },
  ],
  dataGrants: [
    { ...ann, permissions: [{ path: 'motto', actions: ['*'] }] },
    { ...bob, namespace: 'shop', permissions: [{ path: 'motto', actions: ['read'] }] },
    {
      ...staff,
      permissions: [
        { path: 'cities', actions: ['read'] },
        { path: 'motto', actions: ['write'], effect: 'DENY' },
      ],
    },
    { ...chief, permissions: [{ path: '/handbook/sales/prices', actions: ['read'] }] },
  ],
}

const as = async (user: string, settings: Parameters<typeof setUp>[0] = {}) => {
  const { mock, authentication, sent } = setUp({ seed, ...settings })
  const { permissions } = authentication.withTokens(await mock.asUser(user).tokens())
  return { mock, permissions, sent, management: new ManagementClient(mock.managementOptions) }
}

/** The resources that are enabled. */
const enabledIn = ({ checkResultList }: OwnPermissionChecks) =>
  checkResultList.flatMap(({ resource, enabled }) => (enabled ? resource : []))

const allowed = { resourceCode: 'books', resourceType: 'DATA', effect: 'ALLOW' }

test('a user is granted what is her own, and what groups and roles are', async () => {
  const { permissions } = await as('ann')

  const own = { ...allowed, actions: ['read', 'write', 'burn'], description: 'Books' }
  const inShop = { ...allowed, actions: ['buy'] }
  const api = { resourceCode: 'api', resourceType: 'API', effect: 'ALLOW', actions: ['*'] }
  expect(await permissions.listResources()).toMatchObject([own, inShop, api])
  expect(await permissions.listResources({ namespace: 'shop' })).toEqual([inShop])
  expect(await permissions.listResources({ resourceType: 'API' })).toEqual([api])
  const other = await as('bob')
  expect(await other.permissions.listResources()).toEqual([])
})

test('what is granted ends with the membership that brought it', async () => {
  const { permissions, management } = await as('ann')
  const resources = ['handbook/sales/prices']
  const enabled = async () => enabledIn(await permissions.checkTree({ action: 'read', resources }))
  expect(await enabled()).toEqual(resources)

  await management.groups.removeMembers({ code: 'staff', userIds: ['ann'] })
  expect(await permissions.listResources()).toMatchObject([
    { actions: ['read'] },
    { actions: ['buy'] },
  ])
  // What the role of the application's own space brings, she has by name.
  expect(await enabled()).toEqual(resources)
  await management.roles.deleteBatch({ codeList: ['chief'], namespace: appId })
  expect(await enabled()).toEqual([])
})

test('what is granted under conditions is an entry of its own', async () => {
  const condition = [{ param: 'AppId', operator: 'StringEquals', value: appId }]
  const grants = [
    { ...ann, resources: [{ ...books, actions: ['read'] }] },
    { ...staff, resources: [{ ...books, actions: ['burn'], condition }] },
  ]
  const { permissions } = await as('ann', { seed: { ...seed, grants } })

  expect(await permissions.listResources()).toEqual([
    { ...allowed, actions: ['read'] },
    { ...allowed, actions: ['burn'], condition },
  ])
})

const deny = (more: object) => ({ ...books, actions: ['read'], effect: 'DENY' as const, ...more })
const denials: [string, ReturnType<typeof deny>, unknown][] = [
  ['an operation', deny({}), ['write', 'burn']],
  ['all operations', deny({ actions: ['*'] }), undefined],
  ['every operation by name', deny({ actions: ['read', 'write', 'burn'] }), undefined],
  ['resources by a pattern', deny({ code: 'bo*' }), ['write', 'burn']],
  ['another resource', deny({ code: 'book' }), ['read', 'write', 'burn']],
  ['another kind', deny({ resourceType: 'API' }), ['read', 'write', 'burn']],
  [
    'what depends on a condition',
    deny({ condition: [{ param: 'AppId', operator: 'StringEquals', value: 'x' }] }),
    ['read', 'write', 'burn'],
  ],
]

test.each(denials)(
  'a denial of %s leaves what it does not deny, and is listed',
  async (_, denial, left) => {
    const denied = { ...staff, resources: [denial] }
    const { permissions } = await as('ann', {
      seed: { ...seed, grants: [...(seed.grants ?? []), denied] },
    })

    const found = await permissions.listResources({ namespace: 'default' })
    const actionsOf = (effect: string) =>
      found.find(one => one.effect === effect && one.resourceType === 'DATA')?.actions
    expect(actionsOf('ALLOW')).toEqual(left)
    expect(found).toContainEqual(
      expect.objectContaining({ actions: denial.actions, effect: 'DENY' }),
    )
  },
)

test('a text or list is checked by its code, in the space of the application', async () => {
  const { permissions } = await as('ann')
  const resources = ['motto', '/motto', 'cities', 'handbook', 'none']
  const reading = { action: 'read', resources }

  expect(enabledIn(await permissions.checkString(reading))).toEqual(['motto', '/motto'])
  expect(enabledIn(await permissions.checkArray(reading))).toEqual(['cities'])
  // Denied to the group, which wins over all that is allowed to her by name.
  expect(enabledIn(await permissions.checkString({ action: 'write', resources }))).toEqual([])
  expect(await permissions.checkString({ action: 'read', resources: ['/motto'] })).toEqual({
    checkResultList: [{ namespaceCode: appId, action: 'read', resource: '/motto', enabled: true }],
  })
})

test.each([
  [false, ['/handbook/sales', '/handbook/sales/prices']],
  [true, ['/handbook/sales', '/handbook/sales/prices', '/handbook/sales/offers']],
])('with treeGrantsReachDown %s a node brings those under it, or not', async (reach, enabled) => {
  const granted = { ...ann, permissions: [{ path: 'handbook/sales', actions: ['read'] }] }
  const { permissions } = await as('ann', {
    seed: { ...seed, dataGrants: [...(seed.dataGrants ?? []), granted] },
    settings: { treeGrantsReachDown: reach },
  })

  const nodes = ['', '/sales', '/sales/prices', '/sales/prices/none', '/sales/offers', '/none']
  const resources = nodes.map(node => `/handbook${node}`)
  expect(enabledIn(await permissions.checkTree({ action: 'read', resources }))).toEqual(enabled)
})

test('all data resources with which something may be done come with their content', async () => {
  const { permissions } = await as('ann')

  expect(await permissions.listDataResources()).toEqual({
    userPermissionList: [
      {
        userId: 'ann',
        namespaceCode: appId,
        resourceList: [
          {
            resourceCode: 'motto',
            resourceType: 'STRING',
            strAuthorize: { value: 'Onwards', actions: ['read'] },
          },
          {
            resourceCode: 'cities',
            resourceType: 'ARRAY',
            arrAuthorize: { values: ['Rome', 'Oslo'], actions: ['read'] },
          },
          {
            resourceCode: 'handbook',
            resourceType: 'TREE',
            treeAuthorize: {
              authList: [
                {
                  nodePath: '/sales/prices',
                  nodeName: 'prices',
                  nodeValue: 'secret',
                  nodeActions: ['read'],
                },
              ],
            },
          },
        ],
      },
    ],
  })
  const other = await as('bob')
  const [none] = (await other.permissions.listDataResources()).userPermissionList
  expect(none?.resourceList).toEqual([])
})

test('another application has other data resources', async () => {
  const { mock, authentication } = setUp({ seed }, { appId: '60c0000000000000000000c2' })
  const { permissions } = authentication.withTokens(await mock.asUser('ann').tokens())

  const { userPermissionList } = await permissions.listDataResources()
  expect(userPermissionList).toEqual([
    { userId: 'ann', namespaceCode: '60c0000000000000000000c2', resourceList: [] },
  ])
})

test('operations come by resource, none where there is none', async () => {
  const { permissions } = await as('ann')
  const resources = ['motto', 'cities', 'handbook', 'handbook/sales/prices', 'none']

  const { permissionList } = await permissions.listActions({ resources })
  expect(permissionList.map(({ resource, actions }) => [resource, ...actions])).toEqual([
    ['motto', 'read'],
    ['cities', 'read'],
    ['handbook'],
    ['handbook/sales/prices', 'read'],
    ['none'],
  ])
})

test('a struct shows what something may be done with, and the way there', async () => {
  const { permissions } = await as('ann')
  const other = await as('bob')
  const read = (resource: string) => permissions.getStruct({ resource })
  const hidden = (resource: string) => other.permissions.getStruct({ resource })

  expect(await read('handbook')).toEqual({
    namespaceCode: appId,
    resourceCode: 'handbook',
    resourceType: 'TREE',
    treeResourceAuthAction: {
      nodeAuthActionList: [
        {
          code: 'sales',
          name: 'Sales',
          actions: [],
          children: [{ code: 'prices', name: 'prices', value: 'secret', actions: ['read'] }],
        },
      ],
    },
  })
  expect((await read('motto')).strResourceAuthAction).toEqual({
    value: 'Onwards',
    actions: ['read'],
  })
  expect((await read('cities')).arrResourceAuthAction?.values).toEqual(['Rome', 'Oslo'])
  expect((await hidden('motto')).strResourceAuthAction).toEqual({ actions: [] })
  expect((await hidden('cities')).arrResourceAuthAction).toEqual({ actions: [] })
  expect((await hidden('handbook')).treeResourceAuthAction).toEqual({ nodeAuthActionList: [] })
})

test('a tree is checked down to its last node', async () => {
  const { mock } = setUp({ seed })
  const fetch = fetchBy(async request => {
    const text = await (await mock.fetch(request)).text()
    return new Response(text.replace('"value":"secret"', '"value":42'))
  })
  const authentication = new AuthenticationClient({ ...mock.authenticationOptions, fetch })
  const { permissions } = authentication.withTokens(await mock.asUser('ann').tokens())

  const place = 'treeResourceAuthAction.nodeAuthActionList[0].children[0].value'
  await expect(permissions.getStruct({ resource: 'handbook' })).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: place }],
  })
})

test('the access to applications comes as the service sends it', async () => {
  const { permissions, sent } = await as('ann')

  const answer = await permissions.listSubjects()

  const appIds = [appId, '60c0000000000000000000c2']
  expect(answer).toMatchObject({ list: appIds.map(id => ({ appId: id, effect: 'ALLOW' })) })
  expect(sent.at(-1)?.body).toEqual({})
})

type Call = (client: Awaited<ReturnType<typeof as>>['permissions']) => Promise<unknown>
const refused: [string, Call, string, string][] = [
  [
    'the struct of an unknown resource',
    client => client.getStruct({ resource: 'none' }),
    '资源不存在',
    'no such data resource',
  ],
  [
    'what is granted in an unknown space',
    client => client.listResources({ namespace: 'none' }),
    '权限组不存在',
    'no such permission space',
  ],
]

test.each(refused)('refuses %s', async (_, call, chinese, english) => {
  for (const [lang, serviceMessage] of [
    ['zh-CN', chinese],
    ['en-US', english],
  ] as const) {
    const { mock, authentication } = setUp({ seed }, { lang })
    const { permissions } = authentication.withTokens(await mock.asUser('ann').tokens())
    const refusal = { name: 'NotFoundError', statusCode: 404, serviceMessage }
    await expect(call(permissions)).rejects.toMatchObject(refusal)
  }
})

test('nobody who is not signed in is told anything, and a deleted user no more', async () => {
  const { authentication } = setUp({ seed })
  const unknown = { name: 'UnauthorizedError', reason: 'not_signed_in' }
  await expect(authentication.permissions.listSubjects()).rejects.toMatchObject(unknown)

  const { permissions, management } = await as('ann')
  await management.users.deleteBatch({ userIds: ['ann'] })
  await expect(permissions.listDataResources()).rejects.toMatchObject(unknown)
})

const wrongSeeds: [string, Seed, string][] = [
  [
    'a code twice',
    { dataResources: [...(seed.dataResources ?? []), ...(seed.dataResources ?? [])] },
    'seed.dataResources[4]: the code belongs to another data resource',
  ],
  [
    'two nodes of one path',
    {
      dataResources: [
        { code: 'a', type: 'TREE', actions: [], struct: [{ code: 'b' }, { code: 'b' }] },
      ],
    },
    'seed.dataResources[0]: parameter struct is malformed',
  ],
  [
    'a node with a slash',
    { dataResources: [{ code: 'a', type: 'TREE', actions: [], struct: [{ code: 'b/c' }] }] },
    'seed.dataResources[0]: parameter code is malformed',
  ],
  [
    'a text for a list',
    { dataResources: [{ code: 'a', type: 'ARRAY', actions: [], struct: JSON.parse('"b"') }] },
    'seed.dataResources[0].struct: must be an array',
  ],
  [
    'a grant on nothing',
    { dataGrants: [{ ...ann, permissions: [{ path: 'handbook/none', actions: ['read'] }] }] },
    'seed.dataGrants[0].permissions[0]: there is no handbook/none',
  ],
  [
    'an operation that there is not',
    { dataGrants: [{ ...ann, permissions: [{ path: 'motto', actions: ['eat'] }] }] },
    'seed.dataGrants[0].permissions[0]: parameter actions is malformed',
  ],
]

test.each(wrongSeeds)('a seed with %s is refused', (_, wrong, message) => {
  expect(() => setUp({ seed: { ...seed, ...wrong } })).toThrow(message)
})
