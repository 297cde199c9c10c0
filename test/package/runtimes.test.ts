import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { createMock } from 'genauth/mock'
import { type MockServer, serve } from 'genauth/mock/server'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectedOutcomes } from '../tokens/security-cases.ts'
import { expectedSession, sessionJourney, sessionSeed } from './session-journey.ts'

// The installed package on what is not Node, against a mock that this process serves. Runtimes
// differ most in how they report a connection that fails, so every way of failing is there.
const execute = promisify(execFile)
const application = inject('application')
const installed = (path: string): string =>
  fileURLToPath(new URL(`../../tools/runtimes/node_modules/${path}`, import.meta.url))

const journey = `
import { AuthenticationClient, ManagementClient } from 'genauth'
import { createBearerGuard, createServerSession } from 'genauth/server'
import { createMock } from 'genauth/mock'
import { createRemoteJwks, verifyAccessToken, verifyIdToken } from 'genauth/tokens'

${sessionJourney}
export async function journey({ key, app, hanging, resetting, closed }, username) {
  const management = new ManagementClient(key)
  const authentication = new AuthenticationClient(app)
  const { id } = await management.users.create({ username, password: 'passw0rd' })
  const tokens = await authentication.signIn.withPassword({ username, password: 'passw0rd' })
  const issuer = app.appHost + '/oidc'
  const audience = app.appId
  const access = await verifyAccessToken(tokens.access_token, {
    issuer,
    audience,
    keys: createRemoteJwks({ appHost: app.appHost }),
  })
  const identity = await verifyIdToken(tokens.id_token, {
    issuer,
    audience,
    secret: app.appSecret,
    accessToken: tokens.access_token,
  })
  const { id: own } = await authentication.profile.get()

  const failure = async (options, call = {}) => {
    const client = new ManagementClient({ ...key, retry: { baseDelay: 1 }, ...options })
    try {
      await client.users.exists({ username }, call)
    } catch (error) {
      return error
    }
  }
  const stop = new AbortController()
  setTimeout(() => stop.abort(new Error('stop')), 50)
  const inMemory = new ManagementClient(createMock().managementOptions)
  await inMemory.users.create({ username })
  return {
    isSame: [access.sub, identity.sub, own].every(one => one === id),
    taken: (await management.users.create({ username }).catch(error => error)).code,
    hanging: (await failure({ host: hanging, timeout: 100 })).name,
    aborted: (await failure({ host: hanging }, { signal: stop.signal })).message,
    resetting: (await failure({ host: resetting })).name,
    closed: (await failure({ host: closed })).name,
    inMemory: (await inMemory.users.list()).list.length,
    session: await sessionJourney(createMock({ seed: ${sessionSeed} })),
  }
}
`

const expected = {
  isSame: true,
  taken: 'conflict',
  hanging: 'TimeoutError',
  aborted: 'stop',
  resetting: 'NetworkError',
  closed: 'NetworkError',
  inMemory: 1,
  session: expectedSession,
}

const servers: Server[] = []
let service: MockServer
let places: string

beforeAll(async () => {
  service = await serve(createMock(), { hostname: '127.0.0.1' })
  // Clients that give up break the connection, which is no failure of the server.
  const hanging = createServer(socket => socket.on('error', () => {}))
  const resetting = createServer(socket =>
    socket.on('error', () => {}).on('data', () => socket.resetAndDestroy()),
  )
  const closed = createServer()
  servers.push(hanging, resetting, closed)
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening')
  const [hangingAt, resettingAt, closedAt] = servers.map(addressOf)
  closed.close()
  places = JSON.stringify({
    key: service.managementOptions,
    app: service.authenticationOptions,
    hanging: hangingAt,
    resetting: resettingAt,
    closed: closedAt,
  })
  writeFileSync(join(application, 'journey.js'), journey)
  await build({
    entryPoints: [fileURLToPath(new URL('../tokens/security-cases.ts', import.meta.url))],
    outfile: join(application, 'security-cases.js'),
    format: 'esm',
    logLevel: 'error',
  })
  writeFileSync(join(application, 'package.json'), '{ "name": "application", "type": "module" }')
})

afterAll(async () => {
  await service.close()
  for (const server of servers) server.close()
})

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

async function run(command: string, args: readonly string[], file: string, code: string) {
  writeFileSync(join(application, file), code)
  const { stdout } = await execute(command, [...args, file], { cwd: application, timeout: 60_000 })
  return JSON.parse(stdout)
}

const others: [string, string, string[]][] = [
  ['Bun', installed('@oven/bun-linux-x64/bin/bun'), ['run']],
  [
    'Deno',
    installed('.bin/deno'),
    ['run', '--allow-net', '--allow-read', '--allow-env', '--no-lock'],
  ],
]

test.each([
  ...others,
  ['Node 20', installed('node20/bin/node'), []],
  ['Node 22', installed('node22/bin/node'), []],
  ['Node 24', process.execPath, []],
])('%s answers attacks on tokens and cookies as all others do', async (name, program, args) => {
  const code = `
    import { runSecurityCases } from './security-cases.js'
    console.log(JSON.stringify(await runSecurityCases()))
  `

  expect(await run(program, args, `${name} attacks.mjs`, code)).toEqual(expectedOutcomes)
})

test.each(others)('the package works on %s', async (name, program, args) => {
  const code = `
    import { journey } from './journey.js'
    console.log(JSON.stringify(await journey(${places}, '${name}')))
  `

  expect(await run(program, args, `${name}.mjs`, code)).toEqual(expected)
})

test('the package works in workerd and answers attacks as all others do, bundled, without any compatibility flag', async () => {
  writeFileSync(
    join(application, 'worker.js'),
    `import { journey } from './journey.js'
    import { runSecurityCases } from './security-cases.js'
    export default {
      async fetch() {
        const result = await journey(${places}, 'workerd')
        return Response.json({ ...result, outcomes: await runSecurityCases() })
      },
    }`,
  )
  await build({
    absWorkingDir: application,
    entryPoints: ['worker.js'],
    outfile: join(application, 'bundle.js'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'import'],
    logLevel: 'error',
  })
  const miniflare = pathToFileURL(installed('miniflare/dist/src/index.js'))
  const code = `
    import miniflare from '${miniflare}'
    const worker = new miniflare.Miniflare({
      // By name and not as text, in which miniflare would look for the imports: the mock's peer is one
      // that nothing here calls for.
      modules: [{ type: 'ESModule', path: 'bundle.js' }],
      compatibilityDate: '2025-09-01',
    })
    console.log(await (await worker.dispatchFetch('http://localhost/')).text())
    await worker.dispose()
  `

  expect(await run(process.execPath, [], 'workerd.mjs', code)).toEqual({
    ...expected,
    outcomes: expectedOutcomes,
  })
})
