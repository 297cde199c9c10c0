import { isObject } from '../utils/json.ts'
import { ApiError, type Refusal } from './api-error.ts'
import { ConflictError } from './conflict-error.ts'
import { ForbiddenError } from './forbidden-error.ts'
import { InteractionRequiredError } from './interaction-required-error.ts'
import { NotFoundError } from './not-found-error.ts'
import { RateLimitError } from './rate-limit-error.ts'
import { ServerError } from './server-error.ts'
import { UnauthorizedError } from './unauthorized-error.ts'

const nextSteps = new Set([
  1635, 1636, 1639, 1640, 1641, 1642, 1643, 1644, 1645, 1666, 2058, 2061, 2071, 2921, 2930,
])

/** Chooses the class of error for a refusal. The only place that does. */
export function errorFor(
  refusal: Refusal,
  answer: { data?: unknown; retryAfter?: number | undefined } = {},
): ApiError {
  const { statusCode, apiCode } = refusal
  if (apiCode !== undefined && nextSteps.has(apiCode)) {
    return new InteractionRequiredError(refusal, isObject(answer.data) ? answer.data : {})
  }
  if (statusCode === 401) return new UnauthorizedError(refusal)
  if (statusCode === 403) return new ForbiddenError(refusal)
  if (statusCode === 404) return new NotFoundError(refusal)
  if (statusCode === 409) return new ConflictError(refusal)
  if (statusCode === 429) return new RateLimitError(refusal, answer.retryAfter)
  if (statusCode >= 500) return new ServerError(refusal, answer.retryAfter)
  return new ApiError(refusal)
}
