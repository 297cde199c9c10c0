import {
  AuthenticationClient,
  type MobileConnection,
  type MobilePayload,
  type SignInWithMobileInput,
} from 'genauth/authentication'
import { expectTypeOf, test } from 'vitest'
import * as z from 'zod/mini'

const typed = () =>
  new AuthenticationClient({
    appId: 'a',
    appHost: 'https://example.genauth.ai',
    customFields: { school: z.string() },
  })

const app = { extIdpConnIdentifier: 'app' }

test('every connection has a payload', () => {
  expectTypeOf<
    { [C in MobileConnection]: [MobilePayload<C>] extends [never] ? C : never }[MobileConnection]
  >().toEqualTypeOf<never>()
})

test('the connection decides what the payload has', () => {
  expectTypeOf<MobilePayload<'wechat'>>().toEqualTypeOf<{ code: string }>()
  expectTypeOf<MobilePayload<'linkedin'>>().toEqualTypeOf<{ code: string }>()
  expectTypeOf<MobilePayload<'facebook'>>().toEqualTypeOf<{ access_token: string }>()
  expectTypeOf<MobilePayload<'wechat_mini_program_phone'>>().toEqualTypeOf<{
    code: string
    encryptedData: string
    iv: string
  }>()

  void (() => {
    const { signIn } = typed()
    void signIn.withMobile({ ...app, connection: 'wechat', payload: { code: 'c' } })
    // @ts-expect-error: Facebook gives an access token
    void signIn.withMobile({ ...app, connection: 'facebook', payload: { code: 'c' } })
    // @ts-expect-error: there is no such provider
    void signIn.withMobile({ ...app, connection: 'myspace', payload: { code: 'c' } })
    // @ts-expect-error: the payload is missing
    void signIn.withMobile({ ...app, connection: 'wechat' })
  })
})

test('custom data of a user who is new has the declared type', () => {
  const { signIn } = typed()

  expectTypeOf(signIn.withMobile)
    .parameter(0)
    .toEqualTypeOf<SignInWithMobileInput<{ school?: string | null }>>()
})
