import {
  ApiError,
  AuthenticationClient,
  ConfigurationError,
  ConflictError,
  ForbiddenError,
  InputError,
  NotFoundError,
  UnauthorizedError,
} from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { MockOptions } from 'genauth/mock'
import { expect, test } from 'vitest'
import { Authenticator } from '../support/authenticator.ts'
import { wantedStep } from '../support/wanted-step.ts'
import { setUp as setUpClient } from './set-up.ts'

const users = [
  { userId: 'ann', username: 'ann', nickname: 'Annie', password: 'passw0rd' },
  { userId: 'bob', username: 'bob', password: 'passw0rd' },
] as const

/** A mock with ann and bob; ann is signed in, and has an authenticator. */
async function setUp(options: MockOptions = {}) {
  const { mock, authentication } = setUpClient({ seed: { users }, ...options })
  const { appHost } = mock.authenticationOptions
  const as = async (name: string) => authentication.withTokens(await mock.asUser(name).tokens())
  const ann = await as('ann')
  const authenticator = new Authenticator(appHost)
  return { mock, authentication, as, ann, passkeys: ann.passkeys, authenticator }
}

/** Registers a passkey, as a page and a server do together. */
async function register(
  { passkeys }: Pick<AuthenticationClient, 'passkeys'>,
  authenticator: Authenticator,
  kind?: 'face' | 'fingerprint',
) {
  const { ticket, registrationOptions } = await passkeys.getRegistrationOptions()
  const registrationCredential = await authenticator.create(registrationOptions)
  await passkeys.verifyRegistration({ ticket, registrationCredential, authenticatorCode: kind })
  return registrationCredential.id
}

/** Uses a passkey, as a page does; gives what goes to the service. */
async function use(
  { passkeys }: Pick<AuthenticationClient, 'passkeys'>,
  authenticator: Authenticator,
) {
  const { ticket, authenticationOptions } = await passkeys.getAuthenticationOptions()
  return { ticket, authenticationCredential: await authenticator.get(authenticationOptions) }
}

test('a user registers a passkey and signs in by it', async () => {
  const { mock, authentication, passkeys, authenticator } = await setUp()

  const { ticket, registrationOptions } = await passkeys.getRegistrationOptions()
  const registrationCredential = await authenticator.create(registrationOptions)
  const registered = await passkeys.verifyRegistration({ ticket, registrationCredential })
  expect(registered).toEqual({ verified: true })

  const start = await authentication.passkeys.getAuthenticationOptions()
  const authenticationCredential = await authenticator.get(start.authenticationOptions)
  const { verified, tokenSet } = await authentication.passkeys.verifyAuthentication({
    ticket: start.ticket,
    authenticationCredential,
  })

  expect(verified).toBe(true)
  expect(await authentication.session.get()).toMatchObject({ ...tokenSet })
  await expect(authentication.profile.get()).resolves.toMatchObject({
    username: 'ann',
    loginsCount: 1,
  })
  expect(mock.journal.calls().flatMap(({ unknownFields = [] }) => unknownFields)).toEqual([])
})

test('the options name site, user and challenge, and the passkeys that are there', async () => {
  const { ann, passkeys, authenticator } = await setUp()
  const id = await register(ann, authenticator)

  const one = await passkeys.getRegistrationOptions()
  const other = await passkeys.getRegistrationOptions()
  const { authenticationOptions } = await passkeys.getAuthenticationOptions()

  expect(one.registrationOptions).toMatchObject({
    rp: { id: new URL(authenticator.origin).hostname, name: 'Mock application' },
    user: { id: btoa('ann').replaceAll('=', ''), name: 'ann', displayName: 'Annie' },
    excludeCredentials: [{ id, type: 'public-key', transports: ['internal'] }],
    authenticatorSelection: { residentKey: 'required' },
    timeout: 300_000,
  })
  expect(one.registrationOptions.challenge).not.toBe(other.registrationOptions.challenge)
  expect(one.ticket).not.toBe(other.ticket)
  // Whoever begins a sign-in is not told who has passkeys.
  expect(authenticationOptions).not.toHaveProperty('allowCredentials')
})

