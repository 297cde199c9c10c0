import type { CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { TokenSource } from '../contract/token-source.ts'
import type { RequestOptions } from '../http/options.ts'
import { AccountDeletion } from './account-deletion/account-deletion.ts'
import { Codes } from './codes/codes.ts'
import { type AuthenticationClientOptions, AuthenticationConnection } from './connection.ts'
import { OwnEmail } from './email/own-email.ts'
import { UserEvents } from './events/user-events.ts'
import { Identities } from './identities/identities.ts'
import { OwnMfa } from './mfa/own-mfa.ts'
import { MiniPrograms } from './mini-programs/mini-programs.ts'
import { Passkeys } from './passkeys/passkeys.ts'
import { Password } from './password/password.ts'
import { OwnPhone } from './phone/own-phone.ts'
import { OwnCustomData } from './profile/own-custom-data.ts'
import { OwnPublicAccounts } from './public-accounts/public-accounts.ts'
import { QrCode } from './qr-code/qr-code.ts'
import type { Session, SessionTokens } from './session/session.ts'
import { EverySignIn } from './sign-in/every-sign-in.ts'
import { SignUp } from './sign-up/sign-up.ts'
import { AuthenticationTopics } from './topics.ts'
import { WechatMobile } from './wechat-mobile/wechat-mobile.ts'

/**
 * What an end user does: sign up, sign in, see and change the profile. Runs in browsers, on servers
 * and on the edge.
 *
 * A client holds one session. A server that acts for many users makes one client and calls
 * {@link AuthenticationClient.withTokens} for each request.
 *
 * @typeParam Fields the pool's custom fields, from the option `customFields`
 *
 * @example
 * ```ts
 * import { AuthenticationClient } from 'genauth'
 *
 * export async function greet(appId: string, appHost: string, password: string) {
 *   const authentication = new AuthenticationClient({ appId, appHost })
 *   await authentication.signIn.withPassword({ username: 'ann', password })
 *   const { nickname } = await authentication.profile.get()
 *   return `Hello ${nickname}`
 * }
 * ```
 */
export class AuthenticationClient<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
> extends AuthenticationTopics<Fields> {
  /** Registration. */
  readonly signUp: SignUp<CustomDataOf<Fields>>
  /** Sign-in of every kind. */
  readonly signIn: EverySignIn<CustomDataOf<Fields>>
  /** The password. */
  readonly password: Password
  /** The e-mail address of the signed-in user. */
  readonly email: OwnEmail
  /** The phone number of the signed-in user. */
  readonly phone: OwnPhone
  /** The second factors of the signed-in user. */
  readonly mfa: OwnMfa
  /** QR codes, by which a phone lets a page in, or the other way round. */
  readonly qrCode: QrCode<CustomDataOf<Fields>>
  /** Verification codes and captchas. */
  readonly codes: Codes
  /** Accounts at third parties, by which the signed-in user signs in too. */
  readonly identities: Identities
  /** What mini programs and apps need of their platform. */
  readonly miniPrograms: MiniPrograms
  /** Sign-in by the WeChat app, with the question whether to bind an account. */
  readonly wechatMobile: WechatMobile<CustomDataOf<Fields>>
  /** The custom data of the signed-in user. */
  readonly customData: OwnCustomData<CustomDataOf<Fields>>
  /** Deletion of one's own account. */
  readonly accountDeletion: AccountDeletion
  /** Accounts that several persons work with. */
  readonly publicAccounts: OwnPublicAccounts
  /** Passkeys, in whole ceremonies and step by step. */
  override readonly passkeys: Passkeys
  /** What happens in the pool, told as it happens. */
  readonly events: UserEvents
  /** The tokens of the signed-in user. */
  readonly session: Session
  readonly #connection: AuthenticationConnection<Fields>

  /**
   * Makes a client. Sends nothing: a wrong secret shows with the first call.
   *
   * @param options options, or a connection that is there already
   * @throws {@link ConfigurationError} when an option is missing or malformed, or when there is a
   *   secret in a browser
   */
  constructor(options: AuthenticationClientOptions<Fields> | AuthenticationConnection<Fields>) {
    const connection =
      options instanceof AuthenticationConnection ? options : new AuthenticationConnection(options)
    super(connection)
    this.#connection = connection
    this.session = connection.session
    this.signUp = new SignUp(connection)
    this.signIn = new EverySignIn(connection)
    this.password = new Password(connection)
    this.email = new OwnEmail(connection)
    this.phone = new OwnPhone(connection)
    this.mfa = new OwnMfa(connection)
    this.qrCode = new QrCode(connection)
    this.codes = new Codes(connection)
    this.identities = new Identities(connection)
    this.miniPrograms = new MiniPrograms(connection)
    this.wechatMobile = new WechatMobile(connection)
    this.customData = new OwnCustomData(connection)
    this.accountDeletion = new AccountDeletion(connection)
    this.publicAccounts = new OwnPublicAccounts(connection)
    this.passkeys = new Passkeys(connection)
    this.events = new UserEvents(connection)
  }

  /**
   * Makes a client that acts for the owner of some tokens, over the same connection: for servers
   * that get an access token with each request, and for sessions of `genauth/browser` and
   * `genauth/server`, which have the tokens fresh for each call.
   *
   * @param tokens the tokens, of which an access token is enough, or where to get them
   * @throws {@link ConfigurationError} when there is no access token
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function profileOf(authentication: AuthenticationClient, accessToken: string) {
   *   return authentication.withTokens({ access_token: accessToken }).profile.get()
   * }
   * ```
   */
  withTokens(tokens: SessionTokens | TokenSource): AuthenticationClient<Fields> {
    return clientOn(this.#connection.withTokens(tokens))
  }

  /**
   * Calls an endpoint that has no method here, with everything that the methods have. Describe it
   * by `endpoint()`; custom data is checked only where the description says that there is some.
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

// Outside of the class, because a bundler renames a class that names itself.
function clientOn<Fields extends CustomFieldSchemas>(
  connection: AuthenticationConnection<Fields>,
): AuthenticationClient<Fields> {
  return new AuthenticationClient(connection)
}
