import { AuthenticationClient } from 'genauth/authentication'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { authorizationPath, redirectUri, setUp, signIn } from './support.ts'

// A session of an application that came from a login at the hosted pages.
async function signedIn() {
  const { mock, browser } = setUp()
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri })
  await signIn(browser)
  const { url, transaction } = await oidc.authorize()
  const { url: callback } = await browser.open(url)
  const { tokens, user } = await oidc.exchangeCode(callback, transaction)
  const authentication = new AuthenticationClient(mock.authenticationOptions).withTokens(tokens)
  return { mock, browser, oidc, user, authentication }
}

test('signing out of the personal center ends what the login gave', async () => {
  const { browser, authentication } = await signedIn()

  await browser.press(await browser.open('/u'), 'Sign out')

  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('signing in anew goes on with the same session', async () => {
  const { browser, oidc, user, authentication } = await signedIn()
  const { url, transaction } = await oidc.authorize({ prompt: 'login' })

  const { url: callback } = await signIn(browser, url)
  const { user: again } = await oidc.exchangeCode(callback, transaction)

  expect(again.sid).toBe(user.sid)
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
  await browser.press(await browser.open('/u'), 'Sign out')
  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('signing in as somebody else ends the session of the first', async () => {
  const { mock, browser, authentication } = await signedIn()
  await new AuthenticationClient(mock.authenticationOptions).signUp.withPassword({
    username: 'bob',
    password: 'passw0rd',
  })

  const page = await browser.open(authorizationPath(mock, { prompt: 'login' }))
  await browser.press(page, 'Sign in', { Account: 'bob', Password: 'passw0rd' })

  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})
