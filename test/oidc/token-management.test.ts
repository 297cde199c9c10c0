import { InputError, ResponseFormatError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, secret } from '../tokens/support.ts'
import { clientOf, countOf, createProvider, document, lastTo, type Provider } from './provider.ts'

const revocation = '/oidc/token/revocation'
const introspection = '/oidc/token/introspection'

function answering(path: string, respond: () => Response): Provider {
  const provider = createProvider()
  provider.answers.set(path, respond)
  return provider
}

test('a revocation sends the token in the body', async () => {
  const provider = answering(revocation, () => new Response(''))

  await expect(clientOf(provider).revoke('a-token')).resolves.toBeUndefined()

  const { method, url, form } = lastTo(provider, revocation)
  expect(method).toBe('POST')
  expect(new URL(url).search).toBe('')
  expect(form).toEqual({ client_id: audience, token: 'a-token' })
})

test('a revocation says what kind of token it is, when it is told', async () => {
  const provider = answering(revocation, () => Response.json({}))

  await clientOf(provider).revoke('a-token', { hint: 'refresh_token' })

  expect(lastTo(provider, revocation).form.token_type_hint).toBe('refresh_token')
})

test('a revocation is repeated when the connection broke, since twice is as good as once', async () => {
  const provider = answering(revocation, () => {
    if (countOf(provider, revocation) === 1) throw new TypeError('fetch failed')
    return new Response('')
  })

  await clientOf(provider).revoke('a-token')

  expect(countOf(provider, revocation)).toBe(2)
})

test('a revocation that is refused fails, also in an envelope under 200', async () => {
  const byOauth = answering(revocation, () =>
    Response.json({ error: 'unsupported_token_type' }, { status: 400 }),
  )
  await expect(clientOf(byOauth).revoke('a-token')).rejects.toMatchObject({
    operation: 'revoke',
    error: 'unsupported_token_type',
    sessionEnded: false,
  })

  const byEnvelope = answering(revocation, () => Response.json({ statusCode: 403, message: 'no' }))
  await expect(clientOf(byEnvelope).revoke('a-token')).rejects.toMatchObject({ code: 'forbidden' })
})

test('an introspection says what the service says', async () => {
  const answer = {
    active: true,
    sub: 'user-1',
    client_id: audience,
    exp: 2_000_000_000,
    scope: 'openid',
    token_type: 'Bearer',
    x: [1],
  }
  const provider = answering(introspection, () => Response.json({ ...answer, jti: null }))

  await expect(clientOf(provider).introspect('a-token', { hint: 'access_token' })).resolves.toEqual(
    answer,
  )

  const { method, url, form } = lastTo(provider, introspection)
  expect(method).toBe('POST')
  expect(new URL(url).search).toBe('')
  expect(form).toEqual({ client_id: audience, token: 'a-token', token_type_hint: 'access_token' })
})

test('a token that is worth nothing is no failure', async () => {
  const provider = answering(introspection, () => Response.json({ active: false }))

  await expect(clientOf(provider).introspect('a-token')).resolves.toEqual({ active: false })
})

test.each([
  ['no JSON', () => new Response('active')],
  ['without active', () => Response.json({ sub: 'user-1' })],
  ['active as a text', () => Response.json({ active: 'true' })],
  ['active as null', () => Response.json({ active: null })],
])('an introspection that is %s is a wrong answer', async (_, respond) => {
  await expect(
    clientOf(answering(introspection, respond)).introspect('a-token'),
  ).rejects.toBeInstanceOf(ResponseFormatError)
})

test('each endpoint has its own way of proving who asks', async () => {
  const provider = answering(introspection, () => Response.json({ active: false }))
  provider.answers.set(revocation, () => new Response(''))
  const client = clientOf(provider, {
    appSecret: secret,
    tokenEndPointAuthMethod: 'none',
    introspectionEndPointAuthMethod: 'client_secret_basic',
    revocationEndPointAuthMethod: 'client_secret_post',
  })

  await client.introspect('a-token')
  await client.revoke('a-token')

  const asked = lastTo(provider, introspection)
  expect(asked.headers.get('authorization')).toBe(`Basic ${btoa(`${audience}:${secret}`)}`)
  expect(asked.form).toEqual({ token: 'a-token' })
  const revoked = lastTo(provider, revocation)
  expect(revoked.headers.has('authorization')).toBe(false)
  expect(revoked.form).toEqual({ client_id: audience, client_secret: secret, token: 'a-token' })
})

test('the way of the token endpoint is that of the others, unless they have their own', async () => {
  const provider = answering(introspection, () => Response.json({ active: false }))
  provider.answers.set(revocation, () => new Response(''))
  const client = clientOf(provider, {
    appSecret: secret,
    tokenEndPointAuthMethod: 'client_secret_basic',
  })

  await client.introspect('a-token')
  await client.revoke('a-token')

  for (const path of [introspection, revocation]) {
    expect(lastTo(provider, path).headers.get('authorization')).toMatch(/^Basic /)
  }
})

test('an empty token is refused, and nothing is sent', async () => {
  const provider = createProvider()
  const client = clientOf(provider)

  await expect(client.revoke('')).rejects.toBeInstanceOf(InputError)
  await expect(client.introspect('')).rejects.toBeInstanceOf(InputError)
  expect(provider.requests).toEqual([])
})

test('an endpoint that the service lacks is named', async () => {
  const { introspection_endpoint, revocation_endpoint, ...rest } = document
  const client = clientOf(createProvider(rest))

  await expect(client.revoke('a-token')).rejects.toThrow(
    'this service offers no revocation_endpoint',
  )
  await expect(client.introspect('a-token')).rejects.toThrow('offers no introspection_endpoint')
})
