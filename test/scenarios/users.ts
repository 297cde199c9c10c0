import { totpCode } from 'genauth/mock'
import type { BrowserContext, Page } from 'playwright'
import { password, type World } from './world.ts'

type Place = Pick<World, 'mock' | 'service' | 'newContext' | 'open'>

/** Fills in the login page. */
export async function fillInPassword(page: Page, account = 'ann', word = password): Promise<void> {
  await page.getByLabel('Account').fill(account)
  await page.getByLabel('Password').fill(word)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Does all that the hosted pages ask of a user. */
export async function passLoginPages(page: Page, account = 'ann'): Promise<void> {
  await fillInPassword(page, account)
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** The page of the example, as its users know it. */
export const spa = {
  signIn: (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  signOut: (page: Page) => page.getByRole('button', { name: 'Sign out' }).click(),
  load: (page: Page) => page.getByRole('button', { name: 'Load my profile' }).click(),
  /** Waits until the page says who is signed in. */
  isSignedIn: (page: Page, path = '/') =>
    page.getByText(`Signed in as ann@example.com, at ${path}.`, { exact: true }).waitFor(),
  /** Waits until the page says that nobody is. */
  isSignedOut: (page: Page) => page.getByText('You are signed out.').waitFor(),
  /** Waits until the profile is shown. */
  hasProfile: (page: Page) => page.getByRole('definition').getByText('Ann Example').waitFor(),
  /** Waits for a message of something that went wrong. */
  problem: (page: Page, text: string | RegExp) => page.getByRole('alert').getByText(text).waitFor(),
}

/** Opens the page and signs ann in. */
export async function signInAtPage(
  world: Place,
  path = '/',
  context?: BrowserContext,
): Promise<Page> {
  const page = await world.open(path, context)
  await spa.signIn(page)
  await passLoginPages(page)
  await spa.isSignedIn(page, path)
  return page
}

/** Sets up an authenticator app in the personal center, and signs out there. */
export async function setUpTotp(world: Place, account = 'ann'): Promise<string> {
  const page = await (await world.newContext()).newPage()
  await page.goto(`${world.service}/login?next=/u/mfa`)
  await fillInPassword(page, account)
  await page.getByRole('button', { name: 'Set up' }).click()
  const secret = await page.locator('#totp-secret').innerText()
  await page.getByLabel('Code').fill(totpCode(secret, world.mock.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('The authenticator app is set up.').waitFor()
  // A code is good once.
  world.mock.clock.advance('30s')
  return secret
}
