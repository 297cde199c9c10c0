import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { entries, measure } from '../../tools/bundle-size.ts'

interface Output {
  readonly entryPoint?: string
  readonly imports: readonly { readonly path: string }[]
  readonly inputs: Record<string, { readonly bytesInOutput: number }>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')
const { outputs }: { outputs: Record<string, Output> } = JSON.parse(read('dist/metafile-esm.json'))

/** Files that an entry of the built package loads, at once or later. */
function filesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { path } of outputs[file]?.imports ?? []) if (path in outputs) filesOf(path, seen)
  return seen
}

/** Source files whose code is in an entry of the built package. */
function contentsOf(file: string): string[] {
  const inputs = [...filesOf(file)].flatMap(path => Object.entries(outputs[path]?.inputs ?? {}))
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)
}

/** Packages and builtin modules that an entry of the built package imports. */
function packagesOf(file: string): string[] {
  const imports = [...filesOf(file)].flatMap(path => [
    ...read(path).matchAll(/(?:^|\n)(?:import|export)\b[^\n]*from '([^.'][^']*)'/g),
    ...read(path).matchAll(/\bimport\('([^.'][^']*)'\)/g),
  ])
  return [...new Set(imports.map(([, specifier = '']) => specifier))].sort()
}

const contents = (entry: string): string => contentsOf(`dist/${entry}.js`).join('\n')

// Of the mock, for tests with passkeys and with passwords by SM2.
const optionalPeers = ['@simplewebauthn/server', 'sm-crypto-v2']

