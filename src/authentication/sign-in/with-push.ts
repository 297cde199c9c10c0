import { checkInput } from '../../contract/check-input.ts'
import { checkPushCodeStatus, type NewPush, type SentPush, signInByPush } from '../push/contract.ts'
import { orNextStep } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import { conclude } from './conclude.ts'
import { nextAnswer, readPolling, type SignInProgressOptions } from './polling.ts'
import { type SignInOutcome, SignInProgress } from './sign-in-progress.ts'

/** State that a sign-in by push comes to before it ends. */
export type PushWaiting = SentPush & {
  /** The push is on its way, and the user has to decide. */
  readonly status: 'PUSHED'
}

/** Begins a sign-in by push; see `EverySignIn.withPush`. */
export function signInWithPush(
  connection: UserConnection,
  input: NewPush,
  options: SignInProgressOptions | undefined,
): SignInProgress<PushWaiting> {
  return new SignInProgress(() => statesOf(connection, input, options))
}

async function* statesOf(
  connection: UserConnection,
  input: NewPush,
  options: SignInProgressOptions | undefined,
): AsyncGenerator<PushWaiting, SignInOutcome, undefined> {
  const polling = readPolling(signInByPush().name, options)
  const { call, question } = polling
  const { name, input: schema } = signInByPush()
  const asked = checkInput(name, schema, input)
  const wire = { ...asked, options: withScope(connection, asked.options) }
  const push = await connection.send(signInByPush(), wire, call)
  yield { ...push, status: 'PUSHED' }

  const { pushCodeId } = push
  for (;;) {
    const { status, tokenSet } = await nextAnswer(polling, () =>
      orNextStep(connection, connection.send(checkPushCodeStatus(), { pushCodeId }, question)),
    )
    const outcome = await conclude(connection, checkPushCodeStatus().name, status, tokenSet)
    if (outcome !== undefined) return outcome
  }
}
