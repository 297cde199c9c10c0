import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import type { InteractionRequiredError } from '../../errors/interaction-required-error.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { enter } from '../session/enter.ts'
import type { BindingStep } from '../session/next-step.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  authByCodeIdentity,
  bindByAccount,
  bindByAccountId,
  bindByEmailCode,
  bindByPhoneCode,
  registerNewUser,
  selectAccount,
  type WaitingSignIn,
  type WechatAccountChoice,
  type WechatAccountIdChoice,
  type WechatEmailBinding,
  type WechatPasswordBinding,
  type WechatPhoneBinding,
  type WechatSignInInput,
} from './contract.ts'
import { readBinding } from './wechat-binding.ts'

/**
 * Sign-in by the WeChat app, where the pool asks users whether they have an account already:
 * `authentication.wechatMobile`. Where it does not ask, {@link EverySignIn.withMobile} is simpler.
 *
 * Every method signs in: the tokens go into `authentication.session`. When the service wants to know
 * more first, a method throws {@link NextStepError}: its `next` of the kind `bindIdentity` has the way
 * on. The methods that bind take the key of a sign-in that waits, for servers that keep it themselves.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class WechatMobile<Custom extends CustomData = CustomData> {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.wechatMobile`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Signs in by a code that WeChat gave the app.
   *
   * `POST /api/v2/ecConn/wechatMobile/authByCodeIdentity`
   *
   * @param input the code, and the connection where there are several
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NextStepError} when an account has to be bound
   *   (`identity_binding_required`) or chosen (`account_choice_required`)
   * @throws {@link ServerError} with status 602 when WeChat refuses the code
   * @throws {@link ForbiddenError} when the account is locked or switched off (`account_locked`)
   *
   * @example
   * ```ts
   * import { type AuthenticationClient, NextStepError } from 'genauth'
   *
   * export async function signIn({ wechatMobile }: AuthenticationClient, code: string) {
   *   try {
   *     return await wechatMobile.signIn({ code })
   *   } catch (error) {
   *     const next = error instanceof NextStepError ? error.next : undefined
   *     if (next?.kind !== 'bindIdentity' || !next.mayRegister) throw error
   *     return next.register()
   *   }
   * }
   * ```
   */
  async signIn(input: WechatSignInInput<Custom>, options?: RequestOptions): Promise<TokenSet> {
    const { name, input: schema } = authByCodeIdentity()
    const asked = checkInput(name, schema, input)
    const wire = { ...asked, options: withScope(this.#connection, asked.options) }
    return this.#enter(this.#connection.send(authByCodeIdentity(), wire, options))
  }

  /**
   * Creates an account of what WeChat says about the user, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/register`
   *
   * @param input the sign-in that waits, whose binding has `mayRegister`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the sign-in does not wait any more, or must bind an account
   */
  register(input: WaitingSignIn, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        registerNewUser(),
        { action: 'create-federation-account', ...input },
        options,
      ),
    )
  }

  /**
   * Binds the account of an e-mail address to WeChat, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/byEmailCode`
   *
   * @param input the sign-in that waits, the address, and a code that was sent for `CHANNEL_LOGIN`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   sign-in does not wait any more
   * @throws {@link NotFoundError} when nobody has the address (`user_not_found`)
   */
  bindByEmailCode(input: WechatEmailBinding, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        bindByEmailCode(),
        { action: 'bind-identity-by-email-code', ...input },
        options,
      ),
    )
  }

  /**
   * Binds the account of a phone number to WeChat, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/byPhoneCode`
   *
   * @param input the sign-in that waits, the number, and a code that was sent for `CHANNEL_LOGIN`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   sign-in does not wait any more
   * @throws {@link NotFoundError} when nobody has the number (`user_not_found`)
   */
  bindByPhoneCode(input: WechatPhoneBinding, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        bindByPhoneCode(),
        { action: 'bind-identity-by-phone-code', ...input },
        options,
      ),
    )
  }

  /**
   * Binds an account to WeChat by its password, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/byAccount`
   *
   * @param input the sign-in that waits, the account and its password
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`)
   * @throws {@link ApiError} when the sign-in does not wait any more
   */
  bindByPassword(input: WechatPasswordBinding, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        bindByAccount(),
        { action: 'bind-identity-by-password', ...input },
        options,
      ),
    )
  }

  /**
   * Binds one of the accounts that the user may choose of, by its name, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/select`
   *
   * @param input the sign-in that waits, and the account
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the account is none of them, or the sign-in does not wait any more
   */
  selectAccount(input: WechatAccountChoice, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        selectAccount(),
        { action: 'bind-identity-by-selection', ...input },
        options,
      ),
    )
  }

  /**
   * Binds one of the accounts that the user may choose of, by its id, and signs in to it.
   *
   * `POST /api/v2/ecConn/wechatMobile/byAccountId`
   *
   * @param input the sign-in that waits, and the id
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the account is none of them, or the sign-in does not wait any more
   */
  bindByAccountId(input: WechatAccountIdChoice, options?: RequestOptions): Promise<TokenSet> {
    return this.#enter(
      this.#connection.send(
        bindByAccountId(),
        { action: 'bind-identity-by-account-id', ...input },
        options,
      ),
    )
  }

  #enter(call: Promise<TokenSet>): Promise<TokenSet> {
    return enter(this.#connection, call, { bind: error => this.#bindingStep(error) })
  }

  #bindingStep(error: InteractionRequiredError): BindingStep | undefined {
    const binding = readBinding(error)
    if (binding === undefined) return undefined
    const { key, ...what } = binding
    return {
      kind: 'bindIdentity',
      ...what,
      register: options => this.register({ key }, options),
      byEmailCode: (email, code, options) => this.bindByEmailCode({ key, email, code }, options),
      byPhoneCode: (phone, code, options) => this.bindByPhoneCode({ ...phone, key, code }, options),
      byPassword: (account, password, options) =>
        this.bindByPassword({ key, account, password }, options),
      choose: (accountId, options) => this.bindByAccountId({ key, accountId }, options),
    }
  }
}
