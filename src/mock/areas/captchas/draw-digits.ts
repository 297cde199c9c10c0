import type { Random } from '../../kernel/random.ts'

// The bars of a digit on a pocket calculator, as lines in a box of 16 by 32.
const bars = {
  top: 'M0 0h16',
  upperRight: 'M16 0v16',
  lowerRight: 'M16 16v16',
  bottom: 'M0 32h16',
  lowerLeft: 'M0 16v16',
  upperLeft: 'M0 0v16',
  middle: 'M0 16h16',
}

const right = bars.upperRight + bars.lowerRight
const left = bars.upperLeft + bars.lowerLeft
const level = bars.top + bars.middle + bars.bottom

const shapes = [
  bars.top + right + bars.bottom + left,
  right,
  level + bars.upperRight + bars.lowerLeft,
  level + right,
  bars.middle + right + bars.upperLeft,
  level + bars.upperLeft + bars.lowerRight,
  level + left + bars.lowerRight,
  bars.top + right,
  level + right + left,
  level + right + bars.upperLeft,
]

const advance = 30

/** Draws digits as lines, each a bit out of place and all crossed out, without a letter of text. */
export function drawDigits(random: Random, digits: string): string {
  const width = digits.length * advance + 20
  const drawn = [...digits].map((digit, index) => {
    const [x = 0, y = 0, angle = 0] = [...random.digits(3)].map(Number)
    const at = `translate(${10 + index * advance + x / 2} ${6 + y}) rotate(${angle - 5})`
    return `<path transform="${at}" d="${shapes[Number(digit)]}"/>`
  })
  const [start, end] = [random.digits(2), random.digits(2)].map(text => Number(text) / 2)
  const stroke = 'fill="none" stroke="#445" stroke-width="3" stroke-linecap="round"'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50" viewBox="0 0 ${width} 50"><g ${stroke}>${drawn.join('')}<path stroke-width="1" d="M0 ${start}L${width} ${end}"/></g></svg>`
}
