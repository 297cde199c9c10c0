import { createMock } from 'genauth/mock'
import { createBearerGuard } from 'genauth/server'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createLocalJwks,
  createRemoteJwks,
  decodeToken,
  type KeySet,
  verifyAccessToken,
  verifyIdToken,
} from '../../src/tokens/index.ts'
import type { JsonObject } from '../../src/utils/json.ts'
import {
  audience,
  claimsOf,
  createSigner,
  expectRefusal,
  issuer,
  type Signer,
  start,
} from './support.ts'

let signer: Signer
let keys: KeySet
const now = (): number => start

beforeAll(async () => {
  signer = await createSigner()
  keys = createLocalJwks({ keys: [signer.jwk] })
})

const asAccessToken = async (claims: JsonObject, typ?: string) =>
  verifyAccessToken(await signer.sign(claims, { typ }), { issuer, audience, keys, now })

const asIdToken = async (claims: JsonObject, typ?: string) =>
  verifyIdToken(await signer.sign(claims, { typ }), { issuer, audience, keys, now })

async function statusOfGuard(claims: JsonObject, typ?: string): Promise<number> {
  const guard = createBearerGuard({ issuer, audience, keys, now })
  const authorization = `Bearer ${await signer.sign(claims, { typ })}`
  const answer = await guard(new Request('https://api.example.com', { headers: { authorization } }))
  return answer instanceof Response ? answer.status : 200
}

const accessTokens: [string, JsonObject][] = [
  ['a user', { jti: 'token-1', scope: 'openid profile', client_id: audience }],
  ['a user, as an older version has it', { jti: 'token-1', scope: 'openid' }],
  ['a machine', { sub: audience, jti: 'token-1', scope: '' }],
  ['a user who has just signed in', { jti: 'token-1', scope: 'openid', auth_time: start / 1000 }],
  ['an application without scopes', { jti: 'token-1' }],
  ['an application without an id of its own', { scope: 'reports' }],
]

describe.each(accessTokens)('an access token of %s', (_, changes) => {
  test.each(['at+jwt', 'JWT', undefined])('of type %s is one, and no ID token', async typ => {
    await expect(asAccessToken(claimsOf(changes), typ)).resolves.toMatchObject(changes)
    await expect(statusOfGuard(claimsOf(changes), typ)).resolves.toBe(200)
    await expectRefusal(asIdToken(claimsOf(changes), typ), 'wrong_claim', expect.any(String))
  })
})

const idTokens: [string, JsonObject][] = [
  ['with a nonce', { nonce: 'n-1' }],
  ['with a nonce that is null', { nonce: null }],
  ['with a hash', { at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }],
  ['with the hash of a state', { s_hash: '77QmUPtjPfzWtF2AnpK9RQ' }],
  ['with the hash of a code', { c_hash: '77QmUPtjPfzWtF2AnpK9RQ' }],
  ['with a nonce and an id of its own', { nonce: 'n-1', jti: 'token-1' }],
  ['with a nonce and a custom claim named scope', { nonce: 'n-1', scope: 'x' }],
  ['of a sign-in without a nonce', { name: 'Ann', sid: 's', auth_time: start / 1000 }],
  ['of the least claims', {}],
  ['for several applications', { aud: [audience, 'other'], azp: audience }],
]

describe.each(idTokens)('an ID token %s', (_, changes) => {
  test.each(['JWT', undefined])('of type %s is one, and no access token', async typ => {
    await expect(asIdToken(claimsOf(changes), typ)).resolves.toMatchObject(changes)
    await expect(statusOfGuard(claimsOf(changes), typ)).resolves.toBe(401)
    await expect(asAccessToken(claimsOf(changes), typ)).rejects.toThrow('access token')
  })
})

test('a logout token is neither', async () => {
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const claims = claimsOf({ jti: 'token-1', sid: 's', events })

  await expectRefusal(asAccessToken(claims), 'wrong_claim', 'events')
  await expectRefusal(asIdToken(claims), 'wrong_claim', 'jti')
})

test('no token is both', async () => {
  const names = ['nonce', 'at_hash', 'c_hash', 's_hash', 'jti', 'scope', 'client_id', 'events']
  for (let bits = 0; bits < 2 ** names.length; bits += 1) {
    const chosen = names.filter((_, index) => (bits >> index) % 2 === 1)
    const claims = claimsOf(Object.fromEntries(chosen.map(name => [name, 'x'])))
    const token = await signer.sign(claims, { typ: undefined })
    const options = { issuer, audience, keys, now }
    const answers = await Promise.allSettled([
      verifyIdToken(token, options),
      verifyAccessToken(token, options),
    ])

    expect(answers.filter(({ status }) => status === 'fulfilled').length, `${chosen}`).toBeLessThan(
      2,
    )
  }
})

test('the tokens of the mock are told apart', async () => {
  const mock = createMock({
    seed: { apps: [{ idTokenAlgorithm: 'RS256' }], users: [{ username: 'ann' }] },
  })
  const { appId, appHost, fetch } = mock.authenticationOptions
  const tokens = await mock.asUser('ann').tokens({ scope: 'openid' })
  const { access_token } = tokens
  const id_token = tokens.id_token ?? ''
  const options = {
    issuer: `${appHost}/oidc`,
    audience: appId,
    keys: createRemoteJwks({ appHost, fetch }),
  }

  expect(decodeToken(id_token).header.alg).toBe('RS256')
  await expect(verifyAccessToken(access_token, options)).resolves.toBeDefined()
  await expect(verifyIdToken(id_token, options)).resolves.toBeDefined()
  await expect(verifyAccessToken(id_token, options)).rejects.toThrow()
  await expect(verifyIdToken(access_token, options)).rejects.toThrow()
})

test.each([['text'], [''], [0], [false], [null], [[]], [['jkt']], [{}], [{ jkt: 'x' }]])(
  'a guard refuses a token that is bound to a key, by a cnf of %j',
  async cnf => {
    const claims = claimsOf({ jti: 'token-1', scope: 'openid', cnf })

    await expect(statusOfGuard(claims)).resolves.toBe(401)
    await expect(statusOfGuard({ ...claims, cnf: undefined })).resolves.toBe(200)
  },
)
