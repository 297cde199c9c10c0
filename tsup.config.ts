import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

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

// ky touches the runtime's `fetch` when it is evaluated, which would cost every start of a program on
// Node, and a file that is loaded later may be missing in a browser by then. So ky is there from the
// start, as the body of a function that the first request calls.
const kyOnFirstUse: EsbuildPlugin = {
  name: 'ky-on-first-use',
  setup({ onLoad }) {
    onLoad({ filter: /load-ky\.ts$/ }, async () => {
      const { outputFiles } = await build({
        stdin: { contents: "export { default } from 'ky'", resolveDir: import.meta.dirname },
        bundle: true,
        format: 'iife',
        globalName: 'bundled',
        target: 'es2022',
        write: false,
      })
      const [file] = outputFiles
      return {
        contents: `export async function loadKy() { ${file?.text}; return bundled.default }`,
      }
    })
  },
}

// Of @simplewebauthn/browser, pages without passkeys get nothing: it has one statement that bundlers
// could not leave out. And those with passkeys are spared its guesses at why a ceremony failed, of
// which only the name of the browser's own error is used.
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
    esbuildPlugins: [kyOnFirstUse, leanPasskeys],
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
