import { type NextStep, NextStepError } from 'genauth/authentication'

type Step<Kind> = Extract<NextStep, { readonly kind: Kind }>

/** What a sign-in that wants a step of a kind throws. */
interface Wanted<Kind> {
  readonly error: NextStepError
  /** What the service said. */
  readonly step: NextStepError['step']
  readonly next: Step<Kind>
}

/** Waits for a sign-in to want a step of a kind. */
export async function wantedStep<Kind extends NextStep['kind']>(
  kind: Kind,
  attempt: Promise<unknown>,
): Promise<Wanted<Kind>> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof NextStepError)) throw new Error(`No next step: ${String(error)}`)
  const { step, next } = error
  if (!isOf(kind, next)) throw new Error(`Another step: ${next.kind}`)
  return { error, step, next }
}

function isOf<Kind>(kind: Kind, next: NextStep): next is Step<Kind> {
  return next.kind === kind
}
