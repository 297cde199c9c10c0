import type { JsonObject } from '../utils/json.ts'
import { ApiError, type Refusal } from './api-error.ts'

/**
 * Not a failure but a next step: the service wants a second factor, a new password, a binding or a
 * choice before it goes on. `reason` names the step, {@link InteractionRequiredError.step} has what
 * it needs.
 */
export class InteractionRequiredError extends ApiError {
  override readonly name = 'InteractionRequiredError'
  override readonly code = 'interaction_required'

  // Private, so that neither inspection nor JSON shows it: it may hold a token for the next step.
  readonly #step: JsonObject

  constructor(refusal: Refusal, step: JsonObject) {
    super(refusal)
    this.#step = step
  }

  /** The service's data for the next step, such as `mfaToken`. Handle it as a secret. */
  get step(): JsonObject {
    return this.#step
  }
}
