import { AuthenticationClient, type PasskeyErrorReason } from 'genauth/authentication'
import { createMock, type MockOptions } from 'genauth/mock'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'

/** A mock with ann, a page that she is signed in at, and further pages. */
async function setUp(options: MockOptions = {}) {
  const seed = {
    apps: [{ tokenEndPointAuthMethod: 'none' as const }],
    users: [{ username: 'ann', password: 'passw0rd' }],
  }
  const mock = createMock({ seed, ...options })
  const { appSecret: _secret, ...application } = mock.authenticationOptions
  const open = () => new AuthenticationClient(application)
  const page = open()
  await page.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return { mock, page, open }
}

/** Gives the browser an authenticator that agrees to everything at once; gives the way to stop that. */
async function plugIn(options: { hasResidentKey?: boolean } = {}) {
  await cdp().send('WebAuthn.enable')
  onTestFinished(async () => {
    await cdp().send('WebAuthn.disable')
  })
  const { authenticatorId } = await cdp().send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  })
  return async (enabled: boolean): Promise<void> => {
    await cdp().send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  }
}

/** Plugs in an authenticator with a passkey whose user waits; gives the way to end that. */
async function hesitate({ passkeys }: AuthenticationClient): Promise<() => Promise<void>> {
  const agree = await plugIn()
  await passkeys.register()
  await agree(false)
  return () => agree(true)
}

/** Shows the input that passkeys are offered in. */
function showInput(): void {
  const input = document.createElement('input')
  input.autocomplete = 'username webauthn'
  document.body.append(input)
  onTestFinished(() => input.remove())
}

const refusal = (reason: PasskeyErrorReason) => ({ code: 'passkey_failed', reason })

test('a user registers a passkey and signs in by it', async () => {
  const { mock, page, open } = await setUp()
  await plugIn()

  const { credentialId } = await page.passkeys.register({ authenticatorCode: 'fingerprint' })
  const other = open()
  const tokens = await other.passkeys.signIn()

  expect(await other.session.get()).toMatchObject(tokens)
  await expect(other.profile.get()).resolves.toMatchObject({ username: 'ann' })
  expect(await other.passkeys.list()).toMatchObject({
    list: [{ credentialId, authenticatorCode: 'fingerprint' }],
  })
  expect(mock.journal.calls().flatMap(({ unknownFields = [] }) => unknownFields)).toEqual([])
})

test('a user signs in by the autofill of an input', async () => {
  const { page, open } = await setUp()
  await plugIn()
  await page.passkeys.register()
  const other = open()
  showInput()

  await other.passkeys.signIn({ conditional: true })

  await expect(other.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('an authenticator has one passkey of a user', async () => {
  const { page } = await setUp()
  await plugIn()
  await page.passkeys.register()

  await expect(page.passkeys.register()).rejects.toMatchObject(refusal('already_registered'))
  expect(await page.passkeys.list()).toMatchObject({ totalCount: 1 })
})

test('a user who has no passkey, or shows none, cancels', async () => {
  const { open } = await setUp()
  await plugIn()
  const other = open()

  await expect(other.passkeys.signIn()).rejects.toMatchObject(refusal('cancelled'))
  expect(await other.session.get()).toBeUndefined()
})

test('where no authenticator can keep a passkey, the browser does not tell why', async () => {
  const { page } = await setUp()
  await plugIn({ hasResidentKey: false })

  await expect(page.passkeys.register()).rejects.toMatchObject(refusal('cancelled'))
})

test('a page at a foreign address is told so, and nothing of the right one', async () => {
  const { page, open } = await setUp({ settings: { passkeySite: 'example.com' } })
  await plugIn()

  for (const begin of [() => page.passkeys.register(), () => open().passkeys.signIn()]) {
    const error: unknown = await begin().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject(refusal('wrong_origin'))
    expect(JSON.stringify(error)).not.toContain('example.com')
  }
})

test('a passkey that the service has forgotten is refused', async () => {
  const { page, open } = await setUp()
  await plugIn()
  const { credentialId } = await page.passkeys.register()
  await page.passkeys.delete({ credentialId })

  await expect(open().passkeys.signIn()).rejects.toMatchObject({ code: 'forbidden' })
})

test('the signal ends what waits in an input', async () => {
  const { page, open } = await setUp()
  await hesitate(page)
  const other = open()
  const leaving = new AbortController()
  showInput()

  const waiting = other.passkeys.signIn({ conditional: true }, { signal: leaving.signal })
  setTimeout(() => leaving.abort('the user leaves'), 300)

  await expect(waiting).rejects.toBe('the user leaves')
})

test('another ceremony ends what waits in an input', async () => {
  const { page, open } = await setUp()
  const agree = await hesitate(page)
  showInput()

  const waiting = open().passkeys.signIn({ conditional: true })
  const outcome = waiting.catch((error: unknown) => error)
  await new Promise(resolve => setTimeout(resolve, 300))
  await agree()
  await open().passkeys.signIn()

  expect(await outcome).toMatchObject(refusal('replaced'))
})

test('of two ceremonies that begin at once, the second one goes on', async () => {
  const { page, open } = await setUp()
  await plugIn()
  await page.passkeys.register()

  const [first, second] = await Promise.allSettled([
    open().passkeys.signIn(),
    open().passkeys.signIn(),
  ])

  expect(first).toMatchObject({ reason: refusal('replaced') })
  expect(second).toMatchObject({ status: 'fulfilled' })
})

test('a browser that offers no passkeys in inputs says so', async () => {
  const { open } = await setUp()
  vi.spyOn(PublicKeyCredential, 'isConditionalMediationAvailable').mockResolvedValue(false)

  await expect(open().passkeys.signIn({ conditional: true })).rejects.toMatchObject(
    refusal('not_supported'),
  )
  vi.restoreAllMocks()
})

test('what waits in an input outlives its challenge', async () => {
  const { mock, page, open } = await setUp({ settings: { passkeyTicketLife: '1s' } })
  await hesitate(page)
  const leaving = new AbortController()
  showInput()
  const waiting = open().passkeys.signIn({ conditional: true }, { signal: leaving.signal })
  const outcome = waiting.catch((error: unknown) => error)

  await expect
    .poll(() => mock.journal.calls('initAuthenticationOptions').length, { timeout: 5000 })
    .toBe(3)
  leaving.abort('enough')

  expect(await outcome).toBe('enough')
})

test('a browser that knows no passkeys says so', async () => {
  const { mock, page } = await setUp()
  const known = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential') ?? {}
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
  onTestFinished(() => {
    Object.defineProperty(globalThis, 'PublicKeyCredential', known)
  })

  await expect(page.passkeys.register()).rejects.toMatchObject(refusal('not_supported'))
  expect(mock.journal.calls('initRegisterOptions')).toEqual([])
})
