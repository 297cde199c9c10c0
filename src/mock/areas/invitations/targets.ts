import type {
  InvitationTarget,
  PolicyTargetInput,
  PolicyTargetsBatchInput,
} from '../../../management/invitations/policies/targets/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { type AnyItem, anyOf, kindOf } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { departmentToWire } from '../departments/department-to-wire.ts'
import { departments, pathTo } from '../departments/departments.ts'
import { posts, postToWire } from '../departments/posts.ts'
import { groups } from '../groups/groups.ts'
import { roles } from '../roles/roles.ts'
import { policies, type StoredPolicy } from './policies.ts'

/** What those who are invited can get into, or get. */
const things = anyOf({
  department: kindOf(departments),
  group: kindOf(groups, undefined, ({ code }) => code),
  post: kindOf(posts, undefined, ({ code }) => code),
  role: kindOf(
    roles,
    (world, code, namespace) => roles.getIn(world, { code, namespace }),
    ({ code }) => code,
  ),
})

/** That a policy has a target. */
interface Assignment {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
}

const targets = link<StoredPolicy, AnyItem, Assignment>(policies, things)

/** A target of a policy. */
export interface PolicyTarget extends Assignment {
  readonly policy: StoredPolicy
  readonly thing: AnyItem
}

/** The targets of a policy, oldest first. */
export function targetsOf(world: World, policy: StoredPolicy): PolicyTarget[] {
  return targets.pairsOf(world, policy).map(([thing, data]) => ({ policy, thing, ...data }))
}

/**
 * Gives the target of an id.
 *
 * @throws {@link Refused} when no policy has it
 */
export function getTarget(world: World, id: string): PolicyTarget {
  const all = policies.all(world).flatMap(policy => targetsOf(world, policy))
  const found = all.find(target => target.id === id)
  if (found !== undefined) return found
  throw new Refused(404, { 'zh-CN': '用户归属不存在', 'en-US': 'no policy has such a target' })
}

/** Adds a target to a policy that may have it already. */
export function addTarget(
  world: World,
  policy: StoredPolicy,
  target: Omit<PolicyTargetInput, 'policyId'>,
): PolicyTarget {
  return addThing(world, policy, things.get(world, target, target.namespace))
}

/** Adds what is known already. */
export function addThing(world: World, policy: StoredPolicy, thing: AnyItem): PolicyTarget {
  const now = timestamp(world)
  const data = targets.data(world, policy, thing)
  const kept = data ?? { id: world.random.hex(24), createdAt: now, updatedAt: now }
  targets.add(world, policy, thing, kept)
  return { policy, thing, ...kept }
}

/** Takes a target from a policy that may not have it. */
export function removeTarget(
  world: World,
  policy: StoredPolicy,
  target: Omit<PolicyTargetInput, 'policyId'>,
): void {
  const thing = things.get(world, target, target.namespace)
  targets.remove(world, policy, thing)
  const { mainDepartmentId } = policies.get(world, policy.policyId)
  if (thing.id === mainDepartmentId) policies.update(world, policy, { mainDepartmentId: '' })
}

/** The targets of a batch, one by one. */
export function eachOf({ targets: kinds }: PolicyTargetsBatchInput) {
  return kinds.flatMap(({ targetIdentifiers, ...kind }) =>
    targetIdentifiers.map(targetIdentifier => ({ ...kind, targetIdentifier })),
  )
}

/**
 * Says which department of a policy is the main one.
 *
 * @throws {@link Refused} when there is no such department, or it is none of the policy's
 */
export function setMainDepartment(world: World, policy: StoredPolicy, id: string): void {
  const thing = { type: 'department', id: departments.get(world, id).departmentId }
  if (!targets.has(world, policy, thing)) {
    throw new Refused(422, {
      'zh-CN': '该部门不属于此策略',
      'en-US': 'the department is none of the policy',
    })
  }
  policies.update(world, policy, { mainDepartmentId: id })
}

/** The main department of a policy; `undefined` when none is set, or it is gone. */
export function mainDepartmentOf(
  world: World,
  { mainDepartmentId }: StoredPolicy,
): string | undefined {
  return departments.has(world, mainDepartmentId) ? mainDepartmentId : undefined
}

/** Writes a target in the service's spelling, with the details that were asked for. */
export function targetToWire(
  world: World,
  { thing, policy, ...assignment }: PolicyTarget,
  details: { withTargetDetail?: boolean; withDepartmentExtInfo?: boolean } = {},
): InvitationTarget {
  const targetDetail = detailOf(world, thing, details.withDepartmentExtInfo)
  const role = thing.type === 'role' ? roles.withId(world, thing.id) : undefined
  return {
    ...assignment,
    policyId: policy.policyId,
    targetType: thing.type,
    targetIdentifier: things.nameOf(world, thing),
    ...(role === undefined ? {} : { namespace: role.namespace }),
    ...(details.withTargetDetail ? { targetDetail } : {}),
  }
}

/** What is known of a target. */
function detailOf(world: World, { type, id }: AnyItem, withPaths = false): JsonObject {
  if (type === 'role') return { ...roles.getWithId(world, id) }
  if (type === 'group') return { ...groups.getWithId(world, id) }
  if (type === 'post') return postToWire(posts.getWithId(world, id))
  const department = departments.getWithId(world, id)
  const path = pathTo(world, department)
  return {
    ...departmentToWire(world, department),
    id,
    ...(withPaths
      ? {
          idPath: path.map(({ departmentId }) => departmentId),
          namePath: path.map(({ name }) => name),
          codePath: path.map(({ code }) => code).join('/'),
        }
      : {}),
  }
}
