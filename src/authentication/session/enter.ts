import type { Endpoint } from '../../contract/endpoint.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
import { InteractionRequiredError } from '../../errors/interaction-required-error.ts'
import type { RequestOptions } from '../../http/options.ts'
import { isObject, type JsonObject } from '../../utils/json.ts'
import { sendEmail, sendSms } from '../codes/contract.ts'
import { updateProfile } from '../profile/contract.ts'
import {
  listPublicAccountsForSwitchLoggedIn,
  switchLoginByUser,
} from '../public-accounts/contract.ts'
import {
  associateTotp,
  confirmTotp,
  resetPasswordByFirstLoginToken,
  useRecoveryCode,
  verifyMfaEmail,
  verifyMfaFace,
  verifyMfaSms,
  verifyMfaTotp,
  verifyOwnTotp,
} from './contract.ts'
import {
  type AccountStep,
  type FactorChoice,
  type MfaStep,
  type NextStep,
  NextStepError,
  type PasswordStep,
} from './next-step.ts'
import type { UserConnection } from './user-connection.ts'

/** How a sign-in of some kind goes on, besides what all of them have. */
export interface WaysOn {
  /** Signs in once more, by another password. */
  again?(password: string, options?: RequestOptions): Promise<TokenSet>
  /** Goes on where the service wants an account to be bound. */
  bind?(error: InteractionRequiredError): NextStep | undefined
}

/**
 * Ends a sign-in of any kind: its tokens become the session. Where the service wants a further step,
 * the error has the way on.
 */
export function enter<Tokens extends TokenSet>(
  connection: UserConnection,
  signIn: Promise<Tokens>,
  ways?: WaysOn,
): Promise<Tokens> {
  return enterBy(connection, signIn, tokens => tokens, ways)
}

/**
 * Ends a sign-in whose answer has tokens in it, or none yet.
 *
 * @param tokensIn finds the tokens
 */
export async function enterBy<Answer>(
  connection: UserConnection,
  signIn: Promise<Answer>,
  tokensIn: (answer: Answer) => TokenSet | null | undefined,
  ways?: WaysOn,
): Promise<Answer> {
  const answer = await orNextStep(connection, signIn, ways)
  const tokens = tokensIn(answer)
  if (tokens) await connection.session.set(tokens)
  return answer
}

/**
 * Waits for what a sign-in is answered with.
 *
 * @throws {@link NextStepError} with the way on, where the service wants a further step
 */
export async function orNextStep<Answer>(
  connection: UserConnection,
  signIn: Promise<Answer>,
  ways: WaysOn = {},
): Promise<Answer> {
  try {
    return await signIn
  } catch (error) {
    if (!(error instanceof InteractionRequiredError)) throw error
    const next = ways.bind?.(error) ?? nextStep(connection, error, ways)
    throw new NextStepError(error, next)
  }
}

// Without a token for it, only the service's own pages can go on.
const hosted: NextStep = { kind: 'hosted' }

function nextStep(
  connection: UserConnection,
  { reason, apiCode, step }: InteractionRequiredError,
  ways: WaysOn,
): NextStep {
  const mfaToken = textIn(step, 'mfaToken')
  const token = textIn(step, 'token')
  if (reason === 'mfa_required' && mfaToken !== undefined) {
    const between = connection.withTokens({ access_token: mfaToken })
    return mfaStep(connection, between, step, apiCode === 1635, ways)
  }
  const { again } = ways
  if (reason === 'password_reset_required' && token !== undefined && again !== undefined) {
    return passwordStep(connection, token, again)
  }
  const tokens = tokenSetSchema.check(step)
  if (!tokens.ok) return hosted
  if (reason === 'profile_completion_required') return profileStep(connection, step, tokens.value)
  return reason === 'account_choice_required' ? accountStep(connection, tokens.value) : hosted
}

function mfaStep(
  connection: UserConnection,
  between: UserConnection,
  step: JsonObject,
  isOwn: boolean,
  ways: WaysOn,
): MfaStep {
  const phone = textIn(step, 'mfaPhone')
  const phoneCountryCode = textIn(step, 'mfaPhoneCountryCode')
  const email = textIn(step, 'mfaEmail')
  const take = <Input, Tokens extends TokenSet>(
    endpoint: Endpoint<Input, Tokens>,
    input: NoInfer<Input>,
    options: RequestOptions | undefined,
  ): Promise<Tokens> => enter(connection, between.send(endpoint, input, options), ways)

  return {
    kind: 'mfa',
    factors: factorsIn(step),
    phone,
    email,
    sendSms: options => {
      const channel = 'CHANNEL_VERIFY_MFA'
      const input = { phoneNumber: phone ?? '', phoneCountryCode, channel } as const
      return connection.send(sendSms(), input, options)
    },
    sendEmail: options =>
      connection.send(sendEmail(), { email: email ?? '', channel: 'CHANNEL_VERIFY_MFA' }, options),
    verifyTotp: (totp, options) =>
      take(isOwn ? verifyOwnTotp() : verifyMfaTotp(), { totp }, options),
    verifySms: (code, options) => take(verifyMfaSms(), { code, phone, phoneCountryCode }, options),
    verifyEmail: (code, options) => take(verifyMfaEmail(), { code, email }, options),
    verifyFace: (photo, options) => take(verifyMfaFace(), { photo }, options),
    recover: (recoveryCode, options) => take(useRecoveryCode(), { recoveryCode }, options),
    setUpTotp: async options => {
      const offer = await between.send(associateTotp(), { authenticator_type: 'totp' }, options)
      return {
        uri: offer.qrcode_uri,
        secret: offer.secret,
        recoveryCode: offer.recovery_code ?? undefined,
        confirm: (totp, own) => take(confirmTotp(), { authenticator_type: 'totp', totp }, own),
      }
    },
  }
}

function passwordStep(
  connection: UserConnection,
  token: string,
  again: NonNullable<WaysOn['again']>,
): PasswordStep {
  return {
    kind: 'resetPassword',
    setPassword: async (password, options) => {
      await connection.send(resetPasswordByFirstLoginToken(), { token, password }, options)
      return again(password, options)
    },
  }
}

function profileStep(
  connection: UserConnection,
  { requiredFields: fields }: JsonObject,
  tokens: TokenSet,
): NextStep {
  if (!isTexts(fields)) return hosted
  const completing = connection.withTokens(tokens)
  return {
    kind: 'completeProfile',
    fields,
    complete: (profile, options) =>
      enter(
        connection,
        completing.send(updateProfile(), profile, options).then(() => tokens),
      ),
  }
}

function accountStep(connection: UserConnection, tokens: TokenSet): AccountStep {
  const choosing = connection.withTokens(tokens)
  return {
    kind: 'chooseAccount',
    accounts: async options => {
      const input = { withOriginUser: true }
      const [found] = await choosing.send(listPublicAccountsForSwitchLoggedIn(), input, options)
      const { originUser, publicAccounts = [] } = found ?? {}
      return originUser ? [originUser, ...publicAccounts] : publicAccounts
    },
    // The service gives new tokens for the own account too.
    choose: (targetUserId, options) => {
      const input = { targetUserId, options: { scope: connection.scope } }
      return enter(connection, choosing.send(switchLoginByUser(), input, options))
    },
  }
}

function factorsIn({ applicationMfa }: JsonObject): FactorChoice[] {
  if (!Array.isArray(applicationMfa)) return []
  return applicationMfa
    .filter(isObject)
    .map(({ mfaPolicy, status }) => ({ type: String(mfaPolicy), isEnrolled: status === 1 }))
}

function textIn(step: JsonObject, name: string): string | undefined {
  const value = step[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}
