import { expect, test } from 'vitest'
import { circlesOf } from './circles.ts'
import { type Import, type Source, sources } from './sources.ts'

// What each folder of src may import, besides itself.
const allowed: Record<string, readonly string[]> = {
  utils: [],
  errors: ['utils'],
  contract: ['utils', 'errors'],
  http: ['utils', 'errors', 'contract'],
  tokens: ['utils', 'errors', 'contract'],
  oidc: ['utils', 'errors', 'contract', 'http', 'tokens'],
  session: ['utils', 'errors', 'contract', 'http', 'tokens', 'oidc'],
  browser: ['utils', 'errors', 'contract', 'http', 'tokens', 'oidc', 'session'],
  server: ['utils', 'errors', 'contract', 'http', 'tokens', 'oidc', 'session'],
  authentication: ['utils', 'errors', 'contract', 'http', 'tokens'],
  management: ['utils', 'errors', 'contract', 'http', 'tokens'],
  mock: ['utils', 'errors', 'contract'],
  'qr-code': [],
  'password-encryption': ['utils', 'errors', 'contract'],
  'index.ts': ['authentication', 'management', 'tokens', 'utils'],
  'common-js.ts': [
    'authentication',
    'browser',
    'index.ts',
    'oidc',
    'password-encryption',
    'qr-code',
    'server',
  ],
  'cli.ts': ['mock'],
}

// What each room of the mock may import, besides itself. A file beside the rooms puts them together.
const allowedInMock: Record<string, readonly string[]> = {
  kernel: [],
  doors: ['kernel'],
  areas: ['kernel'],
  protocol: ['kernel', 'areas'],
  pages: ['kernel', 'areas', 'protocol'],
}

// Not topics: the tokens that signing in brings, and types that several topics of a client have.
const sharedTopics = ['session', 'common']

const layerOf = (path: string): string => path.split('/')[0] ?? path

// Files that only Node runs.
const isForNode = ({ path }: Source): boolean =>
  path === 'cli.ts' || path === 'mock/server.ts' || path.startsWith('mock/doors/')

const isInMock = (path: string): boolean => path.startsWith('mock/')

/** The room of the mock that a file is in; `undefined` for files beside the rooms. */
function roomOf(path: string): string | undefined {
  return /^mock\/([^/]+)\//.exec(path)?.[1]
}

function allows(from: string, to: string | undefined): boolean {
  return to !== undefined && allowedInMock[from]?.includes(to) === true
}

/** The area of the mock that a file is in; for other files, the file. */
function areaOf(path: string): string {
  return /^mock\/areas\/[^/]+(?=\/)/.exec(path)?.[0] ?? path
}

/** What imports what, by the names that files are given. */
function graphOf(nameOf: (path: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const { path, imports } of sources) {
    const targets = imports.flatMap(({ target = [] }) => target).map(nameOf)
    const known = graph.get(nameOf(path)) ?? []
    graph.set(nameOf(path), new Set([...known, ...targets]))
  }
  return graph
}

function importsThat(isWrong: (source: Source, imported: Import) => boolean): string[] {
  return sources.flatMap(source =>
    source.imports
      .filter(imported => isWrong(source, imported))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  )
}

test('every file of src belongs to a known layer', () => {
  expect(sources.map(({ path }) => layerOf(path)).filter(layer => !(layer in allowed))).toEqual([])
})

test('imports point from the clients down to utils, and nothing imports the mock but the CLI', () => {
  const wrong = importsThat(({ path }, { target }) => {
    const [from, to] = [layerOf(path), layerOf(target ?? path)]
    // The mock serves the very descriptors that the clients send.
    const isContract = from === 'mock' && target?.endsWith('/contract.ts')
    return from !== to && !isContract && !allowed[from]?.includes(to)
  })

  expect(wrong).toEqual([])
})

test('the rooms of the mock import only those below them', () => {
  const wrong = importsThat(({ path }, { target = '' }) => {
    const [from, to] = [roomOf(path), roomOf(target)]
    return from !== undefined && isInMock(target) && from !== to && !allows(from, to)
  })

  expect(wrong).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  expect(circlesOf(graphOf(path => path))).toEqual([])
})

test('no areas of the mock import each other in a circle', () => {
  expect(circlesOf(graphOf(areaOf)).filter(circle => circle.some(isInMock))).toEqual([])
})

test('a topic of a client imports nothing of a sibling topic but its contract', () => {
  const wrong = importsThat(({ path }, { target = '' }) => {
    const [client, topic, file] = path.split('/')
    const [targetClient, targetTopic, targetFile] = target.split('/')
    const isClient = client === 'authentication' || client === 'management'
    // Files beside the topics, such as the client itself, put them together.
    const isTopic = file !== undefined && targetFile !== undefined
    const isShared = sharedTopics.includes(targetTopic ?? '') || targetFile === 'contract.ts'
    return isClient && isTopic && client === targetClient && topic !== targetTopic && !isShared
  })

  expect(wrong).toEqual([])
})

test('dependencies are imported in the one way that keeps them small and unevaluated', () => {
  const isRight = (source: Source, { specifier, kind, text }: Import): boolean => {
    switch (specifier.split('/')[0]) {
      case 'zod':
        // A kind of schema of our own is made there, from the parts that the library has for it.
        if (source.path === 'contract/values.ts') return /^zod\/(mini|v4\/core)$/.test(specifier)
        return specifier === 'zod/mini' && text.startsWith("import * as z from 'zod/mini'")
      case 'ky':
        return specifier === 'ky' && kind === 'dynamic'
      case 'jose':
        return specifier.startsWith('jose/') && layerOf(source.path) !== 'management'
      case 'oauth4webapi':
        return layerOf(source.path) === 'oidc'
      case 'micro-rsa-dsa-dh':
        return specifier.endsWith('/rsa.js') && layerOf(source.path) === 'password-encryption'
      case 'uqr':
        return ['qr-code', 'mock'].includes(layerOf(source.path))
      // The one an optional peer of the mock, the other bundled for pages with passkeys.
      case '@simplewebauthn':
        return specifier.endsWith('/server')
          ? layerOf(source.path) === 'mock' && kind === 'dynamic'
          : source.path === 'authentication/passkeys/ceremony.ts'
      case 'sm-crypto-v2':
        return layerOf(source.path) === 'mock' && kind === 'dynamic'
      case '@noble':
        return specifier.startsWith('@noble/hashes/')
      default:
        return specifier.startsWith('node:')
    }
  }

  const wrong = importsThat((source, imported) => {
    const isPackage = imported.target === undefined
    const isType = /^import type /.test(imported.text)
    return isPackage && !isType && !isRight(source, imported)
  })

  expect(wrong).toEqual([])
})

test('only the HTTP door of the mock and the CLI know Node', () => {
  const globals = [
    'process',
    'Buffer',
    '__dirname',
    '__filename',
    'setImmediate',
    'global',
    'require',
  ]
  const others = sources.filter(source => !isForNode(source))

  expect(
    importsThat((source, { specifier }) => {
      return !isForNode(source) && specifier.startsWith('node:')
    }),
  ).toEqual([])
  expect(
    others.flatMap(({ path, names }) =>
      globals.filter(name => names.has(name)).map(name => `${path} uses ${name}`),
    ),
  ).toEqual([])
})

test('nothing writes to the console but the CLI', () => {
  const writers = sources.filter(({ path, names }) => path !== 'cli.ts' && names.has('console'))

  expect(writers.map(({ path }) => path)).toEqual([])
})
