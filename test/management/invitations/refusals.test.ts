import { InputError, type ManagementClient } from 'genauth'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals } from '../set-up.ts'
import { bob, cy, pool, seed as things } from './pool.ts'

const seed: Seed = {
  ...things,
  invitations: {
    policies: [{ policyId: 'editors', name: 'Editors', extendsFields: ['username'] }],
    rosters: [
      { rosterId: 'people', name: 'People', policyId: 'editors', invitees: [bob, cy] },
      { rosterId: 'loose', name: 'Loose', invitees: [bob] },
    ],
  },
}
const { noDepartment, noGroup, noRole, malformed } = refusals
const noPolicy: Refusal = [404, '邀请策略不存在', 'no such policy']
const noRoster: Refusal = [404, '邀请名单不存在', 'no such roster']
const noInvitee: Refusal = [404, '受邀者不存在', 'no such invitee']
const noSnapshot: Refusal = [404, '策略快照不存在', 'the roster was not sent by this policy']
const noTemplate: Refusal = [404, '邮件模板不存在', 'no such template']
const noTarget: Refusal = [404, '用户归属不存在', 'no policy has such a target']
const noFile: Refusal = [404, '文件不存在', 'no such file']
const noField: Refusal = [404, '字段不存在', 'no such field']
const noApplication: Refusal = [404, '申请不存在', 'no such application']
const unbound: Refusal = [422, '邀请名单未绑定策略', 'the roster is bound to no policy']
const notSent: Refusal = [422, '邀请未发送或已完成', 'no invitation of the invitee waits']
const notOfPolicy: Refusal = [422, '该部门不属于此策略', 'the department is none of the policy']

type Invitations = ManagementClient['invitations']
type Part = {
  [Name in keyof Invitations]: (part: Invitations[Name]) => Promise<unknown>
}

/** Calls of one part of the topic, each with what it is about and how it is refused. */
function of<Name extends keyof Invitations>(
  name: Name,
  ...calls: [about: string, call: Part[Name], how: Refusal][]
): RefusedCall[] {
  return calls.map(([about, call, how]) => [
    `${name}: ${about}`,
    client => call(client.invitations[name]),
    how,
  ])
}

const policyId = 'none'
const rosterId = 'none'
const editors = { policyId: 'editors' }
const people = { rosterId: 'people' }
const press = { ...editors, targetType: 'department', targetIdentifier: 'press' } as const
const field = {
  type: 'user',
  id: 'username',
  name: 'username',
  label: 'User name',
  show: true,
  allowRewrite: true,
  inputType: 'username',
} as const
const unknown = { ...field, id: 'nickname', name: 'nickname' } as const
const link = { expiredTimeOfDay: 1, joinSameDepartment: false }
const custom = (more: object) => ({ defaultPasswordConfig: { type: 'custom' as const, ...more } })
const ofBob = async (client: ManagementClient): Promise<string> =>
  (await client.invitations.invitees.list(people)).list[1]?.inviteeId ?? ''

