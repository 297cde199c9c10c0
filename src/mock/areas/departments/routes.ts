import * as contract from '../../../management/departments/contract.ts'
import { contains } from '../../kernel/contains.ts'
import { paged, whole } from '../../kernel/paged.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { timestamp } from '../../kernel/world.ts'
import { changeDepartment, createBelow, deleteDepartment } from './change-department.ts'
import { createTree } from './create-tree.ts'
import { departmentToWire } from './department-to-wire.ts'
import {
  childrenOf,
  departmentNamed,
  departments,
  departmentsIn,
  treeOf,
  unknownDepartment,
} from './departments.ts'
import { departmentsBy } from './lists.ts'

/** The trees of departments. */
export const departmentRoutes: readonly Route[] = [
  handle(contract.createDepartment, (input, { world }) =>
    departmentToWire(world, createBelow(world, input), { withCustomData: 'customData' in input }),
  ),

  handle(contract.createDepartmentTree, (tree, { world }) => createTree(world, tree)),

  handle(contract.getDepartment, ({ departmentCode, ...name }, { world }) => {
    const { organizationCode, departmentId = '' } = name
    const byCode = { organizationCode, departmentIdType: 'code' } as const
    const found =
      departmentCode === undefined
        ? departmentNamed(world, { ...name, departmentId })
        : departmentNamed(world, { ...byCode, departmentId: departmentCode })
    return departmentToWire(world, found, name)
  }),

  handle(contract.getDepartmentById, ({ departmentId, ...details }, { world }) =>
    departmentToWire(world, departments.getWithId(world, departmentId), details),
  ),

  handle(contract.getDepartmentAllApp, ({ departmentId, ...details }, { world }) =>
    departmentToWire(world, departments.getWithId(world, departmentId), details),
  ),

  handle(contract.getParentDepartment, (name, { world }) => {
    const { parentDepartmentId } = departmentNamed(world, name)
    const parent = departments.find(world, parentDepartmentId)
    if (parent === undefined) throw new Refused(404, unknownDepartment)
    return departmentToWire(world, parent, name)
  }),

  handle(contract.getAllDepartments, ({ departmentId = 'root', ...name }, { world }) => {
    const found = treeOf(world, departmentNamed(world, { ...name, departmentId }))
    return whole(found.map(department => departmentToWire(world, department, name)))
  }),

  handle(contract.listChildrenDepartments, (query, { world }) => {
    const { status, excludeVirtualNode, onlyVirtualNode } = query
    const found = childrenOf(world, departmentNamed(world, query)).filter(
      child =>
        (status === undefined || child.status === status) &&
        !(excludeVirtualNode && child.isVirtualNode) &&
        !(onlyVirtualNode && !child.isVirtualNode),
    )
    return whole(found.map(child => departmentToWire(world, child, query)))
  }),

  handle(contract.searchDepartmentsList, (query, { world }) => {
    const { withCustomData, withPost = false } = query
    const show = { withCustomData, withPost }
    return paged(departmentsBy(world, query), query, department =>
      departmentToWire(world, department, show),
    ).list
  }),

  handle(contract.searchDepartments, ({ keywords, organizationCode, ...details }, { world }) =>
    departmentsIn(world, organizationCode)
      .filter(({ name, code }) => contains(name, keywords) || contains(code, keywords))
      .map(department => departmentToWire(world, department, details)),
  ),

  handle(contract.updateDepartment, (input, { world }) =>
    departmentToWire(world, changeDepartment(world, input), {
      withCustomData: 'customData' in input,
    }),
  ),

  handle(contract.updateNodeStatus, ({ departmentId, status }, { world }) => {
    const department = departments.getWithId(world, departmentId)
    departments.update(world, department, { status, updatedAt: timestamp(world) })
  }),

  carryOut(contract.deleteDepartment, (name, { world }) =>
    deleteDepartment(world, departmentNamed(world, name)),
  ),

  handle(
    contract.getDepartmentSyncRelations,
    (name, { world }) => departmentNamed(world, name).syncRelations,
  ),

  carryOut(contract.deleteDepartmentSyncRelations, ({ provider, ...name }, { world }) => {
    const department = departmentNamed(world, name)
    const kept = department.syncRelations.filter(relation => relation.provider !== provider)
    departments.update(world, department, { syncRelations: kept, updatedAt: timestamp(world) })
  }),
]
