import { InputError, OAuthError, ResponseFormatError, TokenError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { clientOf, countOf, createProvider, document, lastTo, type Provider } from './provider.ts'

const path = '/oidc/me'

function answering(respond: () => Response): Provider {
  const provider = createProvider()
  provider.answers.set(path, respond)
  return provider
}

test('the access token travels in the header and nowhere else', async () => {
  const provider = answering(() => Response.json({ sub: 'user-1', email: null, x: 1 }))

  const claims = await clientOf(provider).getUserInfo('an-access-token', 'user-1')

  expect(claims).toEqual({ sub: 'user-1', email: null, x: 1 })
  const { method, url, headers, body } = lastTo(provider, path)
  expect(method).toBe('GET')
  expect(new URL(url).search).toBe('')
  expect(body).toBe('')
  expect(headers.get('authorization')).toBe('Bearer an-access-token')
  expect(headers.get('accept')).toContain('application/json')
})

test('claims about another user are refused', async () => {
  const provider = answering(() => Response.json({ sub: 'user-2', email: 'eve@example.com' }))
  const failure = clientOf(provider).getUserInfo('an-access-token', 'user-1')

  await expect(failure).rejects.toBeInstanceOf(TokenError)
  await expect(failure).rejects.toMatchObject({ reason: 'wrong_claim', claim: 'sub' })
})

test('an access token that is over is refused as invalid_token', async () => {
  const inBody = answering(() => Response.json({ error: 'invalid_token' }, { status: 401 }))
  const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
  const inHeader = answering(() => new Response('', { status: 401, headers: challenge }))

  for (const provider of [inBody, inHeader]) {
    const failure = clientOf(provider).getUserInfo('an-access-token', 'user-1')
    await expect(failure).rejects.toBeInstanceOf(OAuthError)
    await expect(failure).rejects.toMatchObject({
      operation: 'getUserInfo',
      error: 'invalid_token',
      httpStatus: 401,
    })
    expect(countOf(provider, path)).toBe(1)
  }
})

test.each([
  ['nobody', () => Response.json({ email: 'ann@example.com' })],
  ['a number', () => Response.json({ sub: 1 })],
  ['an empty text', () => Response.json({ sub: '' })],
  [
    'a signed answer',
    () => new Response('a.b.c', { headers: { 'content-type': 'application/jwt' } }),
  ],
])('an answer about %s is a wrong answer', async (_, respond) => {
  await expect(
    clientOf(answering(respond)).getUserInfo('an-access-token', 'user-1'),
  ).rejects.toBeInstanceOf(ResponseFormatError)
})

test('the access token and the subject are both needed', async () => {
  const provider = createProvider()
  const client = clientOf(provider)

  await expect(client.getUserInfo('', 'user-1')).rejects.toMatchObject({
    issues: [{ path: 'accessToken' }],
  })
  await expect(client.getUserInfo('an-access-token', '')).rejects.toMatchObject({
    issues: [{ path: 'subject' }],
  })
  expect(provider.requests).toEqual([])
})

test.each(['a\nb', 'a\r\nx-evil: 1', 'a\u0000', 'ключ'])(
  'an access token that no header can carry is refused, and not shown',
  async token => {
    const provider = createProvider()

    const failure = clientOf(provider).getUserInfo(token, 'user-1')

    await expect(failure).rejects.toBeInstanceOf(InputError)
    await expect(failure).rejects.toMatchObject({ issues: [{ path: 'accessToken' }] })
    expect(countOf(provider, path)).toBe(0)
  },
)

test('a question that broke off is asked again', async () => {
  const provider = answering(() => {
    if (countOf(provider, path) === 1) throw new TypeError('fetch failed')
    return Response.json({ sub: 'user-1' })
  })

  await expect(clientOf(provider).getUserInfo('an-access-token', 'user-1')).resolves.toEqual({
    sub: 'user-1',
  })
})

test('a service without user information is named', async () => {
  const client = clientOf(createProvider({ ...document, userinfo_endpoint: null }))

  await expect(client.getUserInfo('an-access-token', 'user-1')).rejects.toThrow(
    'offers no userinfo_endpoint',
  )
})
