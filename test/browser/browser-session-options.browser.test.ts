import {
  type BrowserSessionOptions,
  ConfigurationError,
  createBrowserSession,
} from 'genauth/browser'
import { expect, test } from 'vitest'
import { redirectUri } from './support/session.ts'

const options = { appId: 'my-app', appHost: 'https://example.genauth.ai', redirectUri }

// As a program in JavaScript would call it.
function create(changes: object) {
  const wrong: BrowserSessionOptions = { ...options, ...changes }
  return createBrowserSession(wrong)
}

test('an application, its host and where users come back to are enough', () => {
  createBrowserSession(options).close()
})

test.each([
  ['appId', { appId: '' }],
  ['appHost', { appHost: 'http://example.genauth.ai' }],
  ['appSecret', { appSecret: 'secret-of-the-app' }],
  ['appSecret', { appSecret: 'secret-of-the-app', dangerouslyAllowBrowser: true }],
  ['redirectUri', { redirectUri: undefined }],
  ['redirectUri', { redirectUri: '/callback' }],
  ['postLogoutRedirectUri', { postLogoutRedirectUri: 'home' }],
  ['scope', { scope: 'profile' }],
  ['store', { store: 'cookie' }],
  ['store', { store: { get: () => undefined } }],
  ['store', { store: null }],
  ['earlyRefresh', { earlyRefresh: -1 }],
  ['timeout', { timeout: 0 }],
  ['navigate', { navigate: 'somewhere' }],
  ['verifySignature', { verifySignature: true }],
  ['idTokenAlgorithm', { idTokenAlgorithm: 'none' }],
])('refuses a wrong %s: %o', (name, changes) => {
  expect(() => create(changes)).toThrow(ConfigurationError)
  expect(() => create(changes)).toThrow(name)
})

test('does not repeat a secret that it refuses', () => {
  expect(() => create({ appSecret: 'secret-of-the-app' })).not.toThrow('secret-of-the-app')
})

test.each([0, -1, Number.NaN])('refuses a time of %d to wait for a window', async timeout => {
  const session = createBrowserSession(options)

  await expect(session.loginWithPopup({}, { timeout })).rejects.toThrow(ConfigurationError)
  await expect(session.loginSilently({}, { timeout })).rejects.toThrow(ConfigurationError)
  expect(document.querySelector('iframe')).toBeNull()
  session.close()
})