describe('the built package', () => {
  test('keeps each client free of the other one and of the mock', () => {
    expect(contents('authentication/index')).toMatch('src/authentication/client.ts')
    expect(contents('authentication/index')).not.toMatch(/src\/(management|mock)\//)
    expect(contents('management/index')).toMatch('src/management/client.ts')
    expect(contents('management/index')).not.toMatch(/src\/(authentication|mock)\//)
    expect(contents('index')).not.toMatch(/src\/mock\//)
  })

  test('keeps sessions free of the clients, of the mock, and of each other', () => {
    expect(contents('oidc/index')).not.toMatch(/src\/(authentication|management|mock|session)\//)
    expect(contents('browser/index')).toMatch('src/browser/')
    expect(contents('browser/index')).not.toMatch(/src\/(authentication|management|mock|server)\//)
    expect(contents('server/index')).toMatch('src/server/')
    expect(contents('server/index')).not.toMatch(/src\/(authentication|management|mock|browser)\//)
  })

  test('keeps the signing of requests out of the authentication client', () => {
    expect(contents('authentication/index')).not.toMatch('src/http/signature.ts')
  })

  test('has tokens without HTTP client and schemas', () => {
    expect(contents('tokens/index')).toMatch('src/tokens/verify.ts')
    expect(contents('tokens/index')).not.toMatch(
      /node_modules\/(zod|@noble)\/|src\/(http|contract)\//,
    )
  })

  test('has no zod beyond zod/mini and its core, and no words of a locale', () => {
    const others = contents('mock/index')
      .split('\n')
      .filter(path => path.includes('node_modules/zod/'))
      .filter(path => !/zod\/(mini|v4\/mini|v4\/core)\//.test(path))

    expect(others).toEqual([])
  })

  test('imports Node only in the HTTP door of the mock and in the CLI', () => {
    for (const entry of [
      'index',
      'authentication/index',
      'management/index',
      'tokens/index',
      'password-encryption/index',
      'oidc/index',
      'browser/index',
      'server/index',
      'mock/index',
    ]) {
      expect(packagesOf(`dist/${entry}.js`).filter(name => name.startsWith('node:'))).toEqual([])
    }
    expect(packagesOf('dist/mock/server.js')).toContain('node:http')
  })

  test('imports no package but its dependencies, and those by subpath', () => {
    const files = [
      'index',
      'password-encryption/index',
      'oidc/index',
      'browser/index',
      'server/index',
      'mock/index',
    ]
    const names = files.flatMap(file => packagesOf(`dist/${file}.js`))

    expect(names.filter(name => !/^jose\/.|^oauth4webapi$/.test(name))).toEqual(optionalPeers)
    expect(Object.keys(JSON.parse(read('package.json')).dependencies)).toEqual([
      'jose',
      'oauth4webapi',
    ])
  })

  test('loads nothing later, which may be missing by then', () => {
    const files = ['index', 'oidc/index', 'browser/index', 'server/index', 'mock/index'].flatMap(
      entry => [...filesOf(`dist/${entry}.js`)],
    )

    const loaded = files.flatMap(file => read(file).match(/\bimport\(.*?\)/g) ?? [])
    expect(loaded).toEqual(optionalPeers.map(name => `import('${name}')`))
  })

  test('touches nothing of the fetch of Node when it is imported, which would wake it', () => {
    const code = `
      const touched = []
      for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData']) {
        Object.defineProperty(globalThis, name, { get: () => touched.push(name) })
      }
      for (const part of ['index', 'authentication/index', 'management/index']) {
        await import('${root}/dist/' + part + '.js')
      }
      console.log(JSON.stringify(touched))`

    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code])
    expect(JSON.parse(String(output))).toEqual([])
  })

  test('sends, signs in, refuses and fails by the little that it has of ky and zod', () => {
    const code = `
      import nodeFetch from 'node-fetch'
      import { AuthenticationClient } from '${root}/dist/authentication/index.js'
      import { createMock } from '${root}/dist/mock/index.js'
      import { serve } from '${root}/dist/mock/server.js'

      const said = []
      const ann = { username: 'ann', password: 'Sunny-day-7' }
      const server = await serve(createMock({ seed: { users: [{ ...ann, nickname: 'Annie' }] } }))
      const by = fetch => new AuthenticationClient({ ...server.authenticationOptions, fetch, retry: false })
      for (const client of [by(), by(nodeFetch)]) {
        await client.signIn.withPassword(ann)
        said.push((await client.profile.update({ nickname: 'Ann' })).nickname)
      }
      const failed = call => call.catch(error => said.push(error.code))
      await failed(by().signIn.withPassword({ ...ann, password: 'wrong' }))
      await failed(by().signIn.withPassword({ ...ann, pasword: 'x' }))
      await server.close()
      await failed(by().signIn.withPassword(ann))
      console.log(JSON.stringify(said))`

    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code])
    expect(JSON.parse(String(output))).toEqual([
      'Ann',
      'Ann',
      'forbidden',
      'invalid_input',
      'network_error',
    ])
  })

  test('has the dialogs of passkeys in no page that does not use them', async () => {
    const page = { name: 'a page', file: 'authentication/index', imports: '{ SignIn, Passkeys }' }
    const other = { ...page, imports: '{ AuthenticationConnection, SignIn, Profile }' }

    expect((await measure(page)).code).toContain('createNewAbortSignal')
    expect((await measure(other)).code).not.toContain('createNewAbortSignal')
  })

  test('has the encryption of passwords in its own entry alone', () => {
    const library = 'node_modules/micro-rsa-dsa-dh/'

    expect(contents('password-encryption/index')).toMatch(library)
    expect(contents('password-encryption/index')).not.toMatch(
      /src\/(http|authentication|management)\/|node_modules\/zod\//,
    )
    for (const entry of ['index', 'authentication/index', 'management/index', 'browser/index']) {
      expect(contents(entry)).not.toMatch(library)
    }
  })

  test('declares its types without those of other packages', () => {
    const declarations = Object.values<{ import: { types: string } }>(
      JSON.parse(read('package.json')).exports,
    ).flatMap(conditions => conditions.import?.types ?? [])
    const foreign = declarations.flatMap(path => [
      ...read(path).matchAll(/^(?:import|export)[^\n]*from '([^.'][^']*)'/gm),
    ])

    expect(declarations).toHaveLength(11)
    expect(foreign.map(([, name]) => name)).toEqual([])
  })

  test('has a CLI that the shell can start', () => {
    expect(read('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})

// Minified and gzip -9, in bytes, everything included that is loaded later.
test.each(entries.filter(({ ceiling }) => ceiling !== undefined))(
  '$name stays below $ceiling bytes',
  async entry => {
    const { gzip } = await measure(entry)

    console.info(`${entry.name}: ${gzip} bytes of ${entry.ceiling}`)
    expect(gzip).toBeLessThanOrEqual(entry.ceiling ?? 0)
  },
)
