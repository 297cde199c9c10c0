// One measurement in a fresh process: node bench/samples.ts <name> <port>. Prints JSON.
import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  verify as verifyBytes,
} from 'node:crypto'
import { ManagementClient } from 'genauth/management'
import { createLocalJwks, verifyIdToken } from 'genauth/tokens'
import { createLocalJWKSet, type JWK, jwtVerify, SignJWT } from 'jose'
import { userSchema } from '../src/contract/user/contract.ts'
import { pageSize, totalUsers, user } from './user.ts'

const [name = '', port = ''] = process.argv.slice(2)
const host = `http://127.0.0.1:${port}`

const samples: Record<string, () => Promise<unknown>> = {
  fetch: () => timeRequests(() => fetch(`${host}/api/v3/get-user?userId=x`).then(r => r.json())),
  genauth: () => {
    const management = connect()
    return timeRequests(() => management.users.get({ userId: 'x' }))
  },
  verify: timeVerification,
  schema: timeSchema,
  memory: measureMemory,
  list: timeList,
}

const sample = samples[name]
if (sample === undefined) throw new Error(`No sample ${name}`)
console.log(JSON.stringify(await sample()))

function connect(): ManagementClient {
  return new ManagementClient({ userPoolId: '6'.repeat(24), secret: 's'.repeat(32), host })
}

/** CPU microseconds of this process per call: one after another, then 50 in flight. */
async function timeRequests(call: () => Promise<unknown>) {
  const many = async (calls: number): Promise<void> => {
    let left = calls
    const worker = async (): Promise<void> => {
      while (left-- > 0) await call()
    }
    await Promise.all(Array.from({ length: 50 }, worker))
  }
  // Warm, as a server is after its first seconds.
  for (let count = 0; count < 1500; count += 1) await call()
  await many(2000)

  const start = process.cpuUsage()
  for (let count = 0; count < 1500; count += 1) await call()
  const sequential = microseconds(start) / 1500
  const middle = process.cpuUsage()
  await many(3000)
  return { sequential, concurrent: microseconds(middle) / 3000 }
}

function microseconds(start: NodeJS.CpuUsage): number {
  const { user: used, system } = process.cpuUsage(start)
  return used + system
}

/** Verifications of an RS256 ID token per second, in alternating rounds of the same process. */
async function timeVerification() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const issuer = 'https://example.genauth.ai/oidc'
  const audience = 'application'
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }
  const tokens = await Promise.all(
    Array.from({ length: 50 }, (_, index) => signToken(privateKey, issuer, audience, index)),
  )
  const ours = createLocalJwks({ keys: [jwk] })
  const theirs = createLocalJWKSet({ keys: [jwk as JWK] })
  const key = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }))

  const ways: Record<string, (token: string) => unknown> = {
    genauth: token => verifyIdToken(token, { issuer, audience, keys: ours }),
    jose: token => jwtVerify(token, theirs, { issuer, audience, algorithms: ['RS256'] }),
    crypto: token => {
      const end = token.lastIndexOf('.')
      const signature = Buffer.from(token.slice(end + 1), 'base64url')
      return verifyBytes('sha256', Buffer.from(token.slice(0, end)), key, signature)
    },
  }
  const rounds: Record<string, number>[] = []
  for (let round = 0; round < 16; round += 1) {
    const figures: Record<string, number> = {}
    const order = Object.entries(ways)
    for (const [way, verify] of round % 2 === 0 ? order : order.reverse()) {
      const start = performance.now()
      for (let count = 0; count < 10; count += 1) for (const token of tokens) await verify(token)
      figures[way] = 500_000 / (performance.now() - start)
    }
    // The first rounds warm up.
    if (round >= 3) rounds.push(figures)
  }
  return rounds
}

function signToken(key: KeyObject, issuer: string, audience: string, index: number) {
  return new SignJWT({
    nonce: `nonce-${index}`,
    name: 'Ann Lee',
    email: 'ann@example.com',
    email_verified: true,
    phone_number: '13800000000',
    phone_number_verified: true,
    locale: 'zh-CN',
    zoneinfo: 'Asia/Shanghai',
    picture: 'https://files.example.com/photos/ann-lee.png',
    updated_at: '2026-02-28T08:30:00.000Z',
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('60c000000000000000000001')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key)
}

/** Microseconds to check a user of 50 fields, next to parsing it. */
async function timeSchema() {
  const text = JSON.stringify(user(1))
  const parsed: unknown = JSON.parse(text)
  const time = (run: () => unknown): number => {
    const start = performance.now()
    for (let count = 0; count < 5000; count += 1) run()
    return (performance.now() - start) / 5
  }
  const rounds = Array.from({ length: 12 }, () => ({
    check: time(() => userSchema.check(parsed)),
    parse: time(() => JSON.parse(text)),
  }))
  return rounds.slice(3)
}

/** Megabytes that stay in use while all users are gone through, over those after the first page. */
async function measureMemory() {
  const { gc } = globalThis
  if (gc === undefined) throw new Error('Needs --expose-gc')
  const collected = (): number => {
    gc()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  const management = connect()
  const first = await management.users.list({ options: { pagination: { limit: pageSize } } })
  let seen = 0
  let base: number | undefined
  let peak = 0
  for await (const _user of first) {
    seen += 1
    if (seen % (10 * pageSize) !== 1) continue
    base ??= collected()
    peak = Math.max(peak, collected())
  }
  return { seen, growth: peak - (base ?? 0) }
}

/** Milliseconds to go through all users, 20 for each page at the service: one by one, and ahead. */
async function timeList() {
  const management = connect()
  const time = async (readAhead: number): Promise<number> => {
    const start = performance.now()
    const headers = { 'x-delay': '20' }
    let seen = 0
    for await (const _user of await management.users.list({}, { headers, readAhead })) seen += 1
    if (seen !== totalUsers) throw new Error(`The list gave ${seen} users`)
    return performance.now() - start
  }
  await time(10)
  const rounds: Record<string, number>[] = []
  for (let round = 0; round < 5; round += 1) {
    rounds.push({ oneByOne: await time(0), ahead: await time(1) })
  }
  return rounds
}
