import { AuthenticationClient } from 'genauth/authentication'
import { createRemoteJwks, verifyAccessToken } from 'genauth/tokens'
import { expect, inject, test } from 'vitest'

// What a browser keeps of one user it would give to the next one: it looks at the address alone.
const services = Object.entries(inject('cachedServices'))

async function signIn(service: { appId: string; appHost: string }, username: string) {
  const { appId, appHost } = service
  const client = new AuthenticationClient({ appId, appHost })
  const tokens = await client.signIn.withPassword({ username, password: 'passw0rd' })
  return { client, tokens }
}

test.each(services)('the browser of these tests keeps what it may, by %s', async (_, service) => {
  const ask = async (cache: RequestCache) => (await fetch(service.count, { cache })).text()

  const first = await ask('default')

  await expect(ask('default')).resolves.toBe(first)
  await expect(ask('no-store')).resolves.not.toBe(first)
})

test.each(services)(
  'two users of one browser get their own profile, with %s',
  async (_, service) => {
    const ann = await signIn(service, 'ann')
    await expect(ann.client.profile.get()).resolves.toMatchObject({ username: 'ann' })

    const bob = await signIn(service, 'bob')

    await expect(bob.client.profile.get()).resolves.toMatchObject({ username: 'bob' })
  },
)

test.each(services)('keys that were replaced are seen, with %s', async (_, service) => {
  const { appId, appHost } = service
  let time = Date.now()
  const keys = createRemoteJwks({ appHost, now: () => time })
  const expected = { issuer: `${appHost}/oidc`, audience: appId, keys }
  const before = await signIn(service, 'ann')
  await verifyAccessToken(before.tokens.access_token, expected)

  await fetch(service.rotate, { method: 'POST' })
  time += 60_000
  const after = await signIn(service, 'ann')

  await expect(verifyAccessToken(after.tokens.access_token, expected)).resolves.toMatchObject({
    sub: expect.any(String),
  })
})
