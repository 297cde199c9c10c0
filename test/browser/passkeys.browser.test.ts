import { AuthenticationClient, type PasskeyErrorReason } from 'genauth/authentication'
import { createMock, type MockOptions } from 'genauth/mock'
import { expect, onTestFinished, test } from 'vitest'
import { cdp } from 'vitest/browser'

/** A mock with ann, a page that she is signed in at, and an authenticator in her browser. */
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
  return { mock, page, open, authenticatorId: await plugIn() }
}

/** Gives the browser an authenticator that agrees to everything at once. */
async function plugIn(options: { hasResidentKey?: boolean } = {}): Promise<string> {
  await cdp().send('WebAuthn.enable')
  onTestFinished(() => cdp().send('WebAuthn.disable'))
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
  return authenticatorId
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
  await page.passkeys.register()
  const other = open()
  showInput()

  await other.passkeys.signIn({ conditional: true })

  await expect(other.profile.get()).resolves.toMatchObject({ username: 'ann' })
})
