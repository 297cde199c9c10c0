import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { elementsOf, parseHtml } from './parse-html.ts'
import { ownPaths, publicPaths } from './paths.ts'
import {
  ann,
  authorizationPath,
  Browser,
  codeOf,
  filledIn,
  headingOf,
  labelsOf,
  pageText,
  setUp,
  signIn,
  textAt,
} from './support.ts'

test.each([...publicPaths, ...ownPaths, '/login?interaction=unknown'])(
  'the page %s is not cached, framed, sniffed, referred from or scripted',
  async path => {
    const { browser } = setUp()
    if (path.startsWith('/u')) await signIn(browser)

    const { headers, url } = await browser.open(path)

    expect(`${url.pathname}${url.search}`).toBe(path)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    )
  },
)

test('the policy names the very stylesheet of the page', async () => {
  const { browser } = setUp()

  const { headers, html } = await browser.open('/login')

  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${base64}';`)
})

const hostile = `"'><script>alert(1)</script>&lt;{{x}}\${y}`

test('hostile values are text and nothing else, wherever they stand', async () => {
  const user = { ...ann, username: hostile, nickname: hostile, name: hostile, company: hostile }
  const { mock } = setUp({
    seed: {
      apps: [{ name: hostile, isConsentNeeded: true, mfa: 'required' }],
      users: [user],
      devices: [{ user: ann.userId, name: hostile, lastIp: hostile }],
      identityProviders: [
        { provider: 'github', name: hostile, persons: [{ userIdInIdp: hostile }] },
      ],
      customFields: [
        { targetType: 'USER', key: hostile, dataType: 'STRING', label: hostile },
        {
          targetType: 'USER',
          key: 'size',
          dataType: 'ENUM',
          label: 'Size',
          description: hostile,
          options: [{ value: hostile, label: hostile }],
        },
      ],
    },
  })
  const management = new ManagementClient(mock.managementOptions)
  const customData = { [hostile]: hostile, size: hostile }
  await management.users.update({ userId: ann.userId, customData })
  const browser = new Browser(mock, { 'user-agent': hostile, 'x-forwarded-for': hostile })

  // Every page is read by a parser that takes nothing unescaped.
  const login = await browser.open(
    authorizationPath(mock, {
      login_hint: hostile,
      scope: `openid ${hostile.replaceAll(' ', '')}`,
    }),
  )
  expect(filledIn(login, 'Account')).toBe(hostile)
  const wrong = await browser.press(login, 'Sign in', { Account: hostile, Password: hostile })
  expect(filledIn(wrong, 'Account')).toBe(hostile)
  const mfa = await browser.press(wrong, 'Sign in', { Account: hostile, Password: ann.password })
  const code = codeOf(mock, textAt(mfa, 'totp-secret'))
  const consent = await browser.press(mfa, 'Continue', { Code: code })
  expect(pageText(consent)).toContain(hostile)
  const profile = await browser.open('/u')
  for (const label of ['User name', 'Nickname', 'Full name', 'Company']) {
    expect(filledIn(profile, label)).toBe(hostile)
  }
  const fields = await browser.open('/u/custom-fields')
  expect(filledIn(fields, hostile)).toBe(hostile)
  expect(filledIn(fields, 'Size')).toBe(hostile)
  expect(pageText(await browser.open('/u/history'))).toContain(hostile)
  expect(pageText(await browser.open('/u/devices'))).toContain(hostile)
  const linked = await browser.press(await browser.open('/u/identities'), `Link: ${hostile}`)
  expect(pageText(linked)).toContain(hostile)
  const factor = await browser.press(await browser.open('/u/mfa-email'), 'Send code', {
    'E-mail': hostile,
  })
  expect(filledIn(factor, 'E-mail')).toBe(hostile)
  await browser.open('/u/password')
  const email = await browser.open('/u/email')
  const refused = await browser.press(email, 'Send code', { 'E-mail': hostile })
  expect(filledIn(refused, 'E-mail')).toBe(hostile)
  const error = await browser.open(`/login/error?${new URLSearchParams({ error: hostile })}`)
  expect(error.html).not.toContain('alert(1)')
  await browser.open(`/login?${new URLSearchParams({ lang: hostile, next: hostile })}`)
  for (const path of ['/register', '/register/code', '/login/code', '/forgot-password']) {
    const start = await browser.open(path)
    const [label] = labelsOf(start)
    const button = path === '/register' ? 'Register' : 'Send code'
    const answer = await browser.press(start, button, { [String(label)]: hostile })
    expect(filledIn(answer, String(label))).toBe(hostile)
  }

  const pages = [login, wrong, mfa, consent, profile, fields, linked, factor, refused, error]
  for (const page of pages) {
    expect(elementsOf(page.root).filter(({ tag }) => tag === 'script')).toEqual([])
  }
})

