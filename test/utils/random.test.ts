import { expect, test } from 'vitest'
import { randomNonce } from '../../src/utils/random.ts'

test('a nonce has 32 hex digits, and no two are the same', () => {
  const nonces = Array.from({ length: 1000 }, randomNonce)

  expect(nonces.every(nonce => /^[\da-f]{32}$/.test(nonce))).toBe(true)
  expect(new Set(nonces).size).toBe(1000)
})
