import { AuthenticationClient } from 'genauth/authentication'
import { createBrowserSession } from 'genauth/browser'
import { ConfigurationError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import {
  casLoginUrl,
  casLogoutUrl,
  OAuthClient,
  OidcClient,
  samlLoginUrl,
  samlLogoutUrl,
  validateCasTicketV1,
  validateCasTicketV2,
} from 'genauth/oidc'
import { createBearerGuard, createServerSession } from 'genauth/server'
import { createRemoteJwks } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { poolKey } from './support.ts'

const appHost = 'https://example.genauth.ai'
const app = { appId: 'my-app-id', appHost }
const redirectUri = 'https://app.example.com/callback'
const secret = 'a secret that is long enough, 0123456789'

const makers: [string, (extra: object) => unknown][] = [
  ['ManagementClient', extra => new ManagementClient({ ...poolKey, ...extra })],
  ['AuthenticationClient', extra => new AuthenticationClient({ ...app, ...extra })],
  ['OidcClient', extra => new OidcClient({ ...app, ...extra })],
  ['OAuthClient', extra => new OAuthClient({ ...app, ...extra })],
  ['createBrowserSession', extra => createBrowserSession({ ...app, redirectUri, ...extra })],
  ['createServerSession', extra => createServerSession({ ...app, redirectUri, secret, ...extra })],
  ['createBearerGuard', extra => createBearerGuard({ appHost, audience: 'a', ...extra })],
  ['createRemoteJwks', extra => createRemoteJwks({ appHost, ...extra })],
]

test.each(makers)('%s refuses an option that it does not know', (_, make) => {
  expect(() => make({})).not.toThrow()
  expect(() => make({ nothing: undefined })).not.toThrow()
  expect(() => make({ fetchh: fetch })).toThrow(ConfigurationError)
  expect(() => make({ fetchh: fetch })).toThrow('fetchh is not known; did you mean fetch?')
  expect(() => make({ somethingElse: 1 })).toThrow(/somethingElse is not known$/)
  expect(() => make({ constructor: 1 })).toThrow('constructor is not known')
})

const ticket = { service: redirectUri, ticket: 'ST-1' }
const answering = async () => new Response('yes\nann')
const answeringJson = async () =>
  Response.json({ serviceResponse: { authenticationSuccess: { user: 'ann' } } })

test.each<[string, (extra: object) => unknown]>([
  ['casLoginUrl', extra => casLoginUrl({ ...app, ...extra }, redirectUri)],
  ['casLogoutUrl', extra => casLogoutUrl({ ...app, ...extra }, redirectUri)],
  ['V1', extra => validateCasTicketV1({ ...app, fetch: answering, ...extra }, ticket)],
  ['V2', extra => validateCasTicketV2({ ...app, fetch: answeringJson, ...extra }, ticket)],
  ['samlLoginUrl', extra => samlLoginUrl({ ...app, ...extra })],
  ['samlLogoutUrl', extra => samlLogoutUrl({ ...app, ...extra }, redirectUri)],
])('%s refuses an option that it does not know, and more than a host', async (_, run) => {
  const ran = async (extra: object) => run(extra)

  await expect(ran({ nothing: undefined })).resolves.toBeDefined()
  await expect(ran({ appHostt: 1 })).rejects.toThrow('appHostt is not known; did you mean appHost?')
  await expect(ran({ appHostt: 1 })).rejects.toBeInstanceOf(ConfigurationError)
  await expect(ran({ constructor: 1 })).rejects.toThrow('constructor is not known')
  for (const appHost of [`${app.appHost}/login`, `${app.appHost}?x=1`, `${app.appHost}#x`]) {
    await expect(ran({ appHost })).rejects.toThrow(/^appHost must be the URL of a host/)
  }
})

test.each([
  ['timout', 'timeout'],
  ['Timeout', 'timeout'],
  ['userPool', 'userPoolId'],
  ['accessKeySecrets', 'accessKeySecret'],
  ['maxResponseByte', 'maxResponseBytes'],
])('for %s the name %s is proposed', (name, meant) => {
  const make = () => new ManagementClient({ ...poolKey, [name]: 'hidden-value' })

  expect(make).toThrow(`${name} is not known; did you mean ${meant}?`)
  expect(make).not.toThrow('hidden-value')
})

test.each<[string, () => unknown]>([
  [
    'retry: the option limits is not known; did you mean limit?',
    () => makers[0]?.[1]({ retry: { limits: 3 } }),
  ],
  ['createMock.seeds is not known; did you mean seed?', () => createMock(Object({ seeds: {} }))],
  ['seed.user is not known; did you mean users?', () => createMock({ seed: Object({ user: [] }) })],
  [
    'settings.tokenLive is not known; did you mean tokenLife?',
    () => createMock({ settings: Object({ tokenLive: '1h' }) }),
  ],
  ['appHost', () => createRemoteJwks({ appHost: `${appHost}/oidc` })],
  ['appHost', () => createBearerGuard({ appHost: `${appHost}?x=1`, audience: 'a' })],
  ['appHost', () => new OidcClient({ ...app, appHost: `${appHost}/login` })],
])('what is nested, or would be dropped, is refused: %s', (words, make) => {
  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow(words)
})