test('a sign-in has the scope of the client unless it says another one', async () => {
  const { authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)

  const own = await authentication.passkeys.verifyAuthentication(
    await use(authentication, authenticator),
  )
  const other = await authentication.passkeys.verifyAuthentication({
    ...(await use(authentication, authenticator)),
    options: { scope: 'openid email' },
  })

  expect(own.tokenSet?.scope).toBe('openid profile')
  expect(other.tokenSet?.scope).toBe('openid email')
})

test('the newer routes do the same', async () => {
  const { authentication, passkeys, authenticator } = await setUp()

  const creation = await passkeys.beginRegistration()
  await passkeys.finishRegistration({
    ticket: creation.ticket,
    credential: await authenticator.create(creation.publicKey),
  })
  const request = await authentication.passkeys.beginSignIn()
  const tokens = await authentication.passkeys.finishSignIn({
    ticket: request.ticket,
    credential: await authenticator.get(request.publicKey),
  })

  expect(await authentication.session.get()).toMatchObject(tokens)
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('as a second factor, only a passkey of the user counts', async () => {
  const { authentication, as, passkeys, authenticator } = await setUp()
  const idOfBob = await register(await as('bob'), authenticator)

  await expect(passkeys.beginFactorCheck()).rejects.toThrow(NotFoundError)
  const creation = await passkeys.beginFactorRegistration()
  const credential = await authenticator.create(creation.publicKey)
  await passkeys.finishRegistration({ ticket: creation.ticket, credential })

  const { ticket, publicKey } = await passkeys.beginFactorCheck()
  expect(publicKey.allowCredentials?.map(({ id }) => id)).toEqual([credential.id])
  const right = await authenticator.get(publicKey)
  await passkeys.finishSignIn({ ticket, credential: right })

  const again = await passkeys.beginFactorCheck()
  const wrong = await authenticator.get({
    ...again.publicKey,
    allowCredentials: [{ id: idOfBob, type: 'public-key' }],
  })
  await expect(
    authentication.passkeys.finishSignIn({ ticket: again.ticket, credential: wrong }),
  ).rejects.toThrow(ForbiddenError)
})

test('a user names, lists and removes passkeys', async () => {
  const { authentication, ann, as, passkeys, authenticator } = await setUp()
  const laptop = await register(ann, authenticator)
  const phone = await register(ann, authenticator, 'face')
  await register(await as('bob'), authenticator)

  await passkeys.update({ credentialId: laptop, name: 'Laptop' })

  expect(await passkeys.list({ limit: 1 })).toMatchObject({
    totalCount: 2,
    list: [{ credentialId: laptop, name: 'Laptop', authenticatorCode: 'other' }],
  })
  expect(await passkeys.listDevices({ authenticatorCode: 'face' })).toMatchObject([
    { credentialId: phone },
  ])
  expect(await passkeys.check({ credentialIds: [phone, 'unknown'] })).toMatchObject([
    { credentialId: phone },
  ])

  await passkeys.delete({ credentialId: laptop })
  await passkeys.removeDevices({ authenticatorCode: 'face' })

  expect(await passkeys.listDevices({})).toEqual([])
  // The newest passkey on the authenticator is bob's.
  await authentication.passkeys.verifyAuthentication(await use(authentication, authenticator))
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'bob' })
})

test('the older route removes a passkey too', async () => {
  const { ann, passkeys, authenticator } = await setUp()
  const credentialId = await register(ann, authenticator)

  expect(await passkeys.removeDevice({ credentialId })).toEqual({ success: true })

  await expect(passkeys.removeDevice({ credentialId })).rejects.toThrow(NotFoundError)
  // The issue names what the caller wrote.
  await expect(passkeys.removeDevice({ credentialId: '' })).rejects.toMatchObject({
    issues: [{ path: 'credentialId' }],
  })
})

test("another user's passkey cannot be named, removed or seen", async () => {
  const { ann, as, authenticator } = await setUp()
  const credentialId = await register(ann, authenticator)
  const bob = await as('bob')

  await expect(bob.passkeys.update({ credentialId, name: 'Mine' })).rejects.toThrow(NotFoundError)
  await expect(bob.passkeys.delete({ credentialId })).rejects.toThrow(NotFoundError)
  await expect(bob.passkeys.removeDevice({ credentialId })).rejects.toThrow(NotFoundError)
  expect(await bob.passkeys.check({ credentialIds: [credentialId] })).toEqual([])
  await bob.passkeys.removeDevices({ authenticatorCode: 'other' })

  expect(await ann.passkeys.list()).toMatchObject({ list: [{ credentialId, name: 'Passkey' }] })
})

