// Merges the small chunks of the ES modules in dist, which the bundler cuts wherever two entries
// share a few lines: fewer files to open, install and pack. Entries load nothing that they did not,
// but for the mock: what only the two clients share is one file, because each file costs an import
// most of a millisecond, and the mock needs half of that.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import { entries } from '../tsup.config.ts'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const metafile = `${dist}/metafile-esm.json`

interface Output {
  entryPoint?: string
  bytes: number
  imports: { path: string; kind: string; external?: boolean }[]
  inputs: Record<string, { bytesInOutput: number }>
}

const old: { outputs: Record<string, Output> } = JSON.parse(readFileSync(metafile, 'utf8'))
const fileOf = (id: string): string => `dist/${id.slice(dist.length + 1)}`

/** Files that entries load, before they are merged. */
function loadedBy(...names: readonly string[]): ReadonlySet<string> {
  const files = new Set(names.map(name => `dist/${name}.js`))
  for (const file of files) {
    for (const { path, external } of old.outputs[file]?.imports ?? [])
      if (!external) files.add(path)
  }
  return files
}
const sessions = loadedBy('oidc/index', 'browser/index', 'server/index')
const users = loadedBy('authentication/index')
const administrators = loadedBy('management/index')

const bundle = await rollup({
  input: Object.fromEntries(Object.keys(entries).map(name => [name, `${dist}/${name}.js`])),
  external: specifier => !/^[./]/.test(specifier),
  treeshake: false,
  logLevel: 'silent',
})
const { output } = await bundle.generate({
  dir: dist,
  format: 'es',
  chunkFileNames: 'chunk-[hash].js',
  experimentalMinChunkSize: 4_000,
  minifyInternalExports: false,
  onlyExplicitManualChunks: true,
  manualChunks: id => {
    const file = fileOf(id)
    const isOfClients = users.has(file) && administrators.has(file) && !sessions.has(file)
    return isOfClients ? 'clients' : undefined
  },
})
for (const file of globSync(`${dist}/**/*.js`)) rmSync(file)

// The architecture tests read from the metafile what became of each source.
const outputs: Record<string, Output> = {}
for (const chunk of output) {
  if (chunk.type !== 'chunk') continue
  // Nothing of ours has effects, so an import without names is of no use; bundlers warn of it.
  writeFileSync(`${dist}/${chunk.fileName}`, chunk.code.replace(/^import '[^']+';\n/gm, ''))
  const merged = chunk.moduleIds.map(id => old.outputs[fileOf(id)])
  const kinds = { 'import-statement': chunk.imports, 'dynamic-import': chunk.dynamicImports }
  outputs[`dist/${chunk.fileName}`] = {
    bytes: chunk.code.length,
    imports: Object.entries(kinds).flatMap(([kind, paths]) =>
      paths.map(path => ({ path: `dist/${path}`, kind })),
    ),
    inputs: Object.assign({}, ...merged.map(part => part?.inputs)),
    ...(chunk.isEntry ? { entryPoint: `src/${chunk.name}.ts` } : {}),
  }
}
writeFileSync(metafile, JSON.stringify({ ...old, outputs }))
