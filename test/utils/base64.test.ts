import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64Url, encodeBase64, encodeBase64Url } from '../../src/utils/base64.ts'

test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('the bytes of %o are %o (RFC 4648 section 10)', (text, encoded) => {
  expect(encodeBase64(new TextEncoder().encode(text))).toBe(encoded)
})

test('any bytes are written as Node writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes)
    }),
  )
})

test('of all texts, only the one that encoding gives is read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('AB_-+/= \nz9é')), maxLength: 6 }),
      text => {
        const bytes = decodeBase64Url(text)
        if (bytes !== undefined) expect(encodeBase64Url(bytes)).toBe(text)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each(['A', 'Zg==', 'Zh', 'Zm9', 'Zm 9v', 'Zm9v\n', 'Zm+v', 'Zm/v', 'é'])(
  '%o is not canonical Base64url',
  text => {
    expect(decodeBase64Url(text)).toBeUndefined()
  },
)