test('an administrator registers, names, lists and removes passkeys of others', async () => {
  const { mock, authentication, as, authenticator } = await setUp()
  const { appId } = mock.authenticationOptions
  const management = new ManagementClient(mock.managementOptions)
  await management.roles.createAdmin({ code: 'support', name: 'Support' })
  await management.roles.assign({
    code: 'support',
    namespace: 'system',
    targets: [{ targetType: 'USER', targetIdentifier: 'bob' }],
  })
  const { userPasskeys } = await as('bob')

  const { ticket, publicKey } = await userPasskeys.beginRegistration({ userId: 'ann' })
  const credential = await authenticator.create(publicKey)
  await userPasskeys.finishRegistration({ ticket, credential })
  await userPasskeys.update({ credentialId: credential.id, name: 'Key 7' })

  expect(await userPasskeys.list({ userId: 'ann', appId })).toMatchObject({
    list: [{ credentialId: credential.id, name: 'Key 7' }],
  })
  expect(await userPasskeys.list({ userId: 'ann', appId: 'other' })).toMatchObject({ list: [] })
  await authentication.passkeys.verifyAuthentication(await use(authentication, authenticator))
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })

  const wanted = { credentialId: credential.id, userId: 'ann', appId }
  await expect(userPasskeys.delete({ ...wanted, appId: 'other' })).rejects.toThrow(NotFoundError)
  await expect(userPasskeys.delete({ ...wanted, userId: 'bob' })).rejects.toThrow(NotFoundError)
  await userPasskeys.delete(wanted)
  expect(await userPasskeys.list({ userId: 'ann' })).toMatchObject({ list: [] })
})

test.each(['verifyAuthentication', 'finishSignIn'] as const)(
  'a passkey signs in where the profile is complete, by %s',
  async way => {
    const { authentication, ann, authenticator } = await setUp({
      seed: { users, apps: [{ mfa: 'required', requiredFields: ['company'] }] },
    })
    await register(ann, authenticator)
    const { ticket, authenticationCredential } = await use(authentication, authenticator)
    const { passkeys } = authentication
    const signIn =
      way === 'finishSignIn'
        ? passkeys.finishSignIn({ ticket, credential: authenticationCredential })
        : passkeys.verifyAuthentication({ ticket, authenticationCredential })

    // No second factor: a passkey is two.
    const { next } = await wantedStep('completeProfile', signIn)
    await expect(authentication.session.get()).resolves.toBeUndefined()
    await next.complete({ company: 'Acme' })
    await expect(authentication.profile.get()).resolves.toMatchObject({ company: 'Acme' })
  },
)

test('a passkey that nothing has unlocked is one factor', async () => {
  const { authentication, ann, authenticator } = await setUp({
    seed: { users, apps: [{ mfa: 'required' }] },
  })
  await register(ann, authenticator)
  const signIn = async () => {
    const { ticket, authenticationCredential } = await use(authentication, authenticator)
    return authentication.passkeys.verifyAuthentication({ ticket, authenticationCredential })
  }

  authenticator.verifiesUser = false
  await expect(signIn()).rejects.toMatchObject({ reason: 'mfa_required' })
  const { ticket, publicKey } = await ann.passkeys.beginFactorCheck()
  const credential = await authenticator.get(publicKey)
  await expect(ann.passkeys.finishSignIn({ ticket, credential })).resolves.toBeDefined()

  authenticator.verifiesUser = true
  await expect(signIn()).resolves.toMatchObject({ verified: true })
})

