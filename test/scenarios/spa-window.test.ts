import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword, passLoginPages, spa } from './users.ts'

const world = setTheStage({ example: 'spa', app: { tokenEndPointAuthMethod: 'none' } })

const inWindow = (page: Page) => page.getByRole('button', { name: 'Sign in in a window' })

test('a user signs in in a window of its own, and the page stays where it is', async () => {
  const page = await world.open('/reports/7')
  const opened = page.waitForEvent('popup')
  await inWindow(page).click()
  const popup = await opened
  const closed = popup.waitForEvent('close')
  await passLoginPages(popup)

  await spa.isSignedIn(page, '/reports/7')
  await closed
})

test('a user who denies access in the window is told so in the page', async () => {
  const page = await world.open()
  const opened = page.waitForEvent('popup')
  await inWindow(page).click()
  const popup = await opened
  await fillInPassword(popup)
  await popup.getByRole('button', { name: 'Deny' }).click()

  await spa.problem(page, /access_denied/)
  await spa.isSignedOut(page)
})

test('a user who closes the window stays signed out', async () => {
  const page = await world.open()
  const opened = page.waitForEvent('popup')
  await inWindow(page).click()
  const popup = await opened
  await popup.getByLabel('Account').waitFor()
  await popup.close()

  await spa.problem(page, /the window was closed/)
  await spa.isSignedOut(page)
})

test('where the browser opens no window, the page itself goes to the login page', async () => {
  const page = await world.open()
  await page.evaluate(() => {
    window.open = () => null
  })
  await inWindow(page).click()
  await passLoginPages(page)

  await spa.isSignedIn(page)
  expect(page.context().pages()).toHaveLength(1)
})
