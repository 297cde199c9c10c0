import { AuthenticationClient } from 'genauth/authentication'
import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { Authenticator } from '../../../support/authenticator.ts'
import {
  ann,
  Browser,
  codeOf,
  formBehind,
  headingOf,
  labelsOf,
  type Page,
  pageText,
  roleOf,
  setUp,
  signIn,
  textAt,
  wrongAt,
} from '../support.ts'

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

const createLabel = 'Create it on this device'

/** Does what the script of a page does: runs the ceremony, and sends what came of it. */
async function perform(
  browser: Browser,
  page: Page,
  label: string,
  run: (options: never) => Promise<object>,
): Promise<Page> {
  const { url, body } = formBehind(page, label)
  const options = JSON.parse(body.get('options') ?? '') as never
  body.set('credential', JSON.stringify(await run(options)))
  return browser.open(url, { method: 'POST', body })
}

async function atNewPasskey() {
  const users = [ann, { userId: 'bob', username: 'bob', password: 'passw0rd' }]
  const { mock, browser } = setUp({ seed: { users }, now: undefined })
  await signIn(browser)
  const page = await browser.press(await browser.open('/u/passkeys'), 'Add a passkey')
  const authenticator = new Authenticator(mock.authenticationOptions.appHost)
  const create = () => perform(browser, page, createLabel, options => authenticator.create(options))
  return { mock, browser, page, authenticator, create }
}

test('a user adds a passkey, and signs in by it with no second factor', async () => {
  const { mock, browser, authenticator, create } = await atNewPasskey()

  const added = await create()
  expect(roleOf(added, 'status')).toBe('Saved.')
  expect(pageText(added)).toMatch(/Passkey\s*mock\.genauth\.ai/)
  const app = await browser.press(await browser.open('/u/mfa'), 'Set up')
  await browser.press(app, 'Continue', { Code: codeOf(mock, textAt(app, 'totp-secret')) })
  const login = await browser.press(added, 'Sign out')
  const asked = await browser.press(login, 'Use a passkey')
  const inside = await perform(browser, asked, 'Sign in', options => authenticator.get(options))

  expect(headingOf(inside)).toBe('Personal center')
})

test('a ceremony that the user ends adds nothing', async () => {
  const { browser, page } = await atNewPasskey()

  const ended = await browser.press(page, createLabel)

  expect(roleOf(ended, 'alert')).toContain('No passkey was used. Try again.')
  const again = await browser.open(page.url)
  expect(again.url.pathname).toBe('/u/passkeys')
  expect(pageText(again)).toContain('There is no passkey.')
})

test('a ceremony adds one passkey, and no second one', async () => {
  const { create } = await atNewPasskey()
  await create()

  const twice = await create()

  expect(roleOf(twice, 'alert')).toContain('The ticket is unknown, spent or expired.')
  expect(pageText(twice).match(/mock\.genauth\.ai/g)).toHaveLength(1)
})

test('the ceremony of another user adds nothing', async () => {
  const { mock, browser, page, authenticator } = await atNewPasskey()
  const ticket = formBehind(page, createLabel).body.get('ticket') ?? ''
  const bob = new Browser(mock)
  await bob.press(await bob.open('/login'), 'Sign in', { Account: 'bob', Password: 'passw0rd' })
  const bobs = await bob.press(await bob.open('/u/passkeys'), 'Add a passkey')
  const { url, body } = formBehind(bobs, createLabel)
  const options = JSON.parse(formBehind(page, createLabel).body.get('options') ?? '')
  body.set('ticket', ticket)
  body.set('credential', JSON.stringify(await authenticator.create(options)))

  const refused = await bob.open(url, { method: 'POST', body })

  expect(roleOf(refused, 'alert')).toContain('The ticket is unknown, spent or expired.')
  expect(pageText(await browser.open('/u/passkeys'))).toContain('There is no passkey.')
})

test('a passkey that nobody has registered lets nobody in', async () => {
  const { mock, browser } = setUp({ now: undefined })
  const { appHost } = mock.authenticationOptions
  const authenticator = new Authenticator(appHost)
  await authenticator.create({ rp: { id: new URL(appHost).hostname }, user: { id: '' } } as never)
  const asked = await browser.press(await browser.open('/login'), 'Use a passkey')

  const refused = await perform(browser, asked, 'Sign in', options => authenticator.get(options))

  expect(roleOf(refused, 'alert')).toContain('The passkey was not accepted.')
  expect(headingOf(refused)).toBe('Sign in')
})

test('the policy of a page with a ceremony names its very script', async () => {
  const { page } = await atNewPasskey()

  const script = /<script>([\s\S]*)<\/script>/.exec(page.html)?.[1] ?? ''
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  expect(page.headers.get('content-security-policy')).toContain(
    `script-src 'sha256-${base64}'; form-action`,
  )
})
