// Generated from api/management/departments/lists.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { oneOf, text } from '../../../contract/values.ts'

export function departmentFilter() {
  return z.strictObject({
    field: text(),
    operator: oneOf('EQUAL', 'CONTAINS', 'IN', 'GREATER', 'LESSER', 'BETWEEN'),
    value: z.optional(z.unknown()),
  })
}

export function departmentSorting() {
  return z.strictObject({
    field: oneOf('updatedAt', 'createdAt', 'name'),
    order: oneOf('asc', 'desc'),
  })
}

export function departmentMemberOrder() {
  return oneOf('Default', 'JoinDepartmentAt', 'userId', 'createAt', 'updatedAt')
}
