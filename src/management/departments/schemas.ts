// Generated from api/management/departments.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { atLeastOne, batch } from '../../contract/schema.ts'
import { boolean, integer, oneOf, record, string, text } from '../../contract/values.ts'
import {
  departmentIdType,
  flatCustomDataShape,
  roleCodeShape,
  userDepartmentListingShape,
  userDetailsShape,
  userReferenceShape,
} from '../common/schemas.ts'
import { departmentFilter, departmentMemberOrder, departmentSorting } from './lists/schemas.ts'
import { strictDepartmentTranslations } from './records/schemas.ts'

export const namedDepartmentShape = () => ({
  organizationCode: text(),
  departmentId: text(),
  departmentIdType: z.optional(departmentIdType()),
})

export const ofTenantShape = () => ({
  tenantId: z.optional(text()),
})

export const departmentMembersInputShape = () => ({
  code: z.optional(text()),
  description: z.optional(string()),
  i18n: z.optional(strictDepartmentTranslations()),
  postIdList: z.optional(z.array(text())),
  metadata: z.optional(record()),
})

export const departmentById = () =>
  z.strictObject({
    departmentId: text(),
    appTypeList: z.optional(z.array(text())),
    withCustomData: z.optional(boolean()),
    ...ofTenantShape(),
  })

export const createDepartmentInput = () =>
  z.strictObject({
    organizationCode: text(),
    name: text(),
    parentDepartmentId: text(),
    departmentIdType: z.optional(departmentIdType()),
    openDepartmentId: z.optional(text()),
    isVirtualNode: z.optional(boolean()),
    customData: customDataInput(),
    ...departmentMembersInputShape(),
    ...ofTenantShape(),
  })

export const getDepartmentInput = () =>
  z
    .strictObject({
      organizationCode: z.optional(text()),
      departmentId: z.optional(text()),
      departmentCode: z.optional(text()),
      departmentIdType: z.optional(departmentIdType()),
      withCustomData: z.optional(boolean()),
      ...flatCustomDataShape(),
      ...ofTenantShape(),
    })
    .check(atLeastOne('departmentId', 'departmentCode'))

export const getParentDepartmentInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
    withCustomData: z.optional(boolean()),
  })

export const getAllDepartmentsInput = () =>
  z.strictObject({
    organizationCode: text(),
    departmentId: z.optional(text()),
    departmentIdType: z.optional(oneOf('department_id', 'open_department_id')),
    withCustomData: z.optional(boolean()),
  })

export const listChildrenDepartmentsInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
    status: z.optional(boolean()),
    excludeVirtualNode: z.optional(boolean()),
    onlyVirtualNode: z.optional(boolean()),
    withCustomData: z.optional(boolean()),
  })

export const searchDepartmentsListInput = () =>
  z.strictObject({
    organizationCode: text(),
    advancedFilter: z.optional(z.array(departmentFilter())),
    sort: z.optional(z.array(departmentSorting())),
    sortBy: z.optional(oneOf('updatedAt', 'createdAt')),
    orderBy: z.optional(oneOf('ASC', 'DESC')),
    withCustomData: z.optional(boolean()),
    withPost: z.optional(boolean()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
    ...ofTenantShape(),
  })

export const searchDepartmentsInput = () =>
  z.strictObject({
    organizationCode: text(),
    keywords: text(),
    withCustomData: z.optional(boolean()),
    ...ofTenantShape(),
  })

export const updateDepartmentInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...departmentMembersInputShape(),
    ...ofTenantShape(),
    name: z.optional(text()),
    parentDepartmentId: z.optional(text()),
    leaderUserIds: z.optional(z.array(text())),
    status: z.optional(boolean()),
    customData: customDataInput(),
  })

export const updateNodeStatusInput = () =>
  z.strictObject({
    departmentId: text(),
    status: boolean(),
  })

export const deleteDepartmentInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
  })

export const addDepartmentMembersInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
    userIds: batch(text()),
  })

export const removeDepartmentMembersInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
    userIds: batch(text()),
  })

export const listDepartmentMembersInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...userDetailsShape(),
    ...ofTenantShape(),
    includeChildrenDepartments: z.optional(boolean()),
    sortBy: z.optional(departmentMemberOrder()),
    orderBy: z.optional(oneOf('Asc', 'Desc')),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const listDepartmentMemberIdsInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
  })

export const searchDepartmentMembersInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...userDetailsShape(),
    ...ofTenantShape(),
    keywords: text(),
    includeChildrenDepartments: z.optional(boolean()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const isUserInDepartmentInput = () =>
  z.strictObject({
    userId: text(),
    includeChildrenDepartments: z.optional(boolean()),
    ...namedDepartmentShape(),
    ...ofTenantShape(),
  })

export const getUserDepartmentsInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    ...userDepartmentListingShape(),
  })

export const listRoleDepartmentsInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const getDepartmentSyncRelationsInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    ...ofTenantShape(),
    withCustomData: z.optional(boolean()),
  })

export const deleteDepartmentSyncRelationsInput = () =>
  z.strictObject({
    ...namedDepartmentShape(),
    provider: text(),
  })
