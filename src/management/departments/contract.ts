// Generated from api/management/departments.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import { userDepartmentSchema } from '../../contract/department/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { barePageOf, pageOf, wholeOf } from '../../contract/page.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { atLeastOne, batch, listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { boolean, integer, oneOf, string, text } from '../../contract/values.ts'
import type {
  DepartmentIdType,
  FlatCustomData,
  RoleCode,
  SetUserDepartmentsInput,
  UserDepartmentListing,
  UserDetails,
  UserReference,
} from '../common/contract.ts'
import {
  departmentIdType,
  flatCustomDataShape,
  roleCodeShape,
  setUserDepartmentsInput,
  userDepartmentListingShape,
  userDetailsShape,
  userReferenceShape,
} from '../common/schemas.ts'
import type {
  DepartmentFilter,
  DepartmentMemberOrder,
  DepartmentSorting,
} from './lists/contract.ts'
import { departmentFilter, departmentMemberOrder, departmentSorting } from './lists/schemas.ts'
import {
  type DepartmentTranslations,
  departmentMembershipSchema,
  departmentSchema,
  departmentSyncRelationSchema,
  roleDepartmentSchema,
} from './records/contract.ts'
import * as schemas from './schemas.ts'
import { type DepartmentTree, departmentTreeResultSchema } from './tree/contract.ts'
import { departmentTree } from './tree/schemas.ts'

/** Which department is meant. */
export interface NamedDepartment {
  /** Code of the organization. */
  organizationCode: string
  /** Which one: an id of the kind that `departmentIdType` says, or `root` for the root. */
  departmentId: string
  /** What `departmentId` is. Default `department_id`. */
  departmentIdType?: DepartmentIdType | undefined
}

/** In which tenant an organization is. */
export interface OfTenant {
  /** Id of the tenant; only for pools with tenants. */
  tenantId?: string | undefined
}

/** What the members of a new or a changed department have in common. */
export interface DepartmentMembersInput {
  /** Code, unique in the organization. */
  code?: string | undefined
  /** What the department does. */
  description?: string | undefined
  /** Names in other languages. */
  i18n?: DepartmentTranslations | undefined
  /** Ids of the posts that it has; they replace those that it had. */
  postIdList?: readonly string[] | undefined
  /**
   * Free data that the pool's metadata model describes. The service's own SDKs demand it; a pool
   * without such a model has nothing to put there.
   */
  metadata?: Record<string, unknown> | undefined
}

/** What {@link Departments.getById} and {@link Departments.getWithApps} read. */
export interface DepartmentById extends OfTenant {
  /** Id of the department. */
  departmentId: string
  /** Kinds of the applications that come with it. The service does not document them. */
  appTypeList?: readonly string[] | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** Input of {@link Departments.create}. */
export interface CreateDepartmentInput<DepartmentCustom extends CustomData = CustomData>
  extends DepartmentMembersInput,
    OfTenant {
  /** Code of the organization. */
  organizationCode: string
  /** Display name. */
  name: string
  /** The department above, named as `departmentIdType` says; `root` for the root. */
  parentDepartmentId: string
  /** What `parentDepartmentId` is. Default `department_id`. */
  departmentIdType?: DepartmentIdType | undefined
  /** Id of the department in a system of your own, unique in the organization. */
  openDepartmentId?: string | undefined
  /** Whether it shall only group the departments below it. Default false. */
  isVirtualNode?: boolean | undefined
  /** Values of custom fields. */
  customData?: DepartmentCustom | undefined
}

/** `POST /api/v3/create-department` */
export const createDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-department',
  safety: 'write',
  access: 'administrator',
  customData: { input: { customData: 'DEPARTMENT' }, output: { customData: 'DEPARTMENT' } },
  input: schemaFor<CreateDepartmentInput>()(() =>
    z.strictObject({
      organizationCode: text(),
      name: text(),
      parentDepartmentId: text(),
      departmentIdType: z.optional(departmentIdType()),
      openDepartmentId: z.optional(text()),
      isVirtualNode: z.optional(boolean()),
      customData: customDataInput(),
      ...schemas.departmentMembersInputShape(),
      ...schemas.ofTenantShape(),
    }),
  ),
  output: departmentSchema,
}))

