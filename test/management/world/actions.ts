import fc, { type Arbitrary } from 'fast-check'
import type { ManagementClient } from 'genauth/management'
import { mockedRoutes } from '../../../src/mock/areas.ts'
import type { Operation, Type } from '../../../tools/api/model.ts'
import { type Likely, valuesOf } from '../../api/arbitraries.ts'
import { cases } from '../../api/described.ts'
import type { WorldView } from './read-world.ts'

/** A call of an operation. Ids in its input are places, such as `@users 3`. */
export interface Action {
  readonly name: string
  readonly input: unknown
}

const place = (kind: keyof WorldView): Arbitrary<string> =>
  fc.nat(4).map(index => `@${kind} ${index}`)
const anywhere = fc.constantFrom('users', 'departments', 'groups').chain(place)
const codes = fc.constantFrom('a', 'b', 'c')
const never = fc.constant(undefined)

// So few names that calls meet each other: what one makes, another one changes or takes away. What
// leads elsewhere in most of the cases, such as another kind of id, is left out.
const texts: readonly (readonly [RegExp, Arbitrary<unknown>])[] = [
  [/^(userIds?|linkUserIds?|leaderUserIds)$/, fc.oneof(place('users'), place('accounts'))],
  [/^publicAccountIds?$/, place('accounts')],
  [/^(departmentIds?|departmentIdList|parentDepartmentId)$/, place('departments')],
  [/^organizationCode$/, fc.constant('acme')],
  [/^groupIds?$/, place('groups')],
  [/^roleIds?$/, place('roles')],
  [/^post(Id|Ids|IdList)$/, place('posts')],
  [/^appIds?$/, place('applications')],
  [/^policyIds?$/, place('policies')],
  [/^rosterIds?$/, place('rosters')],
  [/^(targetId|targetIdentifiers?)$/, fc.oneof(anywhere, codes)],
  [/^(namespace|namespaceCode)$/, fc.constantFrom('default', 'shop')],
  [/^(code|codeList|newCode|roleCode|postCodes|resource|resourceList|key|list)$/, codes],
  [/^(username|name|appIdentifier|customBackground)$/, fc.constantFrom('ann', 'eve', 'kim')],
  [/^email$/, fc.constantFrom('ann@example.com', 'eve@example.com')],
  [/^phone$/, fc.constantFrom('13800138000', '13800138001')],
  [
    /^(tenantIds?|phoneCountryCode|password|salt|birthdate|device|disableTime|\w+Template\w*)$/,
    never,
  ],
]

const objects = /^(advancedFilter|filter|searchQuery|customData|metadata|identities|userInfoInIdp)$/
const enumerations = /^(userIdType|departmentIdType|passwordEncryptType)$/

const likely: Likely = (name, type) => {
  if (objects.test(name) || enumerations.test(name)) return never
  if (type.kind === 'record' || type.kind === 'external') return fc.constant({})
  if (type.kind === 'number' && /Time$/.test(name)) return fc.constant(4_000_000_000_000)
  return isText(type) ? texts.find(([names]) => names.test(name))?.[1] : undefined
}

function isText(type: Type): boolean {
  return type.kind === 'nullable' ? isText(type.type) : type.kind === 'string'
}

/** Every operation of an administrator's. */
export const operations = cases
  .map(([, { topic, operation }]) => ({ topic, operation }))
  .filter(({ topic }) => topic.client === 'management' && topic.property !== undefined)
  .map(({ operation }) => operation)

/** Whether a call only reads. */
export function isRead({ name }: Action): boolean {
  return operations.some(operation => operation.name === name && operation.safety === 'read')
}

// What takes away comes less often than what makes, or there would be nothing to tie together.
const makers = operations.filter(({ call, safety }) => safety !== 'read' && !/^(de|re)/.test(call))

/** A call of any operation, with input that is likely to mean something. */
export const actions: Arbitrary<Action> = fc
  .oneof(fc.constantFrom(...operations), fc.constantFrom(...makers))
  .chain(({ name, input }) =>
    input === undefined
      ? fc.constant({ name, input })
      : valuesOf(input, likely).map(value => ({ name, input: shortened(value) })),
  )

/** Makes the call; where nothing is in a place, the id is an unknown one. */
export async function act(
  management: ManagementClient,
  { name, input }: Action,
  view: WorldView,
): Promise<void> {
  const operation = operations.find(one => one.name === name)
  const route = mockedRoutes.find(({ endpoint }) => isOf(endpoint, operation))
  if (route === undefined) throw new Error(`${name} is not served`)
  await management.send(route.endpoint, placed(input, view))
}

function isOf(
  { method, path }: { method: string; path: string },
  operation: Operation | undefined,
): boolean {
  return method === operation?.method && path === operation.path
}

// Lists of two at most, and without what is never given.
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .filter(entry => entry !== undefined)
      .slice(0, 2)
      .map(shortened)
  }
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(given.map(([name, member]) => [name, shortened(member)]))
}

function placed(value: unknown, view: WorldView): unknown {
  if (Array.isArray(value)) return value.map(entry => placed(entry, view))
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => [name, placed(member, view)])
    return Object.fromEntries(members)
  }
  const [, kind, index] = /^@(\w+) (\d)$/.exec(String(value)) ?? []
  if (kind === undefined) return value
  const known = Object.entries(view).find(([name]) => name === kind)?.[1] ?? []
  return known[Number(index) % known.length]?.id ?? '60c000000000000000000bad'
}
