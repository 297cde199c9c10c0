import { type BrowserSessionOptions, createBrowserSession } from 'genauth/browser'
import { createMock } from 'genauth/mock'
import { expect, test, vi } from 'vitest'

function open(options: Partial<BrowserSessionOptions> = {}) {
  const { appId, appHost, fetch } = createMock().authenticationOptions
  const redirectUri = 'https://app.example.com/callback'
  return createBrowserSession({ appId, appHost, fetch, redirectUri, ...options })
}

test.each(['memory', 'sessionStorage', 'localStorage'] as const)(
  'outside of a page nobody is signed in with the store %s',
  async store => {
    const session = open({ store })

    await expect(session.getUser()).resolves.toBeUndefined()
    await expect(session.getTokens()).resolves.toBeUndefined()
    session.onSessionChange(() => undefined)()
    session.close()
  },
)

test.each(['loginWithRedirect', 'loginWithPopup', 'loginSilently', 'logout'] as const)(
  'outside of a page %s says that it needs one',
  async method => {
    await expect(open()[method]()).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(`${method} needs a page`),
    })
  },
)

test('outside of a page handleRedirectCallback says that it needs one', async () => {
  const url = 'https://app.example.com/callback?code=1&state=2'

  await expect(open().handleRedirectCallback(url)).rejects.toMatchObject({
    name: 'ConfigurationError',
  })
})

test('outside of a page the address of a callback has to be given', () => {
  expect(() => open().isRedirectCallback()).toThrow('isRedirectCallback needs a page')
  expect(open().isRedirectCallback('https://app.example.com/callback?code=1&state=2')).toBe(true)
})

test("a server's own localStorage, which all users would share, is not touched", async () => {
  const getItem = vi.fn()
  vi.stubGlobal('localStorage', { getItem })

  await expect(open({ store: 'localStorage' }).getUser()).resolves.toBeUndefined()

  expect(getItem).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})
