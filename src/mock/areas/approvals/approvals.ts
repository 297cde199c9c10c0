import type { ApprovalObject, ApprovalObjectType } from '../../../contract/approval/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { type Times, timestamp, type World } from '../../kernel/world.ts'
import { setRules } from '../application-access/access-rules.ts'
import { applications } from '../applications/applications.ts'
import { assignRoles } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { users } from '../users/users.ts'

/** Settings of requests for permissions. */
export interface ApprovalSettings {
  /**
   * Whether a user is refused who applies again for what is not decided yet. The service's
   * documentation does not say it.
   */
  readonly repeatedApprovalIsRefused: boolean
}

/** How requests for permissions are taken. */
export const approvalSettings = settings<ApprovalSettings>({ repeatedApprovalIsRefused: true })

/** What somebody applies for. */
export interface Wish {
  readonly objectType: ApprovalObjectType
  readonly objectId: string
  /** For how long, where it is a role. */
  readonly extraParams?: Times | undefined
}

/** A request for a permission as the mock keeps it. */
export interface StoredApproval {
  readonly approvalId: number
  readonly number: string
  readonly userId: string
  readonly status: 'PENDING' | 'AGREED' | 'REFUSED'
  readonly submitTime: string
  readonly closedTime?: string
  readonly objectType: ApprovalObjectType
  /** The role or application as it was then. */
  readonly object: ApprovalObject
  readonly extraParams?: Times | undefined
}

/** Requests for permissions. */
export const approvals = collection<StoredApproval>({
  id: ({ number }) => number,
  unknown: noSuchApproval,
  isNewestFirst: true,
})

users.onRemove((world, { userId }) => {
  const own = approvals.all(world).filter(approval => approval.userId === userId)
  approvals.remove(world, ...own)
})

/**
 * Gives a request that a user has made.
 *
 * @throws {@link Refused} when there is none, or it is somebody else's
 */
export function getOwnApproval(world: World, userId: string, number: string): StoredApproval {
  const approval = approvals.get(world, number)
  if (approval.userId !== userId) throw noSuchApproval()
  return approval
}

/**
 * Applies for a permission in the name of a user.
 *
 * @throws {@link Refused} when there is no such thing, or users cannot apply for it (again)
 */
export function apply(world: World, userId: string, wish: Wish): StoredApproval {
  const { objectType, objectId, extraParams: times } = wish
  const isRole = objectType === 'ROLE_PERMISSION_APPLY'
  const object = isRole ? roleFor(world, objectId) : applicationFor(world, objectId)
  const { enableTime = world.clock.now(), endTime } = times ?? {}
  if (endTime !== undefined && endTime <= enableTime) throw malformed('extraParams')
  refuseRepeated(world, userId, wish)
  const approvalId = 1 + Math.max(0, ...approvals.all(world).map(other => other.approvalId))
  const submitTime = timestamp(world)
  return approvals.add(world, {
    approvalId,
    number: `${submitTime.slice(0, 10).replaceAll('-', '')}${String(approvalId).padStart(6, '0')}`,
    userId,
    status: 'PENDING',
    submitTime,
    objectType,
    object,
    ...(isRole && times ? { extraParams: times } : {}),
  })
}

/** Decides about a request. Who is granted a role has it, and an application may be used, from then on. */
export function decide(
  world: World,
  approval: StoredApproval,
  status: 'AGREED' | 'REFUSED',
): StoredApproval {
  const { objectType, object, userId, extraParams } = approval
  if (status === 'AGREED' && objectType === 'ROLE_PERMISSION_APPLY') {
    const { code, namespace } = roles.getWithId(world, object.objectId)
    const targets = [{ targetType: 'USER' as const, targetIdentifier: userId }]
    assignRoles(world, { roles: [{ code, namespace }], targets }, extraParams)
  }
  if (status === 'AGREED' && objectType === 'APP_PERMISSION_APPLY') {
    const app = applications.get(world, object.objectId)
    setRules(world, app, [{ type: 'USER', id: userId }], { effect: 'ALLOW' })
  }
  return approvals.update(world, approval, { status, closedTime: timestamp(world) })
}

function noSuchApproval(): Refused {
  return new Refused(404, {
    'zh-CN': '审批不存在',
    'en-US': 'no such request',
  })
}

function roleFor(world: World, id: string): ApprovalObject {
  const role = roles.getWithId(world, id)
  if (role.enablePermissionApply !== true) throw notApplicable()
  const { name, code: roleCode, namespace: namespaceCode } = role
  return { objectId: id, objectName: name ?? roleCode, roleCode, namespaceCode }
}

function applicationFor(world: World, appId: string): ApprovalObject {
  const { name: objectName, logo = '', enablePermissionApply } = applications.get(world, appId)
  if (!enablePermissionApply) throw notApplicable()
  return { objectId: appId, objectName, logo }
}

function notApplicable(): Refused {
  return new Refused(403, { 'zh-CN': '不支持申请该权限', 'en-US': 'users cannot apply for it' })
}

function refuseRepeated(world: World, userId: string, { objectType, objectId }: Wish): void {
  if (!approvalSettings(world).repeatedApprovalIsRefused) return
  const isPending = approvals
    .all(world)
    .some(
      one =>
        one.userId === userId &&
        one.status === 'PENDING' &&
        one.objectType === objectType &&
        one.object.objectId === objectId,
    )
  if (!isPending) return
  throw new Refused(409, {
    'zh-CN': '已有待审批的申请',
    'en-US': 'a request for it waits for a decision',
  })
}
