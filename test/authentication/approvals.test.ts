import { AuthenticationClient, type OwnApprovals } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { setUp } from './set-up.ts'

const [appId, shopId] = ['60c0000000000000000000c1', '60c0000000000000000000c2']
const editor = { code: 'editor', namespace: shopId }
const applicable = { ...editor, name: 'Editor', description: 'Edits', enablePermissionApply: true }
const seed: Seed = {
  apps: [
    { appId, name: 'Wiki' },
    { appId: shopId, name: 'Shop' },
  ],
  users: ['ann', 'bob'].map(username => ({ userId: username, username })),
  roles: [
    applicable,
    { ...applicable, code: 'reader', name: 'Reader' },
    { code: 'owner', namespace: shopId },
    { ...applicable, namespace: appId },
  ],
  applicableApps: [{ appId: shopId, logo: 'https://shop.example/logo.png', appType: 'spa' }],
}

const as = async (user = 'ann', mockOptions = {}, options = {}) => {
  const { mock, authentication } = setUp({ seed, ...mockOptions }, options)
  const client = authentication.withTokens(await mock.asUser(user).tokens())
  const management = new ManagementClient(mock.managementOptions)
  const idOf = async (code: string, namespace = shopId) =>
    (await management.roles.get({ code, namespace })).id
  const clientOf = async (name: string) =>
    authentication.withTokens(await mock.asUser(name).tokens())
  return { mock, client, approvals: client.approvals, management, idOf, clientOf }
}

test('a user finds a role, applies for it, and sees that nobody has decided', async () => {
  const { approvals, mock } = await as()
  mock.clock.set('2026-02-03T04:05:06Z')

  const roles = await approvals.listRoles({ appId: shopId, keyword: 'edit' })
  const [role] = roles.list
  expect(roles.list).toMatchObject([{ code: 'editor', name: 'Editor', description: 'Edits' }])

  const objectId = role?.roleId ?? ''
  const extraParams = { endTime: Date.parse('2026-03-01') }
  const created = await approvals.create({
    objectType: 'ROLE_PERMISSION_APPLY',
    objectId,
    extraParams,
  })

  expect(created).toEqual({ approvalId: 1, number: '20260203000001' })
  const approval = await approvals.get({ number: created.number })
  expect(approval).toEqual({
    ...created,
    status: 'PENDING',
    submitTime: expect.stringMatching(/^2026-02-03T04:05:06\.\d+Z$/),
    objectType: 'ROLE_PERMISSION_APPLY',
    approvalObjectList: [
      { objectId, objectName: 'Editor', roleCode: 'editor', namespaceCode: shopId },
    ],
    extraParams,
  })
  expect((await approvals.listInitiated()).list).toEqual([approval])
})

test('applications that can be applied for are listed by name', async () => {
  const { approvals } = await as()
  const shop = {
    appId: shopId,
    appName: 'Shop',
    logo: 'https://shop.example/logo.png',
    appType: 'spa',
  }

  expect(await approvals.listApplications()).toEqual({ list: [shop] })
  expect(await approvals.listApplications({ appName: 'sho' })).toEqual({ list: [shop] })
  expect(await approvals.listApplications({ appName: 'wiki' })).toEqual({ list: [] })
})

test('roles come page by page, of one application, without those that are given by others', async () => {
  const { approvals } = await as()

  const page = await approvals.listRoles({ appId: shopId, limit: 1 })
  expect([page.totalCount, page.list[0]?.code]).toEqual([2, 'reader'])
  expect((await page.nextPage())?.list[0]?.code).toBe('editor')
})

