import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { createMock } from 'genauth/mock'
import { createServerSession } from 'genauth/server'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

// In workers what a request has begun belongs to it: it stops when the client goes away, and nothing
// that waits for it ever hears of it.
const application = inject('application')
const installed = (path: string): string =>
  fileURLToPath(new URL(`../../tools/runtimes/node_modules/${path}`, import.meta.url))

const worker = `
import { ManagementClient } from 'genauth/management'
import { OidcClient } from 'genauth/oidc'
import { createServerSession } from 'genauth/server'
import { createRemoteJwks } from 'genauth/tokens'

let clients
const makeClients = ({ key, app, site }) => {
  return {
    sessions: createServerSession({ ...app, ...site }),
    management: new ManagementClient({ ...key, authorization: 'token' }),
    keys: createRemoteJwks({ appHost: app.appHost }),
    oidc: new OidcClient(app),
  }
}
const calls = {
  token: ({ management }) => management.users.exists({ username: 'nobody' }).then(() => 'fine'),
  keys: ({ keys }) => keys.getKey({ alg: 'RS256', kid: 'x' }).catch(error => error.reason),
  discovery: ({ oidc }) => oidc.discover().then(() => 'fine'),
  session: async ({ sessions }, request) => {
    const session = await sessions.getSession(request, new Headers())
    const { access_token: insteadOf } = await session.getTokens({ cacheOnly: true })
    const tokens = await session.getTokens({ insteadOf })
    return tokens.access_token === insteadOf ? 'stale' : 'fine'
  },
}
export default {
  async fetch(request, env) {
    clients ??= makeClients(env)
    const name = new URL(request.url).pathname.slice(1)
    const result = await calls[name](clients, request).catch(error => error.name + ': ' + error.message)
    // A request of its own, after what was shared.
    await (await fetch(env.app.appHost + '/api/v3/system')).text()
    return new Response(result)
  },
}
`

const mock = createMock({ seed: { users: [{ username: 'ann', password: 'passw0rd' }] } })
const requests: string[] = []
// How long the service takes for some of its addresses, in milliseconds.
let latency = 0
let isSlow = (_url: string): boolean => true
const service = createServer((incoming, outgoing) => {
  void (async () => {
    const { method = 'GET', url = '/', headers } = incoming
    requests.push(url)
    const body = await text(incoming)
    await new Promise(resolve => setTimeout(resolve, isSlow(url) ? latency : 0))
    const request = new Request(`http://${headers.host}${url}`, {
      method,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, `${value}`]),
      ),
      ...(body && { body }),
    })
    const answer = await mock.fetch(request)
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    outgoing.end(await answer.text())
  })()
})
// A server application, whose machines know the same secret.
const site = {
  redirectUri: 'https://app.example.com/callback',
  scope: 'openid offline_access',
  secret: 'a secret that is long enough, 0123456789',
  timeout: 2000,
}
let bundle: string
let cookie = ''

beforeAll(async () => {
  await once(service.listen(0, '127.0.0.1'), 'listening')
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: application },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'import'],
    logLevel: 'error',
  })
  bundle = outputFiles[0]?.text ?? ''
})

afterAll(() => {
  service.closeAllConnections()
  service.close()
})

const hostOf = () => `http://127.0.0.1:${(service.address() as AddressInfo).port}`
const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')

/** Signs in at another machine of the application. */
async function signIn(): Promise<string> {
  const { appId, appSecret } = mock.authenticationOptions
  const sessions = createServerSession({ ...site, appId, appSecret, appHost: hostOf() })
  const login = await sessions.login(new Request('https://app.example.com/login'))
  const callback = await mock.asUser('ann').authorize(login.headers.get('location') ?? '')
  const headers = { cookie: cookiesOf(login) }
  return cookiesOf(await sessions.callback(new Request(callback, { headers })))
}

async function startWorker(compatibilityDate: string) {
  const { Miniflare } = (await import(
    pathToFileURL(installed('miniflare/dist/src/index.js')).href
  )) as MiniflareModule
  const host = hostOf()
  const { userPoolId, secret } = mock.managementOptions
  const { appId, appSecret } = mock.authenticationOptions
  const runtime = new Miniflare({
    modules: true,
    script: bundle,
    compatibilityDate,
    bindings: { key: { userPoolId, secret, host }, app: { appId, appSecret, appHost: host }, site },
  })
  const { hostname, port: door } = await runtime.ready
  return {
    async ask(path: string): Promise<string> {
      const answer = await fetch(`http://${hostname}:${door}${path}`, {
        headers: { cookie },
        signal: AbortSignal.timeout(12_000),
      })
      return answer.text()
    },
    /** Sends a request, and goes away before the answer. */
    async abandon(path: string): Promise<void> {
      const socket = connect(Number(door), hostname)
      await once(socket, 'connect')
      const before = requests.length
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`)
      const hasBegun = () => requests.slice(before).some(isSlow)
      while (!hasBegun()) await new Promise(resolve => setTimeout(resolve, 10))
      // Who comes now shares what that request has begun.
      latency = 0
      const joined = this.ask(path)
      await new Promise(resolve => setTimeout(resolve, 100))
      socket.resetAndDestroy()
      await expect(joined).resolves.toMatch(/^(fine|unknown_key)$/)
    },
    stop: () => runtime.dispose(),
  }
}

interface MiniflareModule {
  readonly Miniflare: new (
    options: object,
  ) => { readonly ready: Promise<URL>; dispose(): Promise<void> }
}

test.each(
  ['2023-01-01', '2025-09-01'].flatMap(date =>
    ['token', 'keys', 'discovery', 'session'].map(shared => [shared, date] as const),
  ),
)('%s: what a client left unfinished ties up no other request, on %s', async (shared, date) => {
  const running = await startWorker(date)
  cookie = await signIn()
  try {
    latency = 60_000
    isSlow = url => shared !== 'session' || url === '/oidc/token'
    await running.abandon(`/${shared}`)
    const begin = requests.length

    const answers = await Promise.all([1, 2, 3].map(() => running.ask(`/${shared}`)))

    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^(fine|unknown_key)$/)
    expect(requests.length - begin).toBeLessThan(10)
  } finally {
    latency = 0
    await running.stop()
  }
})
