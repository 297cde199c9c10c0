import type { DepartmentFilter, UpdateDepartmentInput } from 'genauth/management'
import { test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals } from '../set-up.ts'
import { acme, company, readAll } from './company.ts'

const { malformed, noDepartment, noPost, noRole, noUser } = refusals
const noOrganization: Refusal = [404, '组织机构不存在', 'no such organization']
const codeTaken: Refusal = [409, '部门标识符已存在', 'the code belongs to another department']
const idTaken: Refusal = [
  409,
  '自定义部门 ID 已存在',
  'the openDepartmentId belongs to another department',
]
const rootStays: Refusal = [400, '不能移动根部门', 'the root of an organization cannot move']
const circle: Refusal = [
  400,
  '不能将部门移动到自身或其子部门下',
  'a department cannot stand below itself',
]

const create = (more: object): RefusedCall[1] => {
  const toys = { ...acme, name: 'Toys', parentDepartmentId: 'root' }
  return ({ departments }) => departments.create({ ...toys, ...more })
}
const update = (departmentId: string, more: Partial<UpdateDepartmentInput>): RefusedCall[1] => {
  const changes = { name: 'Other', customData: { budget: 1 }, ...more }
  return ({ departments }) => departments.update({ ...acme, departmentId, ...changes })
}
const remove = (departmentId: string): RefusedCall[1] => {
  return ({ departments }) => departments.delete({ ...acme, departmentId })
}
const list = (...advancedFilter: DepartmentFilter[]): RefusedCall[1] => {
  return ({ departments }) => departments.list({ ...acme, advancedFilter })
}
const place = (...ids: string[]): RefusedCall[1] => {
  const departments = ids.map(departmentId => ({ departmentId }))
  return m => m.departments.setOfUser({ userId: 'ann', departments })
}
const badFilter = (chinese: string, english: string): Refusal => [
  400,
  `参数 advancedFilter 格式错误：${chinese}`,
  `parameter advancedFilter is malformed: ${english}`,
]
const east = { ...acme, departmentId: 'east' }
const unknown = { ...acme, departmentId: '?' }
const elsewhere = { organizationCode: '?' }
const refused: RefusedCall[] = [
  ['a department of no organization', create(elsewhere), noOrganization],
  ['one below none', create({ parentDepartmentId: '?' }), noDepartment],
  [
    'one below that of another organization',
    create({ parentDepartmentId: 'globex' }),
    noDepartment,
  ],
  ['a taken code', create({ code: 'lab' }), codeTaken],
  ['a bad code', create({ code: 'a b' }), malformed('code')],
  ['a taken own id', create({ openDepartmentId: 'hr-lab' }), idTaken],
  ['bad custom data', create({ customData: { budget: 'none' } }), malformed('budget')],
  ['an unknown post', create({ postIdList: ['clerk', '?'] }), noPost],
  ['to change an unknown department', update('?', {}), noDepartment],
  ['to change one elsewhere', update('globex', {}), noDepartment],
  ['to take a code', update('east', { code: 'lab' }), codeTaken],
  ['to set a bad code', update('east', { code: '?' }), malformed('code')],
  ['an unknown leader', update('east', { leaderUserIds: ['cid', '?'] }), noUser],
  ['an unknown post for one', update('east', { postIdList: ['?'] }), noPost],
  ['a move below none', update('east', { parentDepartmentId: '?' }), noDepartment],
  ['a move elsewhere', update('east', { parentDepartmentId: 'globex' }), noDepartment],
  ['a move below itself', update('sales', { parentDepartmentId: 'sales' }), circle],
  ['a move below a child', update('sales', { parentDepartmentId: 'east' }), circle],
  ['a move of the root', update('root', { parentDepartmentId: 'lab' }), rootStays],
  [
    'to delete a root',
    remove('root'),
    [400, '不能删除根部门', 'the root of an organization cannot be deleted'],
  ],
  [
    'to delete what is not empty',
    remove('sales'),
    [400, '请先删除子部门', 'there are departments below the department'],
  ],
  ['to delete none', remove('?'), noDepartment],
  [
    'to switch none',
    m => m.departments.updateStatus({ departmentId: '?', status: true }),
    noDepartment,
  ],
  ['reading none', m => m.departments.get(unknown), noDepartment],
  ['reading none by its id', m => m.departments.getById({ departmentId: '?' }), noDepartment],
  [
    'reading none with applications',
    m => m.departments.getWithApps({ departmentId: '?' }),
    noDepartment,
  ],
  [
    'a code without an organization',
    m => m.departments.get({ departmentCode: 'lab' }),
    malformed('organizationCode'),
  ],
  [
    'a root of none',
    m => m.departments.get({ departmentId: 'root' }),
    malformed('organizationCode'),
  ],
  [
    'what is above the root',
    m => m.departments.getParent({ ...acme, departmentId: 'root' }),
    noDepartment,
  ],
  ['children of none', m => m.departments.listChildren(unknown), noDepartment],
  ['all of no organization', m => m.departments.getAll(elsewhere), noOrganization],
  ['a search in none', m => m.departments.search({ ...elsewhere, keywords: 'a' }), noOrganization],
  ['a list of no organization', m => m.departments.list(elsewhere), noOrganization],
  [
    'an unknown field',
    list({ field: 'age', operator: 'EQUAL', value: 1 }),
    badFilter('没有字段 age', 'there is no field age'),
  ],
  [
    'a value that a field cannot have',
    list({ field: 'status', operator: 'EQUAL', value: 'on' }),
    badFilter(
      '字段 status 不能与值 "on" 比较',
      'the field status cannot be compared with the value "on"',
    ),
  ],
  ['an unknown member', m => m.departments.addMembers({ ...east, userIds: ['cid', '?'] }), noUser],
  [
    'members of none',
    m => m.departments.addMembers({ ...unknown, userIds: ['cid'] }),
    noDepartment,
  ],
  [
    'to empty none',
    m => m.departments.removeMembers({ ...unknown, userIds: ['ann'] }),
    noDepartment,
  ],
  ['to list members of none', m => m.departments.listMembers(unknown), noDepartment],
  ['their ids', m => m.departments.listMemberIds(unknown), noDepartment],
  ['to search them', m => m.departments.searchMembers({ ...unknown, keywords: 'a' }), noDepartment],
  [
    'to look for one there',
    m => m.departments.hasMember({ ...unknown, userId: 'ann' }),
    noDepartment,
  ],
  ['to look for nobody', m => m.departments.hasMember({ ...east, userId: '?' }), noUser],
  [
    'to create somebody nowhere',
    m =>
      m.users.create({
        username: 'dan',
        departmentIds: ['?'],
        options: { departmentIdType: 'code' },
      }),
    noDepartment,
  ],
  ['departments of nobody', m => m.departments.listOfUser({ userId: '?' }), noUser],
  ['to place nobody', m => m.departments.setOfUser({ userId: '?', departments: [] }), noUser],
  ['to place somebody nowhere', place('lab', '?'), noDepartment],
  [
    'two main departments',
    m =>
      m.departments.setOfUser({
        userId: 'ann',
        departments: ['lab', 'west'].map(departmentId => ({
          departmentId,
          isMainDepartment: true,
        })),
      }),
    malformed('departments'),
  ],
  ['departments of an unknown role', m => m.departments.listOfRole({ code: '?' }), noRole],
  ['relations of none', m => m.departments.getSyncRelations(unknown), noDepartment],
  [
    'to delete those',
    m => m.departments.deleteSyncRelations({ ...unknown, provider: 'lark' }),
    noDepartment,
  ],
  [
    'an id of a kind that it does not know',
    m => m.departments.get({ ...unknown, departmentIdType: 'custom_field' }),
    [
      501,
      'The mock does not look departments up by custom_field',
      'The mock does not look departments up by custom_field',
    ],
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(company, call, readAll),
)
