import { expect, test } from 'vitest'
import { randomHex } from '../../src/utils/random.ts'

test('random hex has two digits for each byte and differs each time', () => {
  const texts = Array.from({ length: 1000 }, () => randomHex(16))

  expect(texts.every(text => /^[\da-f]{32}$/.test(text))).toBe(true)
  expect(new Set(texts).size).toBe(1000)
})
