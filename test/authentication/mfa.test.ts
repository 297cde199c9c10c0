import { inflateSync } from 'node:zlib'
import { ApiError, ConflictError, ForbiddenError, InputError, NotFoundError } from 'genauth'
import jsQR from 'jsqr'
import { TOTP, URI } from 'otpauth'
import { expect, test } from 'vitest'
import { everythingOf } from '../support/canary.ts'
import { ann, setUp } from './set-up.ts'

const email = 'ann@example.com'
const phoneNumber = '13800000000'

async function signedIn(settings = {}) {
  const world = setUp({ seed: ann, settings })
  await world.authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return world
}

type World = Awaited<ReturnType<typeof signedIn>>

/** What an authenticator application shows that has read an address. */
function codeOf(address: string, { mock }: World): string {
  const parsed = URI.parse(address)
  if (!(parsed instanceof TOTP)) throw new Error(`No TOTP: ${address}`)
  return parsed.generate({ timestamp: mock.clock.now() })
}

async function withAuthenticator() {
  const world = await signedIn()
  const { ticket, otp } = await world.authentication.mfa.enroll({ factorType: 'OTP' })
  const address = otp?.qrCodeUri ?? ''
  const passCode = codeOf(address, world)
  await world.authentication.mfa.confirm({ ticket, factorType: 'OTP', passCode })
  return { ...world, address, otp }
}

test('a user binds an authenticator application', async () => {
  const { authentication, otp } = await withAuthenticator()

  expect(otp?.recoveryCode).toMatch(/^([\da-f]{4}-){5}[\da-f]{4}$/)
  const [factor, ...others] = await authentication.mfa.list()
  expect(factor).toMatchObject({ factorType: 'OTP' })
  expect(others).toEqual([])
  await expect(authentication.mfa.get({ factorId: factor?.factorId ?? '' })).resolves.toEqual(
    factor,
  )
  const available = await authentication.mfa.available()
  expect(available.map(({ factorType }) => factorType)).toEqual(['SMS', 'EMAIL', 'FACE'])
})

test('the picture is a QR code of the address', async () => {
  const { otp } = await withAuthenticator()
  const png = Buffer.from(otp?.qrCodeDataUrl.split(',')[1] ?? '', 'base64')
  const size = png.readUInt32BE(16)
  const start = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(start, png.length - 16))
  const pixels = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      pixels.fill(rows[y * (size + 1) + 1 + x] ?? 0, (y * size + x) * 4, (y * size + x) * 4 + 3)
      pixels[(y * size + x) * 4 + 3] = 255
    }
  }

  expect(jsQR(pixels, size, size)?.data).toBe(otp?.qrCodeUri)
})

test.each([
  ['SMS', { phoneNumber }],
  ['EMAIL', { email }],
  ['SMS', { phoneNumber: '13700000000' }],
  ['EMAIL', { email: 'second@example.com' }],
] as const)('a user binds %s with a code: %o', async (factorType, profile) => {
  const { mock, authentication } = await signedIn()

  const { ticket, otp } = await authentication.mfa.enroll({ factorType, ...profile })
  const [to = ''] = Object.values(profile)
  await authentication.mfa.confirm({ ticket, factorType, passCode: mock.inbox.code(to) })

  expect(otp).toBeUndefined()
  await expect(authentication.mfa.list()).resolves.toMatchObject([{ factorType, profile }])
})

test('a code goes to the user’s own address unless another one is given', async () => {
  const { mock, authentication } = await signedIn()

  await authentication.mfa.enroll({ factorType: 'EMAIL' })

  expect(mock.inbox.code(email)).toMatch(/^\d{6}$/)
})

test('a user binds a face, whose photo nobody gets to see', async () => {
  const { authentication } = await signedIn()
  const photo = 'https://example.com/ann.jpg'

  const { ticket } = await authentication.mfa.enroll({ factorType: 'FACE' })
  await expect(authentication.mfa.confirm({ ticket, factorType: 'FACE' })).rejects.toMatchObject({
    apiCode: 1701,
  })
  await authentication.mfa.confirm({ ticket, factorType: 'FACE', photo })

  expect(everythingOf(await authentication.mfa.list())).not.toContain(photo)
})

