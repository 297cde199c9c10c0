import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { expect, test } from 'vitest'
import { ann, app } from './support.ts'

const seed = { apps: [app], users: [ann] }
const origin = 'https://app.example.com'

test('sends every cookie in a header of its own', async () => {
  const cookies = ['a=1; Path=/', 'b=2; Expires=Sun, 22 Nov 2026 16:00:00 GMT']
  const mock = createMock({ seed })
  const answer = async () => {
    const response = new Response('')
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    return response
  }
  const server = await serve({ ...mock, fetch: answer })

  const response = await fetch(server.url)

  expect(response.headers.getSetCookie()).toEqual(cookies)
  await server.close()
})

test('keeps cookies from plain http only where the pages are served over https', async () => {
  const mock = createMock({ seed })
  const server = await serve(mock)
  const path = '/oidc/session/end'

  const plain = await fetch(`${server.url}${path}`)
  const secure = await mock.fetch(new Request(`${app.host}${path}`))

  expect(plain.headers.getSetCookie().join()).not.toContain('Secure')
  expect(secure.headers.getSetCookie().join()).toContain('; Secure')
  await server.close()
})

test('lets programs of every origin read the headers that matter', async () => {
  const server = await serve(createMock({ seed }))

  const { headers } = await fetch(`${server.url}/oidc/me`, { headers: { origin } })

  expect(headers.get('access-control-allow-origin')).toBe(origin)
  expect(headers.get('access-control-expose-headers')).toBe(
    'date, retry-after, www-authenticate, dpop-nonce',
  )
  expect(headers.get('www-authenticate')).toBe('Bearer realm="genauth"')
  expect(headers.has('access-control-allow-credentials')).toBe(false)
  await server.close()
})

test('lets no other origin read the pages', async () => {
  const server = await serve(createMock({ seed }))

  for (const path of ['/login', '/u', '/device']) {
    const { headers } = await fetch(`${server.url}${path}`, { headers: { origin } })
    expect(headers.has('access-control-allow-origin')).toBe(false)
  }
  await server.close()
})

test('gives codes and tokens of the origin that it is served at', async () => {
  const mock = createMock({ seed })
  const server = await serve(mock)
  const redirect_uri = 'http://localhost:5173/'
  const query = new URLSearchParams({
    client_id: app.appId,
    redirect_uri,
    response_type: 'code',
    scope: 'openid',
  })
  const callback = await mock.asUser('ann').authorize(`${server.url}/oidc/auth?${query}`)

  const response = await fetch(`${server.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri,
      client_id: app.appId,
      client_secret: app.appSecret,
    }),
  })
  const { access_token: token } = await response.json()
  const headers = { authorization: `Bearer ${token}` }

  expect(callback.searchParams.get('iss')).toBe(`${server.url}/oidc`)
  expect((await fetch(`${server.url}/oidc/me`, { headers })).status).toBe(200)
  await server.close()
})
