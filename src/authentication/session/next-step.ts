import type { TokenSet } from '../../contract/token-set/contract.ts'
import type { User } from '../../contract/user/contract.ts'
import { InteractionRequiredError } from '../../errors/interaction-required-error.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { UpdateProfileInput } from '../profile/contract.ts'
import type { SwitchableAccount } from '../public-accounts/contract.ts'
import type { RecoveredTokenSet } from './contract.ts'

/** A second factor that the user has, or could have. */
export interface FactorChoice {
  /** Kind: `SMS`, `EMAIL`, `OTP`, `FACE` or `PASSKEY`. */
  readonly type: string
  /** Whether the user has it. One that the user does not have yet can be set up for `OTP`. */
  readonly isEnrolled: boolean
}

/** An authenticator application that the user is about to set up. */
export interface TotpSetUp {
  /** The `otpauth:` address to show, as a QR code. A secret. */
  readonly uri: string
  /** The shared secret, Base32, for those who type it. */
  readonly secret: string
  /** Stands in for the application, once. The user keeps it in a safe place. */
  readonly recoveryCode: string | undefined
  /** Takes the first code of the application, and goes on with the sign-in. */
  confirm(code: string, options?: RequestOptions): Promise<TokenSet>
}

/**
 * A second factor is wanted. Wrong codes are refused by an {@link ApiError} with the reason
 * `wrong_totp`, `wrong_code` or `wrong_recovery_code`, and can be tried again for some minutes.
 */
export interface MfaStep {
  readonly kind: 'mfa'
  /** What the user may choose from. */
  readonly factors: readonly FactorChoice[]
  /** Phone that {@link MfaStep.sendSms} sends to, as the service tells it. */
  readonly phone: string | undefined
  /** Address that {@link MfaStep.sendEmail} sends to, as the service tells it. */
  readonly email: string | undefined
  /** Sends a code to the phone. */
  sendSms(options?: RequestOptions): Promise<void>
  /** Sends a code to the address. */
  sendEmail(options?: RequestOptions): Promise<void>
  /** Takes a code of the authenticator application. */
  verifyTotp(code: string, options?: RequestOptions): Promise<TokenSet>
  /** Takes the code that came by SMS. */
  verifySms(code: string, options?: RequestOptions): Promise<TokenSet>
  /** Takes the code that came by e-mail. */
  verifyEmail(code: string, options?: RequestOptions): Promise<TokenSet>
  /** Takes the address of a photo. */
  verifyFace(photo: string, options?: RequestOptions): Promise<TokenSet>
  /** Takes the recovery code. It is used up; the answer has the next one. */
  recover(recoveryCode: string, options?: RequestOptions): Promise<RecoveredTokenSet>
  /** Sets up an authenticator application for a user who has no factor yet. */
  setUpTotp(options?: RequestOptions): Promise<TotpSetUp>
}

/** A new password is wanted: after an administrator has set one, or because it is too weak. */
export interface PasswordStep {
  readonly kind: 'resetPassword'
  /**
   * Sets the new password, and signs in by it.
   *
   * @throws {@link ApiError} when it is against the policy
   */
  setPassword(password: string, options?: RequestOptions): Promise<TokenSet>
}

/** The profile has to be completed. */
export interface ProfileStep {
  readonly kind: 'completeProfile'
  /** Members that are missing: names of the profile, and `customData.<key>` for custom fields. */
  readonly fields: readonly string[]
  /** Completes it, and goes on with the sign-in. */
  complete(profile: UpdateProfileInput, options?: RequestOptions): Promise<TokenSet>
}

/** The user has several accounts to go on as: the own one, and public ones. */
export interface AccountStep {
  readonly kind: 'chooseAccount'
  /** Reads the accounts. */
  accounts(options?: RequestOptions): Promise<SwitchableAccount[]>
  /** Goes on as one of them. */
  choose(userId: string, options?: RequestOptions): Promise<TokenSet>
}

/**
 * The provider has recognised somebody whom the pool does not know: an account has to be bound, or
 * created.
 */
export interface BindingStep {
  readonly kind: 'bindIdentity'
  /** Whether {@link BindingStep.register} may create an account. */
  readonly mayRegister: boolean
  /**
   * How an account may be proved: `email-code`, `phone-code`, `username-password`,
   * `email-password`, `phone-password`; others may come.
   */
  readonly methods: readonly string[]
  /** Accounts to choose of; then one of them is wanted. */
  readonly accounts: readonly User[]
  /** Creates an account of what the provider says about the user. */
  register(options?: RequestOptions): Promise<TokenSet>
  /** Binds the account of an address, by a code that was sent for `CHANNEL_LOGIN`. */
  byEmailCode(email: string, code: string, options?: RequestOptions): Promise<TokenSet>
  /** Binds the account of a phone number, by a code that was sent for `CHANNEL_LOGIN`. */
  byPhoneCode(
    phone: { readonly phone: string; readonly phoneCountryCode?: string },
    code: string,
    options?: RequestOptions,
  ): Promise<TokenSet>
  /** Binds an account by its password. */
  byPassword(account: string, password: string, options?: RequestOptions): Promise<TokenSet>
  /** Binds one of `accounts`, by its id. */
  choose(userId: string, options?: RequestOptions): Promise<TokenSet>
}

/** A step that can only be taken on the service's hosted pages. `reason` of the error names it. */
export interface HostedStep {
  readonly kind: 'hosted'
}

/** What a sign-in still wants, by `kind`. */
export type NextStep = MfaStep | PasswordStep | ProfileStep | AccountStep | BindingStep | HostedStep

/**
 * The sign-in goes on with {@link NextStepError.next}, whose methods give what the sign-in would have
 * given, the session included, or throw the error of the step after it.
 *
 * @example
 * ```ts
 * import { type AuthenticationClient, NextStepError } from 'genauth'
 *
 * export async function signIn(
 *   authentication: AuthenticationClient,
 *   password: string,
 *   ask: (what: string) => Promise<string>,
 * ) {
 *   let attempt = authentication.signIn.withPassword({ username: 'ann', password })
 *   for (;;) {
 *     try {
 *       return await attempt
 *     } catch (error) {
 *       if (!(error instanceof NextStepError)) throw error
 *       const { next } = error
 *       if (next.kind === 'mfa') attempt = next.verifyTotp(await ask('code'))
 *       else if (next.kind === 'resetPassword') attempt = next.setPassword(await ask('password'))
 *       else throw error
 *     }
 *   }
 * }
 * ```
 */
export class NextStepError extends InteractionRequiredError {
  // Private, so that no log shows whom it is about.
  readonly #next: NextStep

  /** For the methods that sign in. */
  constructor(cause: InteractionRequiredError, next: NextStep) {
    super(cause, cause.step)
    this.#next = next
  }

  /** The step, with what it needs and the methods that take it. */
  get next(): NextStep {
    return this.#next
  }
}