test('whoever is no administrator reaches no passkeys of others', async () => {
  const { ann, authenticator } = await setUp()
  const credentialId = await register(ann, authenticator)
  const { userPasskeys } = ann
  const { ticket, registrationOptions } = await ann.passkeys.getRegistrationOptions()
  const credential = await authenticator.create(registrationOptions)

  const calls = [
    userPasskeys.list({ userId: 'bob' }),
    userPasskeys.update({ credentialId, name: 'x' }),
    userPasskeys.delete({ credentialId, userId: 'ann', appId: 'x' }),
    userPasskeys.beginRegistration({ userId: 'bob' }),
    userPasskeys.finishRegistration({ ticket, credential }),
  ]

  for (const outcome of await Promise.allSettled(calls)) {
    expect(outcome).toMatchObject({ reason: expect.any(ForbiddenError) })
  }
})

test('a ticket works once, and not for another user, kind or application', async () => {
  const apps = [{}, { appId: 'other', host: 'https://other.genauth.ai' }]
  const { mock, authentication, ann, as, authenticator } = await setUp({ seed: { users, apps } })
  const bob = await as('bob')
  const { passkeys } = authentication
  const refused = { name: 'ApiError', statusCode: 400 }

  const { ticket, registrationOptions } = await ann.passkeys.getRegistrationOptions()
  const registrationCredential = await authenticator.create(registrationOptions)
  const registration = { ticket, registrationCredential }
  await ann.passkeys.verifyRegistration(registration)
  await expect(ann.passkeys.verifyRegistration(registration)).rejects.toMatchObject(refused)

  const signIn = await use(ann, authenticator)
  await passkeys.verifyAuthentication(signIn)
  await expect(passkeys.verifyAuthentication(signIn)).rejects.toMatchObject(refused)

  const ofAnn = await ann.passkeys.getRegistrationOptions()
  const madeForAnn = await new Authenticator(authenticator.origin).create(ofAnn.registrationOptions)
  const stolen = { ticket: ofAnn.ticket, registrationCredential: madeForAnn }
  await expect(bob.passkeys.verifyRegistration(stolen)).rejects.toMatchObject(refused)

  const forRegistration = await ann.passkeys.getRegistrationOptions()
  const mixed = { ...(await use(ann, authenticator)), ticket: forRegistration.ticket }
  await expect(passkeys.verifyAuthentication(mixed)).rejects.toMatchObject(refused)

  const elsewhere = new AuthenticationClient({
    appId: 'other',
    appHost: 'https://other.genauth.ai',
    fetch: mock.fetch,
  })
  const forFirst = await use(ann, authenticator)
  await expect(elsewhere.passkeys.verifyAuthentication(forFirst)).rejects.toMatchObject(refused)
})

test('a ticket is spent by a wrong credential too', async () => {
  const { authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)
  const { ticket, authenticationCredential } = await use(authentication, authenticator)
  const { passkeys } = authentication

  const id = 'AAAA'
  const unknown = { ...authenticationCredential, id, rawId: id }
  await expect(
    passkeys.verifyAuthentication({ ticket, authenticationCredential: unknown }),
  ).rejects.toThrow(ForbiddenError)

  await expect(
    passkeys.verifyAuthentication({ ticket, authenticationCredential }),
  ).rejects.toMatchObject({ statusCode: 400 })
})

test('a challenge expires by the clock of the service', async () => {
  const { mock, authentication, ann, authenticator } = await setUp({
    seed: { users },
    settings: { passkeyTicketLife: '1m' },
  })
  await register(ann, authenticator)
  const inTime = await use(authentication, authenticator)
  mock.clock.advance('59s')
  await authentication.passkeys.verifyAuthentication(inTime)

  const late = await use(authentication, authenticator)
  mock.clock.advance('1m')

  await expect(authentication.passkeys.verifyAuthentication(late)).rejects.toThrow(ApiError)
})

