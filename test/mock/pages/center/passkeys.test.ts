import { AuthenticationClient } from 'genauth/authentication'
import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { Authenticator } from '../../../support/authenticator.ts'
import { ann, formBehind, labelsOf, pageText, roleOf, setUp, signIn, wrongAt } from '../support.ts'

/** Registers a passkey of a user, as an application does; gives its id. */
async function register(mock: Mock, userId: string): Promise<string> {
  const client = new AuthenticationClient(mock.authenticationOptions)
  const { passkeys } = client.withTokens(await mock.asUser(userId).tokens())
  const { ticket, registrationOptions } = await passkeys.getRegistrationOptions()
  const authenticator = new Authenticator(mock.authenticationOptions.appHost)
  const registrationCredential = await authenticator.create(registrationOptions)
  await passkeys.verifyRegistration({ ticket, registrationCredential })
  return registrationCredential.id
}

async function withPasskey() {
  const { mock, browser } = setUp({
    seed: { users: [ann, { userId: 'bob', username: 'bob', password: 'passw0rd' }] },
    now: undefined,
  })
  const id = await register(mock, ann.userId)
  await signIn(browser)
  return { mock, browser, id, page: await browser.open('/u/passkeys') }
}

test('a user without passkeys is told so', async () => {
  const { browser } = setUp()
  await signIn(browser)

  const page = await browser.open('/u/passkeys')

  expect(pageText(page)).toContain('There is no passkey.')
  expect(labelsOf(page)).toEqual([])
})

test('a passkey is shown with its site, gets another name, and is removed', async () => {
  const { browser, page } = await withPasskey()
  expect(pageText(page)).toMatch(/Passkey\s*mock\.genauth\.ai/)

  const named = await browser.press(page, 'Save', { 'New name': 'Laptop' })
  expect(roleOf(named, 'status')).toBe('Saved.')
  const removed = await browser.press(named, 'Remove: Laptop')

  expect(roleOf(removed, 'status')).toBe('Removed.')
  expect(pageText(removed)).toContain('There is no passkey.')
})

test('a passkey needs a name', async () => {
  const { browser, page } = await withPasskey()

  const refused = await browser.press(page, 'Save', { 'New name': ' ' })

  expect(wrongAt(refused, 'New name')).toBe('This must be filled in.')
})

test.each(['Save', 'Remove: Passkey'])(
  'the form behind %s does nothing to the passkey of another user',
  async button => {
    const { mock, browser, page } = await withPasskey()
    const bobs = await register(mock, 'bob')
    const { url, body } = formBehind(page, button)
    body.set('passkey', bobs)
    body.set('name', 'Stolen')

    const refused = await browser.open(url, { method: 'POST', body })

    expect(roleOf(refused, 'alert')).toContain('No such passkey.')
    const client = new AuthenticationClient(mock.authenticationOptions)
    const { passkeys } = client.withTokens(await mock.asUser('bob').tokens())
    await expect(passkeys.list()).resolves.toMatchObject({
      list: [{ credentialId: bobs, name: 'Passkey' }],
    })
  },
)
