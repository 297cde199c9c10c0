import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { anything, endpoint, ManagementClient, NetworkError } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, onTestFinished, test } from 'vitest'
import { clientWith, poolKey, quickRetry, serve } from './support.ts'

async function failureOf(call: Promise<unknown>): Promise<NetworkError> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (error instanceof NetworkError) return error
  throw error
}

async function failureAt(host: string): Promise<NetworkError> {
  const management = new ManagementClient({ ...poolKey, host, retry: quickRetry })
  return failureOf(management.users.exists({ username: 'ann' }))
}

test('a refused connection is told with operation, host and code', async () => {
  const { host, close } = await serve(() => {})
  close()

  const error = await failureAt(host)

  expect(error.message).toBe(
    `isUserExists: no connection to ${host} could be made; check the host and the network (ECONNREFUSED)`,
  )
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'NetworkError',
    code: 'network_error',
    message: error.message,
    retryable: true,
    operation: 'isUserExists',
    host,
    systemCode: 'ECONNREFUSED',
    sent: false,
  })
})

test('a connection that breaks is told with its code, and may have carried the request', async () => {
  const { host } = await serve(request => request.socket.resetAndDestroy())

  const error = await failureAt(host)

  expect(error).toMatchObject({ host, systemCode: expect.stringMatching(/^[A-Z_]+$/), sent: true })
  expect(error.message).toContain(`the connection to ${host} broke`)
})

test('a certificate that nobody vouches for is told by its code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-cert-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const request = '-x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost'.split(' ')
  execFileSync('openssl', ['req', ...request, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  onTestFinished(() => void server.close())
  const { port } = Object(server.address())

  const error = await failureAt(`https://localhost:${port}`)

  expect(error).toMatchObject({ systemCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', sent: false })
})

test('a failure of the protocols names operation and host too', async () => {
  const mock = createMock()
  mock.faults.add({ kind: 'reset', times: 'always' })
  const { appHost } = mock.authenticationOptions
  const oidc = new OidcClient({
    ...mock.authenticationOptions,
    redirectUri: 'https://app.example.com/callback',
    retry: quickRetry,
  })

  expect(await failureOf(oidc.discover())).toMatchObject({
    operation: 'discover',
    host: appHost,
    systemCode: 'ECONNRESET',
  })
})

test.each([
  ['what no runtime would say', { code: 'a secret: x' }],
  ['no text', { code: 20 }],
  ['a circle of causes', Object.assign(new Error('x'), { cause: {} })],
])('a code that is %s is left out', async (_, thrown) => {
  const { management } = clientWith(() => Promise.reject(thrown))

  expect(await failureOf(management.users.exists({ username: 'ann' }))).toMatchObject({
    systemCode: undefined,
    host: 'https://api.genauth.ai',
  })
})

test('the query of a request that failed is nowhere in its error', async () => {
  const failing = endpoint({
    method: 'GET',
    path: '/api/v3/made-up',
    safety: 'read',
    access: 'anyone',
    input: anything,
    output: anything,
  })
  // As Deno and node-fetch say it.
  const { management } = clientWith(({ url }) => {
    const below = new Error('Connection refused')
    throw new TypeError(`error sending request for url (${url}): refused`, { cause: below })
  })

  const error = await failureOf(management.send(failing, { token: 'step-secret' }))

  expect(error).toMatchObject({ systemCode: 'ECONNREFUSED', sent: false })
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('step-secret')
})
