/** The same for both runners: what a component test does with a session. */
module.exports = ({ createBrowserSession, verifySignature, createMock, test, expect }) => {
  function setUp(app = {}) {
    const mock = createMock({
      seed: {
        apps: [{ tokenEndPointAuthMethod: 'none', accessTokenLife: '1h', ...app }],
        users: [{ username: 'ann', password: 'passw0rd', nickname: 'Annie' }],
      },
    })
    const { appId, appHost, fetch } = mock.authenticationOptions
    const visited = []
    const open = (options = {}) =>
      createBrowserSession({
        appId,
        appHost,
        fetch,
        redirectUri: `${window.location.origin}/callback`,
        scope: 'openid profile offline_access',
        now: mock.clock.now,
        // The page of the test stays where it is.
        navigate: url => visited.push(url),
        ...options,
      })
    return { mock, open, visited }
  }

  test('there is a page', () => {
    expect(typeof window.document.createElement).toBe('function')
  })

  test.each(['memory', 'sessionStorage', 'localStorage'])(
    'a component sees who signs in by redirect, kept in %s',
    async store => {
      const { mock, open, visited } = setUp()
      const session = open({ store })
      const element = document.createElement('p')
      session.onSessionChange(({ user }) => {
        element.textContent = user?.nickname ?? 'nobody'
      })

      await session.loginWithRedirect({ appState: { path: '/cart' } })
      const callback = await mock.asUser('ann').authorize(visited[0])
      window.history.replaceState(null, '', `/callback${callback.search}`)
      expect(session.isRedirectCallback()).toBe(true)
      const { appState } = await session.handleRedirectCallback()

      expect(appState).toEqual({ path: '/cart' })
      expect(element.textContent).toBe('Annie')
      expect(window.location.search).toBe('')
      await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })

      mock.clock.advance('2h')
      await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
      await session.logout({ isLocal: true })
      expect(element.textContent).toBe('nobody')
      await expect(session.getUser()).resolves.toBeUndefined()
      session.close()
    },
  )

  test('a component gets a user without any page of the service', async () => {
    const { mock, open } = setUp()
    const session = open()

    const user = await session.adopt(await mock.asUser('ann').tokens())

    expect(user.sub).toBe(mock.asUser('ann').userId)
    await expect(session.getUser()).resolves.toEqual(user)
    session.close()
  })

  test('signatures are verified where that is asked for', async () => {
    const { mock, open } = setUp({ idTokenAlgorithm: 'RS256' })
    const session = open({ verifySignature, idTokenAlgorithm: 'RS256' })
    const tokens = await mock.asUser('ann').tokens()

    await expect(session.adopt(tokens)).resolves.toHaveProperty('sub')
    session.close()
  })
}
