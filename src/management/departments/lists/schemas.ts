// Generated from api/management/departments/lists.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { oneOf, text } from '../../../contract/values.ts'

export const departmentFilter = () =>
  z.strictObject({
    field: text(),
    operator: oneOf('EQUAL', 'CONTAINS', 'IN', 'GREATER', 'LESSER', 'BETWEEN'),
    value: z.optional(z.unknown()),
  })

export const departmentSorting = () =>
  z.strictObject({
    field: oneOf('updatedAt', 'createdAt', 'name'),
    order: oneOf('asc', 'desc'),
  })

export const departmentMemberOrder = () =>
  oneOf('Default', 'JoinDepartmentAt', 'userId', 'createAt', 'updatedAt')
