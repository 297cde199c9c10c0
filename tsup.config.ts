import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { transform } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { kyOnFirstUse } from './tools/ky-on-first-use.ts'
import { leanZod } from './tools/lean-zod.ts'

const clients = { index: 'src/index.ts' }
const commonJs = { index: 'src/common-js.ts', 'mock/index': 'src/mock/common-js.ts' }
const sessions = {
  'oidc/index': 'src/oidc/index.ts',
  'browser/index': 'src/browser/index.ts',
  'server/index': 'src/server/index.ts',
}
const mock = { 'mock/index': 'src/mock/index.ts', 'mock/server': 'src/mock/server.ts' }
const parts = {
  'authentication/index': 'src/authentication/index.ts',
  'management/index': 'src/management/index.ts',
  'tokens/index': 'src/tokens/index.ts',
  'qr-code/index': 'src/qr-code/index.ts',
  'password-encryption/index': 'src/password-encryption/index.ts',
}

// esbuild's own call of `require` goes through a helper that bundlers cannot follow.
const plainRequire: Plugin = {
  name: 'plain-require',
  renderChunk: (_, { code }) => ({
    code: code.replace(/__toESM\(__require\(("[^"]+")\), 1\)/g, 'require($1)'),
  }),
}

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

// Of @simplewebauthn/browser, pages without passkeys get nothing: it has one statement that bundlers
// could not leave out. And those with passkeys are spared its guesses at why a ceremony failed, of
// which only the name of the browser's own error is used, and what it writes to the console.
const leanPasskeys: EsbuildPlugin = {
  name: 'lean-passkeys',
  setup({ onLoad }) {
    onLoad({ filter: /webAuthnAbortService\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /(?<=^export const \w+ = )(?=new )/m,
        '/* @__PURE__ */ ',
      ),
    }))
    onLoad({ filter: /identify(Registration|Authentication)Error\.js$/ }, ({ path }) => ({
      contents: `export const ${basename(path, '.js')} = ({ error }) => error`,
    }))
    onLoad({ filter: /start(Registration|Authentication)\.js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { drop: ['console'] })
      return { contents: code }
    })
  },
}

// Of micro-rsa-dsa-dh, only what pads and encrypts is used, for which it needs no hashes, and of the helpers
// of @noble/hashes three. With a copy of those it shares nothing with the signature of requests, or each
// client would have one more file to load.
const leanRsa: EsbuildPlugin = {
  name: 'lean-rsa',
  setup({ onLoad, onResolve, resolve }) {
    onLoad({ filter: /micro-rsa-dsa-dh\/\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^import \{ (.*) \} from '@noble\/hashes\/(?:hmac|legacy|sha2|sha3)\.js';$/gm,
        'let $1',
      ),
    }))
    onResolve({ filter: /^@noble\/hashes\/utils\.js$/ }, async ({ path, ...from }) => {
      if (from.pluginData === 'copy' || !/micro-rsa-dsa-dh/.test(from.importer)) return undefined
      return { ...(await resolve(path, { ...from, pluginData: 'copy' })), suffix: '?copy' }
    })
  },
}

type Plugin = NonNullable<Options['plugins']>[number]

const common: Options = {
  outDir: 'dist',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  // Without it tsup rewrites CommonJS by another tool, which renames error classes.
  treeshake: true,
  removeNodeProtocol: false,
  external: [/^node:/],
  // For test/architecture; not published.
  metafile: true,
}

/** The entries of the ES modules: names in dist, and sources. */
export const entries = { ...clients, ...parts, ...sessions, ...mock, cli: 'src/cli.ts' }

// docs/performance.md has the figures behind what is bundled.
export default defineConfig([
  {
    ...common,
    format: 'esm',
    entry: entries,
    noExternal: [
      /^zod/,
      /^@noble\/hashes/,
      /^@simplewebauthn\/browser/,
      /^micro-rsa-dsa-dh/,
      'uqr',
    ],
    esbuildPlugins: [kyOnFirstUse, leanPasskeys, leanRsa, leanZod],
  },
  {
    ...common,
    format: 'cjs',
    // One bundle serves `genauth` and its parts, another one the mock: see the `require` conditions
    // in package.json. Split up, they would be a dozen files.
    splitting: false,
    entry: commonJs,
    // jose and oauth4webapi have no CommonJS.
    noExternal: [
      'ky',
      /^zod/,
      /^@noble\/hashes/,
      /^@simplewebauthn\/browser/,
      /^micro-rsa-dsa-dh/,
      /^jose/,
      'oauth4webapi',
      'uqr',
    ],
    // Loaders such as Jest's have no `import()`, and Node's would wrap the default export again.
    esbuildOptions: options => {
      options.supported = { 'dynamic-import': false }
      // What is loaded on demand elsewhere is wrapped up here, and its classes lose their names.
      options.keepNames = true
    },
    plugins: [plainRequire],
  },
  {
    ...common,
    format: 'esm',
    entry: { ...clients, ...parts, ...sessions, ...mock },
    dts: { only: true },
  },
  { ...common, format: 'cjs', entry: commonJs, dts: { only: true } },
])
