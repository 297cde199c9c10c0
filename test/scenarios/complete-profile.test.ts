import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { password } from './world.ts'

const world = setTheStage({ app: { requiredFields: ['customData.team', 'customData.isRemote'] } })
const { customFields, users } = new ManagementClient(world.mock.managementOptions)

test('who registers completes the information, which the administrator sees at the user', async () => {
  const off = { enabled: false, value: '' }
  const english = { enabled: true, value: 'Your team' }
  const label = { 'zh-CN': off, 'en-US': english, 'zh-TW': off, 'ja-JP': off }
  await customFields.set({ list: [{ targetType: 'USER', key: 'team', i18n: { label } }] })

  const page = await (await world.newContext()).newPage()
  await page.goto(`${world.service}/login`)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Account').fill('carl')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('heading', { name: 'Complete your profile' }).waitFor()
  // A field is called by its display name in the language of the reader.
  await page.getByLabel('Your team').fill('Blue')
  await page.getByLabel('Works at home').selectOption('Yes')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Personal center' }).waitFor()

  const seen = await users.get({ userId: 'carl', userIdType: 'username', withCustomData: true })
  expect(seen.customData).toEqual({ team: 'Blue', isRemote: true })
})
