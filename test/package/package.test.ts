import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, test } from 'vitest'
import { expectedSession, sessionJourney, sessionSeed } from './session-journey.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const application = inject('application')
const packedFiles = inject('packedFiles')

const entries = [
  'genauth',
  'genauth/authentication',
  'genauth/management',
  'genauth/tokens',
  'genauth/qr-code',
  'genauth/oidc',
  'genauth/browser',
  'genauth/server',
  'genauth/mock',
  'genauth/mock/server',
]

const runtimes = [
  ['Node 20', join(root, 'tools/runtimes/node_modules/node20/bin/node')],
  ['Node 22', join(root, 'tools/runtimes/node_modules/node22/bin/node')],
  ['Node 24', process.execPath],
] as const

function run(node: string, file: string, code: string): string {
  writeFileSync(join(application, file), code)
  return execFileSync(node, ['--no-experimental-require-module', file], {
    cwd: application,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
}

test('the packed file has at most 64 files, and those that a package owes its users', () => {
  expect(packedFiles.length).toBeLessThanOrEqual(64)
  expect(packedFiles).toEqual(
    expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'dist/cli.js']),
  )
  expect(packedFiles.filter(path => !/^(dist\/|[^/]+$)/.test(path))).toEqual([])
  console.info(`${packedFiles.length} files in the package`)
})

describe.each(runtimes)('on %s', (_, node) => {
  test.each(entries)('import and require find the same names in %s', entry => {
    const imported: string[] = JSON.parse(
      run(
        node,
        'names.mjs',
        `import * as all from '${entry}'; console.log(JSON.stringify(Object.keys(all)))`,
      ),
    )
    const required: string[] = JSON.parse(
      run(node, 'names.cjs', `console.log(JSON.stringify(Object.keys(require('${entry}'))))`),
    )

    expect(imported).not.toEqual([])
    // CommonJS has one bundle for the parts of genauth, so a part shows more names than its own.
    expect(required).toEqual(expect.arrayContaining(imported))
  })

  const checkErrors = `
    const errors = Object.entries(all).filter(([, value]) => value?.prototype instanceof Error)
    const wrong = errors.filter(([key, { name }]) => key !== name).map(([key, { name }]) => [key, name])
    const made = [
      new all.ConfigurationError('x'),
      new all.InputError('x', []),
      new all.TokenError('malformed', 'x'),
    ]
    console.log(JSON.stringify({
      count: errors.length,
      wrong,
      names: made.map(({ name }) => name),
      constructors: made.map(value => value.constructor.name),
      isGenAuthError: made.every(all.isGenAuthError),
    }))`

  test.each([
    ['ESM', 'errors.mjs', `import * as all from 'genauth';${checkErrors}`],
    ['CommonJS', 'errors.cjs', `const all = require('genauth');${checkErrors}`],
  ])('errors keep their names in %s', (_format, file, code) => {
    const { count, ...rest } = JSON.parse(run(node, file, code))

    expect(count).toBeGreaterThan(12)
    expect(rest).toEqual({
      wrong: [],
      names: ['ConfigurationError', 'InputError', 'TokenError'],
      constructors: ['ConfigurationError', 'InputError', 'TokenError'],
      isGenAuthError: true,
    })
  })

  // Sends requests, signs them, checks the answers and verifies a token: everything is loaded.
  const journey = `
    const journey = async () => {
      const server = await serve(createMock())
      const management = new ManagementClient(server.managementOptions)
      const authentication = new AuthenticationClient(server.authenticationOptions)
      await management.users.create({ username: 'ann', password: 'passw0rd' })
      await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
      const { username } = await authentication.profile.get()
      const page = await management.users.list()
      const classes = [management, authentication, authentication.withTokens({ access_token: 'x' }), page]
      const names = classes.map(value => value.constructor.name)
      const refusal = await management.users.get({ userId: 'nobody' }).catch(error => error)
      await server.close()
      console.log(JSON.stringify([username, refusal.name, refusal instanceof NotFoundError, ...names]))
    }
    void journey()`

  test.each([
    [
      'ESM',
      'journey.mjs',
      `import { AuthenticationClient, ManagementClient, NotFoundError } from 'genauth'
      import { createMock } from 'genauth/mock'
      import { serve } from 'genauth/mock/server'`,
    ],
    [
      'CommonJS',
      'journey.cjs',
      `const { AuthenticationClient } = require('genauth/authentication')
      const { ManagementClient } = require('genauth/management')
      const { NotFoundError } = require('genauth')
      const { createMock } = require('genauth/mock')
      const { serve } = require('genauth/mock/server')`,
    ],
  ])('the clients work in %s against the served mock', (_format, file, imports) => {
    expect(JSON.parse(run(node, file, `${imports}\n${journey}`))).toEqual([
      'ann',
      'NotFoundError',
      true,
      'ManagementClient',
      'AuthenticationClient',
      'AuthenticationClient',
      'Page',
    ])
  })

  test.each([
    [
      'ESM',
      'session.mjs',
      `import { createBearerGuard, createServerSession } from 'genauth/server'
      import { createMock } from 'genauth/mock'`,
    ],
    [
      'CommonJS',
      'session.cjs',
      `const { createBearerGuard, createServerSession } = require('genauth/server')
      const { createMock } = require('genauth/mock')`,
    ],
  ])('a server signs users in, in %s', (_format, file, imports) => {
    const code = `${imports}
      ${sessionJourney}
      const mock = createMock({ seed: ${sessionSeed} })
      sessionJourney(mock).then(result => console.log(JSON.stringify(result)))`

    expect(JSON.parse(run(node, file, code))).toEqual(expectedSession)
  })

  test('the CLI starts', () => {
    const cli = join(application, 'node_modules/.bin/genauth')

    expect(execFileSync(node, [cli, '--help'], { encoding: 'utf8' })).toContain('genauth mock')
  })
})

