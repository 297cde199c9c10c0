import { checkInput } from '../../contract/check-input.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { enter } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type ListSwitchableAccountsInput,
  listPublicAccountsForSwitchLoggedIn,
  type SwitchAccountInput,
  type SwitchableAccounts,
  switchLoginByUser,
} from './contract.ts'

/**
 * Accounts that several persons work with: `authentication.publicAccounts`. A user reaches one by
 * being associated with it, in person, by a group or by a role.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnPublicAccounts {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.publicAccounts`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Reads the accounts that the user can switch to.
   *
   * `GET /api/v3/get-user-select-login-public-accounts`
   *
   * @param input with `withOriginUser` also the user's own account, the way back from a public one
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts; an empty list where there are none
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  async list(
    input: ListSwitchableAccountsInput = {},
    options?: RequestOptions,
  ): Promise<SwitchableAccounts> {
    const answer = await this.#connection.send(
      listPublicAccountsForSwitchLoggedIn(),
      input,
      options,
    )
    // The service puts its one answer into a list, and leaves that empty when there is nothing.
    return answer[0] ?? { publicAccounts: [] }
  }

  /**
   * Goes on as another account. Its tokens take the place of those in `authentication.session`; a
   * session of `genauth/browser` or `genauth/server` gets them by its `adopt()`.
   *
   * `POST /api/v3/switch-login-by-user`
   *
   * @param input which account: a public one from {@link OwnPublicAccounts.list}, or from there the
   *   user's own
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the user has nothing to do with the account, or it is locked
   *   (`account_locked`)
   * @throws {@link NextStepError} when the service wants a further step
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function workAs(authentication: AuthenticationClient, name: string) {
   *   const { publicAccounts } = await authentication.publicAccounts.list()
   *   const account = publicAccounts.find(({ displayName }) => displayName === name)
   *   if (account === undefined) throw new Error(`There is no account ${name}`)
   *   await authentication.publicAccounts.switchTo({ targetUserId: account.userId })
   * }
   * ```
   */
  async switchTo(input: SwitchAccountInput, options?: RequestOptions): Promise<TokenSet> {
    const { name, input: schema } = switchLoginByUser()
    const asked = checkInput(name, schema, input)
    const wire = { ...asked, options: withScope(this.#connection, asked.options) }
    return enter(this.#connection, this.#connection.send(switchLoginByUser(), wire, options))
  }
}
