import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  ann,
  Browser,
  headingOf,
  labelsOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  wrongAt,
} from '../support.ts'

/** Ann, who has proved that she wants her account deleted. */
async function proved() {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/deletion'), 'Send code')
  const page = await browser.press(sent, 'Continue', { Code: mock.inbox.code(ann.email) })
  return { mock, browser, page }
}

test('an account is deleted by a code, and a last word', async () => {
  const { mock, browser, page } = await proved()
  const management = new ManagementClient(mock.managementOptions)
  expect(mock.inbox.latest(ann.email)).toMatchObject({ channel: 'CHANNEL_DELETE_ACCOUNT' })
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    username: 'ann',
  })

  const out = await browser.press(page, 'Delete it for good')

  expect(headingOf(out)).toBe('Sign in')
  expect(browser.cookies.has('genauth_login')).toBe(false)
  await expect(management.users.get({ userId: ann.userId })).rejects.toThrow()
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/login')
})

test('a wrong code proves nothing', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/deletion'), 'Send code')

  const page = await browser.press(sent, 'Continue', { Code: 'nonsense' })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  const right = await browser.press(page, 'Continue', { Code: mock.inbox.code(ann.email) })
  expect(labelsOf(right)).toEqual([])
})

test('who has neither address proves it by the password', async () => {
  const { browser } = setUp({ seed: { users: [{ username: 'ann', password: ann.password }] } })
  await signIn(browser)
  const start = await browser.open('/u/deletion')

  const wrong = await browser.press(start, 'Continue', { Password: 'wr0ng' })
  expect(wrongAt(wrong, 'Password')).toBe('The password is wrong.')
  const right = await browser.press(wrong, 'Continue', { Password: ann.password })
  const out = await browser.press(right, 'Delete it for good')

  expect(out.url.pathname).toBe('/login')
  expect((await signIn(browser)).url.pathname).toBe('/login')
})

test('a last word that comes too late is none, and the proof has to be given again', async () => {
  const { mock, browser, page } = await proved()

  mock.clock.advance('60s')
  const late = await browser.press(page, 'Delete it for good')

  expect(roleOf(late, 'alert')).toContain('The token is not valid, or has expired.')
  expect(pageText(late)).toContain('The code goes to')
  expect((await browser.open('/u')).url.pathname).toBe('/u')
})
