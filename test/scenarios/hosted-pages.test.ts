import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword } from './users.ts'
import { password } from './world.ts'

const world = setTheStage({ app: { mfa: 'required' } })
const { mock } = world

/** An authorization request, which leads to the login page. */
function authorizeUrl(): string {
  const query = new URLSearchParams({
    client_id: mock.authenticationOptions.appId,
    redirect_uri: `${world.service}/u/history`,
    response_type: 'code',
    scope: 'openid profile email',
    prompt: 'consent',
    state: 'any',
  })
  return `${world.service}/oidc/auth?${query}`
}

const isAt = (page: Page, heading: string): Promise<void> =>
  page.getByRole('heading', { name: heading }).waitFor()

/** Opens each hosted page that users get to see. */
async function* tour(page: Page): AsyncGenerator<string> {
  for (const path of ['/login', '/login/code', '/register', '/register/code', '/forgot-password']) {
    await page.goto(`${world.service}${path}`)
    yield path
  }
  await page.getByLabel('E-mail').fill('ann@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('New password').waitFor()
  yield 'the form of a new password'
  await page.goto(`${world.service}/login/error?error=invalid_request`)
  await isAt(page, 'Sign-in failed')
  yield '/login/error'

  await page.goto(authorizeUrl())
  await fillInPassword(page, 'ann', 'not the password')
  await page.getByRole('alert').waitFor()
  yield 'the login page with an error'
  await fillInPassword(page)
  await isAt(page, 'Set up the second step')
  yield '/login/mfa'
  await page.context().addCookies([{ ...mock.asUser('ann').cookie, url: world.service }])
  await page.goto(authorizeUrl())
  await isAt(page, 'Give access')
  yield '/login/consent'

  for (const name of ['', 'password', 'email', 'phone', 'mfa', 'custom-fields', 'history']) {
    const path = name === '' ? '/u' : `/u/${name}`
    await page.goto(`${world.service}${path}`)
    expect(new URL(page.url()).pathname).toBe(path)
    yield path
  }
  await page.goto(`${world.service}/oidc/session/end`)
  await isAt(page, 'Signed out')
  yield '/oidc/session/end'
}

/** What a page gets wrong for users who cannot see it, or read another language. */
function flawsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flaws: string[] = []
    const named = (element: Element): boolean => {
      const labels = element instanceof HTMLInputElement ? element.labels : null
      const select = element instanceof HTMLSelectElement ? element.labels : null
      return [...(labels ?? []), ...(select ?? [])].some(label => label.textContent?.trim())
    }
    for (const field of document.querySelectorAll('input:not([type=hidden], [hidden]), select')) {
      if (!named(field)) flaws.push(`no name: ${field.outerHTML}`)
      for (const id of field.getAttribute('aria-describedby')?.split(' ') ?? []) {
        if (document.getElementById(id) === null) flaws.push(`describes nothing: ${id}`)
      }
    }
    for (const element of document.querySelectorAll('button, a')) {
      if (!element.textContent?.trim()) flaws.push(`no text: ${element.outerHTML}`)
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    if (new Set(ids).size < ids.length) flaws.push(`ids twice: ${ids.join(' ')}`)
    const count = (selector: string): number => document.querySelectorAll(selector).length
    if (count('h1') !== 1) flaws.push(`${count('h1')} h1`)
    if (count('main') !== 1) flaws.push(`${count('main')} main`)
    if (!document.documentElement.lang) flaws.push('no lang')
    if (!document.title.trim()) flaws.push('no title')
    return flaws
  })
}

test('every page names its fields, has one heading, and says its language', async () => {
  const page = await (await world.newContext()).newPage()
  for await (const place of tour(page)) {
    expect({ place, flaws: await flawsOf(page) }).toEqual({ place, flaws: [] })
  }
})

test('no page is wider than a screen of 320 pixels', async () => {
  const context = await world.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for await (const place of tour(page)) {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect({ place, width }).toEqual({ place, width: 320 })
  }
})

test('every page goes by the language that the browser asks for', async () => {
  const page = await (await world.newContext({ locale: 'zh-CN' })).newPage()
  await page.goto(`${world.service}/login`)
  await page.getByRole('heading', { name: '登录' }).waitFor()

  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

test('a user signs in with nothing but the keyboard', async () => {
  const page = await (await world.newContext()).newPage()
  await page.goto(`${world.service}/login`)
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('account')
  await page.keyboard.type('bob')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Set up the second step' }).waitFor()
})

test('what is wrong is told first, and a link leads to the field', async () => {
  const page = await (await world.newContext()).newPage()
  await page.goto(`${world.service}/register`)
  await page.getByLabel('Account').fill('ann')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Register' }).click()
  const alert = page.getByRole('alert')
  await alert.getByRole('link', { name: 'Somebody else has this already.' }).click()

  expect(new URL(page.url()).hash).toBe('#account')
  expect(await page.getByLabel('Account').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Account').inputValue()).toBe('ann')
})
