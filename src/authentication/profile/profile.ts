// Generated from api/authentication/profile.tsp by `npm run generate`.

import type { CustomData } from '../../contract/custom-data.ts'
import type { UserDepartment } from '../../contract/department/contract.ts'
import type { Group } from '../../contract/group/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { Role } from '../../contract/role/contract.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { OwnApplication } from '../common/contract.ts'
import {
  type GetDepartmentListInput,
  type GetProfileInput,
  type GetRoleListInput,
  getAccessibleApps,
  getDepartmentList,
  getGroupList,
  getProfile,
  getRoleList,
  getSecurityLevel,
  getTenantList,
  type OwnTenant,
  type SecurityLevel,
  type UpdateProfileInput,
  updateProfile,
} from './contract.ts'

/**
 * The profile of the signed-in user: `authentication.profile`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 * @typeParam DepartmentCustom type of the `customData` of departments, from the client's option
 *   `customFieldsOf.DEPARTMENT`
 */
export class Profile<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
  DepartmentCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.profile`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads the profile. The scopes of the session decide which members it has.
   *
   * `GET /api/v3/get-profile`
   *
   * @param input what comes with the profile
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  get(input: GetProfileInput = {}, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(getProfile(), input, options)
  }

  /**
   * Changes the profile. Members that are left out stay as they are. E-mail, phone and password
   * have operations of their own, because they need proof.
   *
   * `POST /api/v3/update-profile`
   *
   * @param input what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the user name or external id is taken
   * @throws {@link ForbiddenError} when users may not edit one of the custom fields
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function rename(authentication: AuthenticationClient, nickname: string) {
   *   return authentication.profile.update({ nickname })
   * }
   * ```
   */
  update(input: UpdateProfileInput<Custom> = {}, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(updateProfile(), input, options)
  }

  /**
   * Reads the roles of the user.
   *
   * `GET /api/v3/get-my-role-list`
   *
   * @param input `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the roles, those that come by a group included
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such permission space
   */
  roles(input: GetRoleListInput = {}, options?: RequestOptions): Promise<Role[]> {
    return this.#transport.send(getRoleList(), input, options)
  }

  /**
   * Reads the groups that the user is in.
   *
   * `GET /api/v3/get-my-group-list`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the groups
   */
  groups(options?: RequestOptions): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(getGroupList(), undefined, options)
  }

  /**
   * Reads how well the account is protected, to tell the user what is missing.
   *
   * `GET /api/v3/get-security-info`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the level
   */
  securityLevel(options?: RequestOptions): Promise<SecurityLevel> {
    return this.#transport.send(getSecurityLevel(), undefined, options)
  }

  /**
   * Reads the applications that the user may sign in to. {@link OwnHistory.apps} tells where the
   * user has.
   *
   * `GET /api/v3/get-my-accessible-apps`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications
   */
  accessibleApps(options?: RequestOptions): Promise<OwnApplication[]> {
    return this.#transport.send(getAccessibleApps(), undefined, options)
  }

  /**
   * Reads the tenants that the user belongs to.
   *
   * `GET /api/v3/get-my-tenant-list`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tenants
   */
  tenants(options?: RequestOptions): Promise<OwnTenant[]> {
    return this.#transport.send(getTenantList(), undefined, options)
  }

  /**
   * Lists the departments that the user belongs to page by page. Iterate over the result to go
   * through all of them.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-my-department-list`
   *
   * @param input order, and what comes with the departments
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  departments(
    input: GetDepartmentListInput = {},
    options?: ListOptions,
  ): Promise<Page<UserDepartment<DepartmentCustom>>> {
    return listPages(this.#transport, getDepartmentList(), input, options)
  }
}
