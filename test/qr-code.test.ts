import { qrCodeSvg, qrCodeText } from 'genauth/qr-code'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'

const address = 'otpauth://totp/Mock:ann?secret=JBSWY3DPEHPK3PXP&issuer=Mock'
const scale = 4

/** Reads a code from its modules, dark ones true. */
function read(modules: readonly (readonly boolean[])[]): string | undefined {
  const size = modules.length * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      if (isDark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return jsQR(pixels, size, size)?.data
}

/** The modules of a code in characters: the upper and the lower half of each are one. */
function modulesOf(text: string): boolean[][] {
  return text.split('\n').flatMap(line => {
    const letters = [...line]
    return [
      letters.map(letter => !'█▀'.includes(letter)),
      letters.map(letter => !'█▄'.includes(letter)),
    ]
  })
}

test('a terminal shows a code that reads as what was put in', () => {
  expect(read(modulesOf(qrCodeText(address)))).toBe(address)
})

test('a picture has the same modules, and does not repeat the text', () => {
  const svg = qrCodeSvg(address)
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const [row = []] = modulesOf(qrCodeText(address))
  const pixel = side / row.length
  const dark = [...svg.matchAll(/M(\d+),(\d+)h(\d+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  const modules = Array.from({ length: side / pixel }, (_, y) =>
    Array.from({ length: side / pixel }, (__, x) =>
      dark.some(([left, top]) => left === x * pixel && top === y * pixel),
    ),
  )

  expect(read(modules)).toBe(address)
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
