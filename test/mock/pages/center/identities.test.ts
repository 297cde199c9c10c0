import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, formBehind, pageText, roleOf, setUp, signIn } from '../support.ts'

const github = {
  provider: 'github',
  extIdpId: 'github-source',
  name: 'GitHub',
  persons: [{ userIdInIdp: 'ann-at-github' }],
}
const identity = (userIdInIdp: string) => ({
  extIdpId: 'github-source',
  provider: 'github',
  type: 'openid',
  userIdInIdp,
  userInfoInIdp: {},
  originConnIds: [],
})

test('an account is linked, shown and unlinked', async () => {
  const { browser } = setUp({ seed: { users: [ann], identityProviders: [github] } })
  await signIn(browser)
  const page = await browser.open('/u/identities')
  expect(pageText(page)).toContain('No account is linked.')

  const linked = await browser.press(page, 'Link: GitHub')
  expect(roleOf(linked, 'status')).toBe('Saved.')
  expect(pageText(linked)).toMatch(/GitHub\s*ann-at-github/)
  expect(() => formBehind(linked, 'Link: GitHub')).toThrow()

  const unlinked = await browser.press(linked, 'Unlink: GitHub')
  expect(roleOf(unlinked, 'status')).toBe('Removed.')
  expect(pageText(unlinked)).not.toContain('ann-at-github')
})

test('an account that another user has is not linked', async () => {
  const { mock, browser } = setUp({ seed: { users: [ann], identityProviders: [github] } })
  const management = new ManagementClient(mock.managementOptions)
  await management.users.create({ username: 'bob', identities: [identity('ann-at-github')] })
  await signIn(browser)

  const page = await browser.press(await browser.open('/u/identities'), 'Link: GitHub')

  expect(roleOf(page, 'alert')).toContain('Another user has this account.')
  expect(pageText(page)).toContain('No account is linked.')
})

test('where nobody is signed in at the source, nothing is linked', async () => {
  const seed = { users: [ann], identityProviders: [{ ...github, persons: [] }] }
  const { browser } = setUp({ seed })
  await signIn(browser)

  const page = await browser.press(await browser.open('/u/identities'), 'Link: GitHub')

  expect(roleOf(page, 'alert')).toContain('The identity source has refused the request.')
})

test('the only way to sign in, or what is not linked, is not unlinked', async () => {
  const { mock, browser } = setUp({ seed: { users: [ann], identityProviders: [github] } })
  const management = new ManagementClient(mock.managementOptions)
  await signIn(browser)
  const linked = await browser.press(await browser.open('/u/identities'), 'Link: GitHub')
  const { url, body } = formBehind(linked, 'Unlink: GitHub')

  body.set('source', 'nowhere')
  const unknown = await browser.open(url, { method: 'POST', body })
  expect(roleOf(unknown, 'alert')).toContain('No account of this source is linked.')
  await management.users.update({ userId: ann.userId, username: '', email: '', phone: '' })
  const last = await browser.press(linked, 'Unlink: GitHub')
  expect(roleOf(last, 'alert')).toContain('This is the only way to sign in.')
  expect(pageText(last)).toContain('ann-at-github')
})
