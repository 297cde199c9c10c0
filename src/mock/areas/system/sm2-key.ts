// The curve of SM2, GB/T 32918.5: y² = x³ + ax + b modulo p, with the base point (gx, gy). `a` is −3.
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const gx = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n
const gy = 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n

type Point = readonly [x: bigint, y: bigint]

/** A key of SM2 in hexadecimal: the public half with the leading `04`. */
export interface Sm2Key {
  readonly publicKey: string
  readonly privateKey: string
}

/** Makes a key of SM2. Plain arithmetic, for keys that guard nothing. */
export function makeSm2Key(): Sm2Key {
  const bytes = crypto.getRandomValues(new Uint8Array(31))
  // Shorter than the order of the base point, and not zero.
  const privateKey = bytes.reduce((number, byte) => (number << 8n) + BigInt(byte), 1n)
  const [x, y] = multiply([gx, gy], privateKey)
  return { publicKey: `04${hex(x)}${hex(y)}`, privateKey: hex(privateKey) }
}

function multiply(point: Point, times: bigint): Point {
  const [, ...bits] = times.toString(2)
  return bits.reduce((sum, bit) => {
    const double = add(sum, sum)
    return bit === '1' ? add(double, point) : double
  }, point)
}

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const isSame = x1 === x2
  const slope = isSame ? (3n * x1 * x1 - 3n) * inverse(2n * y1) : (y2 - y1) * inverse(x2 - x1)
  const x = modulo(slope * slope - x1 - x2)
  return [x, modulo(slope * (x1 - x) - y1)]
}

// By Fermat: p is prime.
function inverse(number: bigint): bigint {
  let [result, base] = [1n, modulo(number)]
  for (let exponent = p - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % p
    base = (base * base) % p
  }
  return result
}

function modulo(number: bigint): bigint {
  return ((number % p) + p) % p
}

function hex(number: bigint): string {
  return number.toString(16).padStart(64, '0')
}