test('requests are listed newest first, by kind, number and name', async () => {
  const { approvals, idOf } = await as()
  const objectIds = [await idOf('editor'), await idOf('reader')]
  await approvals.createBatch({ objectType: 'ROLE_PERMISSION_APPLY', objectIds })
  await approvals.create({ objectType: 'APP_PERMISSION_APPLY', objectId: shopId })
  const find = async (by: Parameters<typeof approvals.listInitiated>[0]) => {
    const names: string[] = []
    for await (const { approvalObjectList: all } of await approvals.listInitiated(by)) {
      names.push(...all.map(({ objectName }) => objectName))
    }
    return names
  }

  expect(await find({ pageSize: 2 })).toEqual(['Shop', 'Reader', 'Editor'])
  expect(await find({ objectType: 'APP_PERMISSION_APPLY' })).toEqual(['Shop'])
  expect(await find({ keyword: 'read' })).toEqual(['Reader'])
  expect(await find({ keyword: '000001' })).toEqual(['Editor'])
  expect((await approvals.listInitiated({ pageNo: 2, pageSize: 2 })).list).toHaveLength(1)
})

test('whoever is granted a role has it for the time that was asked for', async () => {
  const endTime = Date.now() + 86_400_000
  const decided = [
    { user: 'ann', role: editor, status: 'AGREED' as const, endTime },
    { user: 'ann', role: { code: 'reader', namespace: shopId }, status: 'REFUSED' as const },
    { user: 'ann', appId: shopId, status: 'AGREED' as const },
    { user: 'bob', appId: shopId },
  ]
  const { client, mock, idOf } = await as('ann', { seed: { ...seed, approvals: decided } })
  const codes = async () => (await client.profile.roles()).map(({ code }) => code)

  const { list } = await client.approvals.listInitiated()
  expect(list.map(({ status }) => status)).toEqual(['AGREED', 'REFUSED', 'AGREED'])
  expect(list.every(({ closedTime }) => typeof closedTime === 'string')).toBe(true)
  expect(await codes()).toEqual(['editor'])
  mock.clock.advance('2d')
  expect(await codes()).toEqual([])
  // What was refused can be applied for again.
  const objectId = await idOf('reader')
  await client.approvals.create({ objectType: 'ROLE_PERMISSION_APPLY', objectId })
})

test('what a user has applied for goes with the user', async () => {
  const { approvals, clientOf, management } = await as()
  const wish = { objectType: 'APP_PERMISSION_APPLY', objectId: shopId } as const
  await approvals.create(wish)

  await management.users.deleteBatch({ userIds: ['ann'] })
  const bob = await clientOf('bob')
  expect(await bob.approvals.create(wish)).toMatchObject({ approvalId: 1 })
})

test('users see only their own requests', async () => {
  const { approvals, clientOf } = await as()
  const wish = { objectType: 'APP_PERMISSION_APPLY', objectId: shopId } as const
  const { number } = await approvals.create(wish)
  const bob = await clientOf('bob')

  await expect(bob.approvals.get({ number })).rejects.toMatchObject({ statusCode: 404 })
  expect((await bob.approvals.listInitiated()).list).toEqual([])
  // Somebody else's does not hinder.
  const own = await bob.approvals.create(wish)
  expect((await bob.approvals.listInitiated()).list).toMatchObject([own])
})

type Ids = { readonly editor: string; readonly owner: string }
type Refusal = readonly [name: string, statusCode: number, chinese: string, english: string]
const noRole: Refusal = ['NotFoundError', 404, '角色不存在', 'no such role']
const noApp: Refusal = ['NotFoundError', 404, '应用不存在', 'no such application']
const notApplicable: Refusal = [
  'ForbiddenError',
  403,
  '不支持申请该权限',
  'users cannot apply for it',
]
const pending: Refusal = [
  'ConflictError',
  409,
  '已有待审批的申请',
  'a request for it waits for a decision',
]
const malformed: Refusal = [
  'ApiError',
  400,
  '参数 extraParams 格式错误',
  'parameter extraParams is malformed',
]
const noRequest: Refusal = ['NotFoundError', 404, '审批不存在', 'no such request']

