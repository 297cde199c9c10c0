// Generated from api/management/departments.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { UserDepartment } from '../../contract/department/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { SetUserDepartmentsInput } from '../common/contract.ts'
import {
  type AddDepartmentMembersInput,
  addDepartmentMembers,
  type CreateDepartmentInput,
  createDepartment,
  createDepartmentTree,
  type DeleteDepartmentInput,
  type DeleteDepartmentSyncRelationsInput,
  type DepartmentById,
  deleteDepartment,
  deleteDepartmentSyncRelations,
  type GetAllDepartmentsInput,
  type GetDepartmentInput,
  type GetDepartmentSyncRelationsInput,
  type GetParentDepartmentInput,
  type GetUserDepartmentsInput,
  getAllDepartments,
  getDepartment,
  getDepartmentAllApp,
  getDepartmentById,
  getDepartmentSyncRelations,
  getParentDepartment,
  getUserDepartments,
  type IsUserInDepartmentInput,
  isUserInDepartment,
  type ListChildrenDepartmentsInput,
  type ListDepartmentMemberIdsInput,
  type ListDepartmentMembersInput,
  type ListRoleDepartmentsInput,
  listChildrenDepartments,
  listDepartmentMemberIds,
  listDepartmentMembers,
  listRoleDepartments,
  type RemoveDepartmentMembersInput,
  removeDepartmentMembers,
  type SearchDepartmentMembersInput,
  type SearchDepartmentsInput,
  type SearchDepartmentsListInput,
  searchDepartmentMembers,
  searchDepartments,
  searchDepartmentsList,
  setUserDepartments,
  type UpdateDepartmentInput,
  type UpdateNodeStatusInput,
  updateDepartment,
  updateNodeStatus,
} from './contract.ts'
import type {
  Department,
  DepartmentMembership,
  DepartmentSyncRelation,
  RoleDepartment,
} from './records/contract.ts'
import type { DepartmentTree, DepartmentTreeResult } from './tree/contract.ts'

/**
 * The departments of a pool: a tree for each organization, whose root is the organization itself,
 * and who is in them: `management.departments`. A user can be in several departments, lead some,
 * and one is the main one.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam DepartmentCustom type of the `customData` of departments, from the client's option
 *   `customFieldsOf.DEPARTMENT`
 */