test.each([
  ['a challenge of another ceremony', { challenge: 'AAAA' }, undefined],
  ['a page elsewhere', {}, 'https://evil.example.com'],
  ['a page whose address begins alike', {}, 'https://mock.genauth.ai.evil.example.com'],
  ['a page without encryption', {}, 'http://'],
] as const)('refuses %s, and tells nothing', async (_, changes, page) => {
  const { authentication, ann, passkeys, authenticator } = await setUp()
  await register(ann, authenticator)
  const host = new URL(authenticator.origin).hostname
  authenticator.origin = page === 'http://' ? `http://${host}` : (page ?? authenticator.origin)

  const creation = await passkeys.getRegistrationOptions()
  const registrationCredential = await new Authenticator(authenticator.origin).create({
    ...creation.registrationOptions,
    ...changes,
  })
  const request = await passkeys.getAuthenticationOptions()
  const authenticationCredential = await authenticator.get({
    ...request.authenticationOptions,
    ...changes,
  })

  await expect(
    passkeys.verifyRegistration({ ticket: creation.ticket, registrationCredential }),
  ).rejects.toMatchObject({ statusCode: 400 })
  await expect(
    authentication.passkeys.verifyAuthentication({
      ticket: request.ticket,
      authenticationCredential,
    }),
  ).rejects.toMatchObject({ statusCode: 403, serviceMessage: '凭证校验失败' })
  expect(await authentication.session.get()).toBeUndefined()
  expect(await passkeys.list()).toMatchObject({ totalCount: 1 })
})

test('settings say for which site passkeys are, and where they may be used', async () => {
  const origin = 'https://app.example.com'
  const { mock, authentication, ann, authenticator } = await setUp({
    seed: { users },
    settings: { passkeySite: 'example.com' },
  })
  authenticator.origin = origin
  await register(ann, authenticator)
  const signIn = async () =>
    authentication.passkeys.verifyAuthentication(await use(authentication, authenticator))

  await expect(signIn()).resolves.toMatchObject({ verified: true })
  mock.configure({ passkeyOrigins: ['https://other.example.com'] })
  await expect(signIn()).rejects.toThrow(ForbiddenError)
  mock.configure({ passkeyOrigins: [origin] })
  await expect(signIn()).resolves.toMatchObject({ verified: true })
})

test('without a setting, the site is that of the page, or of the application if a page hides it', async () => {
  const { ann, authenticator } = await setUp()
  const siteFor = async (origin: string) => {
    const { registrationOptions } = await ann.passkeys.getRegistrationOptions({
      headers: { origin },
    })
    return registrationOptions.rp.id
  }

  await expect(siteFor('https://shop.example.com')).resolves.toBe('shop.example.com')
  // What browsers send for a form of a page without a referrer.
  await expect(siteFor('null')).resolves.toBe(new URL(authenticator.origin).hostname)
})

test('refuses a passkey that is removed, and those of a user who is deleted', async () => {
  const { mock, authentication, ann, as, passkeys, authenticator } = await setUp()
  const credentialId = await register(ann, authenticator)
  const removed = await use(authentication, authenticator)
  await passkeys.delete({ credentialId })
  await expect(authentication.passkeys.verifyAuthentication(removed)).rejects.toThrow(
    ForbiddenError,
  )

  const bob = await as('bob')
  await register(bob, authenticator)
  const { ticket, registrationOptions } = await bob.passkeys.getRegistrationOptions()
  const orphaned = await use(authentication, authenticator)
  await new ManagementClient(mock.managementOptions).users.deleteBatch({ userIds: ['bob'] })
  await expect(authentication.passkeys.verifyAuthentication(orphaned)).rejects.toThrow(
    ForbiddenError,
  )
  const registrationCredential = await authenticator.create(registrationOptions)
  await expect(bob.passkeys.verifyRegistration({ ticket, registrationCredential })).rejects.toThrow(
    UnauthorizedError,
  )
})

test('refuses a wrong signature, and a user handle of somebody else', async () => {
  const { authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)
  const { passkeys } = authentication

  const one = await use(authentication, authenticator)
  const other = await use(authentication, authenticator)
  const { signature } = other.authenticationCredential.response
  const forged = { ...one.authenticationCredential.response, signature }
  const strange = { ...other.authenticationCredential.response, userHandle: 'Ym9i' }

  for (const [{ ticket, authenticationCredential }, response] of [
    [one, forged],
    [other, strange],
  ] as const) {
    const credential = { ...authenticationCredential, response }
    await expect(
      passkeys.verifyAuthentication({ ticket, authenticationCredential: credential }),
    ).rejects.toThrow(ForbiddenError)
  }
})

