import type { JsonObject } from '../../../utils/json.ts'
import type { Context } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { visitorOf } from '../devices/devices.ts'
import { demandedFactors, offeredFactors } from '../mfa/app-factors.ts'
import { stepDataOf } from '../mfa/status.ts'
import type { StoredUser } from '../users/users.ts'
import { awaitProfile, missingFields } from './completion.ts'
import { letIn } from './let-in.ts'
import { nextStep } from './next-step.ts'
import { postpone } from './pending.ts'
import { checkMayEnterApp, type SignInNote, signInSettings } from './sign-in-rules.ts'
import { type Step, wantedStep } from './steps.ts'

/** Who has passed the first step of a sign-in. */
export interface Entrant {
  readonly note: SignInNote
  readonly user: StoredUser
  readonly scope: string
  /** Steps that were taken after the first one. */
  readonly done?: readonly Step[]
}

type Choice = (world: World, user: StoredUser) => boolean

const choices: Choice[] = []

/**
 * Registers who is asked at the sign-in API which account to go on as. Called where it is declared,
 * not per world.
 */
export function offerChoice(isOffered: Choice): void {
  choices.push(isOffered)
}

/**
 * Lets a user in who has passed the first step, or asks for what is still wanted.
 *
 * @returns the tokens, as the sign-in endpoint answers them
 * @throws {@link Refused} when the user may not enter, or a step is missing
 */
export async function admit(context: Context, entrant: Entrant): Promise<JsonObject> {
  const { world } = context
  const { note, user, scope } = entrant
  const { app, clientIp, loginMethod } = note
  const { stepsAtSignIn } = signInSettings(world)
  checkMayEnterApp(note, user)
  if (stepsAtSignIn) await demandSteps(entrant)

  const visitor = { ...visitorOf(context), clientIp }
  const tokens = await letIn(world, { user, app, scope, visitor, loginMethod })
  const fields = stepsAtSignIn ? missingFields(world, app, user) : []
  if (fields.length > 0) throw await awaitProfile(context, app, tokens, fields)
  if (choices.some(isOffered => isOffered(world, user))) {
    throw nextStep(2930, { 'zh-CN': '请选择账号', 'en-US': 'an account has to be chosen' }, tokens)
  }
  return tokens
}

async function demandSteps({ note, user, scope, done = [] }: Entrant): Promise<void> {
  const { world, app, clientIp, loginMethod } = note
  const { userId } = user
  const wait = (): Promise<string> =>
    postpone(world, { userId, appId: app.appId, scope, clientIp, loginMethod, done })
  const step = wantedStep(world, app, user, done)
  if (step === 'mfa') {
    const words = { 'zh-CN': '请进行二次认证', 'en-US': 'a second factor is needed' }
    const apiCode = demandedFactors(world, app).length > 0 ? 1636 : 1635
    const data = stepDataOf(world, user, offeredFactors(world, app))
    throw nextStep(apiCode, words, { ...data, mfaToken: await wait() })
  }
  if (step === 'password') {
    const words = { 'zh-CN': '请重置密码', 'en-US': 'a new password is needed' }
    throw nextStep(1639, words, { token: await wait() })
  }
}
