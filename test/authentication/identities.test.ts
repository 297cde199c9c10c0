import { ApiError, ConflictError, InputError, NotFoundError, UnauthorizedError } from 'genauth'
import { AuthenticationClient } from 'genauth/authentication'
import type { Mock, Seed } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { wantedStep } from '../support/wanted-step.ts'
import { setUp } from './set-up.ts'

const github = {
  provider: 'github',
  extIdpId: '60c0000000000000000000e1',
  name: 'GitHub',
  connections: [{ identifier: 'github-app', connectionId: '60c0000000000000000000c1' }],
  persons: [
    {
      userIdInIdp: '583231',
      profile: { nickname: 'Octocat' },
      codes: ['github-code', 'github-code-2', 'github-code-3'],
      accessTokens: ['token-of-github'],
    },
  ],
}

const seed: Seed = {
  users: [
    { username: 'ann', password: 'passw0rd', email: 'ann@example.com' },
    { username: 'bob', password: 'passw0rd' },
  ],
  identityProviders: [github],
}

const signInAs = (authentication: AuthenticationClient, username: string) =>
  authentication.signIn.withPassword({ username, password: 'passw0rd' })

const signInByGithub = (authentication: AuthenticationClient, code: string) =>
  authentication.signIn.withMobile({
    connection: 'github',
    extIdpConnIdentifier: 'github-app',
    payload: { code },
  })

/** Opens an address as a browser does: from page to page, until there is one. */
async function open(mock: Mock, address: string): Promise<{ status: number; text: string }> {
  let url = new URL(address)
  for (;;) {
    const response = await mock.fetch(new Request(url, { redirect: 'manual' }))
    const location = response.headers.get('location')
    if (location === null) return { status: response.status, text: await response.text() }
    url = new URL(location, url)
    if (url.hostname === 'app.example.com') return { status: response.status, text: url.href }
  }
}

test('a signed-in user links an account, signs in by it, and takes it away again', async () => {
  const { mock, authentication } = setUp({ seed })
  await signInAs(authentication, 'ann')
  const { id } = await authentication.profile.get()

  const { url } = await authentication.identities.linkUrl({ extIdpConnIdentifier: 'github-app' })
  const { status, text } = await open(mock, url)

  expect(status).toBe(200)
  expect(text).toContain('"type":"link_extidp","code":200')
  expect(await authentication.identities.list()).toEqual([
    {
      identityId: expect.stringMatching(/^[0-9a-f]{24}$/),
      extIdpId: github.extIdpId,
      provider: 'github',
      type: 'openid',
      userIdInIdp: '583231',
      userInfoInIdp: { nickname: 'Octocat' },
      accessToken: 'token-of-github',
      originConnIds: ['60c0000000000000000000c1'],
    },
  ])

  await signInByGithub(authentication, 'github-code')
  await expect(authentication.profile.get()).resolves.toMatchObject({ id, username: 'ann' })

  await authentication.identities.unlink({ extIdpId: github.extIdpId })
  expect(await authentication.identities.list()).toEqual([])
  await signInByGithub(authentication, 'github-code-2')
  expect((await authentication.profile.get()).id).not.toBe(id)
})

test('lists what the application has switched on, to somebody who is not signed in', async () => {
  const { authentication } = setUp({
    seed: { identityProviders: [github, { provider: 'ldap', name: 'Directory' }] },
  })

  const providers = await authentication.identities.providers()

  expect(providers).toMatchObject([
    { identifier: 'github-app', type: 'github', extIdpType: 'social', name: 'GitHub' },
    { identifier: 'ldap', type: 'ldap', extIdpType: 'enterprise', name: 'Directory' },
  ])
  expect(providers[0]?.bindUrl).toContain('ext_idp_conn_identifier=github-app')
})

test('sends a browser to the application when that is wanted', async () => {
  const { mock, authentication } = setUp({ seed })
  await signInAs(authentication, 'ann')

  const { url } = await authentication.identities.linkUrl({
    extIdpConnIdentifier: 'github-app',
    targetUrl: 'https://app.example.com/linked?from=here',
    needUrlRedirect: true,
  })
  const { status, text } = await open(mock, url)

  expect(status).toBe(302)
  expect(Object.fromEntries(new URL(text).searchParams)).toMatchObject({
    from: 'here',
    code: '200',
  })
})

