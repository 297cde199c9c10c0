// Writes everything that follows from the descriptions in api/: npm run generate
// With --check it writes nothing, and fails when something would change.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderOpenApi } from '../openapi/render-openapi.ts'
import { DescriptionError } from './compile.ts'
import type { Api, Module } from './model.ts'
import { readApi } from './read.ts'
import { classFile, isGenerated, renderClass } from './render-class.ts'
import { renderContract } from './render-contract.ts'
import { renderCoverage } from './render-coverage.ts'
import { renderSchemas } from './render-schemas.ts'
import { type Client, renderShared, renderTopics } from './render-topics.ts'
import { linkable } from './text.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The generated files: text by path from the root of the project. */
export function render(api: Api): Map<string, string> {
  const files = new Map<string, string>()
  const links = linkable(api)
  for (const module of api.modules.filter(isSaid)) {
    files.set(`src/${module.folder}/contract.ts`, renderContract(module, links))
    files.set(`src/${module.folder}/schemas.ts`, renderSchemas(module))
  }
  for (const topic of api.topics.filter(isGenerated)) {
    files.set(`src/${classFile(topic)}`, renderClass(topic, links))
  }
  for (const client of ['authentication', 'management'] satisfies Client[]) {
    files.set(`src/${client}/topics.ts`, renderTopics(api, client))
  }
  files.set('src/contract/described.ts', renderShared(api))
  files.set('docs/coverage.md', renderCoverage(api))
  files.set('openapi.json', renderOpenApi(api))
  return new Map([...files].filter(([, text]) => text !== ''))
}

// A topic may be nothing but a place for others.
function isSaid({ types, topics }: Module): boolean {
  return types.length > 0 || topics.some(({ operations }) => operations.length > 0)
}

/** Lays files out by the project's own formatter, imports sorted. */
export function format(files: ReadonlyMap<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(formatting()))
    const command = ['check', '--write', '--linter-enabled=false', '--max-diagnostics=5', '.']
    // `npm run` finds it by this name.
    const { error, status, stderr, stdout } = spawnSync('biome', command, {
      cwd: folder,
      encoding: 'utf8',
    })
    if (status !== 0) {
      throw error ?? new Error(`The generated code could not be formatted:\n${stdout}${stderr}`)
    }
    return new Map([...files.keys()].map(path => [path, readFileSync(join(folder, path), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function formatting(): object {
  const { formatter, javascript, json } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  return { formatter, javascript, json, files: { maxSize: 10_000_000 } }
}

// Files that say that they are generated, and that nothing describes any more.
function abandoned(files: ReadonlyMap<string, string>): string[] {
  return globSync('src/**/*.ts', { cwd: root })
    .filter(path => !files.has(path))
    .filter(path => readFileSync(join(root, path), 'utf8').startsWith('// Generated from '))
}

function differing(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].filter(path => {
    const target = join(root, path)
    return !existsSync(target) || readFileSync(target, 'utf8') !== files.get(path)
  })
}

async function run(isCheck: boolean): Promise<void> {
  const files = format(render(await readApi()))
  const changed = differing(files)
  const gone = abandoned(files)
  if (isCheck) {
    for (const path of [...changed, ...gone]) console.error(`${path} is not what api/ says`)
    if (changed.length + gone.length > 0) {
      console.error('Run npm run generate, and commit what it writes')
      process.exitCode = 1
    }
    return
  }
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files.get(path) ?? '')
  }
  for (const path of gone) rmSync(join(root, path))
  console.log(`${files.size} files, ${changed.length + gone.length} changed`)
}

if (import.meta.main) {
  try {
    await run(process.argv.includes('--check'))
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
