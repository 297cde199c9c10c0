import { checkInput } from '../../contract/check-input.ts'
import type { Identity } from '../../contract/user/contract.ts'
import { InputError } from '../../errors/input-error.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type EnabledIdentityProvider,
  generateLinkExtIdpUrl,
  getApplicationEnabledExtIdps,
  getIdentities,
  type LinkAccountsInput,
  type LinkUrl,
  type LinkUrlInput,
  linkAccounts,
  linkUrlInput,
  type UnlinkExtIdpInput,
  unlinkExtIdp,
} from './contract.ts'

/**
 * Accounts at third parties, by which the signed-in user signs in too: `authentication.identities`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class Identities {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.identities`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Lists the accounts that the user has linked, with the tokens that their providers gave.
   *
   * `GET /api/v3/get-identities`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the identities
   */
  list(options?: RequestOptions): Promise<Identity[]> {
    return this.#connection.send(getIdentities(), undefined, options)
  }

  /**
   * Lists the identity sources that the application has switched on: what a login page shows
   * buttons for. Nobody has to be signed in.
   *
   * `GET /api/v3/get-application-enabled-extidps`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the identity sources
   */
  providers(options?: RequestOptions): Promise<EnabledIdentityProvider[]> {
    return this.#connection.send(getApplicationEnabledExtIdps(), undefined, options)
  }

  /**
   * Makes the address at which the user links an account. Open it in a window of its own: the
   * provider asks the user to sign in there, and the page in the end tells the window that opened it
   * what came of it. The address carries the user's ID token, so neither keep nor log it.
   *
   * `GET /api/v3/generate-link-extidp-url`
   *
   * @param input the connection to the provider
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the address
   * @throws {@link InputError} when the input does not fit, or neither it nor the client's own
   *   session has an ID token; nothing was sent then
   * @throws {@link NotFoundError} when there is no such connection
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function linkGithub(authentication: AuthenticationClient) {
   *   const { url } = await authentication.identities.linkUrl({ extIdpConnIdentifier: 'github' })
   *   window.open(url, 'link', 'popup')
   * }
   * ```
   */
  async linkUrl(input: LinkUrlInput, options?: RequestOptions): Promise<LinkUrl> {
    const { name } = generateLinkExtIdpUrl()
    const checked = checkInput(name, linkUrlInput, input)
    const idToken = checked.idToken ?? (await this.#connection.session.get())?.id_token
    if (!idToken) {
      throw new InputError(name, [{ path: 'idToken', message: 'is not in the session' }])
    }
    return this.#connection.send(
      generateLinkExtIdpUrl(),
      {
        ext_idp_conn_identifier: checked.extIdpConnIdentifier,
        app_id: this.#connection.appId,
        id_token: idToken,
        target_url: checked.targetUrl,
        need_url_redirect: checked.needUrlRedirect?.toString(),
        only_redirect_token: checked.onlyRedirectToken?.toString(),
        need_form_post: checked.needFormPost?.toString(),
      },
      options,
    )
  }

  /**
   * Takes a linked account from the user, who cannot sign in by it any more.
   *
   * `POST /api/v3/unlink-extidp`
   *
   * @param input the identity source, `extIdpId` of {@link Identities.list}
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when no account of that source is linked (`identity_not_linked`)
   * @throws {@link ApiError} when the user would have no way to sign in left (`last_sign_in_method`)
   */
  unlink(input: UnlinkExtIdpInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(unlinkExtIdp(), input, options)
  }

  /**
   * Makes one account of two. **The second account is deleted with its data, and cannot be signed in
   * to any more**; this cannot be undone. The accounts at third parties that were linked to it sign
   * in to the first account from then on.
   *
   * Both tokens have to be valid: they prove that both accounts are the same person's. Nobody has to
   * be signed in; a session of the second account is over afterwards.
   *
   * `POST https://core.genauth.ai/api/users/link`; the option `coreHost` says where else
   *
   * @param input a token of each account
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link UnauthorizedError} when a token is not valid (`not_signed_in`) or has expired
   *   (`session_expired`)
   * @throws {@link ConflictError} when the first account has an account of the same identity source
   *   already, or another user has it (`identity_already_linked`)
   * @throws {@link ApiError} when both tokens are of the same account, or the second one has no
   *   account at a third party (`identity_unreadable`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * // The user has just signed in to both.
   * export function unite(authentication: AuthenticationClient, own: string, wechat: string) {
   *   return authentication.identities.linkAccounts({
   *     primaryUserToken: own,
   *     secondaryUserToken: wechat,
   *   })
   * }
   * ```
   */
  linkAccounts(input: LinkAccountsInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(linkAccounts(), input, options)
  }
}
