import type { InvitationRoster } from '../../../management/invitations/roster/contract.ts'
import type { AnyItem } from '../../kernel/any-of.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { actorToWire, administratorId } from './actors.ts'
import { policies, policyToWire, type StoredPolicy } from './policies.ts'
import { mainDepartmentOf, targetsOf } from './targets.ts'

/** A policy as it was when invitations were sent. */
export interface Snapshot {
  readonly policy: StoredPolicy
  readonly things: readonly AnyItem[]
  readonly mainDepartmentId: string | undefined
}

/** A list of people who are invited in person. */
export interface StoredRoster {
  readonly rosterId: string
  readonly name: string
  /** Empty when it is bound to none. */
  readonly policyId: string
  readonly status: 'editing' | 'invited'
  readonly sentBy?: Snapshot
  readonly creatorId: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** The rosters of the pool. */
export const rosters = collection<StoredRoster>({
  id: ({ rosterId }) => rosterId,
  unknown: { 'zh-CN': '邀请名单不存在', 'en-US': 'no such roster' },
  searched: ['name'],
  isNewestFirst: true,
})

policies.onRemove((world, { policyId }) => {
  for (const roster of rosters.all(world)) {
    if (roster.policyId === policyId) changeRoster(world, roster, { policyId: '' })
  }
})

/** Adds a roster with nobody in it. */
export function addRoster(
  world: World,
  roster: Pick<StoredRoster, 'name'> & Partial<Pick<StoredRoster, 'rosterId' | 'policyId'>>,
): StoredRoster {
  const now = timestamp(world)
  return rosters.add(world, {
    rosterId: world.random.hex(24),
    policyId: '',
    status: 'editing',
    creatorId: administratorId(world),
    createdAt: now,
    updatedAt: now,
    ...roster,
  })
}

/** Changes a roster; what is left out stays. */
export function changeRoster(
  world: World,
  roster: StoredRoster,
  changes: Partial<Pick<StoredRoster, 'name' | 'policyId' | 'status' | 'sentBy'>>,
): StoredRoster {
  return rosters.update(world, roster, { ...changes, updatedAt: timestamp(world) })
}

/**
 * Takes down the policy that the invitations of a roster are sent by.
 *
 * @throws {@link Refused} when the roster is bound to none
 */
export function takeSnapshot(world: World, roster: StoredRoster): StoredRoster {
  const policy = policies.find(world, roster.policyId)
  if (policy === undefined) {
    throw new Refused(422, {
      'zh-CN': '邀请名单未绑定策略',
      'en-US': 'the roster is bound to no policy',
    })
  }
  const things = targetsOf(world, policy).map(({ thing }) => thing)
  const sentBy = { policy, things, mainDepartmentId: mainDepartmentOf(world, policy) }
  return changeRoster(world, roster, { status: 'invited', sentBy })
}

/**
 * Gives a policy as it is, or as it was when a roster was sent by it.
 *
 * @throws {@link Refused} when there is no such policy, or the roster was not sent by it
 */
export function policyOf(
  world: World,
  { policyId, rosterId }: { policyId: string; rosterId?: string },
): StoredPolicy {
  if (rosterId === undefined) return policies.get(world, policyId)
  const sent = rosters.get(world, rosterId).sentBy?.policy
  if (sent?.policyId === policyId) return sent
  throw new Refused(404, {
    'zh-CN': '策略快照不存在',
    'en-US': 'the roster was not sent by this policy',
  })
}

/** What comes with a roster. */
export interface RosterView {
  readonly withCreatorDetail?: boolean
  readonly withAssignedPolicy?: boolean
}

/** Writes a roster in the service's spelling. */
export function rosterToWire(
  world: World,
  { policyId, sentBy, ...roster }: StoredRoster,
  { withCreatorDetail, withAssignedPolicy }: RosterView = {},
): InvitationRoster {
  const policy = policies.find(world, policyId)
  return {
    ...roster,
    ...(policy === undefined ? {} : { policyId }),
    ...(withCreatorDetail ? { creatorDetail: actorToWire(world, roster.creatorId) } : {}),
    ...(withAssignedPolicy && policy ? { assignedPolicy: policyToWire(world, policy) } : {}),
  }
}