export class Departments<
  Custom extends CustomData = CustomData,
  DepartmentCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.departments`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a department below another one.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/create-department`
   *
   * @param input where, and the name; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new department
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization, department above, or post
   * @throws {@link ConflictError} when the code or the id of your own is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function makeSales(management: ManagementClient, userIds: string[]) {
   *   const acme = { organizationCode: 'acme' }
   *   const { departmentId } = await management.departments.create({
   *     ...acme,
   *     name: 'Sales',
   *     parentDepartmentId: 'root',
   *   })
   *   await management.departments.addMembers({ ...acme, departmentId, userIds })
   * }
   * ```
   */
  create(
    input: CreateDepartmentInput<DepartmentCustom>,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(createDepartment(), input, options)
  }

  /**
   * Creates a tree of departments with those who are in them. What is there by its name, from the
   * root down, stays: the root is an organization, which is new if none has the name.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/create-department-tree`
   *
   * @param input `name`, `children`, `members` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns how many departments and users are new, and how many were there
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the addresses of a member belong to different users
   */
  createTree(input: DepartmentTree, options?: RequestOptions): Promise<DepartmentTreeResult> {
    return this.#transport.send(createDepartmentTree(), input, options)
  }

  /**
   * Reads a department by an id of some kind, or by its code.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-department`
   *
   * @param input which one, by `departmentId` or `departmentCode`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the department
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  get(input: GetDepartmentInput, options?: RequestOptions): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(getDepartment(), input, options)
  }

  /**
   * Reads a department by its id alone, of whichever organization it is.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-department-by-id`
   *
   * @param input `departmentId`, `appTypeList`, `withCustomData` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the department
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  getById(input: DepartmentById, options?: RequestOptions): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(getDepartmentById(), input, options)
  }

  /**
   * Reads a department together with the applications that it may use. The service does not
   * document where they are in the answer; what comes besides the department is passed on.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/get-department-available-app`
   *
   * @param input `departmentId`, `appTypeList`, `withCustomData` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the department
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  getWithApps(
    input: DepartmentById,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(getDepartmentAllApp(), input, options)
  }

  /**
   * Reads the department above another one.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-parent-department`
   *
   * @param input see {@link GetParentDepartmentInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the department above
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department, or it is the root
   */
  getParent(
    input: GetParentDepartmentInput,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(getParentDepartment(), input, options)
  }

  /**
   * Reads a department and all departments below it, from the top down.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-all-departments`
   *
   * @param input which organization; the root and so all of it unless a department is named
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the departments
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization or department
   */
  getAll(
    input: GetAllDepartmentsInput,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>[]> {
    return this.#transport.send(getAllDepartments(), input, options)
  }

  /**
   * Reads the departments directly below another one.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/list-children-departments`
   *
   * @param input see {@link ListChildrenDepartmentsInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the departments
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization or department
   */
  listChildren(
    input: ListChildrenDepartmentsInput,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>[]> {
    return this.#transport.send(listChildrenDepartments(), input, options)
  }

  /**
   * Lists the departments of an organization page by page, filtered and sorted. Iterate over the
   * result to go through all of them.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/search-departments-list`
   *
   * @param input which organization, conditions, order, and what comes with the departments
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization
   */
  list(
    input: SearchDepartmentsListInput,
    options?: ListOptions,
  ): Promise<Page<Department<DepartmentCustom>>> {
    return listPages(this.#transport, searchDepartmentsList(), input, options)
  }

  /**
   * Finds departments by words in their names or codes. The service calls it outdated;
   * {@link Departments.list} finds by conditions, page by page.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/search-departments`
   *
   * @param input `organizationCode`, `keywords`, `withCustomData` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the departments
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization
   */
  search(
    input: SearchDepartmentsInput,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>[]> {
    return this.#transport.send(searchDepartments(), input, options)
  }

  /**
   * Changes a department, or moves it to another place in the tree. Members that are left out stay
   * as they are.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/update-department`
   *
   * @param input which department, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the department after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such organization, department, leader or post
   * @throws {@link ConflictError} when the code is taken
   * @throws {@link ApiError} when the root shall move, or a department below itself
   */
  update(
    input: UpdateDepartmentInput<DepartmentCustom>,
    options?: RequestOptions,
  ): Promise<Department<DepartmentCustom>> {
    return this.#transport.send(updateDepartment(), input, options)
  }

  /**
   * Switches a department on or off. The service's own SDKs know nothing of what comes in the
   * answer, so nothing is taken from it; {@link Departments.getById} reads the department as it is
   * then.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/update-department-status`
   *
   * @param input `departmentId` and `status`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  updateStatus(input: UpdateNodeStatusInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(updateNodeStatus(), input, options)
  }

  /**
   * Deletes a department. Its members stay in the pool, and leave the department.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/delete-department`
   *
   * @param input `organizationCode`, `departmentId`, `departmentIdType` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   * @throws {@link ApiError} when it is the root, or there are departments below it
   */
  delete(input: DeleteDepartmentInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteDepartment(), input, options)
  }

  /**
   * Puts users into a department. Who is in it already stays.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/add-department-members`
   *
   * @param input see {@link AddDepartmentMembersInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department or user
   */
  addMembers(input: AddDepartmentMembersInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(addDepartmentMembers(), input, options)
  }

  /**
   * Takes users out of a department. Who is not in it is ignored.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/remove-department-members`
   *
   * @param input see {@link RemoveDepartmentMembersInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  removeMembers(
    input: RemoveDepartmentMembersInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(removeDepartmentMembers(), input, options)
  }

  /**
   * Lists the members of a department page by page. Iterate over the result to go through all of
   * them.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/list-department-members`
   *
   * @param input which department, order, and what comes with the users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  listMembers(
    input: ListDepartmentMembersInput,
    options?: ListOptions,
  ): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listDepartmentMembers(), input, options)
  }

  /**
   * Reads the ids of the users who are in a department by name.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/list-department-member-ids`
   *
   * @param input `organizationCode`, `departmentId`, `departmentIdType` and `tenantId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ids
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  listMemberIds(input: ListDepartmentMemberIdsInput, options?: RequestOptions): Promise<string[]> {
    return this.#transport.send(listDepartmentMemberIds(), input, options)
  }

  /**
   * Finds members of a department by words in their names or addresses, page by page.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/search-department-members`
   *
   * @param input which department, the words, and what comes with the users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  searchMembers(
    input: SearchDepartmentMembersInput,
    options?: ListOptions,
  ): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, searchDepartmentMembers(), input, options)
  }

  /**
   * Tells whether a user is in a department.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/is-user-in-department`
   *
   * @param input see {@link IsUserInDepartmentInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the user is
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department or user
   */
  hasMember(
    input: IsUserInDepartmentInput,
    options?: RequestOptions,
  ): Promise<DepartmentMembership> {
    return this.#transport.send(isUserInDepartment(), input, options)
  }

  /**
   * Lists the departments that a user is in page by page.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-user-departments`
   *
   * @param input who, order, and what comes with the departments
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  listOfUser(
    input: GetUserDepartmentsInput,
    options?: ListOptions,
  ): Promise<Page<UserDepartment<DepartmentCustom>>> {
    return listPages(this.#transport, getUserDepartments(), input, options)
  }

  /**
   * Sets the departments that a user is in. The user leaves all others.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/set-user-departments`
   *
   * @param input who, and the departments; an empty list for none
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or department
   * @throws {@link ApiError} when more than one is to be the main department
   */
  setOfUser(input: SetUserDepartmentsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setUserDepartments(), input, options)
  }

  /**
   * Lists the departments that have a role page by page.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/list-role-departments`
   *
   * @param input which role
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   */
  listOfRole(
    input: ListRoleDepartmentsInput,
    options?: ListOptions,
  ): Promise<Page<RoleDepartment>> {
    return listPages(this.#transport, listRoleDepartments(), input, options)
  }

  /**
   * Reads what other systems, with which the pool is kept in step, have for a department.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-department-sync-relations`
   *
   * @param input see {@link GetDepartmentSyncRelationsInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns a relation for each system
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  getSyncRelations(
    input: GetDepartmentSyncRelationsInput,
    options?: RequestOptions,
  ): Promise<DepartmentSyncRelation[]> {
    return this.#transport.send(getDepartmentSyncRelations(), input, options)
  }

  /**
   * Deletes what a department is in another system. A relation that is not there is ignored.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/delete-department-sync-relations`
   *
   * @param input `organizationCode`, `departmentId`, `departmentIdType` and `provider`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  deleteSyncRelations(
    input: DeleteDepartmentSyncRelationsInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deleteDepartmentSyncRelations(), input, options)
  }
}
