import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createLocalJwks,
  type Jwk,
  TokenError,
  type VerifyIdTokenOptions,
  verifyIdToken,
} from '../../src/tokens/index.ts'
import {
  type Attempt,
  createMaterial,
  differences,
  type Material,
  suiteCases,
} from './suite-cases.ts'
import { audience, issuer, start } from './support.ts'

let material: Material

beforeAll(async () => {
  material = await createMaterial()
})

async function answerOfOurs({ token, keys, secret, algorithms }: Attempt): Promise<string> {
  const source =
    secret === undefined ? { keys: createLocalJwks(setOf(keys)), algorithms } : { secret }
  // The table has keys and algorithms that no caller could write with these types.
  const options = Object.assign(
    { issuer, audience, now: () => start },
    source,
  ) as VerifyIdTokenOptions
  try {
    await verifyIdToken(token, options)
    return 'accepted'
  } catch (error) {
    if (error instanceof TokenError) return error.reason
    throw error
  }
}

async function answerOfJose({ token, keys, secret, algorithms }: Attempt): Promise<string> {
  const options = {
    issuer,
    audience,
    currentDate: new Date(start),
    clockTolerance: 60,
    requiredClaims: ['exp'],
    algorithms: [...(algorithms ?? [secret === undefined ? 'RS256' : 'HS256'])],
  }
  try {
    if (secret === undefined) await jwtVerify(token, createLocalJWKSet(setOf(keys)), options)
    else await jwtVerify(token, new TextEncoder().encode(secret), options)
    return 'accepted'
  } catch (error) {
    // Keys that cannot be imported are refused in the words of the runtime.
    const isRefusal = error instanceof errors.JOSEError || error instanceof DOMException
    if (isRefusal || error instanceof TypeError) return 'refused'
    throw error
  }
}

function setOf(keys: readonly object[] | undefined): JSONWebKeySet & { keys: Jwk[] } {
  return JSON.parse(JSON.stringify({ keys: keys ?? [material.rsa.jwk] }))
}

describe('the table of what suites for JWS, JWK and JWT probe', () => {
  test.each(suiteCases)('%s: %s, by jose %s', async (name, ours, jose, attempt) => {
    const attempted = await attempt(material)

    expect({ ours: await answerOfOurs(attempted), jose: await answerOfJose(attempted) }).toEqual({
      ours,
      jose,
    })
    const differs = (ours === 'accepted') !== (jose === 'accepted')
    expect(Object.hasOwn(differences, name), 'is the difference explained?').toBe(differs)
  })

  test('explains no difference that is not there', () => {
    const names = suiteCases.map(([name]) => name)

    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(Object.keys(differences)))
  })
})