test('takes an ID token from the caller where the session is kept elsewhere', async () => {
  const { mock, authentication, sent } = setUp({ seed })
  const tokens = await mock.asUser('ann').tokens()
  const acting = authentication.withTokens({ access_token: tokens.access_token })

  await expect(
    acting.identities.linkUrl({ extIdpConnIdentifier: 'github-app' }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: 'idToken', message: 'is not in the session' }],
  })
  expect(sent).toEqual([])
  const { url } = await acting.identities.linkUrl({
    extIdpConnIdentifier: 'github-app',
    idToken: String(tokens.id_token),
  })
  expect(url).toContain('/api/v3/link-extidp?')
})

test('refuses an ID token of another user or application, and a connection that is not there', async () => {
  const other = { appId: '60c0000000000000000000a9' }
  const { mock, authentication } = setUp({ seed: { ...seed, apps: [{}, other] } })
  const { appHost } = mock.authenticationOptions
  const ofBob = await mock.asUser('bob').tokens()
  const ofOther = await mock.asUser('ann').tokens({ ...other, appHost })
  await signInAs(authentication, 'ann')

  for (const { id_token: idToken } of [ofBob, ofOther]) {
    const foreign = authentication.identities.linkUrl({
      extIdpConnIdentifier: 'github-app',
      idToken: String(idToken),
    })
    await expect(foreign).rejects.toMatchObject({ code: 'api_error', statusCode: 400 })
  }
  await expect(
    authentication.identities.linkUrl({ extIdpConnIdentifier: 'gitlab' }),
  ).rejects.toThrow(NotFoundError)
})

test('the page tells that the account is linked to somebody else, and links nothing', async () => {
  const { mock, authentication } = setUp({ seed })
  await signInByGithub(authentication, 'github-code')
  await signInAs(authentication, 'ann')

  const { url } = await authentication.identities.linkUrl({ extIdpConnIdentifier: 'github-app' })
  const { text } = await open(mock, url)

  expect(text).toContain('"code":2215')
  expect(await authentication.identities.list()).toEqual([])
})

test('the page tells that an account of the source is linked already', async () => {
  const { mock, authentication } = setUp({ seed })
  await signInAs(authentication, 'ann')
  const { url } = await authentication.identities.linkUrl({ extIdpConnIdentifier: 'github-app' })
  await open(mock, url)

  expect((await open(mock, url)).text).toContain('"code":2213')
  expect(await authentication.identities.list()).toHaveLength(1)
})

test('opens the page for nobody whose ID token has expired, nor twice by the same way', async () => {
  const { mock, authentication } = setUp({ seed })
  await signInAs(authentication, 'ann')
  const { url } = await authentication.identities.linkUrl({ extIdpConnIdentifier: 'github-app' })
  const first = await mock.fetch(new Request(url, { redirect: 'manual' }))
  const callback = new URL(String(first.headers.get('location')), url).href
  await mock.fetch(callback)

  const again = await mock.fetch(callback)
  const second = await mock.fetch(new Request(url, { redirect: 'manual' }))
  mock.clock.advance('10m')
  const slow = await mock.fetch(new URL(String(second.headers.get('location')), url))
  mock.clock.advance('15d')
  const late = await mock.fetch(url)

  expect(await again.json()).toMatchObject({ statusCode: 401 })
  expect(await slow.json()).toMatchObject({ statusCode: 401 })
  expect(await late.json()).toMatchObject({ statusCode: 401 })
})

test('maps an account that is not linked to NotFoundError', async () => {
  const { authentication } = setUp({ seed })
  await signInAs(authentication, 'ann')

  const call = authentication.identities.unlink({ extIdpId: github.extIdpId })

  await expect(call).rejects.toThrow(NotFoundError)
  await expect(call).rejects.toMatchObject({ apiCode: 2216, reason: 'identity_not_linked' })
})

test('does not take the last way to sign in', async () => {
  const { authentication } = setUp({ seed })
  await signInByGithub(authentication, 'github-code')

  const call = authentication.identities.unlink({ extIdpId: github.extIdpId })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({ apiCode: 2217, reason: 'last_sign_in_method' })
  expect(await authentication.identities.list()).toHaveLength(1)
})