const [role, app] = [
  { objectType: 'ROLE_PERMISSION_APPLY' },
  { objectType: 'APP_PERMISSION_APPLY' },
] as const
const unknown = { objectId: 'none' }
const refused: [string, (approvals: OwnApprovals, ids: Ids) => unknown, Refusal][] = [
  ['an unknown role', a => a.create({ ...role, ...unknown }), noRole],
  ['an unknown application', a => a.create({ ...app, ...unknown }), noApp],
  [
    'a role that is given by others',
    (a, { owner }) => a.create({ ...role, objectId: owner }),
    notApplicable,
  ],
  [
    'an application that is given by others',
    a => a.create({ ...app, objectId: appId }),
    notApplicable,
  ],
  [
    'times that end before they begin',
    (a, { editor: objectId }) =>
      a.create({ ...role, objectId, extraParams: { enableTime: 2, endTime: 1 } }),
    malformed,
  ],
  [
    'times that are over',
    (a, { editor: objectId }) => a.create({ ...role, objectId, extraParams: { endTime: 1 } }),
    malformed,
  ],
  [
    'a batch with one that is unknown',
    (a, { editor: id }) => a.createBatch({ ...role, objectIds: [id, 'none'] }),
    noRole,
  ],
  [
    'a batch with one twice',
    (a, { editor: id }) => a.createBatch({ ...role, objectIds: [id, id] }),
    pending,
  ],
  ['to read an unknown request', a => a.get({ number: '1' }), noRequest],
  ['the roles of an unknown application', a => a.listRoles({ appId: 'none' }), noApp],
]

test.each(refused)('refuses %s in both languages, and takes nothing then', async (...given) => {
  const [, call, [name, statusCode, chinese, english]] = given
  for (const [lang, serviceMessage] of [
    ['zh-CN', chinese],
    ['en-US', english],
  ] as const) {
    const { approvals, idOf } = await as('ann', {}, { lang })
    const ids = { editor: await idOf('editor'), owner: await idOf('owner') }

    const refusal = { name, statusCode, serviceMessage }
    await expect(call(approvals, ids)).rejects.toMatchObject(refusal)
    expect((await approvals.listInitiated()).list).toEqual([])
  }
})

test('who applies twice is refused until there is a decision, or where a pool allows it', async () => {
  const { approvals, mock } = await as()
  const wish = { ...app, objectId: shopId }
  await approvals.create(wish)

  const conflict = { name: 'ConflictError', serviceMessage: '已有待审批的申请' }
  await expect(approvals.create(wish)).rejects.toMatchObject(conflict)
  mock.configure({ repeatedApprovalIsRefused: false })
  await approvals.create(wish)
  expect((await approvals.listInitiated()).totalCount).toBe(2)
})

test('a single object is read as a list of one', async () => {
  const { mock } = setUp({ seed: { ...seed, approvals: [{ user: 'ann', appId: shopId }] } })
  const fetch = fetchBy(async request => {
    const text = await (await mock.fetch(request)).text()
    return new Response(text.replace(/"approvalObjectList":\[(.*?)\]/, '"approvalObjectList":$1'))
  })
  const authentication = new AuthenticationClient({ ...mock.authenticationOptions, fetch })
  const { approvals } = authentication.withTokens(await mock.asUser('ann').tokens())

  const [approval] = (await approvals.listInitiated()).list
  expect(approval?.approvalObjectList).toMatchObject([{ objectId: shopId, objectName: 'Shop' }])
})

test.each([
  ['no role', { user: 'ann', role: { code: 'none' } }, 'no such role'],
  ['what nobody applies for', { user: 'ann', appId }, 'users cannot apply for it'],
  ['nobody', { user: 'none', appId: shopId }, 'no such user'],
])('a seed in which somebody applies for %s is refused', (_, approval, message) => {
  const approvals = [approval]
  expect(() => setUp({ seed: { ...seed, approvals } })).toThrow(`seed.approvals[0]: ${message}`)
})
