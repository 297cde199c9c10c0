import {
  type AuthenticationClient,
  ConfirmationError,
  type QrCodeUser,
  type SignInProgressOptions,
  type TokenSet,
} from 'genauth'
import { expectTypeOf, test } from 'vitest'

declare const authentication: AuthenticationClient

test('the status of a sign-in by QR code tells what comes with it', async () => {
  for await (const state of authentication.signIn.withQrCode()) {
    if (state.status === 'PENDING') expectTypeOf(state.url).toEqualTypeOf<string>()
    else if (state.status === 'SCANNED') expectTypeOf(state.user).toEqualTypeOf<QrCodeUser>()
    else if (state.status === 'AUTHORIZED') expectTypeOf(state.tokens).toEqualTypeOf<TokenSet>()
    else expectTypeOf(state).toEqualTypeOf<{ readonly status: 'EXPIRED' | 'CANCELLED' | 'ERROR' }>()
  }
})

test('so does that of a sign-in by push, which has no step between', async () => {
  for await (const { status } of authentication.signIn.withPush({ account: 'ann' })) {
    expectTypeOf(status).toEqualTypeOf<
      'PUSHED' | 'AUTHORIZED' | 'EXPIRED' | 'CANCELLED' | 'ERROR'
    >()
  }
})

test('who waits for the tokens gets them, or an error with a reason', () => {
  const progress = authentication.signIn.withPush({ account: 'ann' }, { pollInterval: 2_000 })

  expectTypeOf(progress.tokens()).resolves.toEqualTypeOf<TokenSet>()
  expectTypeOf<ConfirmationError['reason']>().toEqualTypeOf<'expired' | 'cancelled' | 'failed'>()
  expectTypeOf<SignInProgressOptions['pollInterval']>().toEqualTypeOf<number | undefined>()
  expectTypeOf(ConfirmationError).instance.toHaveProperty('retryable')
})