test('maps a missing session to UnauthorizedError', async () => {
  const { authentication } = setUp({ seed })

  await expect(authentication.identities.list()).rejects.toThrow(UnauthorizedError)
})

/** Ann by her password, and the user whom GitHub has made. */
async function twoAccounts() {
  const parts = setUp({ seed })
  const { authentication } = parts
  const social = await signInByGithub(authentication, 'github-code')
  const own = await signInAs(authentication, 'ann')
  return {
    ...parts,
    own: { id: String(own.id_token), access: own.access_token },
    social: { id: String(social.id_token), access: social.access_token },
  }
}

test.each(['id', 'access'] as const)('makes one account of two, by %s tokens', async kind => {
  const { mock, authentication, own, social, sent } = await twoAccounts()

  await authentication.identities.linkAccounts({
    primaryUserToken: own[kind],
    secondaryUserToken: social[kind],
  })

  expect(sent.at(-1)).toMatchObject({ path: '/api/users/link' })
  expect(sent.at(-1)?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect(mock.journal.calls('linkAccounts')).toMatchObject([{ httpStatus: 200 }])

  // The social account is gone, and GitHub leads to ann.
  const gone = authentication.withTokens({ access_token: social.access })
  await expect(gone.profile.get()).rejects.toThrow(UnauthorizedError)
  await signInByGithub(authentication, 'github-code-2')
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('asks the host of the older API, which an option and the brand decide', async () => {
  const asked: string[] = []
  const hooks = { onRequest: ({ host }: { host: string }) => asked.push(host) }
  const input = { primaryUserToken: 'a', secondaryUserToken: 'b' }
  for (const options of [
    {},
    { brand: 'authing' as const },
    { coreHost: 'http://localhost:3000' },
  ]) {
    const { authentication } = setUp({ seed }, { ...options, hooks })
    await authentication.identities.linkAccounts(input).catch(() => {})
  }

  expect(asked).toEqual([
    'https://core.genauth.ai',
    'https://core.authing.cn',
    'http://localhost:3000',
  ])
})

test('refuses tokens that are none, have expired, or are of somebody who is gone', async () => {
  const { mock, authentication, own, social } = await twoAccounts()
  const linkWith = (secondaryUserToken: string) =>
    authentication.identities.linkAccounts({ primaryUserToken: own.id, secondaryUserToken })

  await expect(linkWith('not a token')).rejects.toThrow(UnauthorizedError)
  await expect(linkWith('not a token')).rejects.toMatchObject({
    statusCode: 401,
    apiCode: 2207,
    reason: 'not_signed_in',
  })
  await expect(linkWith('')).rejects.toThrow(InputError)

  await authentication.identities.linkAccounts({
    primaryUserToken: own.id,
    secondaryUserToken: social.id,
  })
  await expect(linkWith(social.id)).rejects.toMatchObject({ apiCode: 2207 })

  mock.clock.advance('15d')
  await expect(linkWith(social.id)).rejects.toMatchObject({
    apiCode: 2206,
    reason: 'session_expired',
  })
})

/** Ann by her password and GitHub's user, whose sign-ins both want the company first. */
async function twoIncomplete() {
  const { mock, authentication } = setUp(
    { seed: { ...seed, apps: [{ requiredFields: ['company'] }] } },
    { lang: 'en-US' },
  )
  const begin = async (signIn: Promise<unknown>) => {
    const { step, next } = await wantedStep('completeProfile', signIn)
    const { id_token: id, access_token: access } = step
    return { id: String(id), access: String(access), complete: next.complete }
  }
  const social = await begin(signInByGithub(authentication, 'github-code'))
  const own = await begin(signInAs(authentication, 'ann'))
  return { mock, authentication, social, own }
}

test.each(['id', 'access'] as const)('takes the %s token of a whole sign-in alone', async kind => {
  const { authentication, social, own } = await twoIncomplete()
  const link = () =>
    authentication.identities.linkAccounts({
      primaryUserToken: own[kind],
      secondaryUserToken: social[kind],
    })

  const early = {
    statusCode: 401,
    reason: 'not_signed_in',
    message: expect.stringContaining(
      kind === 'id' ? 'the sign-in has a step to go' : 'the token is not valid',
    ),
  }
  await expect(link()).rejects.toMatchObject(early)
  await own.complete({ company: 'Acme' })
  await expect(link()).rejects.toMatchObject(early)
  await social.complete({ company: 'GitHub' })
  await link()
})

test('takes no ID token of a sign-in that was ended before it was whole', async () => {
  const { mock, authentication, social, own } = await twoIncomplete()
  await own.complete({ company: 'Acme' })
  await new OidcClient(mock.authenticationOptions).revoke(social.access)

  const link = authentication.identities.linkAccounts({
    primaryUserToken: own.id,
    secondaryUserToken: social.id,
  })

  await expect(link).rejects.toMatchObject({ statusCode: 401, apiCode: 2207 })
})

test('begins no link by the ID token of a sign-in that has a step to go', async () => {
  const { mock, authentication, own } = await twoIncomplete()
  const address = new URL('/api/v3/link-extidp', mock.authenticationOptions.appHost)
  address.searchParams.set('ext_idp_conn_identifier', 'github-app')
  address.searchParams.set('id_token', own.id)

  expect((await open(mock, address.href)).text).toContain('"statusCode":401')
  await own.complete({ company: 'Acme' })
  await expect(authentication.identities.list()).resolves.toEqual([])
})

test.each(['primary', 'secondary'])('takes no %s token of another application', async which => {
  const other = { appId: '60c00000000000000000000b', appSecret: 'another secret' }
  const { mock, authentication } = setUp(
    { seed: { ...seed, apps: [{}, other] } },
    { lang: 'en-US' },
  )
  const elsewhere = new AuthenticationClient({ ...mock.authenticationOptions, ...other })
  const ann = await signInAs(which === 'primary' ? elsewhere : authentication, 'ann')
  const octocat = await signInByGithub(
    which === 'primary' ? authentication : elsewhere,
    'github-code',
  )

  for (const kind of ['id_token', 'access_token'] as const) {
    const link = authentication.identities.linkAccounts({
      primaryUserToken: String(ann[kind]),
      secondaryUserToken: String(octocat[kind]),
    })
    await expect(link).rejects.toMatchObject({
      statusCode: 401,
      reason: 'not_signed_in',
      message: expect.stringContaining('the token is of another application'),
    })
  }
})

test('refuses to make one account of itself, and one that has no social account', async () => {
  const { mock, authentication, own } = await twoAccounts()
  const bob = await mock.asUser('bob').tokens()
  const linkWith = (secondaryUserToken: string) =>
    authentication.identities.linkAccounts({ primaryUserToken: own.id, secondaryUserToken })

  await expect(linkWith(own.access)).rejects.toMatchObject({ code: 'api_error', statusCode: 400 })
  await expect(linkWith(bob.access_token)).rejects.toMatchObject({
    apiCode: 2214,
    reason: 'identity_unreadable',
  })
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('refuses a second account of one source, and leaves both accounts as they were', async () => {
  const other = { userIdInIdp: '9', codes: ['other-code'] }
  const { authentication } = setUp({
    seed: { ...seed, identityProviders: [{ ...github, persons: [...github.persons, other] }] },
  })
  const first = await signInByGithub(authentication, 'github-code')
  const second = await signInByGithub(authentication, 'other-code')

  const call = authentication.identities.linkAccounts({
    primaryUserToken: first.access_token,
    secondaryUserToken: second.access_token,
  })

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ apiCode: 2213, reason: 'identity_already_linked' })
  await expect(authentication.identities.list()).resolves.toMatchObject([{ userIdInIdp: '9' }])
})

test('answers in the older envelope, and in the language of the call', async () => {
  const { mock, own, social } = await twoAccounts()
  const post = async (body: Record<string, string>, lang: string) => {
    const response = await mock.fetch('https://core.genauth.ai/api/users/link', {
      method: 'POST',
      headers: { 'x-genauth-lang': lang },
      body: new URLSearchParams(body),
    })
    return response.json()
  }
  const tokens = { primaryUserToken: own.id, secondaryUserToken: social.id }

  expect(await post({ ...tokens, secondaryUserToken: 'none' }, 'en-US')).toEqual({
    code: 2207,
    message: 'the token is not valid',
  })
  expect(await post(tokens, 'en-US')).toEqual({ code: 200, message: 'Binding Successful' })
})
