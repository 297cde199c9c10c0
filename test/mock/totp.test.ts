import { totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'

// RFC 6238 appendix B, with the last six of its eight digits; the secret is "12345678901234567890".
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code at second %i is %s', (second, code) => {
  expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1000)).toBe(code)
})

test('the blanks, case and padding of a secret do not count', () => {
  expect(totpCode('gezd gnbv gy3t qojq gezd gnbv gy3t qojq====', 59_000)).toBe('287082')
})

test('a code lasts 30 seconds', () => {
  const codeAt = (milliseconds: number) => totpCode('JBSWY3DPEHPK3PXP', milliseconds)

  expect(codeAt(29_999)).toBe(codeAt(0))
  expect(codeAt(30_000)).not.toBe(codeAt(0))
})

test('a secret that is no Base32 is refused', () => {
  expect(() => totpCode('0189', 0)).toThrow(RangeError)
})
