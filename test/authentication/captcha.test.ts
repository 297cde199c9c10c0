import { ForbiddenError } from 'genauth'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const captchaAfterFailures = 2

/** A pool that wants a captcha after two failures, and a client that has had them. */
async function afterFailures() {
  const parts = setUp({ seed: ann, settings: { captchaAfterFailures } })
  const { mock, authentication } = parts
  for (let count = 0; count < captchaAfterFailures; count += 1) {
    await authentication.signIn.withPassword({ username: 'ann', password: 'wrong' }).catch(() => {})
  }
  const signIn = (options: { captchaCode?: string; captchaToken?: string }) =>
    authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd', options })
  const read = async () => {
    const { captchaToken } = await authentication.codes.getCaptcha()
    return { captchaToken, captchaCode: mock.inbox.code(captchaToken) }
  }
  return { ...parts, signIn, read }
}

test('draws a picture that has no text in it', async () => {
  const { mock, authentication } = setUp()

  const { captchaCodeSvg, captchaToken } = await authentication.codes.getCaptcha()

  const text = mock.inbox.code(captchaToken)
  expect(captchaCodeSvg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*<\/svg>$/)
  expect(captchaCodeSvg.match(/<path transform/g)).toHaveLength(text.length)
  expect(captchaCodeSvg).not.toContain('<text')
  expect((await authentication.codes.getCaptcha()).captchaToken).not.toBe(captchaToken)
})

test('is needed after some failures, and lets the user in', async () => {
  const { signIn, read } = await afterFailures()

  const without = signIn({})
  await expect(without).rejects.toThrow(ForbiddenError)
  await expect(without).rejects.toMatchObject({ apiCode: 2000, reason: 'captcha_required' })

  await signIn(await read())
  // A sign-in that worked begins the count anew.
  await signIn({})
})

test('is refused when it is wrong, old, of another picture, or tried before', async () => {
  const { mock, signIn, read } = await afterFailures()
  const refused = { reason: 'captcha_required' }

  const tried = await read()
  await expect(signIn({ ...tried, captchaCode: 'wrong' })).rejects.toMatchObject(refused)
  await expect(signIn(tried)).rejects.toMatchObject(refused)

  const [one, other] = [await read(), await read()]
  const mixed = { captchaToken: one.captchaToken, captchaCode: other.captchaCode }
  await expect(signIn(mixed)).rejects.toMatchObject(refused)

  mock.clock.advance('5m')
  await expect(signIn(other)).rejects.toMatchObject(refused)
})

test('is asked for of the address that failed, and of no other', async () => {
  const { authentication } = await afterFailures()

  await authentication.signIn.withPassword({
    username: 'ann',
    password: 'passw0rd',
    options: { clientIp: '203.0.113.7' },
  })

  await expect(authentication.profile.get()).resolves.toMatchObject({ lastIP: '203.0.113.7' })
})
