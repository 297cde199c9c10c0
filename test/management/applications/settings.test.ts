import type { CreateApplicationInput } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from '../../mock/call.ts'
import { expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'
import { clientsOf, redirectUri, signInTo } from './set-up.ts'

const now = () => Date.UTC(2026, 1, 3)
const seed: Seed = {
  apps: [
    { appId: 'blog', name: 'Blog', host: 'https://blog.genauth.ai', ssoEnabled: false },
    { appId: 'wiki', name: 'Wiki', host: 'https://wiki.example.com' },
  ],
  users: [{ username: 'ann', password: 'passw0rd' }],
}
const shop: CreateApplicationInput = { appName: 'Shop', appIdentifier: 'shop' }
const github = { appName: 'Git', template: 'github', templateData: { clientSecret: 's3cret' } }
const namesIn = (apps: Iterable<{ appName: string }>) => [...apps].map(({ appName }) => appName)

const { malformed, noApp } = refusals
const taken = [
  409,
  '域名已被占用',
  'the domain belongs to another application',
  reasonOf('taken'),
] as const
const reserved = [403, '域名为系统保留', 'the domain is reserved', reasonOf('reserved')] as const
function reasonOf(what: 'taken' | 'reserved') {
  return { apiCode: what === 'taken' ? 2039 : 2222, reason: `domain_${what}` }
}
const unsupported = 'The mock does not know this oidcConfig.id_token_signed_response_alg'
const create = (more: Partial<CreateApplicationInput>): RefusedCall[1] => {
  return m => m.applications.create({ ...shop, ...more })
}
const appId = 'none'
const refused: RefusedCall[] = [
  ['a taken identifier', create({ appIdentifier: 'BLOG' }), taken],
  ['one of the service', create({ appIdentifier: 'api' }), reserved],
  ['one that is no name of a domain', create({ appIdentifier: 'a_b' }), malformed('appIdentifier')],
  [
    'to take it later',
    m => m.applications.update({ appId: 'wiki', appName: 'W', appIdentifier: 'blog' }),
    taken,
  ],
  [
    'what the mock cannot do',
    create({ oidcConfig: { id_token_signed_response_alg: 'ES256' } }),
    [501, unsupported, unsupported],
  ],
  ['reading an unknown one', m => m.applications.get({ appId }), noApp],
  ['its summary', m => m.applications.getSummary({ appId }), noApp],
  ['its secret', m => m.applications.getSecret({ appId }), noApp],
  ['a new secret', m => m.applications.refreshSecret({ appId }), noApp],
  ['its users', m => m.applications.listActiveUsers({ appId }), noApp],
  ['to change it', m => m.applications.update({ appId, appName: 'x' }), noApp],
  ['to delete it', m => m.applications.delete({ appId }), noApp],
  ['to find nothing', m => m.applications.find({ keywords: '?' }), noApp],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async m => (await m.applications.list()).list),
)

test('other clients get the refusal of create-application', async () => {
  const { mock } = setUp()
  const headers = await administrator(mock)

  const answer = await call(mock, '/api/v3/create-application', { body: { appName: '' }, headers })

  expect(answer).toMatchObject({ statusCode: 400, message: '参数 appName 格式错误' })
})

test('a new application is what was asked for, and reads the same', async () => {
  const { management } = setUp({ seed, now })
  const pages = { brandingConfig: { customCSS: 'b {}' }, samlConfig: { acs: 'https://a.example' } }

  const created = await management.applications.create({
    ...shop,
    ...pages,
    appType: 'spa',
    appDescription: 'Sells',
    redirectUris: [redirectUri],
    loginConfig: { showAuthorizationPage: true, enabledExtIdpConnIds: [{ extIdpConnId: 'c1' }] },
  })

  expect(created).toMatchObject({
    ...shop,
    ...pages,
    appType: 'spa',
    appDescription: 'Sells',
    isIntegrateApp: false,
    ssoEnabled: true,
    ssoEnabledAt: '2026-02-03T00:00:00.000Z',
    redirectUris: [redirectUri],
    loginConfig: { showAuthorizationPage: true, enabledExtIdpConns: [{ extIdpConnId: 'c1' }] },
    oidcConfig: { id_token_signed_response_alg: 'HS256' },
  })
  const { appId } = created
  expect(await management.applications.get({ appId })).toEqual(created)
  expect(await management.applications.getSummary({ appId })).toEqual({
    appId,
    ...shop,
    appLogo: '',
    appDescription: 'Sells',
    appType: 'spa',
    isIntegrateApp: false,
  })
})

