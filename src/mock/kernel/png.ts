const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

// Pixels to a square.
const scale = 4

/**
 * Writes a picture of black and white squares as PNG, without compression.
 *
 * @param rows the squares, true for black
 * @see {@link https://www.w3.org/TR/png-3/ | PNG}
 */
export function toPng(rows: readonly (readonly boolean[])[]): Uint8Array {
  const size = rows.length * scale
  const header = [...uint32(size), ...uint32(size), 8, 0, 0, 0, 0]
  const lines = rows.flatMap(row => {
    const line = [0, ...row.flatMap(isBlack => Array<number>(scale).fill(isBlack ? 0 : 255))]
    return Array.from({ length: scale }, () => line)
  })
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(lines.flat())),
    ...chunk('IEND', []),
  ])
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name].map(letter => letter.charCodeAt(0)).concat(data)
  return [...uint32(data.length), ...body, ...uint32(crc32(body))]
}

// A zlib stream of blocks that are not compressed (RFC 1950, RFC 1951 section 3.2.4).
function stored(data: readonly number[]): number[] {
  const bytes = [0x78, 0x01]
  for (let start = 0; start < data.length; start += 0xffff) {
    const block = data.slice(start, start + 0xffff)
    const isLast = start + 0xffff >= data.length
    const [high = 0, low = 0] = [block.length >> 8, block.length & 255]
    bytes.push(isLast ? 1 : 0, low, high, low ^ 255, high ^ 255)
    for (const byte of block) bytes.push(byte)
  }
  return [...bytes, ...uint32(adler32(data))]
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

function adler32(bytes: readonly number[]): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}
