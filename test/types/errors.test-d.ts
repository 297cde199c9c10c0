import {
  ApiError,
  type ApiErrorReason,
  GenAuthError,
  type GenAuthErrorCode,
  InputError,
  InteractionRequiredError,
  type Issue,
  isGenAuthError,
  NetworkError,
  type NotFoundError,
  RateLimitError,
  ServerError,
} from 'genauth/management'
import { expectTypeOf, test } from 'vitest'

declare const thrown: unknown

test('an error is narrowed by its class', () => {
  if (thrown instanceof ApiError) {
    expectTypeOf(thrown.statusCode).toEqualTypeOf<number>()
    expectTypeOf(thrown.apiCode).toEqualTypeOf<number | undefined>()
    expectTypeOf(thrown.reason).toEqualTypeOf<ApiErrorReason | undefined>()
    expectTypeOf(thrown.requestId).toEqualTypeOf<string | undefined>()
    expectTypeOf(thrown.operation).toEqualTypeOf<string>()
  }
  if (thrown instanceof RateLimitError || thrown instanceof ServerError) {
    expectTypeOf(thrown.retryAfter).toEqualTypeOf<number | undefined>()
  }
  if (thrown instanceof InputError) {
    expectTypeOf(thrown.issues).toEqualTypeOf<readonly Issue[]>()
  }
  if (thrown instanceof NetworkError) {
    expectTypeOf(thrown.sent).toEqualTypeOf<boolean>()
  }
  if (thrown instanceof InteractionRequiredError) {
    expectTypeOf(thrown.step).toEqualTypeOf<Record<string, unknown>>()
  }
})

test('an error of another copy of the package is narrowed to what all have', () => {
  if (isGenAuthError(thrown)) {
    expectTypeOf(thrown).toEqualTypeOf<GenAuthError>()
    expectTypeOf(thrown.code).toEqualTypeOf<GenAuthErrorCode>()
    expectTypeOf(thrown.retryable).toEqualTypeOf<boolean>()
  }
})

test('every class is a GenAuthError, and every refusal an ApiError', () => {
  expectTypeOf<ApiError>().toExtend<GenAuthError>()
  expectTypeOf<NotFoundError>().toExtend<ApiError>()
  expectTypeOf<InteractionRequiredError>().toExtend<ApiError>()
  expectTypeOf<NetworkError>().not.toExtend<ApiError>()
  // @ts-expect-error: the base has no code of its own
  new GenAuthError('message')
})

test('the code and the name of a final class are literals', () => {
  expectTypeOf<NotFoundError['code']>().toEqualTypeOf<'not_found'>()
  expectTypeOf<NotFoundError['name']>().toEqualTypeOf<'NotFoundError'>()
  expectTypeOf<RateLimitError['code']>().toEqualTypeOf<'rate_limited'>()
  expectTypeOf<InputError['code']>().toEqualTypeOf<'invalid_input'>()
})

test('a reason can be asked of any error, and of a refusal it is one of those that there are', () => {
  if (!isGenAuthError(thrown)) return
  expectTypeOf(thrown.reason).toEqualTypeOf<string | undefined>()
  if (thrown instanceof ApiError) {
    expectTypeOf(thrown.reason).toEqualTypeOf<ApiErrorReason | undefined>()
  }
})

test('a reason that does not exist is a mistake that the compiler finds', () => {
  expectTypeOf<'username_taken'>().toExtend<ApiErrorReason>()
  expectTypeOf<'user_name_taken'>().not.toExtend<ApiErrorReason>()
})