test('refuses a copy of an authenticator, whose counter does not rise', async () => {
  const { authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)
  const { passkeys } = authentication
  await passkeys.verifyAuthentication(await use(authentication, authenticator))

  authenticator.counter = 0
  const copy = await use(authentication, authenticator)
  await expect(passkeys.verifyAuthentication(copy)).rejects.toThrow(ForbiddenError)

  authenticator.counter = 7
  const next = await use(authentication, authenticator)
  await expect(passkeys.verifyAuthentication(next)).resolves.toMatchObject({ verified: true })
})

test('of two sign-ins at once with one count, one is refused', async () => {
  const { authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)
  const one = await use(authentication, authenticator)
  authenticator.counter = 0
  const other = await use(authentication, authenticator)

  const outcomes = await Promise.allSettled(
    [one, other].map(input => authentication.passkeys.verifyAuthentication(input)),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a passkey is registered once', async () => {
  const { ann, passkeys, authenticator } = await setUp()
  const begin = () => passkeys.getRegistrationOptions()
  const [one, other] = [await begin(), await begin()]
  const first = await authenticator.create(one.registrationOptions)
  await passkeys.verifyRegistration({ ticket: one.ticket, registrationCredential: first })

  // The same key for the other challenge: a statement of "none" does not sign the challenge.
  const { clientDataJSON } = (await authenticator.create(other.registrationOptions)).response
  const again = { ...first, response: { ...first.response, clientDataJSON } }
  await expect(
    passkeys.verifyRegistration({ ticket: other.ticket, registrationCredential: again }),
  ).rejects.toThrow(ConflictError)

  expect(await ann.passkeys.list()).toMatchObject({ totalCount: 1 })
})

test('a user who may not sign in does not get in by a passkey', async () => {
  const { mock, authentication, ann, authenticator } = await setUp()
  await register(ann, authenticator)
  const { users, auditLogs } = new ManagementClient(mock.managementOptions)
  await users.suspend({ userId: 'ann' })

  const signIn = authentication.passkeys.verifyAuthentication(
    await use(authentication, authenticator),
  )
  await expect(signIn).rejects.toMatchObject({ reason: 'account_locked' })
  expect(await authentication.session.get()).toBeUndefined()
  const { list } = await auditLogs.listUserActions({ success: false })
  expect(list).toMatchObject([{ userId: 'ann', requestId: expect.any(String) }])
})

test('whoever is not signed in registers nothing', async () => {
  const { authentication } = await setUp()
  const { passkeys } = authentication

  const calls = [
    passkeys.getRegistrationOptions(),
    passkeys.beginRegistration(),
    passkeys.beginFactorRegistration(),
    passkeys.list(),
    passkeys.removeDevices({ authenticatorCode: 'face' }),
  ]

  for (const outcome of await Promise.allSettled(calls)) {
    expect(outcome).toMatchObject({ reason: expect.any(UnauthorizedError) })
  }
})

test('refuses wrong input before anything is sent', async () => {
  const { mock, passkeys } = await setUp()
  const { register, signIn, verifyAuthentication } = passkeys

  const scope = passkeys.signIn({ options: { scope: 'profile' } })
  await expect(scope).rejects.toMatchObject({ issues: [{ path: 'options.scope' }] })
  for (const method of [register, signIn, verifyAuthentication]) {
    await expect(Reflect.apply(method, passkeys, [{ nonsense: true }])).rejects.toThrow(InputError)
  }
  expect(mock.journal.calls()).toEqual([])
})

test('a server is told to take the steps instead of a whole ceremony', async () => {
  const { mock, passkeys } = await setUp()

  const registration = passkeys.register()
  const signIn = passkeys.signIn()

  await expect(registration).rejects.toThrow(ConfigurationError)
  await expect(registration).rejects.toThrow('getRegistrationOptions()')
  await expect(signIn).rejects.toThrow(ConfigurationError)
  await expect(signIn).rejects.toThrow('getAuthenticationOptions()')
  expect(mock.journal.calls()).toEqual([])
})

test('a snapshot brings passkeys back', async () => {
  const { mock, authentication, ann, passkeys, authenticator } = await setUp()
  const credentialId = await register(ann, authenticator)
  const snapshot = mock.snapshot()
  await passkeys.delete({ credentialId })

  mock.restore(snapshot)

  await expect(
    authentication.passkeys.verifyAuthentication(await use(authentication, authenticator)),
  ).resolves.toMatchObject({ verified: true })
})
