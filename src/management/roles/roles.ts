// Generated from api/management/roles.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Page } from '../../contract/page.ts'
import type { Role } from '../../contract/role/contract.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { RoleCode } from '../common/contract.ts'
import {
  type AssignRoleInput,
  assignRole,
  assignRoleBatch,
  type CheckMutualExclusionInput,
  type CheckParamsNamespaceInput,
  type CreateAdminRoleInput,
  type CreateRoleInput,
  type CreateRolesBatchInput,
  checkMutualExclusion,
  checkParamsNamespace,
  createAdminRole,
  createRole,
  createRolesBatch,
  type DeleteAdminRolesBatchInput,
  type DeleteRolesBatchInput,
  type DeleteRolesInput,
  deleteAdminRolesBatch,
  deleteRoles,
  deleteRolesBatch,
  type GetRoleAuthorizedResourcesInput,
  getRole,
  getRoleAuthorizedResources,
  type ListRoleAssignmentsInput,
  type ListRoleMembersInput,
  type ListRolesInput,
  listRoleAssignments,
  listRoleMembers,
  listRoles,
  type RevokeRoleInput,
  type RoleAssignment,
  type RoleBatch,
  type RoleCheck,
  type RoleExclusion,
  type RoleResource,
  revokeRole,
  revokeRoleBatch,
  type UpdateRoleInput,
  updateRole,
} from './contract.ts'

/**
 * The roles of a pool, and who has them: `management.roles`. A code is unique in its permission
 * space, so most calls take both; the space is `default` unless said otherwise.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 */
