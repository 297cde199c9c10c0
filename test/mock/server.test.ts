import { connect } from 'node:net'
import { AuthenticationClient, ManagementClient, NetworkError } from 'genauth'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { createRemoteJwks, verifyAccessToken } from 'genauth/tokens'
import { expect, test } from 'vitest'

const seed = { users: [{ username: 'ann', password: 'passw0rd' }] }

test('serves both clients and the keys at one origin, over real HTTP', async () => {
  const server = await serve(createMock({ seed }))
  const management = new ManagementClient(server.managementOptions)
  const authentication = new AuthenticationClient(server.authenticationOptions)

  await management.users.update({
    userId: 'ann',
    nickname: 'Änn 安',
    options: { userIdType: 'username' },
  })
  const tokens = await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const claims = await verifyAccessToken(tokens.access_token, {
    issuer: `${server.url}/oidc`,
    audience: server.authenticationOptions.appId,
    keys: createRemoteJwks({ appHost: server.url }),
  })

  const user = await authentication.profile.get()
  expect(user).toMatchObject({ nickname: 'Änn 安', id: claims.sub })
  expect(user.lastIP).toMatch(/127\.0\.0\.1|::1/)
  await server.close()
})

test('signs in queries with lists and odd characters over real HTTP', async () => {
  const server = await serve(createMock({ seed }))
  const management = new ManagementClient(server.managementOptions)

  const users = await management.users.getBatch({
    userIds: ['ann', 'a b&c=d+e/ä%20'],
    userIdType: 'username',
    withCustomData: true,
  })

  expect(users.map(user => user.username)).toEqual(['ann'])
  await server.close()
})

test('breaks the connection where a fault says so', async () => {
  const mock = createMock()
  const server = await serve(mock)
  const management = new ManagementClient({ ...server.managementOptions, retry: { baseDelay: 1 } })
  mock.faults.add({ operation: 'isUserExists', kind: 'reset', times: 2 })
  mock.faults.add({ operation: 'createUser', kind: 'reset-after' })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
  await expect(management.users.create({ username: 'bob' })).rejects.toThrow(NetworkError)
  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
  await server.close()
})

test('lets pages of every origin call it', async () => {
  const server = await serve(createMock())

  const preflight = await fetch(`${server.url}/api/v3/get-profile`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example.com',
      'access-control-request-headers': 'authorization,x-genauth-app-id',
    },
  })

  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('https://app.example.com')
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-genauth-app-id')
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE')
  await server.close()
})

test('lets pages of every origin read the keys, and no page that knows users', async () => {
  const mock = createMock()
  const server = await serve(mock)
  const { appId } = mock.authenticationOptions
  const allowed = async (path: string) => {
    const headers = { origin: 'https://app.example.com' }
    const response = await fetch(`${server.url}${path}`, { headers })
    return response.headers.get('access-control-allow-origin')
  }

  expect(await allowed('/oidc/.well-known/jwks.json')).toBe('https://app.example.com')
  expect(await allowed(`/${appId}/oidc/.well-known/jwks.json`)).toBe('https://app.example.com')
  expect(await allowed('/login')).toBeNull()
  await server.close()
})

test('answers the inbox, all of it or that of one address', async () => {
  const server = await serve(createMock())
  const authentication = new AuthenticationClient(server.authenticationOptions)
  await authentication.codes.sendEmail({ email: 'ann@example.com', channel: 'CHANNEL_LOGIN' })
  await authentication.codes.sendEmail({ email: 'bob@example.com', channel: 'CHANNEL_LOGIN' })

  const all = await (await fetch(`${server.url}/_mock/inbox`)).json()
  const bobs = await (await fetch(`${server.url}/_mock/inbox?to=bob@example.com`)).json()

  expect(all).toHaveLength(2)
  expect(bobs).toMatchObject([{ to: 'bob@example.com', channel: 'CHANNEL_LOGIN' }])
  await server.close()
})

test('survives a request that is no HTTP, and goes on serving', async () => {
  const server = await serve(createMock())
  const socket = connect(Number(new URL(server.url).port), 'localhost')
  socket.resume().end('this is no HTTP\r\n\r\n')
  await new Promise(resolve => socket.on('close', resolve))

  const keys = await fetch(`${server.url}/oidc/.well-known/jwks.json`)

  expect(await keys.json()).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256' }] })
  await server.close()
})

test('refuses a port that is taken', async () => {
  const server = await serve(createMock())
  const port = Number(new URL(server.url).port)

  await expect(serve(createMock(), { port })).rejects.toThrow('EADDRINUSE')
  await server.close()
})