/** `POST /api/v3/create-department-tree` */
export const createDepartmentTree = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-department-tree',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<DepartmentTree>()(departmentTree),
  output: departmentTreeResultSchema,
}))

/** Input of {@link Departments.get}. */
export interface GetDepartmentInput extends FlatCustomData, OfTenant {
  /** Code of the organization; needed for all but ids that the service made. */
  organizationCode?: string | undefined
  /** Which one: an id of the kind that `departmentIdType` says, or `root` for the root. */
  departmentId?: string | undefined
  /** Code of the department, which counts when both are given. */
  departmentCode?: string | undefined
  /** What `departmentId` is. Default `department_id`. */
  departmentIdType?: DepartmentIdType | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-department` */
export const getDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-department',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'DEPARTMENT' } },
  input: schemaFor<GetDepartmentInput>()(() =>
    z
      .strictObject({
        organizationCode: z.optional(text()),
        departmentId: z.optional(text()),
        departmentCode: z.optional(text()),
        departmentIdType: z.optional(departmentIdType()),
        withCustomData: z.optional(boolean()),
        ...flatCustomDataShape(),
        ...schemas.ofTenantShape(),
      })
      .check(atLeastOne('departmentId', 'departmentCode')),
  ),
  output: departmentSchema,
}))

/** `GET /api/v3/get-department-by-id` */
export const getDepartmentById = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-department-by-id',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'DEPARTMENT' } },
  input: schemaFor<DepartmentById>()(schemas.departmentById),
  output: departmentSchema,
}))

/** `POST /api/v3/get-department-available-app` */
export const getDepartmentAllApp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getDepartmentAllApp',
  method: 'POST',
  path: '/api/v3/get-department-available-app',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'DEPARTMENT' } },
  input: schemaFor<DepartmentById>()(schemas.departmentById),
  output: departmentSchema,
}))

/** Input of {@link Departments.getParent}. */
export interface GetParentDepartmentInput extends NamedDepartment, OfTenant {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-parent-department` */
export const getParentDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-parent-department',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'DEPARTMENT' } },
  input: schemaFor<GetParentDepartmentInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
      withCustomData: z.optional(boolean()),
    }),
  ),
  output: departmentSchema,
}))

/** Input of {@link Departments.getAll}. */
export interface GetAllDepartmentsInput {
  /** Code of the organization. */
  organizationCode: string
  /** Which department. Default `root`. */
  departmentId?: string | undefined
  /** What `departmentId` is. Default `department_id`. */
  departmentIdType?: 'department_id' | 'open_department_id' | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-all-departments` */
export const getAllDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-all-departments',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'DEPARTMENT' } },
  input: schemaFor<GetAllDepartmentsInput>()(() =>
    z.strictObject({
      organizationCode: text(),
      departmentId: z.optional(text()),
      departmentIdType: z.optional(oneOf('department_id', 'open_department_id')),
      withCustomData: z.optional(boolean()),
    }),
  ),
  output: wholeOf(departmentSchema),
}))

/** Input of {@link Departments.listChildren}. */
export interface ListChildrenDepartmentsInput extends NamedDepartment, OfTenant {
  /** Only those that are switched on, or off. Default: both. */
  status?: boolean | undefined
  /** Leave out those that only group others. Default false. */
  excludeVirtualNode?: boolean | undefined
  /** Only those that only group others. Default false. */
  onlyVirtualNode?: boolean | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/list-children-departments` */
export const listChildrenDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-children-departments',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'DEPARTMENT' } },
  input: schemaFor<ListChildrenDepartmentsInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
      status: z.optional(boolean()),
      excludeVirtualNode: z.optional(boolean()),
      onlyVirtualNode: z.optional(boolean()),
      withCustomData: z.optional(boolean()),
    }),
  ),
  output: wholeOf(departmentSchema),
}))

