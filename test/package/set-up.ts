import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of an application that has installed the packed package. */
    application: string
    /** Path of the packed file. */
    packedFile: string
    /** Paths in the packed file. */
    packedFiles: readonly string[]
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const runtimes = join(root, 'tools/runtimes')

/** Packs the built package and installs it as an application would. */
export function setup(project: TestProject): () => void {
  if (!existsSync(join(root, 'dist'))) throw new Error('Run npm run build first')
  if (!existsSync(join(runtimes, 'node_modules'))) npm(runtimes, 'ci')

  const application = mkdtempSync(join(tmpdir(), 'genauth-package-'))
  const report = npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', application)
  const [{ filename, files }] = readReport(report)
  writeFileSync(join(application, 'package.json'), '{ "name": "application", "private": true }')
  npm(application, 'install', '--prefer-offline', '--ignore-scripts', `./${filename}`)

  project.provide('application', application)
  project.provide('packedFile', join(application, filename))
  project.provide(
    'packedFiles',
    files.map(({ path }) => path),
  )
  return () => rmSync(application, { recursive: true, force: true })
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' })
}

interface PackReport {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

// npm 12 answers an object by package name, older ones an array.
function readReport(json: string): [PackReport] {
  const [report] = Object.values<PackReport>(JSON.parse(json))
  if (report === undefined) throw new Error('npm pack made no file')
  return [report]
}
