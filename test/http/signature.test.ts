import { readFileSync } from 'node:fs'
import { anything, type Brand, endpoint, ManagementClient } from 'genauth/management'
import { expect, test, vi } from 'vitest'
import { createSigner } from '../../src/http/signature.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { success } from './support.ts'

interface Vectors {
  accessKeyId: string
  accessKeySecret: string
  date: string
  nonce: string
  lang: 'en-US'
  cases: {
    name: string
    method: 'GET' | 'POST'
    path: `/${string}`
    data: Record<string, unknown>
    undefinedFields?: string[]
    expect: Record<Brand, { authorization: string }>
  }[]
  websocket: { stringToSign: string; signature: string }
}

const file = new URL('../fixtures/signature-vectors.json', import.meta.url)
const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'))
const brands = ['genauth', 'authing'] as const

/** Sends a call with the key, time and nonce of the vectors; returns the request. */
async function signedRequest(
  brand: Brand,
  target: { method: 'GET' | 'POST'; path: `/${string}` },
  input: unknown,
): Promise<Request> {
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(vectors.nonce) ?? []
  const [a = '', b = '', c = '', d = '', e = ''] = groups
  const random = vi.spyOn(crypto, 'randomUUID').mockReturnValue(`${a}-${b}-${c}-${d}-${e}`)
  const requests: Request[] = []
  const management = new ManagementClient({
    userPoolId: '60c0000000000000000000ff',
    accessKeyId: vectors.accessKeyId,
    accessKeySecret: vectors.accessKeySecret,
    brand,
    lang: vectors.lang,
    now: () => Date.parse(vectors.date),
    fetch: fetchBy(async request => {
      requests.push(request)
      return new Response(JSON.stringify(success))
    }),
  })
  try {
    await management.send(
      endpoint({
        name: 'vector',
        ...target,
        safety: 'read',
        access: 'administrator',
        input: anything,
        output: anything,
      }),
      input,
    )
  } finally {
    random.mockRestore()
  }
  const [request] = requests
  if (request === undefined) throw new Error('Nothing was sent')
  return request
}

const table = vectors.cases.flatMap(vector =>
  brands.map(brand => [vector.name, brand, vector] as const),
)

test.each(table)('signs %s as the service of the brand %s does', async (_, brand, vector) => {
  const undefinedFields = (vector.undefinedFields ?? []).map(name => [name, undefined] as const)
  const input = { ...Object.fromEntries(undefinedFields), ...vector.data }

  const request = await signedRequest(brand, vector, input)

  expect(request.headers.get('authorization')).toBe(vector.expect[brand].authorization)
  expect(request.headers.get('date')).toBe(vectors.date)
  expect(request.headers.get(`x-${brand}-signature-nonce`)).toBe(vectors.nonce)
})

test.each(brands)(
  'signs a GET whose parameters are all undefined as one without any (%s)',
  async brand => {
    const target = { method: 'GET', path: '/api/v3/verify-config-app' } as const

    const request = await signedRequest(brand, target, { keywords: undefined })
    const plain = await signedRequest(brand, target, {})

    expect(request.url).toBe(plain.url)
    expect(new URL(request.url).search).toBe('')
    expect(request.headers.get('authorization')).toBe(plain.headers.get('authorization'))
  },
)

test('signs the text of an event socket', () => {
  const { stringToSign, signature } = vectors.websocket

  expect(createSigner(vectors.accessKeySecret)(stringToSign)).toBe(signature)
})

test("signs the service's headers that a call adds, and no others", async () => {
  const sent: Request[] = []
  const management = new ManagementClient({
    userPoolId: vectors.accessKeyId,
    secret: vectors.accessKeySecret,
    now: () => Date.parse(vectors.date),
    fetch: fetchBy(async request => {
      sent.push(request)
      return new Response(JSON.stringify(success))
    }),
  })
  const random = vi
    .spyOn(crypto, 'randomUUID')
    .mockReturnValue('01234567-89ab-cdef-0123-456789abcdef')
  const send = (headers: Record<string, string>) =>
    management.users.exists({ username: 'bob' }, { headers })
  try {
    await send({})
    await send({ 'x-trace': '1' })
    await send({ 'X-GenAuth-Trace': '1' })
    await send({ 'X-GenAuth-Trace': '1\u00a0' })
  } finally {
    random.mockRestore()
  }

  const [plain, foreign, own, padded] = sent.map(request => request.headers.get('authorization'))
  expect(foreign).toBe(plain)
  expect(own).not.toBe(plain)
  // The official clients trim what they sign, though not what they send, by `String.trim`.
  expect(padded).toBe(own)
})
