import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'
import { clientsOf, redirectUri, signInTo } from './set-up.ts'

const password = 'passw0rd'
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: ['ann', 'bob', 'cid'].map(username => ({
    username,
    password,
    customData: { school: username },
  })),
}

const withShop = async () => {
  const { mock, management } = setUp({ seed })
  const { appId } = await management.applications.create({
    appName: 'Shop',
    appIdentifier: 'shop',
    redirectUris: [redirectUri],
  })
  const connect = async () => {
    const { secret } = await management.applications.getSecret({ appId })
    return clientsOf(mock, { appId, appSecret: secret, appHost: 'https://shop.genauth.ai' })
  }
  return { mock, management, appId, connect }
}

test('an application is made, signed in to, counted, given a new secret, and deleted', async () => {
  const { mock, management, appId, connect } = await withShop()
  const { applications } = management
  const old = await connect()
  const { finish } = await signInTo(mock, old.oidc, 'ann')
  const { tokens, user } = await finish()
  await old.authentication.signIn.withPassword({ username: 'bob', password })

  const active = await applications.listActiveUsers({ appId })
  expect(namesOf(active.list)).toEqual(['ann', 'bob'])

  const { secret } = await applications.refreshSecret({ appId })
  expect(await applications.getSecret({ appId })).toEqual({ secret })
  const refresh = tokens.refresh_token ?? ''
  await expect(old.oidc.refresh(refresh)).rejects.toMatchObject({ error: 'invalid_client' })
  const { oidc, authentication } = await connect()
  await expect(oidc.refresh(refresh)).resolves.toHaveProperty('tokens')

  await applications.delete({ appId })
  await expect(oidc.refresh(refresh)).rejects.toMatchObject({ error: 'invalid_client' })
  await expect(oidc.getUserInfo(tokens.access_token, user.sub)).rejects.toMatchObject({
    error: 'invalid_token',
  })
  const gone = { name: 'NotFoundError', reason: 'application_not_found' }
  await expect(
    authentication.signIn.withPassword({ username: 'bob', password }),
  ).rejects.toMatchObject(gone)
  await expect(applications.get({ appId })).rejects.toMatchObject(gone)
  expect((await applications.list()).totalCount).toBe(1)
})

test('an authorization code is no good after the application is deleted', async () => {
  const { mock, management, appId, connect } = await withShop()
  const { oidc } = await connect()
  const { finish } = await signInTo(mock, oidc, 'ann')

  await management.applications.delete({ appId })

  await expect(finish()).rejects.toMatchObject({ error: 'invalid_client' })
  await expect(oidc.authorize()).rejects.toMatchObject({ error: 'invalid_client' })
})

test('an ID token that was signed with the old secret is not valid with the new one', async () => {
  const { mock, management, appId, connect } = await withShop()
  const { oidc } = await connect()
  const { finish } = await signInTo(mock, oidc, 'ann')

  await management.applications.refreshSecret({ appId })
  const renewed = await connect()

  await expect(finish()).rejects.toMatchObject({ error: 'invalid_client' })
  const tokens = await mock.asUser('ann').tokens({ appId })
  await expect(oidc.checkTokens(tokens)).rejects.toMatchObject({ name: 'TokenError' })
  await expect(renewed.oidc.checkTokens(tokens)).resolves.toBeDefined()
})

test('who is active: each user once, until the tokens expire or the user leaves', async () => {
  const { mock, management, appId } = await withShop()
  const read = async (options = {}) => {
    return management.applications.listActiveUsers({ appId, options }, { readAhead: 0 })
  }
  for (const name of ['cid', 'ann', 'ann', 'bob']) await mock.asUser(name).tokens({ appId })
  await mock.asUser('ann').tokens()

  const page = await read({ pagination: { limit: 2 }, withCustomData: true })
  expect([page.totalCount, namesOf(page.list)]).toEqual([3, ['cid', 'ann']])
  expect(page.list[0]?.customData).toEqual({ school: 'cid' })
  expect(namesOf((await page.nextPage())?.list ?? [])).toEqual(['bob'])

  const { id } = await management.users.get({ userId: 'cid', userIdType: 'username' })
  await management.users.update({ userId: id, status: 'Suspended' })
  expect(namesOf((await read()).list)).toEqual(['ann', 'bob'])
  mock.clock.advance('15d')
  expect((await read()).list).toEqual([])
})

test('no secret reaches the journal, a snapshot, an error, or another answer', async () => {
  const { mock, management, appId } = await withShop()
  const { applications } = management
  const { secret: old } = await applications.getSecret({ appId })
  mock.faults.add({ kind: 'truncated', operation: 'refreshApplicationSecret' })
  const error = await applications.refreshSecret({ appId }).catch((reason: unknown) => reason)
  const { secret } = await applications.getSecret({ appId })
  expect(secret).not.toBe(old)

  const answers = [await applications.get({ appId }), (await applications.list()).list]
  const seen = JSON.stringify([mock.journal.calls(), mock.snapshot(), error, answers])
  for (const value of [old, secret]) expect(seen + String(error)).not.toContain(value)
})
