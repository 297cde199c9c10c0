import type {
  AuthorizedResource,
  ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { GrantedActions } from '../common/contract.ts'
import { listNamespaces } from '../namespaces/contract.ts'
import {
  authorizeResources,
  getAuthorizedResources,
  type ResourceGrant,
} from '../resources/contract.ts'
import { assignRoleBatch, type RoleTarget, revokeRoleBatch } from '../roles/contract.ts'
import {
  type GroupRules,
  groupRules,
  type ListGroupAuthorizationsInput,
  listGroupAuthorizationsInput,
} from './contract.ts'

/** A rule about a resource, as a group has it. */
export interface GroupAuthorization extends AuthorizedResource {
  /** What `cancel` takes to end it. */
  readonly rule: { readonly namespace: string; readonly resource: GrantedActions }
}

const targetType = 'GROUP'

/**
 * What a group is authorized for, rule by rule, as the console shows it:
 * `management.groups.authorizations`. Each rule is about a role or a resource of a permission space.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class GroupAuthorizations {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.groups.authorizations`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Adds rules to a group. A rule about a resource takes the place of one that there is about the same
   * resource, also within one call; adding a role twice does no harm.
   *
   * `POST /api/v3/assign-role-batch` for the roles, then `POST /api/v3/authorize-resources` for the
   * resources of each permission space. When a later call fails, what came before it has been done;
   * the same input can be sent again.
   *
   * @param input the group, and the rules
   * @param options signal, timeout, headers, language and retries of each call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group, role or permission space
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export function letStaffSell(management: ManagementClient) {
   *   return management.groups.authorizations.add({
   *     code: 'staff',
   *     rules: [
   *       { namespace: 'shop', role: 'seller' },
   *       {
   *         namespace: 'shop',
   *         resource: { code: 'order:*', resourceType: 'DATA', actions: ['order:Read'] },
   *       },
   *     ],
   *   })
   * }
   * ```
   */
  async add(input: GroupRules, options?: RequestOptions): Promise<SuccessResult> {
    return this.#change(
      assignRoleBatch,
      checkInput('addAuthorizations', groupRules, input),
      options,
    )
  }

  /**
   * Lists the rules about resources that a group has itself, those that deny too, permission space by
   * permission space. What its roles grant is not among them: `groups.getAuthorizedResources` has it
   * as well. Nor are the roles, because no operation of the service tells which a group has.
   *
   * `GET /api/v3/list-permission-namespaces` unless a space is named, then
   * `GET /api/v3/get-authorized-resources` for each space as the iteration comes to it
   *
   * @param input the group, and a permission space if one will do
   * @param options signal, timeout, headers, language and retries of each call
   * @returns the rules; an iteration that is left asks for no more
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group or permission space
   */
  async *list(
    input: ListGroupAuthorizationsInput,
    options?: RequestOptions,
  ): AsyncGenerator<GroupAuthorization, void, undefined> {
    const schema = listGroupAuthorizationsInput
    const { code, namespace } = checkInput('listAuthorizations', schema, input)
    if (namespace !== undefined) return yield* this.#listIn(code, namespace, options)
    const spaces = await listPages(this.#transport, listNamespaces(), {}, options)
    for await (const space of spaces) yield* this.#listIn(code, space.code, options)
  }

  /**
   * Takes rules away from a group, also when it does not have them. Of a rule about a resource, its
   * code, its kind and its permission space count.
   *
   * `POST /api/v3/revoke-role-batch` for the roles, then `POST /api/v3/authorize-resources` without
   * operations for the resources of each permission space. That this takes a grant back is not
   * documented. When a later call fails, what came before it has been done; the same input can be sent
   * again.
   *
   * @param input the group, and the rules
   * @param options signal, timeout, headers, language and retries of each call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group, role or permission space
   */
  async cancel(input: GroupRules, options?: RequestOptions): Promise<SuccessResult> {
    const { code, rules } = checkInput('cancelAuthorizations', groupRules, input)
    const without = rules.map(({ resource, ...rule }) =>
      resource === undefined ? rule : { ...rule, resource: { ...resource, actions: [] } },
    )
    return this.#change(revokeRoleBatch, { code, rules: without }, options)
  }

  async #change(
    changeRoles: typeof assignRoleBatch,
    { code, rules }: GroupRules,
    options: RequestOptions | undefined,
  ): Promise<SuccessResult> {
    const roles = rules.flatMap(({ role, namespace = 'default' }) =>
      role === undefined ? [] : [{ code: role, namespace }],
    )
    const spaces = new Map<string, GrantedActions[]>()
    for (const { resource, namespace = 'default' } of rules) {
      if (resource !== undefined)
        spaces.set(namespace, [...(spaces.get(namespace) ?? []), resource])
    }
    const results: SuccessResult[] = []
    if (roles.length > 0) {
      const targets = [{ targetType, targetIdentifier: code }] satisfies RoleTarget[]
      results.push(await this.#transport.send(changeRoles(), { targets, roles }, options))
    }
    for (const [namespace, resources] of spaces) {
      const list = [{ targetType, targetIdentifiers: [code], resources }] satisfies ResourceGrant[]
      results.push(await this.#transport.send(authorizeResources(), { namespace, list }, options))
    }
    return { success: results.every(({ success }) => success) }
  }

  async *#listIn(
    code: string,
    namespace: string,
    options: RequestOptions | undefined,
  ): AsyncGenerator<GroupAuthorization, void, undefined> {
    const asked = { targetType, targetIdentifier: code, namespace, withDenied: true } as const
    const all = await this.#transport.send(getAuthorizedResources(), asked, options)
    for (const authorized of all) {
      const { resourceCode, actions } = authorized
      // What the service has told of may be sent back to it, also a kind that is new.
      const resourceType = authorized.resourceType as ResourceType
      const resource = { code: resourceCode, resourceType, actions }
      yield { ...authorized, rule: { namespace, resource } }
    }
  }
}