test('a wrong code binds nothing, and the right one does afterwards', async () => {
  const world = await signedIn()
  const { authentication } = world
  const { ticket, otp } = await authentication.mfa.enroll({ factorType: 'OTP' })
  const confirm = (passCode: string) =>
    authentication.mfa.confirm({ ticket, factorType: 'OTP', passCode })

  await expect(confirm('000000')).rejects.toMatchObject({ statusCode: 400, reason: 'wrong_totp' })
  await expect(authentication.mfa.list()).resolves.toEqual([])
  await confirm(codeOf(otp?.qrCodeUri ?? '', world))
})

test('a ticket is good for its own factor, once, and for a minute', async () => {
  const { mock, authentication } = await signedIn()
  const { ticket } = await authentication.mfa.enroll({ factorType: 'EMAIL' })
  const passCode = mock.inbox.code(email)

  await expect(
    authentication.mfa.confirm({ ticket, factorType: 'SMS', passCode }),
  ).rejects.toMatchObject({ statusCode: 400 })
  mock.clock.advance('61s')
  await expect(
    authentication.mfa.confirm({ ticket, factorType: 'EMAIL', passCode }),
  ).rejects.toThrow(ApiError)
  await expect(
    authentication.mfa.confirm({ ticket, factorType: 'EMAIL', passCode }),
  ).rejects.toThrow(InputError)
})

test('a factor that is there is not added again, and one that the pool forbids not at all', async () => {
  const { authentication } = await withAuthenticator()
  await expect(authentication.mfa.enroll({ factorType: 'OTP' })).rejects.toThrow(ConflictError)

  const strict = await signedIn({ enabledFactors: ['OTP'] })
  await expect(strict.authentication.mfa.enroll({ factorType: 'SMS' })).rejects.toThrow(
    ForbiddenError,
  )
  await expect(strict.authentication.mfa.available()).resolves.toEqual([{ factorType: 'OTP' }])
})

test('nor is one that has come, or is forbidden, between the two steps', async () => {
  const { mock, authentication } = await signedIn()
  const { mfa } = authentication
  const [one, other] = ['13911111111', '13922222222']
  const first = await mfa.enroll({ factorType: 'SMS', phoneNumber: one })
  const second = await mfa.enroll({ factorType: 'SMS', phoneNumber: other })
  const mail = await mfa.enroll({ factorType: 'EMAIL' })
  const confirm = (ticket: typeof first.ticket, factorType: 'SMS' | 'EMAIL', to: string) =>
    mfa.confirm({ ticket, factorType, passCode: mock.inbox.code(to) })

  await confirm(first.ticket, 'SMS', one)
  await expect(confirm(second.ticket, 'SMS', other)).rejects.toThrow(ConflictError)
  mock.configure({ enabledFactors: ['OTP', 'SMS'] })
  await expect(confirm(mail.ticket, 'EMAIL', email)).rejects.toThrow(ForbiddenError)

  expect(await mfa.list()).toMatchObject([{ factorType: 'SMS', profile: { phoneNumber: one } }])
})

test('a face needs an address beside it', async () => {
  const { authentication } = setUp({ seed: { users: [{ username: 'eve', password: 'passw0rd' }] } })
  await authentication.signIn.withPassword({ username: 'eve', password: 'passw0rd' })

  await expect(authentication.mfa.enroll({ factorType: 'FACE' })).rejects.toMatchObject({
    apiCode: 1703,
  })
  await expect(authentication.mfa.enroll({ factorType: 'SMS' })).rejects.toMatchObject({
    statusCode: 400,
  })
})

test('a code of the authenticator is tried, and right once', async () => {
  const world = await withAuthenticator()
  const { mock, authentication, address } = world
  mock.clock.advance('30s')
  const totp = codeOf(address, world)

  await expect(authentication.mfa.verify({ totp: '000000' })).resolves.toEqual({ verified: false })
  await expect(authentication.mfa.verify({ totp })).resolves.toEqual({ verified: true })
  await expect(authentication.mfa.verify({ totp })).resolves.toEqual({ verified: false })
})

test('a factor is taken off by its owner', async () => {
  const { authentication } = await withAuthenticator()
  const [factor] = await authentication.mfa.list()
  const factorId = factor?.factorId ?? ''

  await authentication.mfa.reset({ factorId })

  await expect(authentication.mfa.list()).resolves.toEqual([])
  await expect(authentication.mfa.reset({ factorId })).rejects.toThrow(NotFoundError)
  await expect(authentication.mfa.get({ factorId: 'other|otp' })).rejects.toThrow(NotFoundError)
})
