import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, inject, test } from 'vitest'

// The package beside the msw of its users: oldest and newest of the generations that it accepts,
// each with a lock of its own, on the oldest Node that the generation runs on and on the newest.
const root = fileURLToPath(new URL('../..', import.meta.url))
const node20 = ['Node 20', join(root, 'tools/runtimes/node_modules/node20/bin/node')] as const
const node22 = ['Node 22', join(root, 'tools/runtimes/node_modules/node22/bin/node')] as const
const node24 = ['Node 24', process.execPath] as const

const journey = `
import assert from 'node:assert'
import { ManagementClient } from 'genauth'
import { createMock } from 'genauth/mock'
import { http } from 'msw'
import { setupServer } from 'msw/node'

const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
const other = createMock({ seed: { users: [{ username: 'bob' }] } })
const elsewhere = http.get('https://example.com/', () => new Response('elsewhere'))
const server = setupServer(...mock.handlers(http), ...other.handlers(http), elsewhere)
// The name of the option differs; the one that is unknown is ignored.
server.listen({ onUnhandledFrame: 'error', onUnhandledRequest: 'error' })
const client = ({ managementOptions: { userPoolId, secret } }, options = {}) =>
  new ManagementClient({ userPoolId, secret, retry: false, ...options })

assert.deepEqual(await client(mock).users.exists({ username: 'ann' }), { exists: true })
assert.deepEqual(await client(other).users.exists({ username: 'ann' }), { exists: false })
const byToken = client(other, { authorization: 'token' })
assert.equal((await byToken.users.create({ username: 'cid' })).username, 'cid')
const keys = await fetch(mock.authenticationOptions.appHost + '/oidc/.well-known/jwks.json')
assert.equal((await keys.json()).keys.length, 1)
assert.equal(await (await fetch('https://example.com/')).text(), 'elsewhere')
mock.faults.add({ kind: 'reset' })
await assert.rejects(client(mock).users.exists({ username: 'ann' }), { name: 'NetworkError' })
server.close()
console.log('served', mock.journal.calls().length, other.journal.calls().length)
`

const types = `
import { createMock } from 'genauth/mock'
import { http, type RequestHandler } from 'msw'
import { setupServer } from 'msw/node'

const handlers: RequestHandler[] = createMock().handlers(http)
export const server = setupServer(...handlers)
`

describe.each<[string, readonly (readonly [string, string])[]]>([
  ['oldest', [node20, node24]],
  ['2', [node20, node24]],
  ['3', [node22, node24]],
])('msw %s', (version, nodes) => {
  const folder = join(inject('application'), `msw-${version}`)
  const execute = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  const npm = (...args: string[]): string =>
    execute('npm', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline')

  beforeAll(() => {
    mkdirSync(folder)
    cpSync(join(root, 'tools/msw', version), folder, { recursive: true })
    npm('ci')
    writeFileSync(join(folder, 'journey.mjs'), journey)
    writeFileSync(join(folder, 'types.ts'), types)
  }, 120_000)

  test('can be installed together with the package', () => {
    expect(npm('install', '--strict-peer-deps', inject('packedFile'))).toContain('added')
  })

  test.each(nodes)('is served by the handlers of a mock, on %s', (_, node) => {
    expect(execute(node, 'journey.mjs')).toBe('served 3 3\n')
  })

  test('takes the handlers by their types', () => {
    // Other tests put a tsconfig.json of theirs into the folder above.
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
    ]
    const own = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
    const compiler = join(root, 'node_modules/typescript/bin/tsc')

    expect(execute(process.execPath, compiler, ...options, ...own, 'types.ts')).toBe('')
  })
})
