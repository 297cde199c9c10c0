import type { Endpoint } from '../../contract/endpoint.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
import { InteractionRequiredError } from '../../errors/interaction-required-error.ts'
import type { RequestOptions } from '../../http/options.ts'
import { isObject, type JsonObject } from '../../utils/json.ts'
import { sendEmail, sendSms } from '../codes/contract.ts'
import { updateProfile } from '../profile/contract.ts'
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
  type FactorChoice,
  type MfaStep,
  type NextStep,
  NextStepError,
  type PasswordStep,
} from './next-step.ts'
import type { UserConnection } from './user-connection.ts'

/** Signs in once more, by another password. */
export type SignInAgain = (password: string, options?: RequestOptions) => Promise<TokenSet>

/**
 * Ends a sign-in of any kind: its tokens become the session. Where the service wants a further step,
 * the error has the way on.
 *
 * @param again for sign-ins by a password
 */
export async function enter<Tokens extends TokenSet>(
  connection: UserConnection,
  signIn: Promise<Tokens>,
  again?: SignInAgain,
): Promise<Tokens> {
  try {
    const tokens = await signIn
    await connection.session.set(tokens)
    return tokens
  } catch (error) {
    if (!(error instanceof InteractionRequiredError)) throw error
    throw new NextStepError(error, nextStep(connection, error, again))
  }
}

// Without a token for it, only the service's own pages can go on.
const hosted: NextStep = { kind: 'hosted' }

function nextStep(
  connection: UserConnection,
  { reason, apiCode, step }: InteractionRequiredError,
  again: SignInAgain | undefined,
): NextStep {
  const mfaToken = textIn(step, 'mfaToken')
  const token = textIn(step, 'token')
  if (reason === 'mfa_required' && mfaToken !== undefined) {
    const between = connection.withTokens({ access_token: mfaToken })
    return mfaStep(connection, between, step, apiCode === 1635, again)
  }
  if (reason === 'password_reset_required' && token !== undefined && again !== undefined) {
    return passwordStep(connection, token, again)
  }
  return reason === 'profile_completion_required' ? profileStep(connection, step) : hosted
}

function mfaStep(
  connection: UserConnection,
  between: UserConnection,
  step: JsonObject,
  isOwn: boolean,
  again: SignInAgain | undefined,
): MfaStep {
  const phone = textIn(step, 'mfaPhone')
  const phoneCountryCode = textIn(step, 'mfaPhoneCountryCode')
  const email = textIn(step, 'mfaEmail')
  const take = <Input, Tokens extends TokenSet>(
    endpoint: Endpoint<Input, Tokens>,
    input: NoInfer<Input>,
    options: RequestOptions | undefined,
  ): Promise<Tokens> => enter(connection, between.send(endpoint, input, options), again)

  return {
    kind: 'mfa',
    factors: factorsIn(step),
    phone,
    email,
    sendSms: options => {
      const channel = 'CHANNEL_VERIFY_MFA'
      const input = { phoneNumber: phone ?? '', phoneCountryCode, channel } as const
      return connection.send(sendSms, input, options)
    },
    sendEmail: options =>
      connection.send(sendEmail, { email: email ?? '', channel: 'CHANNEL_VERIFY_MFA' }, options),
    verifyTotp: (totp, options) => take(isOwn ? verifyOwnTotp : verifyMfaTotp, { totp }, options),
    verifySms: (code, options) => take(verifyMfaSms, { code, phone, phoneCountryCode }, options),
    verifyEmail: (code, options) => take(verifyMfaEmail, { code, email }, options),
    verifyFace: (photo, options) => take(verifyMfaFace, { photo }, options),
    recover: (recoveryCode, options) => take(useRecoveryCode, { recoveryCode }, options),
    setUpTotp: async options => {
      const offer = await between.send(associateTotp, { authenticator_type: 'totp' }, options)
      return {
        uri: offer.qrcode_uri,
        secret: offer.secret,
        recoveryCode: offer.recovery_code ?? undefined,
        confirm: (totp, own) => take(confirmTotp, { authenticator_type: 'totp', totp }, own),
      }
    },
  }
}

function passwordStep(connection: UserConnection, token: string, again: SignInAgain): PasswordStep {
  return {
    kind: 'resetPassword',
    setPassword: async (password, options) => {
      await connection.send(resetPasswordByFirstLoginToken, { token, password }, options)
      return again(password, options)
    },
  }
}

function profileStep(connection: UserConnection, step: JsonObject): NextStep {
  const { requiredFields: fields, ...rest } = step
  const tokens = tokenSetSchema.check(rest)
  if (!tokens.ok || !isTexts(fields)) return hosted
  const { value } = tokens
  const completing = connection.withTokens(value)
  return {
    kind: 'completeProfile',
    fields,
    complete: (profile, options) =>
      enter(
        connection,
        completing.send(updateProfile, profile, options).then(() => value),
      ),
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
