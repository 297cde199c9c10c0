import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { schemaFor } from '../../contract/schema.ts'
import { text } from '../../contract/values.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import { getProfile, updateProfile } from './contract.ts'

const customDataKey = /* @__PURE__ */ schemaFor<string>()(() => text())

/**
 * The custom data of the signed-in user: `authentication.customData`. Older documents call it
 * *udf* or *udv*. An administrator has to define the fields first.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of the data, from the client's option `customFields`
 */
export class OwnCustomData<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.customData`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists the values of all fields.
   *
   * `GET /api/v3/get-profile`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the values by key; fields without a value are absent
   */
  async list(options?: RequestOptions): Promise<Partial<Custom>> {
    const user = await this.#transport.send(getProfile(), { withCustomData: true }, options)
    return user.customData ?? {}
  }

  /**
   * Reads the value of one field.
   *
   * `GET /api/v3/get-profile`
   *
   * @param key name of the field
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the value; `undefined` when there is none
   * @throws {@link InputError} when the key is empty; nothing was sent then
   */
  async get<Key extends keyof Custom & string>(
    key: Key,
    options?: RequestOptions,
  ): Promise<Custom[Key] | undefined> {
    checkInput('customData.get', customDataKey, key)
    const values = await this.list(options)
    return Object.hasOwn(values, key) ? values[key] : undefined
  }

  /**
   * Sets the value of one field; the others stay as they are.
   *
   * `POST /api/v3/update-profile`
   *
   * @param key name of the field
   * @param value value of the field's type: string, number, boolean, ISO 8601 time, or one of the
   *   values of an enumeration
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the key is empty or the value does not fit its declared schema
   * @throws {@link ApiError} when the value does not have the field's type
   * @throws {@link ForbiddenError} when users may not edit the field (`not_editable`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function moveToPeking(authentication: AuthenticationClient) {
   *   await authentication.customData.set('school', 'Peking University')
   *   return authentication.customData.get('school')
   * }
   * ```
   */
  async set<Key extends keyof Custom & string>(
    key: Key,
    value: Custom[Key],
    options?: RequestOptions,
  ): Promise<void> {
    checkInput('customData.set', customDataKey, key)
    await this.#transport.send(updateProfile(), { customData: { [key]: value } }, options)
  }

  /**
   * Clears the value of one field.
   *
   * `POST /api/v3/update-profile`
   *
   * @param key name of the field
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the key is empty; nothing was sent then
   * @throws {@link ForbiddenError} when users may not edit the field (`not_editable`)
   */
  async remove(key: keyof Custom & string, options?: RequestOptions): Promise<void> {
    checkInput('customData.remove', customDataKey, key)
    await this.#transport.send(updateProfile(), { customData: { [key]: null } }, options)
  }
}
