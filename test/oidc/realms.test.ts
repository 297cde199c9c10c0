import { runInNewContext } from 'node:vm'
import { toRequest } from 'genauth/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answerTokens, callbackFor, clientOf, createProvider, tokenAnswer } from './provider.ts'

// Component tests under jsdom have two of each class: the page's, and those of Node.
const foreign: { ArrayBuffer: typeof ArrayBuffer; Uint8Array: typeof Uint8Array } = runInNewContext(
  '({ ArrayBuffer, Uint8Array })',
)

/** Lets WebCrypto and the encoder give bytes of another realm. */
function splitRealms(): void {
  const copy = (bytes: Uint8Array) => {
    const other = new foreign.Uint8Array(bytes.length)
    other.set(bytes)
    return other
  }
  const digest = crypto.subtle.digest.bind(crypto.subtle)
  const encode = TextEncoder.prototype.encode
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (algorithm, data) => {
    const result = copy(new Uint8Array(await digest(algorithm, data)))
    return result.buffer
  })
  vi.spyOn(TextEncoder.prototype, 'encode').mockImplementation(function (this: TextEncoder, text) {
    return copy(encode.call(this, text))
  })
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
}

test('a sign-in does not mind bytes of another realm (issue 9)', async () => {
  splitRealms()
  expect(new TextEncoder().encode('a')).not.toBeInstanceOf(Uint8Array)
  const provider = createProvider()
  const client = clientOf(provider)

  const { url, transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction))
  const result = client.exchangeCode(callbackFor(transaction), transaction)

  expect(new URL(url).searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  await expect(result).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test('a callback may be parameters of another realm', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction))
  const { searchParams } = callbackFor(transaction)
  const other: URLSearchParams = Object.create(searchParams, {
    getAll: { value: (name: string) => searchParams.getAll(name) },
    toString: { value: () => searchParams.toString() },
  })
  Object.setPrototypeOf(other, null)

  expect(other).not.toBeInstanceOf(URLSearchParams)
  await expect(client.exchangeCode(other, transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
})

test('a body may come in bytes of another realm', async () => {
  async function* chunks() {
    const bytes = new foreign.Uint8Array(5)
    bytes.set(new Uint8Array([120, 97, 61, 49, 120]))
    yield bytes.subarray(1, 4)
  }
  const incoming = Object.assign(chunks(), { method: 'POST', url: '/', headers: {} })

  expect(await toRequest(incoming).text()).toBe('a=1')
})
