import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  authorizationPath,
  headingOf,
  linksOf,
  pageText,
  redirectUri,
  setUp,
  signIn,
} from '../../mock/pages/support.ts'

const pool = () => {
  const { mock, browser } = setUp({
    seed: {
      apps: [
        { appId: 'shop', name: 'Shop' },
        { appId: 'blog', name: 'Blog', host: 'https://b.example' },
      ],
    },
  })
  const { applications } = new ManagementClient(mock.managementOptions)
  return { mock, browser, applications }
}

const loginPage = {
  tabMethodsSortConfig: {},
  qrCodeSortConfig: {},
  ssoPageCustomizationSettings: { hideRegister: true },
  passwordTabConfig: {},
  verifyCodeTabConfig: {},
  config: { global: {} },
  enableCreateTenant: false,
  createTenantScenes: [],
  enableJoinTenant: false,
  joinTenantScenes: [],
  enableVerifyDomain: false,
  enableAutoConnectTenantApp: false,
  verifyDomainScenes: [],
}

test('the sign-in pages lead where an administrator wants', async () => {
  const { browser, applications } = pool()
  const read = async (path: string) => linksOf(await browser.open(path))
  const [code, register, forgotten] = await read('/login')
  expect([register, forgotten]).toEqual(['Create an account', 'Forgot password?'])

  await applications.updateLoginPage({ update: loginPage })
  expect(await read('/login')).toEqual([code, forgotten])
  expect(await read('/login/code')).not.toContain(register)
  await applications.update({
    appId: 'shop',
    brandingConfig: { showForgetPasswordButton: false },
  })
  expect(await read('/login')).toEqual([code])
})

test('an application without single sign-on asks who is signed in to another one', async () => {
  const { mock, browser, applications } = pool()
  const toBlog = authorizationPath(mock, { client_id: 'blog' })
  await signIn(browser)
  expect((await browser.open(toBlog)).url.origin).toBe(new URL(redirectUri).origin)

  await applications.update({ appId: 'blog', ssoEnabled: false })
  const page = await browser.open(toBlog)
  expect(headingOf(page)).toBe('Sign in')
  const path = `${page.url.pathname}${page.url.search}`
  expect((await signIn(browser, path)).url.searchParams.has('code')).toBe(true)
  expect((await browser.open(toBlog)).url.searchParams.has('code')).toBe(true)
})

test('the domain of an application leads to its sign-in page, and to the personal center', async () => {
  const { browser } = pool()

  const { url } = await browser.open('/?lang=en-US')
  expect(url.pathname + url.search).toBe('/login?lang=en-US')
  await signIn(browser)
  expect((await browser.open('/')).url.pathname).toBe('/u')
})

test('the personal center shows the applications that are open, by the names that they have', async () => {
  const { mock, browser, applications } = pool()
  const { applicationAccess } = new ManagementClient(mock.managementOptions)
  await signIn(browser)

  await applications.update({ appId: 'blog', appName: 'Weblog' })
  await applications.create({ appName: 'Wiki', appIdentifier: 'wiki' })
  await applicationAccess.updateStrategy({ appId: 'shop', permissionStrategy: 'DENY_ALL' })

  expect(pageText(await browser.open('/u/access'))).toMatch(/Applications\s*Weblog\s*Wiki/)
})

test('a sign-in that waits ends with its application', async () => {
  const { mock, browser, applications } = pool()
  const page = await browser.open(authorizationPath(mock, { client_id: 'blog' }))
  const path = `${page.url.pathname}${page.url.search}`

  await applications.delete({ appId: 'blog' })

  expect(headingOf(await browser.open(path))).toBe('This sign-in has expired, or never began here.')
})
