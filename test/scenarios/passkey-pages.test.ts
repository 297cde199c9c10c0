import type { Page } from 'playwright'
import { test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword } from './users.ts'

const world = setTheStage()

/** Opens a browser whose authenticator agrees to everything at once. */
async function openWithAuthenticator(): Promise<Page> {
  const page = await (await world.newContext()).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

test('a user adds a passkey in the personal center, and signs in by it', async () => {
  const page = await openWithAuthenticator()
  await page.goto(`${world.service}/u/passkeys`)
  await fillInPassword(page)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Create it on this device' }).click()
  await page.getByRole('status').getByText('Saved.').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
})

test('who has no passkey is told, and can use a password', async () => {
  const page = await openWithAuthenticator()
  await page.goto(`${world.service}/login`)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('No passkey was used. Try again.').waitFor()
  await fillInPassword(page)

  await page.getByRole('heading', { name: 'Personal center' }).waitFor()
})
