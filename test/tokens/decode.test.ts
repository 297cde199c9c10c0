import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeToken, TokenError, type VerifiedClaims } from '../../src/tokens/index.ts'
import { claimsOf, encodePart, expectRefusal, issuer, signWithSecret } from './support.ts'

const header = encodePart({ alg: 'HS256' })

test('decodes header and claims without looking at the signature', () => {
  const { header: decoded, claims } = decodeToken(`${header}.${encodePart(claimsOf())}.AAAA`)

  expect(decoded).toEqual({ alg: 'HS256' })
  expect(claims).toEqual(claimsOf())
  expect(claims.iss).toBe(issuer)
})

test('decodes an unsigned token, whose third part is empty', () => {
  const { header: decoded } = decodeToken(`${encodePart({ alg: 'none' })}.${encodePart({})}.`)

  expect(decoded.alg).toBe('none')
})

test('decodes text beyond ASCII', () => {
  const { claims } = decodeToken(`${header}.${encodePart({ name: '张三 🙂' })}.AAAA`)

  expect(claims.name).toBe('张三 🙂')
})

test('does not let decoded claims pass for verified ones', () => {
  const trust = (claims: VerifiedClaims): string => claims.iss
  const { claims } = decodeToken(`${header}.${encodePart(claimsOf())}.AAAA`)

  // @ts-expect-error unverified claims are no verified ones
  expect(trust(claims)).toBe(issuer)
  // @ts-expect-error claims that were written by hand are no verified ones
  expect(trust({ iss: issuer, aud: 'a', exp: 1 })).toBe(issuer)
})

test('keeps a claim that is null, as the service sends it for absent values', () => {
  const { claims } = decodeToken(`${header}.${encodePart({ nonce: null, name: null })}.AAAA`)

  expect(claims).toEqual({ nonce: null, name: null })
})

test('keeps the last of two claims of one name, as the verifier does', () => {
  const { claims } = decodeToken(`${header}.${encodePart('{"sub":"a","sub":"b"}')}.AAAA`)

  expect(claims.sub).toBe('b')
})

test('takes a claim named __proto__ for a claim', () => {
  const payload = encodePart('{"__proto__":{"sub":"admin"}}')
  const { claims } = decodeToken(`${header}.${payload}.AAAA`)

  expect(claims.sub).toBeUndefined()
})

const body = encodePart({ sub: 'a' })

test.each([
  ['nothing', ''],
  ['two parts', `${header}.${body}`],
  ['four parts', `${header}.${body}.AAAA.AAAA`],
  ['five parts', `${header}.${body}.AAAA.AAAA.AAAA`],
  ['an empty header', `.${body}.AAAA`],
  ['an empty payload', `${header}..AAAA`],
  ['padding', `${encodePart({ alg: 'HS256', k: 1 })}=.${body}.AAAA`],
  ['padding of the signature', `${header}.${body}.AA==`],
  ['white space within', `${header}.${body}.AA AA`],
  ['white space before', ` ${header}.${body}.AAAA`],
  ['a line break at the end', `${header}.${body}.AAAA\n`],
  ['the plain Base64 alphabet', `${header}.${body}.AA+/`],
  ['a part of an impossible length', `${header}.${body}.AAAAA`],
  ['stray bits in two last characters', `${header}.${body}.AB`],
  ['stray bits in three last characters', `${header}.${body}.AAB`],
  ['a letter beyond ASCII', `${header}.${body}.AAAé`],
  ['a payload that is a list', `${header}.${encodePart('[]')}.AAAA`],
  ['a payload that is a text', `${header}.${encodePart('"x"')}.AAAA`],
  ['a payload that is null', `${header}.${encodePart('null')}.AAAA`],
  ['a payload that is no JSON', `${header}.${encodePart('{')}.AAAA`],
  ['a payload with a byte order mark', `${header}.${encodePart('\uFEFF{}')}.AAAA`],
  ['a text that is no UTF-8', `${header}.eyJzdWIiOiL_In0.AAAA`],
  ['a header that is a list', `${encodePart('[]')}.${body}.AAAA`],
  ['the word Bearer', `Bearer ${header}.${body}.AAAA`],
])('refuses a token with %s as malformed', async (_, token) => {
  await expectRefusal(() => decodeToken(token), 'malformed')
})

test.each([
  ['alg', {}],
  ['alg', { alg: 5 }],
  ['kid', { alg: 'RS256', kid: 5 }],
  ['typ', { alg: 'RS256', typ: null }],
])('refuses a header whose %s is not a string', async (name, wrong) => {
  await expectRefusal(() => decodeToken(`${encodePart(wrong)}.${body}.AAAA`), 'malformed', name)
})

test.each([
  ['sub', 5],
  ['iss', ['a']],
  ['nonce', true],
  ['azp', {}],
  ['scope', ['openid']],
  ['aud', 5],
  ['aud', ['a', 5]],
  ['exp', '2026-01-01'],
  ['exp', -1],
  ['iat', 1e300],
  ['nbf', true],
  ['auth_time', []],
])('refuses a claim %s of a wrong type: %j', async (name, value) => {
  const token = `${header}.${encodePart({ [name]: value })}.AAAA`

  await expectRefusal(() => decodeToken(token), 'wrong_claim', name)
})

test('refuses a number that is too large for JavaScript', async () => {
  const token = `${header}.${encodePart('{"exp":1e999}')}.AAAA`

  await expectRefusal(() => decodeToken(token), 'wrong_claim', 'exp')
})

test('takes a token of 65,536 characters and refuses one that is longer', async () => {
  const room = 65_536 - header.length - body.length - 2
  const token = `${header}.${body}.${'A'.repeat(room)}`

  expect(decodeToken(token).claims.sub).toBe('a')
  await expectRefusal(() => decodeToken(`${token}A`), 'malformed')
})

test('refuses what is not a string at all', async () => {
  const values: unknown[] = [undefined, null, 5, {}, ['a.b.c']]
  for (const value of values) {
    // @ts-expect-error callers in JavaScript pass anything
    await expectRefusal(() => decodeToken(value), 'malformed')
  }
})

test('answers any text with a result or a TokenError', () => {
  const part = fc.oneof(
    fc.string(),
    fc.json().map(encodePart),
    fc.base64String().map(text => text.replaceAll(/[+/=]/g, '-')),
    fc.constant(header),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map(parts => parts.join('.')),
  )
  fc.assert(
    fc.property(texts, text => {
      try {
        decodeToken(text)
      } catch (error) {
        expect(error).toBeInstanceOf(TokenError)
      }
    }),
    { numRuns: 1000 },
  )
})

test('decodes any claims back to what was encoded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async extra => {
      const payload: unknown = JSON.parse(JSON.stringify({ ...extra, ...claimsOf() }))
      const safe = { nonce: null, azp: null, at_hash: null, jti: null, scope: null, nbf: null }
      const claims = { ...Object(payload), ...safe, auth_time: null }

      expect(decodeToken(await signWithSecret(claims)).claims).toEqual(claims)
    }),
    { numRuns: 50 },
  )
})
