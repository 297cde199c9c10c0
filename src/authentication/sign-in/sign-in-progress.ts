import type { TokenSet } from '../../contract/token-set/contract.ts'
import { ConfirmationError } from '../../errors/confirmation-error.ts'

/** How a sign-in that is confirmed on another device can end. */
export type SignInOutcome =
  | {
      /** It was confirmed, and the session has the tokens. */
      readonly status: 'AUTHORIZED'
      /** The tokens. */
      readonly tokens: TokenSet
    }
  | {
      /** Its time is up, the user has refused, or the service has failed. */
      readonly status: 'EXPIRED' | 'CANCELLED' | 'ERROR'
    }

/**
 * A sign-in that is confirmed on another device: what `EverySignIn.withQrCode` and `EverySignIn.withPush` give.
 * Iterating over it begins the sign-in, and yields each state that it comes to, the last of which is a
 * {@link SignInOutcome}. Leave the loop, or abort the signal, to stop asking. Every loop begins anew,
 * with a code of its own.
 *
 * @typeParam Waiting the states before that
 *
 * @example
 * ```ts
 * import { AuthenticationClient } from 'genauth'
 *
 * export async function signIn(authentication: AuthenticationClient, draw: (text: string) => void) {
 *   for await (const state of authentication.signIn.withQrCode()) {
 *     if (state.status === 'PENDING') draw(state.url)
 *     if (state.status === 'AUTHORIZED') return state.tokens
 *   }
 *   return undefined // Expired, or cancelled.
 * }
 * ```
 */
export class SignInProgress<Waiting extends { readonly status: string }>
  implements AsyncIterable<Waiting | SignInOutcome>
{
  readonly #begin: () => AsyncGenerator<Waiting, SignInOutcome>

  /** For the methods of `EverySignIn`. */
  constructor(begin: () => AsyncGenerator<Waiting, SignInOutcome>) {
    this.#begin = begin
  }

  /** Begins the sign-in, and yields each state that it comes to. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Waiting | SignInOutcome, void, undefined> {
    const outcome = yield* this.#begin()
    yield outcome
  }

  /**
   * Begins the sign-in, and waits for its end.
   *
   * @param show is told of each state on the way, and waited for: it draws what is to be scanned
   * @returns the tokens
   * @throws {@link ConfirmationError} when the code has expired or was cancelled, or the service failed
   */
  async tokens(show?: (state: Waiting) => unknown): Promise<TokenSet> {
    const states = this.#begin()
    let step = await states.next()
    while (!step.done) {
      await show?.(step.value)
      step = await states.next()
    }
    const outcome = step.value
    switch (outcome.status) {
      case 'AUTHORIZED':
        return outcome.tokens
      case 'EXPIRED':
        throw new ConfirmationError('expired')
      case 'CANCELLED':
        throw new ConfirmationError('cancelled')
      default:
        throw new ConfirmationError('failed')
    }
  }
}
