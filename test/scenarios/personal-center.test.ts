import { ManagementClient } from 'genauth/management'
import { totpCode } from 'genauth/mock'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword } from './users.ts'
import { password } from './world.ts'

const world = setTheStage()
const { mock } = world
const { users } = new ManagementClient(mock.managementOptions)

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()
const isSaved = (page: Page) => page.getByRole('status').getByText('Saved.').waitFor()
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

// Scripts are off in all of it: the pages have none.
async function enter(account = 'ann'): Promise<Page> {
  const page = await (await world.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${world.service}/u`)
  await fillInPassword(page, account)
  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
  return page
}

test('a user changes the profile', async () => {
  const page = await enter()
  await page.getByLabel('Nickname').fill('Annie')
  await page.getByLabel('Gender').selectOption('Female')
  await page.getByLabel('Birthday').fill('1990-05-17')
  await save(page)
  await isSaved(page)

  await page.reload()
  expect(await page.getByLabel('Nickname').inputValue()).toBe('Annie')
  expect(await page.getByLabel('Gender').inputValue()).toBe('F')
  expect(await page.getByLabel('Birthday').inputValue()).toBe('1990-05-17')
})

test('a user changes the e-mail address by a code that goes to the new one', async () => {
  const page = await enter()
  await open(page, 'E-mail')
  await page.getByLabel('E-mail').fill('ann@example.org')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('ann@example.org'))
  // The old address is proved as well.
  const oldCode = mock.inbox.code('ann@example.com')
  await page.getByLabel('Code that went to the old one').fill(oldCode)
  await save(page)
  await isSaved(page)

  await page.getByText('Now: ann@example.org').waitFor()
})

test('a user binds a phone number by a code, and unbinds it by another one', async () => {
  const page = await enter()
  await open(page, 'Phone')
  await page.getByLabel('Phone').fill('13800000000')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('13800000000'))
  await save(page)
  await isSaved(page)
  const { userId } = mock.asUser('ann')
  const phones = async () => {
    const { phone, phoneVerified } = await users.get({ userId })
    return { phone, phoneVerified }
  }
  expect(await phones()).toEqual({ phone: '13800000000', phoneVerified: true })

  await page.getByRole('link', { name: 'Remove' }).click()
  mock.clock.advance('1m')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('13800000000'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('status').getByText('Removed.').waitFor()
  expect(await phones()).toEqual({ phone: null, phoneVerified: false })
})

test('a user sets up an authenticator app, and is asked for it at the next sign-in', async () => {
  const page = await enter()
  await open(page, 'Second factors')
  await page.getByRole('button', { name: 'Set up' }).click()
  const secret = await page.locator('#totp-secret').innerText()
  await page.getByLabel('Code').fill(totpCode(secret, mock.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('The authenticator app is set up.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await fillInPassword(page)
  mock.clock.advance('30s')
  await page.getByLabel('Code').fill(totpCode(secret, mock.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
})

test('a user changes the password', async () => {
  const page = await enter()
  await open(page, 'Password')
  await page.getByLabel('Old password').fill(password)
  await page.getByLabel('New password').fill('another one 7')
  await save(page)
  await isSaved(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await fillInPassword(page, 'ann', 'another one 7')

  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
})

test('a user who has forgotten the password sets a new one by a code that comes by e-mail', async () => {
  const page = await (await world.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${world.service}/u`)
  await open(page, 'Forgot password?')
  await page.getByLabel('E-mail').fill('ann@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('ann@example.com'))
  await page.getByLabel('New password').fill('another one 7')
  await save(page)
  await page.getByRole('heading', { name: 'The password is set' }).waitFor()
  await open(page, 'Go to sign-in')
  await fillInPassword(page, 'ann', 'another one 7')

  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
})

test('a user fills in a custom field', async () => {
  const page = await enter()
  await open(page, 'More about you')
  await page.getByLabel('Team').fill('Blue')
  await page.getByLabel('Works at home').selectOption('Yes')
  await save(page)
  await isSaved(page)

  expect(await page.getByLabel('Team').inputValue()).toBe('Blue')
  expect(await page.getByLabel('Works at home').inputValue()).toBe('true')
})

test('a user sees the sign-ins, the refused ones too', async () => {
  const stranger = await (await world.newContext()).newPage()
  await stranger.goto(`${world.service}/login`)
  await fillInPassword(stranger, 'ann', 'a guess')
  await stranger.getByRole('alert').waitFor()
  const page = await enter()
  await open(page, 'Sign-in history')

  const records = page.getByRole('main').locator('.records > li')
  await expect.poll(() => records.locator('strong').allInnerTexts()).toHaveLength(2)
  expect(await records.nth(0).innerText()).toContain('Signed in')
  expect(await records.nth(1).innerText()).toContain('Refused')
  expect(await records.nth(0).innerText()).toContain('Mozilla/5.0')
})

test('a user signs out, and Back shows nothing more', async () => {
  const page = await enter()
  await open(page, 'Sign-in history')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goBack()

  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})
