// Generated from api/management/custom-fields.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type CustomDataTarget,
  type CustomField,
  type DeleteCustomFieldsInput,
  deleteCustomFields,
  type FieldQuery,
  getCustomData,
  getCustomFields,
  getUserBaseFields,
  type ListCustomFieldsInput,
  listCustFields,
  listUserBaseFields,
  type SetCustomDataInput,
  type SetCustomFieldsInput,
  type SetUserBaseFieldsInput,
  setCustomData,
  setCustomFields,
  setUserBaseFields,
} from './contract.ts'

/**
 * The custom fields of a pool and their values: `management.customFields`. Older documents call the
 * definitions *udf*, the values *udv*.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class CustomFields {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.customFields`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Defines custom fields, or changes those whose key exists. The key, `dataType` and `encrypted`
   * of a field that exists cannot change.
   *
   * `POST /api/v3/set-custom-fields`
   *
   * @param input the definitions
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the definitions as they are now
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the key is a built-in name, or the type would change
   * @throws {@link ConflictError} when a field would become unique that has a value more than once
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function defineSchool(management: ManagementClient) {
   *   await management.customFields.set({
   *     list: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
   *   })
   * }
   * ```
   */
  set(input: SetCustomFieldsInput, options?: RequestOptions): Promise<CustomField[]> {
    return this.#transport.send(setCustomFields(), input, options)
  }

  /**
   * Lists the custom fields of users, roles, groups or departments.
   *
   * `GET /api/v3/get-custom-fields`
   *
   * @param input what the fields belong to
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the definitions
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListCustomFieldsInput, options?: RequestOptions): Promise<CustomField[]> {
    return this.#transport.send(getCustomFields(), input, options)
  }

  /**
   * Lists custom fields of one type page by page. Iterate over the result to go through all of
   * them.
   *
   * `GET /api/v3/list-custom-fields`
   *
   * @param input what the fields belong to, their type, and what else the list is narrowed by
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  search(input: FieldQuery, options?: ListOptions): Promise<Page<CustomField>> {
    return listPages(this.#transport, listCustFields(), input, options)
  }

  /**
   * Lists the fields that users have without any definition, such as `nickname`.
   *
   * `GET /api/v3/get-user-base-fields`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the fields; they have no time of creation
   */
  listBase(options?: RequestOptions): Promise<CustomField[]> {
    return this.#transport.send(getUserBaseFields(), undefined, options)
  }

  /**
   * Lists built-in fields of one type page by page.
   *
   * `GET /api/v3/list-user-base-fields`
   *
   * @param input `targetType: 'USER'`, their type, and what else the list is narrowed by
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  searchBase(input: FieldQuery, options?: ListOptions): Promise<Page<CustomField>> {
    return listPages(this.#transport, listUserBaseFields(), input, options)
  }

  /**
   * Changes how built-in fields of users are shown, and whether users may change them.
   *
   * `POST /api/v3/set-user-base-fields`
   *
   * @param input `list`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the fields that were changed
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such built-in field; nothing is changed then
   */
  setBase(input: SetUserBaseFieldsInput, options?: RequestOptions): Promise<CustomField[]> {
    return this.#transport.send(setUserBaseFields(), input, options)
  }

  /**
   * Deletes custom fields, with the values that targets have for them. Unknown keys are ignored.
   *
   * `POST /api/v3/delete-custom-fields`
   *
   * @param input the fields
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  delete(input: DeleteCustomFieldsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteCustomFields(), input, options)
  }

  /**
   * Reads the custom data of a user, role, group or department.
   *
   * `GET /api/v3/get-custom-data`
   *
   * @param input whose data
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the values by key; fields without a value are absent
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such target
   */
  getData(input: CustomDataTarget, options?: RequestOptions): Promise<CustomData> {
    return this.#transport.send(getCustomData(), input, options)
  }

  /**
   * Sets values of custom fields; the others stay as they are.
   *
   * `POST /api/v3/set-custom-data`
   *
   * @param input whose data, and the values
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when a key is not defined, or a value has the wrong type
   * @throws {@link NotFoundError} when there is no such target
   * @throws {@link ConflictError} when a value must be unique and is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function enrol(management: ManagementClient, userId: string) {
   *   await management.customFields.setData({
   *     targetType: 'USER',
   *     targetIdentifier: userId,
   *     list: [{ key: 'school', value: 'Peking University' }],
   *   })
   * }
   * ```
   */
  setData(input: SetCustomDataInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setCustomData(), input, options)
  }
}