const consumer = `
import { AuthenticationClient, ManagementClient, NotFoundError, type User } from 'genauth'
import type { ManagementClientOptions } from 'genauth/management'
import { AuthenticationClient as SameClient } from 'genauth/authentication'
import { verifyIdToken, createRemoteJwks } from 'genauth/tokens'
import { OidcClient } from 'genauth/oidc'
import { createBrowserSession } from 'genauth/browser'
import { createBearerGuard, createServerSession, sendResponse, toRequest } from 'genauth/server'
import { createServer } from 'node:http'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'

export async function use(): Promise<User[]> {
  const mock = createMock()
  const options: ManagementClientOptions = mock.managementOptions
  const management = new ManagementClient(options)
  const authentication: SameClient = new AuthenticationClient(mock.authenticationOptions)
  await authentication.profile.get().catch(error => error instanceof NotFoundError && error.reason)
  const keys = createRemoteJwks({ appHost: mock.authenticationOptions.appHost })
  await verifyIdToken('', { issuer: '', audience: '', keys })
  await (await serve(mock)).close()
  const app = { appId: '', appHost: '', redirectUri: '' }
  const oidc = new OidcClient(app)
  await oidc.authorize({ prompt: 'login' })
  await authentication.withTokens(createBrowserSession(app)).profile.get()
  const sessions = createServerSession({ ...app, secret: '' })
  const requireBearer = createBearerGuard({ appHost: '', audience: '' })
  createServer(async (incoming, outgoing) => {
    const session = await sessions.requireSession(toRequest(incoming))
    if (session instanceof Response) await sendResponse(session, outgoing)
    else await authentication.withTokens(session).profile.get()
    const claims = await requireBearer(toRequest(incoming))
    if (!(claims instanceof Response)) outgoing.end(claims.sub)
  })
  // What is left out may be said, as schemas of forms and optional parameters say it.
  const left: { name?: string | undefined; signal?: AbortSignal | undefined } = {}
  new ManagementClient({ ...options, lang: undefined, secret: process.env['SECRET'] })
  await management.users.create(
    { username: 'ann', nickname: left.name, options: { sendNotification: undefined } },
    { signal: left.signal },
  )
  await oidc.refresh('', { scope: left.name })
  await oidc.authorizeDevice({ scope: left.name })
  await management.users.list({ keywords: left.name, options: { pagination: undefined } })
  const users: User[] = []
  for await (const user of await management.users.list()) users.push(user)
  return users
}
`

test.each([
  ['ESM', 'consumer.mts'],
  ['CommonJS', 'consumer.cts'],
])('the types compile for %s, declarations included', (_, file) => {
  // The types of Node as an application would have installed them.
  for (const name of ['@types/node', 'undici-types']) {
    const target = join(application, 'node_modules', name)
    cpSync(join(root, 'node_modules', name), target, { recursive: true })
  }
  writeFileSync(join(application, file), consumer)
  writeFileSync(
    join(application, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        target: 'ES2022',
        lib: ['ES2022'],
        types: ['node'],
        module: 'nodenext',
        moduleResolution: 'nodenext',
        skipLibCheck: false,
        noEmit: true,
      },
      files: [file],
    }),
  )
  const compile = (): string =>
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
      cwd: application,
      encoding: 'utf8',
      stdio: 'pipe',
    })

  let output = ''
  try {
    compile()
  } catch (error) {
    output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
  expect(output).toBe('')
})