export class Roles<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.roles`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a role.
   *
   * `POST /api/v3/create-role`
   *
   * @param input the code; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new role
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   * @throws {@link NotFoundError} when there is no such permission space
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function makeEditor(management: ManagementClient, userId: string) {
   *   await management.roles.create({ code: 'editor', name: 'Editor' })
   *   const targets = [{ targetType: 'USER' as const, targetIdentifier: userId }]
   *   await management.roles.assign({ code: 'editor', targets })
   * }
   * ```
   */
  create(input: CreateRoleInput, options?: RequestOptions): Promise<Role> {
    return this.#transport.send(createRole(), input, options)
  }

  /**
   * Creates up to 50 roles by one request. One that cannot be created fails the whole batch.
   *
   * `POST /api/v3/create-roles-batch`
   *
   * @param input `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when one of the codes is taken
   * @throws {@link NotFoundError} when there is no such permission space
   */
  createBatch(input: CreateRolesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(createRolesBatch(), input, options)
  }

  /**
   * Creates a role for administrators of the pool.
   *
   * `POST /api/v3/create-admin-role`
   *
   * @param input `name`, `code` and `description`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   */
  createAdmin(input: CreateAdminRoleInput, options?: RequestOptions): Promise<RoleCheck> {
    return this.#transport.send(createAdminRole(), input, options)
  }

  /**
   * Reads a role.
   *
   * `GET /api/v3/get-role`
   *
   * @param input `code` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the role
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   */
  get(input: RoleCode, options?: RequestOptions): Promise<Role> {
    return this.#transport.send(getRole(), input, options)
  }

  /**
   * Lists the roles of a permission space page by page, newest first. Iterate over the result to go
   * through all of them. For those of every space, go through {@link Namespaces.list}.
   *
   * `GET /api/v3/list-roles`
   *
   * @param input text to look for, and the permission space; nothing for all of `default`
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  list(input: ListRolesInput = {}, options?: ListOptions): Promise<Page<Role>> {
    return listPages(this.#transport, listRoles(), input, options)
  }

  /**
   * Changes a role.
   *
   * `POST /api/v3/update-role`
   *
   * @param input which role, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   * @throws {@link ConflictError} when the new code is taken
   */
  update(input: UpdateRoleInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(updateRole(), input, options)
  }

  /**
   * Deletes up to 50 roles of one permission space. Unknown codes are ignored.
   *
   * `POST /api/v3/delete-roles-batch`
   *
   * @param input `codeList` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  deleteBatch(input: DeleteRolesBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteRolesBatch(), input, options)
  }

  /**
   * Deletes up to 50 roles of several permission spaces. Unknown codes are ignored.
   *
   * `POST /api/v3/multiple-namespace-delete-roles-batch`
   *
   * @param input `roleList`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  deleteAcross(input: DeleteRolesInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteRoles(), input, options)
  }

  /**
   * Deletes up to 50 roles of administrators. Unknown codes are ignored.
   *
   * `POST /api/v3/delete-admin-roles`
   *
   * @param input `codeList`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteAdminBatch(
    input: DeleteAdminRolesBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deleteAdminRolesBatch(), input, options)
  }

  /**
   * Gives a role to users, groups and others. Who has it already keeps it, with the new times.
   *
   * `POST /api/v3/assign-role`
   *
   * @param input see {@link AssignRoleInput}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space, or one of the
   *   targets does not exist
   * @throws {@link ApiError} when the times end before they begin
   */
  assign(input: AssignRoleInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(assignRole(), input, options)
  }

  /**
   * Gives up to 50 roles to up to 50 targets. One that is unknown fails all.
   *
   * `POST /api/v3/assign-role-batch`
   *
   * @param input `targets` and `roles`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when a role, a permission space or a target does not exist
   */
  assignBatch(input: RoleBatch, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(assignRoleBatch(), input, options)
  }

  /**
   * Takes a role away. Who does not have it is ignored.
   *
   * `POST /api/v3/revoke-role`
   *
   * @param input `code`, `namespace` and `targets`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space, or one of the
   *   targets does not exist
   */
  revoke(input: RevokeRoleInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(revokeRole(), input, options)
  }

  /**
   * Takes up to 50 roles from up to 50 targets. One that is unknown fails all.
   *
   * `POST /api/v3/revoke-role-batch`
   *
   * @param input `targets` and `roles`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when a role, a permission space or a target does not exist
   */
  revokeBatch(input: RoleBatch, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(revokeRoleBatch(), input, options)
  }

  /**
   * Lists the users who have a role by name, page by page. Who has it by a group, a department or
   * another role is not among them; {@link UserOperations.getRoles} counts all of that.
   *
   * `GET /api/v3/list-role-members`
   *
   * @param input which role, and what comes with the users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   */
  listMembers(input: ListRoleMembersInput, options?: ListOptions): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listRoleMembers(), input, options)
  }

  /**
   * Lists to whom a role is given, and for how long, page by page.
   *
   * The service has the entries of this list under `data` and not under `list`, and that is where
   * they are looked for.
   *
   * `GET /api/v3/list-role-assignments`
   *
   * @param input which role, and whom to look for
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   */
  listAssignments(
    input: ListRoleAssignmentsInput,
    options?: ListOptions,
  ): Promise<Page<RoleAssignment>> {
    return listPages(this.#transport, listRoleAssignments(), input, options)
  }

  /**
   * Reads what a role is granted.
   *
   * `GET /api/v3/get-role-authorized-resources`
   *
   * @param input `code`, `namespace` and `resourceType`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resources with their operations
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role or permission space
   */
  getAuthorizedResources(
    input: GetRoleAuthorizedResourcesInput,
    options?: RequestOptions,
  ): Promise<RoleResource[]> {
    return this.#transport.send(getRoleAuthorizedResources(), input, options)
  }

  /**
   * Tells whether a code and a name can be given to a new role.
   *
   * `POST /api/v3/check-role-params`
   *
   * @param input `code`, `namespace` and `name`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether they can
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  checkParams(input: CheckParamsNamespaceInput, options?: RequestOptions): Promise<RoleCheck> {
    return this.#transport.send(checkParamsNamespace(), input, options)
  }

  /**
   * Tells whether two of some roles exclude each other.
   *
   * `POST /api/v3/check-role-mutual-exclusion`
   *
   * @param input `roles`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether they do
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  checkMutualExclusion(
    input: CheckMutualExclusionInput,
    options?: RequestOptions,
  ): Promise<RoleExclusion> {
    return this.#transport.send(checkMutualExclusion(), input, options)
  }
}