test('lists are narrowed by name, origin and single sign-on, and come page by page', async () => {
  const { management } = setUp({ seed })
  await management.applications.create(shop)
  await management.applications.create(github)
  const find = async (query: object) =>
    namesIn((await management.applications.listSummaries(query)).list)

  expect(await find({ keywords: 'o' })).toEqual(['Blog', 'Shop'])
  expect(await find({ keywords: 'WIKI' })).toEqual(['Wiki'])
  expect(await find({ isIntegrateApp: true })).toEqual(['Git'])
  expect(await find({ isSelfBuiltApp: true, ssoEnabled: true })).toEqual(['Wiki', 'Shop'])
  expect(await find({ isIntegrateApp: true, isSelfBuiltApp: true })).toHaveLength(4)
  const page = await management.applications.list({ limit: 3 })
  expect([namesIn(page.list), page.totalCount]).toEqual([['Blog', 'Wiki', 'Shop'], 4])
  expect(namesIn((await page.nextPage())?.list ?? [])).toEqual(['Git'])
  expect(await management.applications.find({ keywords: 'sho' })).toMatchObject(shop)
})

test('what is made from a template has nothing but its name from the request', async () => {
  const { management } = setUp({ seed })

  const made = await management.applications.create({ ...github, appIdentifier: 'blog' })

  expect(made).toMatchObject({ appName: 'Git', template: 'github', isIntegrateApp: true })
  expect(made.appIdentifier).toBe(made.appId)
  expect(JSON.stringify(made)).not.toContain('s3cret')
})

test('an update keeps what it leaves out, and takes effect at the user’s side', async () => {
  const { mock, management } = setUp({ seed, now })
  const { applications } = management
  const { oidc } = clientsOf(mock, mock.authenticationOptions)
  const change = (changes: object) => applications.update({ appId: 'blog', ...changes })
  const signIn = () => signInTo(mock, oidc, 'ann')

  await change({ appName: 'Weblog', appLogo: 'https://blog.example/logo.png', ssoEnabled: true })
  await change({ brandingConfig: { customCSS: 'b {}' } })
  await change({ brandingConfig: { customCSSEnabled: true } })
  expect(await applications.get({ appId: 'blog' })).toMatchObject({
    appName: 'Weblog',
    appIdentifier: 'blog',
    ssoEnabledAt: '2026-02-03T00:00:00.000Z',
    brandingConfig: { customCSS: 'b {}', customCSSEnabled: true },
  })
  const { authentication } = clientsOf(mock, mock.authenticationOptions)
  const signedIn = authentication.withTokens(await mock.asUser('ann').tokens())
  const [app] = await signedIn.profile.accessibleApps()
  expect(app).toMatchObject({ appName: 'Weblog', appLogo: 'https://blog.example/logo.png' })

  await expect(signIn()).resolves.toBeDefined()
  await change({ oidcConfig: { grant_types: ['refresh_token', 'implicit'] } })
  await expect(signIn()).rejects.toMatchObject({ error: 'unauthorized_client' })
  await change({ redirectUris: ['https://other.example/'] })
  await expect(signIn()).rejects.toMatchObject({ error: 'invalid_request' })
})

test('an identifier is free until another application has it, and again after that', async () => {
  const { management } = setUp({ seed })
  const { applications } = management
  const isFree = async (domain: string) => (await applications.checkDomain({ domain })).available

  expect(await isFree('shop')).toBe(true)
  const { appId } = await applications.create(shop)
  await applications.update({ appId, appIdentifier: 'shop', appName: 'Same' })
  for (const domain of ['shop', 'Blog', 'core', 'a b', '-a'])
    expect(await isFree(domain)).toBe(false)
  await applications.update({ appId, appIdentifier: 'store' })
  expect(await isFree('shop')).toBe(true)
  await applications.delete({ appId })
  expect(await isFree('store')).toBe(true)
})

test('users can apply for an application as long as an administrator lets them', async () => {
  const { mock, management } = setUp({ seed })
  const { authentication } = clientsOf(mock, mock.authenticationOptions)
  const { approvals } = authentication.withTokens(await mock.asUser('ann').tokens())
  const set = (enablePermissionApply: boolean) =>
    management.applications.update({ appId: 'wiki', enablePermissionApply })

  await set(true)
  expect((await approvals.listApplications()).list).toMatchObject([{ appId: 'wiki' }])
  await set(false)
  expect((await approvals.listApplications()).list).toEqual([])
})

test('an application comes with a permission space, and goes with it', async () => {
  const { management } = setUp({ seed })
  const { appId: namespace } = await management.applications.create(shop)

  const role = { code: 'seller', name: 'Seller', namespace }
  await expect(management.roles.create(role)).resolves.toMatchObject(role)
  await management.applications.delete({ appId: namespace })

  await expect(management.roles.get({ code: 'seller', namespace })).rejects.toMatchObject({
    name: 'NotFoundError',
  })
})
