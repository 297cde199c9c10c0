// Takes the pictures in docs/images, of the examples and the mock's hosted pages:
//   node tools/screenshots.ts
// Needs the built package, because both examples import it.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright'
import { fillInPassword, passLoginPages, setUpTotp, spa } from '../test/scenarios/users.ts'
import { openWorld, type Stage, type World } from '../test/scenarios/world.ts'

const folder = fileURLToPath(new URL('../docs/images', import.meta.url))
mkdirSync(folder, { recursive: true })

const look: BrowserContextOptions = { colorScheme: 'light' }

async function save(page: Page, name: string, height = 600): Promise<void> {
  await page.setViewportSize({ width: 800, height })
  await page.screenshot({ path: `${folder}/${name}.png`, caret: 'hide', animations: 'disabled' })
}

async function take(
  stage: Stage,
  scene: (world: World, page: Page) => Promise<void>,
): Promise<void> {
  const world = await openWorld(stage)
  try {
    const page = await (await world.newContext(look)).newPage()
    await scene(world, page)
    const problems = await world.leave()
    if (problems.length > 0) throw new Error(problems.join('\n'))
  } finally {
    await world.close()
  }
}

await take({ example: 'spa' }, async (world, page) => {
  await setUpTotp(world)
  await page.goto(world.home)
  await spa.signIn(page)
  await page.getByLabel('Account').fill('ann@example.com')
  await save(page, 'login')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Password').fill('passw0rd')
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('alert').waitFor()
  await save(page, 'register', 680)
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await fillInPassword(page)
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
  await save(page, 'mfa')
})

await take({ example: 'spa' }, async (world, page) => {
  await page.goto(world.home)
  await spa.signIn(page)
  await fillInPassword(page)
  await page.getByRole('heading', { name: 'Give access' }).waitFor()
  await save(page, 'consent')
  await page.getByRole('button', { name: 'Allow' }).click()
  await spa.isSignedIn(page)
  await spa.load(page)
  await spa.hasProfile(page)
  await save(page, 'spa', 400)
  await page.goto(`${world.service}/u`)
  await save(page, 'personal-center')
})

await take({ example: 'server' }, async (world, page) => {
  await page.goto(`${world.home}/account`)
  await passLoginPages(page)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await save(page, 'server', 260)
})
