import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createMock, type Mock } from 'genauth/mock'
import { type MockServer, serve } from 'genauth/mock/server'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../tools/chromium.ts'

// examples/browser.html in a real browser, with the built package, against a server: the page and
// the service have different origins, as they do for users.
let browser: Browser
let pages: Server
let mock: Mock
let service: MockServer
let address: string

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  })
  mock = createMock()
  service = await serve(mock)
  pages = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    readFile(`.${pathname}`).then(
      content => {
        response.setHeader(
          'content-type',
          pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
        )
        response.end(content)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>(resolve => pages.listen(0, 'localhost', resolve))
  const bound = pages.address()
  const { appId, appHost } = service.authenticationOptions
  const port = typeof bound === 'object' ? bound?.port : ''
  address = `http://localhost:${port}/examples/browser.html?appId=${appId}&appHost=${appHost}`
})

afterAll(async () => {
  await browser.close()
  await service.close()
  pages.close()
})

test('a plain page signs a user in by a code, with the built bundle and no build step', async () => {
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  await page.goto(address)

  await page.getByLabel('E-mail').fill('ann@example.com')
  await page.getByText('Send me a code').click()
  await page.getByText('A code is on its way.').waitFor()
  await page.getByLabel('Code').fill(mock.inbox.code('ann@example.com'))
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByText('Hello ann@example.com, this is sign-in number 1.').waitFor()
  expect(problems).toEqual([])
})

test('a plain page shows a refusal as what it is', async () => {
  const page = await browser.newPage()
  await page.goto(address)

  await page.getByLabel('E-mail').fill('bob@example.com')
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByText(/^ApiError: signInByCredentials: .+code 2001/).waitFor()
})
