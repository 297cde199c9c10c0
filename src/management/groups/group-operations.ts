// Generated from api/management/groups.tsp by `npm run generate`.

import type { AuthorizedResource } from '../../contract/authorized-resource/contract.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Group } from '../../contract/group/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type AddGroupMembersInput,
  addGroupMembers,
  type CreatedOrUpdatedGroup,
  type CreateGroupsBatchInput,
  type CreateOrUpdateGroupInput,
  createGroup,
  createGroupsBatch,
  createOrUpdateGroup,
  type DeleteGroupsBatchInput,
  deleteGroupsBatch,
  type GetAllGroupsInput,
  type GetGroupAuthorizedResourcesInput,
  type GetGroupInput,
  getAllGroups,
  getGroup,
  getGroupAuthorizedResources,
  type ListGroupMembersInput,
  type ListGroupsInput,
  listGroupMembers,
  listGroups,
  type NewGroup,
  type RemoveGroupMembersInput,
  removeGroupMembers,
  type UpdateGroupInput,
  updateGroup,
} from './contract.ts'

/**
 * The groups of a pool, and who is in them: `management.groups`. A group grants its members what it
 * is granted itself.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 */
export class GroupOperations<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.groups`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a group.
   *
   * `POST /api/v3/create-group`
   *
   * @param input code, name and description; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new group
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function createStaff(management: ManagementClient, userIds: string[]) {
   *   await management.groups.create({ code: 'staff', name: 'Staff', description: 'Who works here' })
   *   await management.groups.addMembers({ code: 'staff', userIds })
   * }
   * ```
   */
  create(
    input: NewGroup<GroupCustom>,
    options?: RequestOptions,
  ): Promise<Group<Custom, GroupCustom>> {
    return this.#transport.send(createGroup(), input, options)
  }

  /**
   * Creates up to 50 groups by one request. One that cannot be created fails the whole batch.
   *
   * `POST /api/v3/create-groups-batch`
   *
   * @param input `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new groups in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when one of the codes is taken
   */
  createBatch(
    input: CreateGroupsBatchInput<GroupCustom>,
    options?: RequestOptions,
  ): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(createGroupsBatch(), input, options)
  }

  /**
   * Creates a group, or changes the one that has the code.
   *
   * `POST /api/v3/create-or-update-group`
   *
   * @param input the group as it shall be
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the group, and whether it is new
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  createOrUpdate(
    input: CreateOrUpdateGroupInput,
    options?: RequestOptions,
  ): Promise<CreatedOrUpdatedGroup<Custom, GroupCustom>> {
    return this.#transport.send(createOrUpdateGroup(), input, options)
  }

  /**
   * Reads a group.
   *
   * `GET /api/v3/get-group`
   *
   * @param input `code` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the group, without its members
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group
   */
  get(input: GetGroupInput, options?: RequestOptions): Promise<Group<Custom, GroupCustom>> {
    return this.#transport.send(getGroup(), input, options)
  }

  /**
   * Lists groups page by page, newest first. Iterate over the result to go through all of them.
   *
   * `GET /api/v3/list-groups`
   *
   * @param input text to look for, and what comes with the groups; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(
    input: ListGroupsInput = {},
    options?: ListOptions,
  ): Promise<Page<Group<Custom, GroupCustom>>> {
    return listPages(this.#transport, listGroups(), input, options)
  }

  /**
   * Reads all groups at once. For a pool with many, {@link GroupOperations.list} takes less memory.
   *
   * `GET /api/v3/get-all-groups`
   *
   * @param input `fetchMembers` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the groups, newest first
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getAll(
    input: GetAllGroupsInput = {},
    options?: RequestOptions,
  ): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(getAllGroups(), input, options)
  }

  /**
   * Changes a group. Members that are left out stay as they are, but the description, which must be
   * given.
   *
   * `POST /api/v3/update-group`
   *
   * @param input which group, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the group after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group
   * @throws {@link ConflictError} when the new code is taken
   */
  update(
    input: UpdateGroupInput<GroupCustom>,
    options?: RequestOptions,
  ): Promise<Group<Custom, GroupCustom>> {
    return this.#transport.send(updateGroup(), input, options)
  }

  /**
   * Deletes up to 50 groups. Their members stay. Unknown codes are ignored.
   *
   * `POST /api/v3/delete-groups-batch`
   *
   * @param input `codeList`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteBatch(input: DeleteGroupsBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteGroupsBatch(), input, options)
  }

  /**
   * Puts users into a group. Who is in it already stays.
   *
   * `POST /api/v3/add-group-members`
   *
   * @param input `code` and `userIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group or user
   */
  addMembers(input: AddGroupMembersInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(addGroupMembers(), input, options)
  }

  /**
   * Takes users out of a group. Who is not in it is ignored.
   *
   * `POST /api/v3/remove-group-members`
   *
   * @param input `code` and `userIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group
   */
  removeMembers(input: RemoveGroupMembersInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(removeGroupMembers(), input, options)
  }

  /**
   * Lists the members of a group page by page.
   *
   * `GET /api/v3/list-group-members`
   *
   * @param input which group, and what comes with the users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group
   */
  listMembers(input: ListGroupMembersInput, options?: ListOptions): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listGroupMembers(), input, options)
  }

  /**
   * Reads what a group is granted, by itself and by its roles.
   *
   * `GET /api/v3/get-group-authorized-resources`
   *
   * @param input `code`, `namespace` and `resourceType`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the resources with their operations
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group or permission space
   */
  getAuthorizedResources(
    input: GetGroupAuthorizedResourcesInput,
    options?: RequestOptions,
  ): Promise<AuthorizedResource[]> {
    return this.#transport.send(getGroupAuthorizedResources(), input, options)
  }
}
