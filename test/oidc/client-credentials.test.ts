import { expect, test } from 'vitest'
import { audience, secret } from '../tokens/support.ts'
import { answerTokens, clientOf, createProvider, lastTo } from './provider.ts'

const tokens = { access_token: 'a', token_type: 'Bearer', expires_in: 60 }
const accessKey = { accessKeyId: 'key-id', accessKeySecret: 'key-secret' }

test('an application gets a token for itself', async () => {
  const provider = createProvider()
  answerTokens(provider, { ...tokens, id_token: null })

  const client = clientOf(provider, { appSecret: secret })
  await expect(client.clientCredentials({ scope: 'user:read' })).resolves.toEqual(tokens)

  expect(lastTo(provider, '/oidc/token').form).toEqual({
    grant_type: 'client_credentials',
    client_id: audience,
    client_secret: secret,
    scope: 'user:read',
  })
})

test('without a scope none is sent, not even the client’s own', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)

  await clientOf(provider, { appSecret: secret, scope: 'openid email' }).clientCredentials()

  expect(lastTo(provider, '/oidc/token').form).not.toHaveProperty('scope')
})

test('an application proves itself as at every use of the token endpoint', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)
  const tokenEndPointAuthMethod = 'client_secret_basic'

  await clientOf(provider, { appSecret: secret, tokenEndPointAuthMethod }).clientCredentials()

  const { headers, form } = lastTo(provider, '/oidc/token')
  expect(headers.get('authorization')).toBe(`Basic ${btoa(`${audience}:${secret}`)}`)
  expect(form).toEqual({ grant_type: 'client_credentials' })
})

test('an access key takes the place of the application, always in the body', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)
  const client = clientOf(provider, {
    appSecret: secret,
    tokenEndPointAuthMethod: 'client_secret_basic',
  })

  await client.clientCredentials({ scope: 'user:read', accessKey })

  const { headers, form } = lastTo(provider, '/oidc/token')
  expect(headers.has('authorization')).toBe(false)
  expect(form).toEqual({
    grant_type: 'client_credentials',
    client_id: 'key-id',
    client_secret: 'key-secret',
    scope: 'user:read',
  })
})

test('an access key needs no secret of an application', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)

  await expect(clientOf(provider).clientCredentials({ accessKey })).resolves.toEqual(tokens)
})

test.each(['accessKeyId', 'accessKeySecret'])('an access key without %s is refused', async name => {
  const provider = createProvider()
  answerTokens(provider, tokens)

  for (const value of ['', undefined, 7]) {
    await expect(
      clientOf(provider).clientCredentials({ accessKey: { ...accessKey, [name]: value } }),
    ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: `accessKey.${name}` }] })
  }
  expect(provider.requests).toEqual([])
})
