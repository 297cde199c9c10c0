import { ManagementClient } from 'genauth/management'
import { createMock, type Mock } from 'genauth/mock'
import { type MockServer, serve } from 'genauth/mock/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Browser } from './browser.ts'
import { type Application, install, start } from './serve.ts'

const password = 'passw0rd'
const skipped: string[] = []

afterAll(() => {
  for (const line of skipped) process.stdout.write(`SKIPPED: ${line}\n`)
})

describe.each(['express', 'fastify', 'hono', 'next'])('%s', name => {
  let mock: Mock
  let service: MockServer
  let application: Application
  let userId = ''
  let isHere = false

  beforeAll(async () => {
    const reason = await install(name)
    isHere = reason === undefined
    if (reason !== undefined) {
      skipped.push(`the application for ${name}, because ${reason}`)
      return
    }
    mock = createMock({
      seed: { apps: [{ accessTokenLife: '10m' }], users: [{ username: 'ann', password }] },
    })
    userId = mock.asUser('ann').userId
    service = await serve(mock)
    const { appId, appSecret, appHost } = service.authenticationOptions
    application = await start(name, {
      GENAUTH_APP_ID: appId,
      GENAUTH_APP_SECRET: appSecret ?? '',
      GENAUTH_APP_HOST: appHost,
      SESSION_SECRET: '0123456789abcdef'.repeat(4),
    })
  }, 240_000)

  beforeEach(({ skip }) => {
    if (!isHere) skip('not installed')
  })

  afterEach(async () => {
    if (!isHere) return
    await setStatus('Activated')
    mock.journal.clear()
  })

  afterAll(async () => {
    await application?.stop()
    await service?.close()
  })

  /** Signs in at the hosted pages, from the protected page on. */
  async function signIn(browser: Browser) {
    const login = await browser.open(`${application.origin}/account`)
    expect(new URL(login.url).origin).toBe(service.url)
    const next = await browser.submit(login, { account: 'ann', password })
    const isConsent = next.text.includes('name="decision"')
    return isConsent ? browser.submit(next, { decision: 'allow' }) : next
  }

  function setStatus(status: 'Activated' | 'Suspended'): Promise<unknown> {
    const management = new ManagementClient({ ...service.managementOptions, now: mock.clock.now })
    return management.users.update({ userId, status })
  }

  /** Lets time pass, and the application hear of it: its own clock does not go along. */
  async function pass(time: '11m' | '1s'): Promise<void> {
    mock.clock.advance(time)
    await new Browser().open(`${application.origin}/account`)
  }

  test('a user signs in at the hosted page, and sees the protected one', async () => {
    const page = await signIn(new Browser())

    expect(page).toMatchObject({ url: `${application.origin}/account`, status: 200 })
    expect(page.text).toMatch(/Signed in as (<!-- -->)?ann/)
  })

  test('tokens that have expired are refreshed, again and again', async () => {
    const browser = new Browser()
    await signIn(browser)
    mock.journal.clear()

    for (let visit = 1; visit <= 3; visit += 1) {
      await pass('11m')
      const page = await browser.open(`${application.origin}/account`)
      expect(page.text).toMatch(/Signed in as (<!-- -->)?ann/)
      expect(mock.journal.calls('exchangeToken')).toHaveLength(visit)
    }
  })

  test.each(['11m', '1s'] as const)(
    'a session that the service ended %s ago leads to the login page',
    async age => {
      const browser = new Browser()
      await signIn(browser)
      await setStatus('Suspended')
      await pass(age)

      const page = await browser.open(`${application.origin}/account`)

      expect(page.status).toBe(200)
      expect(new URL(page.url).origin).toBe(service.url)
      expect(page.text).toContain('name="password"')
      // Where the proxy runs before the page, the cookie goes when the tokens have expired.
      if (name !== 'next' || age === '11m') expect(browser.names('session')).toEqual([])
    },
  )

  test.each(['?code=1&state=2', '?error=access_denied&state=2', ''])(
    'a callback that nobody has begun leaves a way to begin: %s',
    async query => {
      const browser = new Browser()
      const page = await browser.open(`${application.origin}/callback${query}`)

      expect(page).toMatchObject({ url: `${application.origin}/callback${query}`, status: 400 })
      expect(page.text).toContain('<a href="/">Start again</a>')
      expect(browser.names('session')).toEqual([])
    },
  )

  test('a callback that is opened again leads on', async () => {
    const browser = new Browser()
    await signIn(browser)

    const page = await browser.open(`${application.origin}/callback?code=1&state=2`)

    expect(page).toMatchObject({ url: `${application.origin}/`, status: 200 })
    expect(browser.names('session')).not.toEqual([])
  })

  test.each<Record<string, string>>([
    { 'sec-purpose': 'prefetch' },
    { purpose: 'prefetch' },
    { accept: '*/*', rsc: '1', 'next-router-prefetch': '1', 'sec-fetch-mode': 'cors' },
  ])('a prefetch begins no sign-in: %o', async headers => {
    const browser = new Browser()

    const answer = await browser.send(`${application.origin}/account`, { headers })

    expect(answer.status).toBe(401)
    expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    expect(browser.names('transaction')).toEqual([])
    expect(mock.journal.calls('authorize')).toEqual([])
  })

  test('signing out ends the session here and at the service', async () => {
    const browser = new Browser()
    await signIn(browser)

    const page = await browser.open(`${application.origin}/logout`, {
      method: 'POST',
      body: new URLSearchParams(),
    })

    expect(browser.names('session')).toEqual([])
    expect(mock.journal.calls('revokeToken')).toHaveLength(1)
    expect(page.url).toBe(`${application.origin}/`)
    const again = await browser.open(`${application.origin}/account`)
    expect(again.text).toContain('name="password"')
  })
})
