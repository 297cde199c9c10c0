import { ManagementClient } from 'genauth/management'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword } from './users.ts'

const world = setTheStage()
const { mock } = world
const { users, invitations } = new ManagementClient(mock.managementOptions)

const isAt = (page: Page, heading: string) =>
  page.getByRole('heading', { name: heading, exact: true }).waitFor()
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

async function newPage(path: string): Promise<Page> {
  const page = await (await world.newContext()).newPage()
  await page.goto(`${world.service}${path}`)
  return page
}

/** A browser in which ann is in her personal center. */
async function annAtHome(): Promise<Page> {
  const page = await newPage('/u')
  await fillInPassword(page)
  await isAt(page, 'Personal center')
  return page
}

test('who is forced offline is asked to sign in by every browser, and can', async () => {
  const pages = [await annAtHome(), await annAtHome()]
  const { id: userId } = await users.get({ userId: 'ann', userIdType: 'username' })

  await users.forceOffline({ userId })

  for (const page of pages) {
    await open(page, 'Sign-in history')
    await isAt(page, 'Sign in')
    await fillInPassword(page)
    await isAt(page, 'Sign-in history')
  }
})

test('who has a disabled account is signed out, and gets in once it is enabled again', async () => {
  const page = await annAtHome()
  const { id: userId } = await users.get({ userId: 'ann', userIdType: 'username' })

  await users.suspend({ userId })

  await open(page, 'Sign-in history')
  await isAt(page, 'Sign in')
  await fillInPassword(page)
  await page.getByRole('alert').getByText('The account is locked.').waitFor()
  await users.activate({ userId })
  await fillInPassword(page)
  await isAt(page, 'Sign-in history')
})

test('who opens an invitation link applies, and comes in by the welcome mail once an administrator agrees', async () => {
  const email = 'carl@example.com'
  const { general, applications } = invitations
  const config = { expiredTimeOfDay: 7, joinSameDepartment: false, departmentIds: [] }
  await general.updateSettings({ adminInvitationConfig: { ...config, enabledAdminConsent: true } })
  const { link } = await general.createLink()

  const page = await newPage(pathOf(link))
  await page.getByLabel('Full name').fill('Carl')
  await page.getByLabel('E-mail').fill(email)
  await press(page, 'Send code')
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code(email))
  await press(page, 'Join')
  await page.getByText('An administrator has to agree.').waitFor()

  const { list } = await applications.list()
  expect(list).toMatchObject([{ applicant: 'Carl', email, status: 'PENDING' }])
  await applications.approve({ applicantIds: list.map(({ id }) => id) })

  // Login address, account and initial password.
  const mail = mock.inbox.latest(email)
  const own = await newPage(pathOf(mail?.link))
  await fillInPassword(own, mail?.account, mail?.password)
  await isAt(own, 'Personal center')
})

function pathOf(link = ''): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}