/** Input of {@link Departments.list}. */
export interface SearchDepartmentsListInput extends OfTenant {
  /** Code of the organization. */
  organizationCode: string
  /** Conditions, all of which must hold. */
  advancedFilter?: readonly DepartmentFilter[] | undefined
  /** What the list is sorted by; later entries break ties. */
  sort?: readonly DepartmentSorting[] | undefined
  /** The same in an older form, for one field; `sort` wins. */
  sortBy?: 'updatedAt' | 'createdAt' | undefined
  /** Whether `sortBy` goes up or down. */
  orderBy?: 'ASC' | 'DESC' | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Add `postIdList`. Default false. */
  withPost?: boolean | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `POST /api/v3/search-departments-list` */
export const searchDepartmentsList = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/search-departments-list',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'DEPARTMENT' } },
  input: schemaFor<SearchDepartmentsListInput>()(() =>
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
      ...schemas.ofTenantShape(),
    }),
  ),
  output: barePageOf(departmentSchema),
}))

/** Input of {@link Departments.search}. */
export interface SearchDepartmentsInput extends OfTenant {
  /** Code of the organization. */
  organizationCode: string
  /** Text to look for in name and code. */
  keywords: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `POST /api/v3/search-departments` */
export const searchDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/search-departments',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'DEPARTMENT' } },
  input: schemaFor<SearchDepartmentsInput>()(() =>
    z.strictObject({
      organizationCode: text(),
      keywords: text(),
      withCustomData: z.optional(boolean()),
      ...schemas.ofTenantShape(),
    }),
  ),
  output: listOf(departmentSchema),
}))

/** Input of {@link Departments.update}. */
export interface UpdateDepartmentInput<DepartmentCustom extends CustomData = CustomData>
  extends NamedDepartment,
    DepartmentMembersInput,
    OfTenant {
  /** Display name. */
  name?: string | undefined
  /** Where it moves: the department above, named as `departmentIdType` says. */
  parentDepartmentId?: string | undefined
  /** Ids of those who lead it; they get into it, and who else has led it does no more. */
  leaderUserIds?: readonly string[] | undefined
  /** Whether it is switched on. */
  status?: boolean | undefined
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: DepartmentCustom | undefined
}

/** `POST /api/v3/update-department` */
export const updateDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-department',
  safety: 'idempotent',
  access: 'administrator',
  customData: { input: { customData: 'DEPARTMENT' }, output: { customData: 'DEPARTMENT' } },
  input: schemaFor<UpdateDepartmentInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.departmentMembersInputShape(),
      ...schemas.ofTenantShape(),
      name: z.optional(text()),
      parentDepartmentId: z.optional(text()),
      leaderUserIds: z.optional(z.array(text())),
      status: z.optional(boolean()),
      customData: customDataInput(),
    }),
  ),
  output: departmentSchema,
}))

/** Input of {@link Departments.updateStatus}. */
export interface UpdateNodeStatusInput {
  /** Id of the department. */
  departmentId: string
  /** Whether it shall be on. */
  status: boolean
}

/** `POST /api/v3/update-department-status` */
export const updateNodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'updateNodeStatus',
  method: 'POST',
  path: '/api/v3/update-department-status',
  safety: 'idempotent',
  access: 'administrator',
  isBare: true,
  input: schemaFor<UpdateNodeStatusInput>()(() =>
    z.strictObject({ departmentId: text(), status: boolean() }),
  ),
  output: noData,
}))

/** Input of {@link Departments.delete}. */
export interface DeleteDepartmentInput extends NamedDepartment, OfTenant {}

/** `POST /api/v3/delete-department` */
export const deleteDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-department',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteDepartmentInput>()(() =>
    z.strictObject({ ...schemas.namedDepartmentShape(), ...schemas.ofTenantShape() }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Departments.addMembers}. */
export interface AddDepartmentMembersInput extends NamedDepartment, OfTenant {
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/add-department-members` */
export const addDepartmentMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/add-department-members',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AddDepartmentMembersInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
      userIds: batch(text()),
    }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Departments.removeMembers}. */
export interface RemoveDepartmentMembersInput extends NamedDepartment, OfTenant {
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/remove-department-members` */
export const removeDepartmentMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/remove-department-members',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RemoveDepartmentMembersInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
      userIds: batch(text()),
    }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Departments.listMembers}. */
