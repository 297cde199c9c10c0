import type {
  CustomDataOf,
  CustomFieldSchemas,
  FieldsOf,
  OtherCustomFields,
} from '../contract/custom-data.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { RequestOptions } from '../http/options.ts'
import { type ManagementClientOptions, ManagementConnection } from './connection.ts'
import { ManagementTopics } from './topics.ts'
import { Users } from './users/users.ts'

/**
 * Manages a user pool with the pool's key. For servers: it refuses to start in a browser.
 *
 * @typeParam Fields the custom fields of users, from the option `customFields`
 * @typeParam Others those of groups, roles and departments, from the option `customFieldsOf`
 *
 * @example
 * ```ts
 * import { ManagementClient } from 'genauth'
 *
 * export function connect(userPoolId: string, secret: string) {
 *   return new ManagementClient({ userPoolId, secret })
 * }
 * ```
 */
export class ManagementClient<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> extends ManagementTopics<Fields, Others> {
  /** The users of a pool. */
  override readonly users: Users<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  readonly #connection: ManagementConnection<Fields, Others>

  /**
   * Makes a client. Sends nothing: a wrong secret shows with the first call.
   *
   * @param options options, or a connection that is there already
   * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser
   */
  constructor(
    options: ManagementClientOptions<Fields, Others> | ManagementConnection<Fields, Others>,
  ) {
    const connection =
      options instanceof ManagementConnection ? options : new ManagementConnection(options)
    super(connection)
    this.users = new Users(connection)
    this.#connection = connection
  }

  /**
   * Calls an endpoint that has no method here, with everything that the methods have: signature,
   * retries, errors, checks. Describe it by `endpoint()`; custom data is checked only where the
   * description says that there is some.
   *
   * @throws what every method throws
   */
  send<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: NoInfer<Input>,
    options?: RequestOptions,
  ): Promise<Output> {
    return this.#connection.send(endpoint, input, options)
  }
}