test.each([
  '<p class=x>',
  '<p>a & b</p>',
  '<p><b></p></b>',
  '<p>',
  'a > b',
  '<p id="a" id="b"></p>',
])('the parser of these tests takes no %s', text => {
  expect(() => parseHtml(text)).toThrow()
})

test('the error page names the error and nothing that is no name', async () => {
  const { browser } = setUp()

  const named = await browser.open('/login/error?error=server_error')
  expect(headingOf(named)).toBe('Sign-in failed')
  expect(pageText(named)).toContain('server_error')
  expect((await browser.follow(named, 'Go to sign-in')).status).toBe(200)

  const other = await browser.open('/login/error?error=Call%20this%20number')
  expect(pageText(other)).not.toContain('Call')
})

test('cookies are for this host alone, out of reach of scripts and foreign forms', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)

  expect(browser.setCookies.map(line => line.split('=')[0])).toEqual([
    'genauth_browser',
    'genauth_login',
  ])
  for (const line of browser.setCookies) {
    expect(line).toMatch(/^\w+=[\da-f]+; Path=\/; HttpOnly; SameSite=Lax; Secure(; Max-Age=\d+)?$/)
  }

  const plain = new Browser(mock, {}, 'http://localhost:3000')
  await signIn(plain)
  for (const line of plain.setCookies) expect(line).not.toContain('Secure')
})

test('nothing secret comes into an address or a page', async () => {
  const { mock, browser } = setUp({ seed: { apps: [{ mfa: 'required' }], users: [ann] } })
  const secrets: string[] = [ann.password, 'n3w-passw0rd', 'wr0ng-passw0rd']
  const html: string[] = []
  const start = await browser.open(authorizationPath(mock))
  const wrong = await browser.press(start, 'Sign in', {
    Account: ann.username,
    Password: 'wr0ng-passw0rd',
  })
  const forgot = await browser.follow(wrong, 'Forgot password?')
  const sent = await browser.press(forgot, 'Send code', { 'E-mail': ann.email })
  const resetCode = mock.inbox.code(ann.email)
  const done = await browser.press(sent, 'Save', {
    Code: resetCode,
    'New password': 'n3w-passw0rd',
  })
  const login = await browser.follow(done, 'Go to sign-in')
  const mfa = await browser.press(login, 'Sign in', {
    Account: ann.username,
    Password: 'n3w-passw0rd',
  })
  const totp = textAt(mfa, 'totp-secret')
  const recoveryCode = textAt(mfa, 'recovery-code')
  const code = codeOf(mock, totp)
  await browser.press(mfa, 'Continue', { Code: code })
  for (const path of ownPaths) html.push((await browser.open(path)).html)
  secrets.push(resetCode, totp, recoveryCode, code, ann.email, ...browser.cookies.values())

  for (const secret of secrets) {
    for (const address of browser.visited) expect(address).not.toContain(secret)
  }
  for (const secret of secrets.filter(text => text !== ann.email)) {
    for (const page of [wrong.html, forgot.html, sent.html, done.html, login.html, ...html]) {
      expect(page).not.toContain(secret)
    }
  }
})

test('opening pages changes no id that follows', async () => {
  const [opened, unopened] = [setUp(), setUp()]
  for (const path of publicPaths) await opened.browser.open(path)

  const ids = await Promise.all(
    [opened, unopened].map(async ({ mock }) => {
      const { id } = await new ManagementClient(mock.managementOptions).users.create({
        username: 'bob',
      })
      return id
    }),
  )

  expect(ids[0]).toBe(ids[1])
})

test('reset forgets logins and what was filled in', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const other = new Browser(mock)
  await other.press(await other.open('/login/code'), 'Send code', { 'E-mail': ann.email })

  mock.reset()

  expect((await browser.open('/u')).url.pathname).toBe('/login')
  expect(labelsOf(await other.open('/login/code'))).toEqual(['E-mail', 'Phone'])
})
