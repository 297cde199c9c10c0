import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { shanghai } from '../../../fixtures/places.ts'
import {
  ann,
  Browser,
  filledIn,
  labelsOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  wrongAt,
} from '../support.ts'

async function atProfile(options = {}) {
  const { mock, browser } = setUp(options)
  const management = new ManagementClient(mock.managementOptions)
  const page = await signIn(browser)
  return { mock, browser, management, page }
}

test('the profile shows what the administrator sees', async () => {
  const { browser, management } = await atProfile()
  await management.users.update({ userId: ann.userId, name: 'Ann Lee', birthdate: '1990-02-28' })

  const page = await browser.open('/u')

  expect(filledIn(page, 'Full name')).toBe('Ann Lee')
  expect(filledIn(page, 'Nickname')).toBe('Annie')
  expect(filledIn(page, 'Gender')).toBe('U')
  expect(filledIn(page, 'Birthday')).toBe('1990-02-28')
  expect(filledIn(page, 'User name')).toBe('ann')
  for (const text of [ann.userId, ann.email, ann.phone]) expect(pageText(page)).toContain(text)
})

test('every field of the profile can be changed', async () => {
  const { browser, management, page } = await atProfile()

  const saved = await browser.press(page, 'Save', {
    'User name': 'ann2',
    'Full name': 'Ann Lee',
    Nickname: 'Anna',
    'Given name': 'Ann',
    'Family name': 'Lee',
    Gender: 'F',
    Birthday: '1990-02-28',
    Company: 'Example Ltd',
    Country: 'CN',
    Province: 'Beijing',
    City: 'Haidian',
    Address: '1 Road',
  })

  expect(saved.url.pathname).toBe('/u')
  expect(roleOf(saved, 'status')).toBe('Saved.')
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    username: 'ann2',
    name: 'Ann Lee',
    nickname: 'Anna',
    givenName: 'Ann',
    familyName: 'Lee',
    gender: 'F',
    birthdate: '1990-02-28',
    company: 'Example Ltd',
    country: 'CN',
    province: 'Beijing',
    city: 'Haidian',
    address: '1 Road',
  })
})

test('built-in fields are called, shown and kept from users as administrators say', async () => {
  const { browser, management } = await atProfile()
  await management.users.update({ userId: ann.userId, company: 'Acme', gender: 'F' })
  const off = { enabled: false, value: '' }
  const chinese = { enabled: true, value: '雇主' }
  await management.customFields.setBase({
    list: [
      {
        key: 'company',
        label: 'Employer',
        userEditable: false,
        i18n: { label: { 'zh-CN': chinese, 'en-US': off, 'zh-TW': off, 'ja-JP': off } },
      },
      { key: 'nickname', label: 'Known as' },
      { key: 'gender', userEditable: false },
      { key: 'city', visibleInUserCenter: false },
      { key: 'phone', visibleInUserCenter: false },
    ],
  })

  const page = await browser.open('/u')

  expect(labelsOf(page)).toContain('Known as')
  for (const label of ['Nickname', 'Company', 'Employer', 'Gender', 'City']) {
    expect(labelsOf(page)).not.toContain(label)
  }
  expect(pageText(page)).toMatch(/Employer ?Acme/)
  expect(pageText(page)).toMatch(/Gender ?Female/)
  expect(pageText(page)).not.toContain(ann.phone)
  const saved = await browser.press(page, 'Save', { 'Known as': 'Anna' })
  expect(roleOf(saved, 'status')).toBe('Saved.')
  expect(pageText(await browser.open('/u?lang=zh-CN'))).toMatch(/雇主 ?Acme/)
})

test('what was left alone stays as it was, even where an input cannot hold it', async () => {
  const { browser, management } = await atProfile()
  const company = '  Example\nLtd '
  await management.users.update({ userId: ann.userId, company })

  await browser.press(await browser.open('/u'), 'Save', { Nickname: 'Anna' })

  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    nickname: 'Anna',
    company,
  })
})

test.each([
  ['Birthday', '1990-02-30', 'This value does not fit.'],
  ['Birthday', 'tomorrow', 'This value does not fit.'],
  ['Gender', 'X', 'This value does not fit.'],
  ['User name', 'bob', 'Somebody else has this already.'],
  ['User name', ' ', 'This must be filled in.'],
])('refuses %s %j at its field, and keeps the rest of the form', async (label, value, words) => {
  const { browser, management, page } = await atProfile()
  await management.users.create({ username: 'bob' })

  const refused = await browser.press(page, 'Save', { [label]: value, Nickname: 'Anna' })

  expect(wrongAt(refused, label)).toBe(words)
  expect(filledIn(refused, 'Nickname')).toBe('Anna')
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    username: 'ann',
    nickname: 'Annie',
    gender: 'U',
  })
})

test('a form that names other members of the profile changes none of them', async () => {
  const { browser, management, page } = await atProfile()
  const token = filledToken(page.html)
  const body = new URLSearchParams({
    token,
    status: 'Suspended',
    emailVerified: 'true',
    email: 'eve@example.com',
    loginsCount: '99',
    userId: 'other',
  })

  await browser.open('/u', { method: 'POST', body })

  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    status: 'Activated',
    email: ann.email,
    emailVerified: false,
    loginsCount: 1,
  })
})

test('the sign-in history shows the newest first, with where and how', async () => {
  const { mock } = setUp({ seed: { apps: [{ name: 'Shop' }] } })
  const from = (clientIp: string) => new Browser(mock, { 'x-forwarded-for': clientIp })
  await signIn(from('203.0.113.1'))
  mock.clock.advance('1h')
  const browser = from('203.0.113.2')
  await browser.press(await browser.open('/login'), 'Sign in', { Account: 'ann', Password: 'no' })
  mock.clock.advance('1h')
  await signIn(browser)

  const text = pageText(await browser.open('/u/history'))

  expect(text).toMatch(
    /2026-06-01 02:00:00\s*Signed in\s*Shop\s*203.0.113.2.*2026-06-01 01:00:00\s*Refused\s*Shop\s*203.0.113.2.*2026-06-01 00:00:00\s*Signed in\s*Shop\s*203.0.113.1/,
  )
})

test('the history names the places that are known', async () => {
  const { mock } = setUp({ settings: { places: { '203.0.113.7': shanghai } } })
  const browser = new Browser(mock, { 'x-forwarded-for': '203.0.113.7' })
  await signIn(browser)

  expect(pageText(await browser.open('/u/history'))).toMatch(/203.0.113.7\s*Shanghai, China/)
})

test('the history of a user shows no sign-in of another', async () => {
  const { mock, browser } = setUp()
  const other = new Browser(mock, { 'x-forwarded-for': '203.0.113.9' })
  await other.press(await other.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })
  await signIn(browser)

  expect(pageText(await browser.open('/u/history'))).not.toContain('203.0.113.9')
})

test('signing out ends the login at once', async () => {
  const { browser, page } = await atProfile()
  const cookies = [...browser.cookies]

  const out = await browser.press(page, 'Sign out')

  expect(out.url.pathname).toBe('/login')
  expect(browser.cookies.has('genauth_login')).toBe(false)
  // Not only the cookie: whoever kept a copy of it is out too.
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  expect((await browser.open('/u')).url.pathname).toBe('/login')
})

function filledToken(html: string): string {
  return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
}