export interface ListDepartmentMembersInput extends NamedDepartment, UserDetails, OfTenant {
  /** Add the members of the departments below. Default false. */
  includeChildrenDepartments?: boolean | undefined
  /** What the list is sorted by. Default `JoinDepartmentAt`. */
  sortBy?: DepartmentMemberOrder | undefined
  /** Whether it goes up or down. Default `Desc`. */
  orderBy?: 'Asc' | 'Desc' | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-department-members` */
export const listDepartmentMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-department-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListDepartmentMembersInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...userDetailsShape(),
      ...schemas.ofTenantShape(),
      includeChildrenDepartments: z.optional(boolean()),
      sortBy: z.optional(departmentMemberOrder()),
      orderBy: z.optional(oneOf('Asc', 'Desc')),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link Departments.listMemberIds}. */
export interface ListDepartmentMemberIdsInput extends NamedDepartment, OfTenant {}

/** `GET /api/v3/list-department-member-ids` */
export const listDepartmentMemberIds = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-department-member-ids',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListDepartmentMemberIdsInput>()(() =>
    z.strictObject({ ...schemas.namedDepartmentShape(), ...schemas.ofTenantShape() }),
  ),
  output: listOf(schemaFor<string>()(() => string())),
}))

/** Input of {@link Departments.searchMembers}. */
export interface SearchDepartmentMembersInput extends NamedDepartment, UserDetails, OfTenant {
  /** Text to look for, such as a part of a name. */
  keywords: string
  /** Look among the members of the departments below as well. Default false. */
  includeChildrenDepartments?: boolean | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/search-department-members` */
export const searchDepartmentMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/search-department-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<SearchDepartmentMembersInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...userDetailsShape(),
      ...schemas.ofTenantShape(),
      keywords: text(),
      includeChildrenDepartments: z.optional(boolean()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link Departments.hasMember}. */
export interface IsUserInDepartmentInput extends NamedDepartment, OfTenant {
  /** Who: user id, user name, e-mail address or phone number. */
  userId: string
  /** Whether being in a department below counts as well. Default false. */
  includeChildrenDepartments?: boolean | undefined
}

/** `GET /api/v3/is-user-in-department` */
export const isUserInDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/is-user-in-department',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<IsUserInDepartmentInput>()(() =>
    z.strictObject({
      userId: text(),
      includeChildrenDepartments: z.optional(boolean()),
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
    }),
  ),
  output: departmentMembershipSchema,
}))

/** Input of {@link Departments.listOfUser}. */
export interface GetUserDepartmentsInput extends UserReference, UserDepartmentListing {}

/** `GET /api/v3/get-user-departments` */
export const getUserDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-departments',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'DEPARTMENT' } },
  input: schemaFor<GetUserDepartmentsInput>()(() =>
    z.strictObject({ ...userReferenceShape(), ...userDepartmentListingShape() }),
  ),
  output: pageOf(userDepartmentSchema),
}))

/** `POST /api/v3/set-user-departments` */
export const setUserDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-user-departments',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetUserDepartmentsInput>()(setUserDepartmentsInput),
  output: successResultSchema,
}))

/** Input of {@link Departments.listOfRole}. */
export interface ListRoleDepartmentsInput extends RoleCode {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-role-departments` */
export const listRoleDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-role-departments',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListRoleDepartmentsInput>()(() =>
    z.strictObject({
      ...roleCodeShape(),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(roleDepartmentSchema),
}))

/** Input of {@link Departments.getSyncRelations}. */
export interface GetDepartmentSyncRelationsInput extends NamedDepartment, OfTenant {
  /** Add custom data. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-department-sync-relations` */
export const getDepartmentSyncRelations = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-department-sync-relations',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetDepartmentSyncRelationsInput>()(() =>
    z.strictObject({
      ...schemas.namedDepartmentShape(),
      ...schemas.ofTenantShape(),
      withCustomData: z.optional(boolean()),
    }),
  ),
  output: listOf(departmentSyncRelationSchema),
}))

/** Input of {@link Departments.deleteSyncRelations}. */
export interface DeleteDepartmentSyncRelationsInput extends NamedDepartment {
  /** The system, such as `lark`. */
  provider: string
}

/** `POST /api/v3/delete-department-sync-relations` */
export const deleteDepartmentSyncRelations = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-department-sync-relations',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteDepartmentSyncRelationsInput>()(() =>
    z.strictObject({ ...schemas.namedDepartmentShape(), provider: text() }),
  ),
  output: successResultSchema,
}))
