import * as contract from '../../../authentication/approvals/contract.ts'
import type { Approval } from '../../../contract/approval/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { contains } from '../../kernel/contains.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { applications } from '../applications/applications.ts'
import { roles, type StoredRole } from '../roles/roles.ts'
import { apply, approvals, getOwnApproval, type StoredApproval } from './approvals.ts'

/** What users apply for, and what comes of it. */
export const approvalRoutes: readonly Route[] = [
  handle(contract.getEnablePermissionApplyApplicationList, ({ appName = '' }, { world }) => {
    const found = applications
      .all(world)
      .filter(app => app.enablePermissionApply && contains(app.name, appName))
    const list = found.map(({ appId, name, logo = '', details }) => {
      const { appType = 'web', template } = details
      return { appId, appName: name, logo, appType, template }
    })
    return { list }
  }),

  handle(contract.getEnablePermissionApplyRoleList, ({ appId, keyword, ...query }, { world }) => {
    applications.get(world, appId)
    const wanted = {
      ...query,
      keywords: keyword,
      where: ({ namespace, enablePermissionApply }: StoredRole) =>
        namespace === appId && enablePermissionApply === true,
    }
    return roles.list(world, wanted, ({ id: roleId, code, name, description }) => ({
      roleId,
      code,
      name,
      description,
    }))
  }),

  handle(contract.createApproval, (wish, { world, userId }) => {
    const { approvalId, number } = apply(world, userId, wish)
    return { approvalId, number }
  }),

  carryOut(contract.batchCreateApproval, ({ objectIds, ...wish }, { world, userId }) =>
    allOrNothing(world, () => {
      for (const objectId of objectIds) apply(world, userId, { ...wish, objectId })
    }),
  ),

  handle(contract.getDetail, ({ number }, { world, userId }) =>
    approvalToWire(getOwnApproval(world, userId, number)),
  ),

  handle(contract.initiatedList, ({ objectType, keyword = '', ...query }, { world, userId }) =>
    approvals.list(
      world,
      {
        page: query.pageNo,
        limit: query.pageSize,
        where: approval =>
          approval.userId === userId &&
          approval.objectType === (objectType ?? approval.objectType) &&
          (contains(approval.number, keyword) || contains(approval.object.objectName, keyword)),
      },
      approvalToWire,
    ),
  ),
]

function approvalToWire({ userId, object, ...approval }: StoredApproval): Approval {
  return { ...approval, approvalObjectList: [object] }
}