const refused: RefusedCall[] = [
  ...of(
    'general',
    [
      'a department for administrators',
      g => g.updateSettings({ adminInvitationConfig: { ...link, departmentIds: ['none'] } }),
      noDepartment,
    ],
    [
      'one for members',
      g => g.updateSettings({ memberInvitationConfig: { ...link, departmentIds: ['none'] } }),
      noDepartment,
    ],
  ),
  ...of(
    'applications',
    ['approving an unknown one', a => a.approve({ applicantIds: ['none'] }), noApplication],
    ['rejecting one', a => a.reject({ applicantIds: ['none'] }), noApplication],
  ),
  ...of(
    'policies',
    ['reading an unknown one', p => p.get({ policyId }), noPolicy],
    ['a snapshot that was not made', p => p.get({ ...editors, ...people }), noSnapshot],
    ['a snapshot for no roster', p => p.get({ ...editors, rosterId }), noRoster],
    ['copying one', p => p.copy({ policyId }), noPolicy],
    ['changing one', p => p.update({ policyId, name: 'A' }), noPolicy],
    ['a template', p => p.update({ ...editors, welcomeEmailTemplateType: 'X' }), noTemplate],
    [
      'an unknown field',
      p => p.create({ name: 'A', extendsFields: ['a'] }),
      malformed('extendsFields'),
    ],
    [
      'no password',
      p => p.create({ name: 'A', ...custom({}) }),
      malformed('defaultPasswordConfig'),
    ],
    [
      'one that is not used',
      p => p.update({ ...editors, ...custom({ type: 'random', custom: 'Welc0me!' }) }),
      malformed('defaultPasswordConfig'),
    ],
    ['its fields', p => p.listFields({ policyId }), noPolicy],
    [
      'a field of an unknown policy',
      p => p.updateField({ policyId, action: 'add', extendsField: field }),
      noPolicy,
    ],
    [
      'a field that is there',
      p => p.updateField({ ...editors, action: 'add', extendsField: field }),
      [409, '字段已存在', 'the field is there'],
    ],
    [
      'deleting one that is not',
      p => p.updateField({ ...editors, action: 'delete', extendsField: unknown }),
      noField,
    ],
    [
      'a field that users do not have',
      p =>
        p.updateField({
          ...editors,
          action: 'add',
          extendsField: { ...unknown, type: 'internal' },
        }),
      malformed('extendsField'),
    ],
    [
      'a rule that is none',
      p =>
        p.updateField({
          ...editors,
          action: 'update',
          extendsField: { ...field, validateRules: { type: 'regExp', content: '(' } },
        }),
      malformed('extendsField'),
    ],
    [
      'an order without one',
      p => p.updateField({ ...editors, action: 'reorder', extendsField: field, newOrder: [] }),
      malformed('newOrder'),
    ],
    ['an unknown target', p => p.getTarget({ id: 'none' }), noTarget],
    ['targets', p => p.listTargets({ policyId, targetType: 'role' }), noPolicy],
    ['adding to one', p => p.addTarget({ ...press, policyId }), noPolicy],
    ['a department', p => p.addTarget({ ...press, targetIdentifier: 'none' }), noDepartment],
    [
      'a group in a batch',
      p =>
        p.addTargetsBatch({
          ...editors,
          targets: [{ targetType: 'group', targetIdentifiers: ['staff', 'none'] }],
        }),
      noGroup,
    ],
    ['removing a role', p => p.removeTarget({ ...press, targetType: 'role' }), noRole],
    [
      'removing in a batch',
      p =>
        p.removeTargetsBatch({
          ...editors,
          targets: [{ targetType: 'department', targetIdentifiers: ['none'] }],
        }),
      noDepartment,
    ],
    [
      'an unknown main one',
      p => p.setMainDepartment({ ...editors, departmentId: 'none' }),
      noDepartment,
    ],
    ['one of others', p => p.setMainDepartment({ ...editors, departmentId: 'press' }), notOfPolicy],
    ['the main one', p => p.getMainDepartment({ policyId }), noPolicy],
    ['removing it', p => p.removeMainDepartment({ policyId }), noPolicy],
  ),
  ...of(
    'templates',
    ['an unknown policy', t => t.get({ scene: 'INVITE', policyId }), noPolicy],
    ['a template', t => t.get({ ...editors, scene: 'INVITE', templateType: 'X' }), noTemplate],
  ),
  ...of(
    'roster',
    ['reading an unknown one', r => r.get({ rosterId }), noRoster],
    ['changing one', r => r.update({ rosterId, name: 'A' }), noRoster],
    ['an unknown policy', r => r.update({ ...people, name: 'A', policyId }), noPolicy],
    ['those of one', r => r.listByPolicy({ policyId }), noPolicy],
    ['binding to one', r => r.bindPolicy({ rosterIds: ['loose'], policyId }), noPolicy],
    [
      'binding one of several',
      r => r.bindPolicy({ rosterIds: ['loose', 'none'], ...editors }),
      noRoster,
    ],
    ['unbinding', r => r.unbindPolicy({ rosterIds: ['people', 'none'], ...editors }), noRoster],
    ['unbinding from none', r => r.unbindPolicy({ rosterIds: ['people'], policyId }), noPolicy],
    ['sending an unknown one', r => r.send({ rosterId }), noRoster],
    ['sending without a policy', r => r.send({ rosterId: 'loose' }), unbound],
    ['sending to nobody known', r => r.sendBatch({ ...people, inviteeIds: ['none'] }), noInvitee],
    ['taking back from nobody', r => r.revert({ ...people, inviteeId: 'none' }), noInvitee],
    ['it in a batch', r => r.revertBatch({ inviteeIds: ['none'] }), noInvitee],
    [
      'a filter by what is not there',
      r =>
        r.list({ filter: { type: 'or', filters: [{ type: 'a', operator: 'EQUAL', value: 1 }] } }),
      [
        400,
        '参数 filter 格式错误：没有字段 a',
        'parameter filter is malformed: there is no field a',
      ],
    ],
  ),
  [
    'roster: sending to one of others',
    async c => {
      await c.invitations.roster.sendBatch({ rosterId: 'loose', inviteeIds: [await ofBob(c)] })
    },
    noInvitee,
  ],
  [
    'roster: taking back what was not sent',
    async c => {
      await c.invitations.roster.revertBatch({ inviteeIds: [await ofBob(c)] })
    },
    notSent,
  ],
  ...of(
    'invitees',
    ['those of an unknown roster', i => i.list({ rosterId }), noRoster],
    ['deleting from one', i => i.deleteBatch({ rosterId, inviteeIds: ['a'] }), noRoster],
    ['exporting one', i => i.exportFile({ rosterId }), noRoster],
    ['importing into one', i => i.importFile({ rosterId, file: 'none' }), noRoster],
    ['an unknown file', i => i.importFile({ ...people, file: 'none' }), noFile],
    [
      'an empty file',
      async i => i.importFile({ ...people, file: (await i.upload({ private: true })).key }),
      malformed('file'),
    ],
  ),
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async ({ invitations: { general, policies, roster, invitees } }) => [
    await general.getSettings(),
    await policies.list(),
    await policies.listFields(editors),
    await policies.listTargets({ ...editors, targetType: 'department' }),
    await policies.listTargets({ ...editors, targetType: 'group' }),
    await roster.list({ withAssignedPolicy: true }),
    await invitees.search(),
  ]),
)

test('a password that the pool does not allow is refused before somebody needs it', async () => {
  const { mock, policies } = pool()
  mock.configure({ passwordStrength: 2 })
  const password = { type: 'custom', custom: 'aaaaaaaa' } as const

  const creating = policies.create({ name: 'A', defaultPasswordConfig: password })

  const error = await creating.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ statusCode: 400 })
  expect(JSON.stringify(error)).not.toContain('aaaaaaaa')
  expect((await policies.list()).totalCount).toBe(0)
})

test('what the wire cannot take is refused before it is sent', async () => {
  const { mock, roster, policies, general } = pool()
  const life = { expiredTimeOfDay: -2, joinSameDepartment: true }

  for (const call of [
    () => roster.create({ name: '' }),
    () => roster.update({ rosterId: 'people', name: '' }),
    () => policies.update({ policyId: 'editors', name: '' }),
    () => general.updateSettings({ adminInvitationConfig: life }),
    () => policies.listTargets({ policyId: 'a', targetType: 'post', page: 0 }),
  ]) {
    await expect(call()).rejects.toThrow(InputError)
  }
  expect(mock.journal.calls()).toEqual([])
})
