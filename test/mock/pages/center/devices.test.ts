import { expect, test } from 'vitest'
import { ann, Browser, formBehind, headingOf, pageText, roleOf, setUp, signIn } from '../support.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0'
const seed = {
  users: [ann, { username: 'bob', password: 'passw0rd' }],
  devices: [{ user: 'bob', deviceId: 'bobs', name: 'Phone of Bob' }],
}

/** Ann at one browser, and at another one that says what it is. */
async function atTwo() {
  const { mock, browser } = setUp({ seed })
  const other = new Browser(mock, { 'user-agent': windows, 'x-forwarded-for': '203.0.113.7' })
  await signIn(other)
  await signIn(browser)
  return { mock, browser, other, page: await browser.open('/u/devices') }
}

test('the devices of a user are shown, with when and where from', async () => {
  const { page } = await atTwo()

  expect(pageText(page)).toMatch(/Firefox, Windows\s*Signed in\s*2026-06-01 00:00:00\s*203.0.113.7/)
  expect(pageText(page)).not.toContain('Phone of Bob')
})

test('who is signed out on a device has to sign in there again, and the device stays', async () => {
  const { browser, other, page } = await atTwo()

  const out = await browser.press(page, 'Sign out there: Firefox, Windows')

  expect(roleOf(out, 'status')).toBe('Saved.')
  expect(pageText(out)).toMatch(/Firefox, Windows\s*Signed out/)
  expect(headingOf(await other.open('/u'))).toBe('Sign in')
  expect((await browser.open('/u')).url.pathname).toBe('/u')
})

test('a device that is unbound is gone, and signed out', async () => {
  const { browser, other, page } = await atTwo()

  const gone = await browser.press(page, 'Remove: Firefox, Windows')

  expect(roleOf(gone, 'status')).toBe('Removed.')
  expect(pageText(gone)).toContain('No device is known.')
  expect(headingOf(await other.open('/u'))).toBe('Sign in')
})

test('whoever unbinds the own device comes to the login page', async () => {
  const { other } = await atTwo()

  const page = await other.press(await other.open('/u/devices'), 'Remove: Firefox, Windows')

  expect(page.url.pathname).toBe('/login')
})

test.each(['Sign out there: Firefox, Windows', 'Remove: Firefox, Windows'])(
  'the form of %s does nothing to the device of another user',
  async button => {
    const { browser, page } = await atTwo()
    const { url, body } = formBehind(page, button)
    body.set('device', 'bobs')

    const refused = await browser.open(url, { method: 'POST', body })

    expect(roleOf(refused, 'alert')).toContain('No such device.')
    const bob = await browser.open('/u/devices')
    expect(pageText(bob)).toContain('Firefox, Windows')
  },
)
