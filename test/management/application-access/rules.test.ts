import type { AccessTarget, ApplicationAccess, NewAccessRule } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const appId = 'shop'
const seed: Seed = {
  apps: [
    { appId, name: 'Shop' },
    { appId: 'blog', name: 'Blog' },
  ],
  accessKeys: [{ accessKeyId: 'key', accessKeySecret: 'key-secret' }],
  namespaces: [{ code: 'sales' }],
  users: ['ann', 'bob'].map(username => ({ userId: username, username, nickname: `${username}!` })),
  groups: [{ code: 'staff', name: 'Staff', members: ['ann'] }],
  roles: [
    { code: 'seller', namespace: 'sales', name: 'Seller' },
    { code: 'chief', targets: [{ targetType: 'GROUP', targetIdentifier: 'staff' }] },
  ],
  departments: [
    { departmentId: 'root', organizationCode: 'acme', name: 'Acme' },
    {
      departmentId: 'press',
      organizationCode: 'acme',
      name: 'Press',
      parentDepartmentId: 'root',
      members: ['ann'],
    },
  ],
}
const about = (
  targetType: AccessTarget['targetType'],
  ...targetIdentifier: string[]
): AccessTarget => ({ targetType, targetIdentifier })
const allow = (target: AccessTarget): NewAccessRule => ({ ...target, effect: 'ALLOW' })
const deny = (target: AccessTarget): NewAccessRule => ({ ...target, effect: 'DENY' })
const seller = { ...about('ROLE', 'seller'), namespaceCode: 'sales' }

/** The rules of the shop, in short. */
const read = async (access: ApplicationAccess, query: object = {}) => {
  const { list } = await access.listRules({ appId, ...query })
  return list.map(({ targetType, targetName, effect }) => `${effect} ${targetType} ${targetName}`)
}

const { noApp, noDepartment, noGroup, noRole, noUser } = refusals
const id = 'none'
const subject = (targetType: 'USER' | 'GROUP' | 'ROLE' | 'ORG' | 'AK_SK') => ({
  targetType,
  targetId: id,
})
const refused: RefusedCall[] = [
  [
    'rules of an unknown application',
    m => m.applicationAccess.authorize({ appId: id, list: [allow(about('USER', 'ann'))] }),
    noApp,
  ],
  [
    'to take them back',
    m => m.applicationAccess.revoke({ appId: id, list: [about('USER', 'ann')] }),
    noApp,
  ],
  ['to list them', m => m.applicationAccess.listRules({ appId: id }), noApp],
  ['its strategy', m => m.applicationAccess.getStrategy({ appId: id }), noApp],
  [
    'another strategy',
    m => m.applicationAccess.updateStrategy({ appId: id, permissionStrategy: 'DENY_ALL' }),
    noApp,
  ],
  ['to explain it', m => m.applicationAccess.explain({ appId: id, ...subject('USER') }), noApp],
  [
    'to switch an unknown rule',
    m => m.applicationAccess.setRuleEnabled({ id, enabled: true }),
    [404, '授权不存在', 'no such rule'],
  ],
  ['an unknown user', m => m.applicationAccess.explain({ appId, ...subject('USER') }), noUser],
  ['an unknown group', m => m.applicationAccess.explain({ appId, ...subject('GROUP') }), noGroup],
  ['an unknown role', m => m.applicationAccess.listApplications(subject('ROLE')), noRole],
  [
    'an unknown department',
    m => m.applicationAccess.listApplications(subject('ORG')),
    noDepartment,
  ],
  [
    'an unknown key',
    m => m.applicationAccess.listApplications(subject('AK_SK')),
    [404, '密钥不存在', 'no such access key'],
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async m => [
    await read(m.applicationAccess),
    await m.applicationAccess.getStrategy({ appId }),
  ]),
)

test('rules are made, replaced, found and taken back; who does not exist is passed over', async () => {
  const { applicationAccess: access } = setUp({ seed }).management
  const list = [
    allow(about('USER', 'nobody', 'ann', 'bob')),
    deny(about('GROUP', 'staff', 'none')),
    allow({ ...about('ROLE', 'seller'), namespaceCode: 'none' }),
    allow(about('ROLE', 'seller')),
    allow(seller),
    allow(about('ORG', 'root')),
  ]

  await access.authorize({ appId, list })
  expect(await read(access)).toEqual([
    'ALLOW USER ann!',
    'ALLOW USER bob!',
    'DENY GROUP Staff',
    'ALLOW ROLE Seller',
    'ALLOW ORG Acme',
  ])
  expect(await read(access, { targetName: 'A', effect: 'ALLOW' })).toEqual([
    'ALLOW USER ann!',
    'ALLOW ORG Acme',
  ])
  expect(await read(access, { targetTypeList: ['ROLE', 'GROUP'], enabled: true })).toHaveLength(2)
  const page = await access.listRules({ appId, limit: 4 })
  expect([page.list.length, page.totalCount]).toEqual([4, 5])
  expect((await page.nextPage())?.list).toMatchObject([{ targetId: 'root', enabled: true }])

  const [before] = page.list
  await access.authorize({ appId, list: [deny(about('USER', 'ann'))] })
  const [after] = (await access.listRules({ appId })).list
  expect(after).toEqual({ ...before, effect: 'DENY' })

  await access.revoke({
    appId,
    list: [seller, about('USER', 'ann', 'nobody'), about('ORG', 'press')],
  })
  expect(await read(access)).toEqual(['ALLOW USER bob!', 'DENY GROUP Staff', 'ALLOW ORG Acme'])
})

