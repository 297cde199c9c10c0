import { inspect } from 'node:util'
import { InputError } from 'genauth/management'
import { expect, test } from 'vitest'
import { answer, clientWith, poolKey, success } from './support.ts'

test('a call may have headers of its own', async () => {
  const { management, requests } = clientWith(() => answer(success))

  await management.users.exists({ username: 'bob' }, { headers: { 'X-Trace': 'abc ' } })

  expect(requests[0]?.headers.get('x-trace')).toBe('abc')
})

test("headers of a call replace none of the client's own", async () => {
  const { management, requests } = clientWith(() => answer(success), { lang: 'en-US' })
  const names = [
    'authorization',
    'Authorization',
    'date',
    'Accept',
    'Content-Type',
    'X-GenAuth-Lang',
    'x-genauth-signature-method',
    'x-genauth-signature-nonce',
    'X-GenAuth-Signature-Version',
  ]

  await management.users.exists(
    { username: 'bob' },
    { headers: Object.fromEntries(names.map(name => [name, 'forged'])) },
  )

  const headers = [...(requests[0]?.headers.entries() ?? [])]
  expect(headers.filter(([, value]) => value.includes('forged'))).toEqual([])
})

test('headers of a call replace no management token', async () => {
  const { management, requests } = clientWith(() => answer(success), {
    managementToken: 'given-token',
  })

  await management.users.exists(
    { username: 'bob' },
    { headers: { Authorization: 'forged', 'X-GenAuth-UserPool-Id': 'forged' } },
  )

  expect(requests[0]?.headers.get('authorization')).toBe('given-token')
  expect(requests[0]?.headers.get('x-genauth-userpool-id')).toBe(poolKey.userPoolId)
})

test.each([
  ['a line break', { 'x-trace': 'hidden\r\nx-injected: 1' }],
  ['a zero', { 'x-trace': 'hidden\0' }],
  ['a character beyond Latin-1', { 'x-trace': 'hidden 日本' }],
  ['a malformed name', { 'x trace': 'hidden' }],
])(
  'a header with %s is an input error that does not repeat it',
  async (_, headers: Record<string, string>) => {
    const { management, requests } = clientWith(() => answer(success))

    const error: unknown = await management.users
      .exists({ username: 'bob' }, { headers })
      .catch((thrown: unknown) => thrown)

    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({ issues: [{ path: 'options.headers', message: 'are not valid' }] })
    expect(inspect(error)).not.toContain('hidden')
    expect(requests).toEqual([])
  },
)

test('the language of the client is told, and that of the call wins', async () => {
  const { management, requests } = clientWith(() => answer(success), { lang: 'en-US' })

  await management.users.exists({ username: 'bob' })
  await management.users.exists({ username: 'bob' }, { lang: 'ja-JP' })

  expect(requests.map(({ headers }) => headers.get('x-genauth-lang'))).toEqual(['en-US', 'ja-JP'])
})

test('no language is told unless one is chosen', async () => {
  const { management, requests } = clientWith(() => answer(success))

  await management.users.exists({ username: 'bob' })

  expect(requests[0]?.headers.has('x-genauth-lang')).toBe(false)
})

test('a GET has neither body nor content type', async () => {
  const { management, requests } = clientWith(() => answer({ statusCode: 200, data: { id: 'x' } }))

  await management.users.get({ userId: 'x' })

  expect(requests[0]?.body).toBeNull()
  expect(requests[0]?.headers.has('content-type')).toBe(false)
})
