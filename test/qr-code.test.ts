import { qrCodeSvg, qrCodeText } from 'genauth/qr-code'
import { expect, test } from 'vitest'
import { modulesOf, pictureOf, read } from './support/qr-code.ts'

const address = 'otpauth://totp/Mock:ann?secret=JBSWY3DPEHPK3PXP&issuer=Mock'

test('a terminal shows a code that reads as what was put in', () => {
  expect(read(modulesOf(qrCodeText(address)))).toBe(address)
})

test('a picture has the same modules, and does not repeat the text', () => {
  const svg = qrCodeSvg(address)
  expect(read(pictureOf(svg))).toBe(address)
  expect(svg).toMatch(/^<svg .*<\/svg>$/s)
  expect(svg).not.toContain('JBSWY3DPEHPK3PXP')
})

test('more correction makes a larger code, and the border is as wide as it is told', () => {
  const width = (options: Parameters<typeof qrCodeText>[1]) =>
    qrCodeText(address, options).split('\n')[0]?.length ?? 0

  expect(width({ errorCorrection: 'H' })).toBeGreaterThan(width({ errorCorrection: 'L' }))
  expect(width({ border: 4 }) - width({ border: 0 })).toBe(8)
})

test('a text that is too long is refused, and not repeated', () => {
  const draw = () => qrCodeSvg('secret'.repeat(1000))

  expect(draw).toThrow(RangeError)
  expect(draw).not.toThrow(/secret/)
})

test.each([undefined, 7])('%s is refused as what it is', value => {
  expect(() => Reflect.apply(qrCodeSvg, undefined, [value])).toThrow('a QR code needs a text')
})

test('a wrong option is not taken for a text that is too long', () => {
  const options: object = { errorCorrection: 'h' }

  expect(() => qrCodeText(address, options)).toThrow('errorCorrection must be one of L, M, Q, H')
})