test('a rule that is off does nothing, until it is on again or made anew', async () => {
  const { mock, management } = setUp({ seed })
  const { applicationAccess: access } = management
  const list = [deny(about('USER', 'ann'))]
  const mayUse = () =>
    mock
      .asUser('ann')
      .tokens()
      .then(
        () => true,
        () => false,
      )
  await access.authorize({ appId, list })
  const [rule] = (await access.listRules({ appId })).list
  const ruleId = rule?.id ?? ''
  expect(await mayUse()).toBe(false)

  await access.setRuleEnabled({ id: ruleId, enabled: false })
  expect(await mayUse()).toBe(true)
  expect(await read(access, { enabled: true })).toEqual([])
  expect(
    (await access.listApplications({ targetType: 'USER', targetId: 'ann', enabled: true })).list,
  ).toEqual([])

  await access.authorize({ appId, list })
  expect(await mayUse()).toBe(false)
  await management.applicationAccess.deleteRules({ authIds: ['none', ruleId] })
  expect([await mayUse(), await read(access)]).toEqual([true, []])
})

test('the applications with a rule about somebody, by name, origin and effect', async () => {
  const { applicationAccess: access, applications } = setUp({ seed }).management
  const git = await applications.create({ appName: 'Git', template: 'github' })
  for (const app of [appId, 'blog', git.appId]) {
    const rule = app === 'blog' ? deny : allow
    await access.authorize({ appId: app, list: [rule(about('USER', 'ann'))] })
  }
  const find = async (query: object = {}) => {
    const { list } = await access.listApplications({
      targetType: 'USER',
      targetId: 'ann',
      ...query,
    })
    return list.map(app => app.appId)
  }

  expect(await find()).toEqual([appId, 'blog', git.appId])
  expect(await find({ appName: 'b' })).toEqual(['blog'])
  expect(await find({ effect: ['ALLOW'] })).toEqual([appId, git.appId])
  expect(await find({ appTypeList: ['INTEGRATED', 'APP_PANEL'] })).toEqual([git.appId])
})

test('what decides: the own rule, one of what somebody belongs to, or the strategy', async () => {
  const { applicationAccess: access } = setUp({ seed }).management
  const explain = async (targetType: 'USER' | 'AK_SK' | 'ORG', targetId: string) => {
    const { authType, targetName, reqTargetName } = await access.explain({
      appId,
      targetType,
      targetId,
    })
    return [reqTargetName, authType, targetName].filter(Boolean).join(' ')
  }

  expect(await explain('USER', 'ann')).toBe('ann! DEFAULT')
  await access.authorize({
    appId,
    list: [allow(about('USER', 'ann')), allow(about('ROLE', 'chief'))],
  })
  expect(await explain('USER', 'ann')).toBe('ann! SELF ann!')
  await access.authorize({ appId, list: [deny(about('ROLE', 'chief'))] })
  expect(await explain('USER', 'ann')).toBe('ann! SUBJECT chief')
  await access.authorize({ appId, list: [deny(about('ORG', 'root'))] })
  expect(await explain('ORG', 'press')).toBe('Press SUBJECT Acme')
  await access.authorize({
    appId,
    list: [{ ...deny(about('ORG', 'root')), inheritByChildren: false }],
  })
  expect(await explain('ORG', 'press')).toBe('Press DEFAULT')
  expect(await explain('ORG', 'root')).toBe('Acme SELF Acme')
  expect(await explain('AK_SK', 'key')).toBe('key DEFAULT')
})

test('a role and a department belong to the roles that they are given', async () => {
  const { applicationAccess: access, roles } = setUp({ seed }).management
  const explain = async (targetType: 'ROLE' | 'ORG', targetId: string) => {
    const { authType, targetName } = await access.explain({ appId, targetType, targetId })
    return [authType, targetName]
  }
  const { id } = await roles.create({ code: 'deputy', name: 'Deputy' })
  await access.authorize({ appId, list: [deny(about('ROLE', 'chief'))] })
  expect(await explain('ROLE', id)).toEqual(['DEFAULT', undefined])

  await roles.assign({
    code: 'chief',
    targets: [{ targetType: 'ROLE', targetIdentifier: 'deputy' }],
  })
  await roles.assign({
    code: 'deputy',
    targets: [{ targetType: 'DEPARTMENT', targetIdentifier: 'root' }],
  })

  expect(await explain('ROLE', id)).toEqual(['SUBJECT', 'chief'])
  expect(await explain('ORG', 'root')).toEqual(['SUBJECT', 'chief'])
  // As for users: a role of a department is not one of those below it.
  expect(await explain('ORG', 'press')).toEqual(['DEFAULT', undefined])
})

test('rules go with whom they are about, and with the application', async () => {
  const { applicationAccess: access, ...management } = setUp({ seed }).management
  await access.updateStrategy({ appId, permissionStrategy: 'DENY_ALL' })
  await access.authorize({
    appId,
    list: [allow(about('USER', 'ann')), allow(about('GROUP', 'staff'))],
  })

  await management.users.deleteBatch({ userIds: ['ann'] })
  expect(await read(access)).toEqual(['ALLOW GROUP Staff'])
  const [rule] = (await access.listRules({ appId })).list
  await management.applications.delete({ appId })
  await expect(access.setRuleEnabled({ id: rule?.id ?? '', enabled: true })).rejects.toMatchObject({
    name: 'NotFoundError',
  })
})
