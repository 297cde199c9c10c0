import { getDepartmentList } from '../../../authentication/profile/contract.ts'
import * as contract from '../../../management/departments/contract.ts'
import { paged } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { getUserBy, getUserNamed, referredUser } from '../users/find-user.ts'
import { matcher } from '../users/user-query.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { departmentNamed } from './departments.ts'
import { listOfUser, sortedMembers } from './lists.ts'
import { joinDepartment, leaveDepartment, membersOf, placeUserAs } from './members.ts'

/** Who is in which department. */
export const memberRoutes: readonly Route[] = [
  carryOut(contract.addDepartmentMembers, ({ userIds, ...name }, { world }) => {
    const department = departmentNamed(world, name)
    for (const user of users.getAll(world, userIds)) joinDepartment(world, department, user)
  }),

  carryOut(contract.removeDepartmentMembers, ({ userIds, ...name }, { world }) => {
    const department = departmentNamed(world, name)
    for (const user of users.findAll(world, userIds)) leaveDepartment(world, department, user)
  }),

  handle(contract.listDepartmentMembers, (query, { world }) => {
    const members = sortedMembers(world, departmentNamed(world, query), query)
    return paged(members, query, user => userToWire(world, user, query))
  }),

  handle(contract.listDepartmentMemberIds, (name, { world }) =>
    membersOf(world, [departmentNamed(world, name)]).map(({ userId }) => userId),
  ),

  handle(contract.searchDepartmentMembers, ({ keywords, ...query }, { world }) => {
    const members = sortedMembers(world, departmentNamed(world, query), query)
    const found = members.filter(matcher(world, { keywords }))
    return paged(found, query, user => userToWire(world, user, query))
  }),

  handle(contract.isUserInDepartment, ({ userId, ...query }, { world }) => {
    const user = getUserNamed(world, userId)
    const members = sortedMembers(world, departmentNamed(world, query), query)
    return { inDepartment: members.includes(user) }
  }),

  handle(contract.getUserDepartments, (query, { world }) =>
    listOfUser(world, referredUser(world, query), query),
  ),

  handle(getDepartmentList, (query, { world, userId }) =>
    listOfUser(world, users.get(world, userId), { ...query, withDepartmentPaths: true }),
  ),

  carryOut(contract.setUserDepartments, ({ userId, departments, options }, { world }) =>
    placeUserAs(world, getUserBy(world, userId, options?.userIdType), departments),
  ),
]
