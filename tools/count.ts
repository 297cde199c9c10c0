// Counts what each area takes, by hand and generated: npm run count
// A line counts when it has words or code: blank ones and lone punctuation do not.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readApi } from './api/read.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const columns = ['description', 'class', 'mock', 'tests', 'generated'] as const

type Row = Record<(typeof columns)[number], number> & { area: string; operations: number }

function linesOf(patterns: readonly string[], isWanted: (text: string) => boolean = () => true) {
  return patterns
    .flatMap(pattern => globSync(pattern, { cwd }))
    .map(path => readFileSync(`${cwd}/${path}`, 'utf8'))
    .filter(isWanted)
    .flatMap(text => text.split('\n'))
    .filter(line => /[^\s[\](){}<>*/;,.|`'"]/.test(line)).length
}

const isGenerated = (text: string): boolean => text.startsWith('// Generated from ')

function count(area: string, operations: number, parts: readonly string[] = []): Row {
  const [owner = '', topic = '', part] = area.split('/')
  // Parts of a topic share the area of the mock, which counts where the topic itself is.
  const hasMock = owner !== 'contract' && part === undefined
  const folders = [area, ...parts]
  const sources = folders.map(folder => `src/${folder}/*.ts`)
  return {
    area,
    operations,
    description: linesOf(folders.map(folder => `api/${folder}.tsp`)),
    class: linesOf(sources, text => !isGenerated(text)),
    mock: hasMock ? linesOf([`src/mock/areas/${topic}/*.ts`]) : 0,
    tests: linesOf([`test/${area}/*.ts`, `test/${area}.test.ts`]),
    generated: linesOf(sources, isGenerated),
  }
}

function print({ area, operations, ...row }: Row): void {
  const cells = columns.map(column => {
    const each = operations === 0 ? '' : ` (${(row[column] / operations).toFixed(1)})`
    return `${row[column]}${each}`.padStart(14)
  })
  console.log(area.padEnd(28), String(operations).padStart(4), ...cells)
}

const api = await readApi()
const withTopics = new Set(api.modules.flatMap(({ folder, topics }) => (topics[0] ? folder : [])))

// Descriptions in the folder of a topic that have no topic of their own are parts of it.
const partsOf = (folder: string): string[] =>
  withTopics.has(folder)
    ? globSync(`api/${folder}/*.tsp`, { cwd })
        .map(path => path.slice('api/'.length, -'.tsp'.length))
        .filter(part => !withTopics.has(part))
    : []

const parts = new Set([...withTopics].flatMap(partsOf))
const described = api.modules
  .filter(({ folder }) => !parts.has(folder))
  .map(({ folder, topics }) => {
    const operations = topics.reduce((sum, topic) => sum + topic.operations.length, 0)
    return count(folder, operations, partsOf(folder))
  })
// Areas of the mock that serve others.
const known = new Set(described.map(({ area }) => area.split('/')[1]))
const serving = globSync('src/mock/areas/*', { cwd })
  .map(path => path.split('/').at(-1) ?? '')
  .filter(name => !known.has(name))
  .map(name => count(`mock/${name}`, 0))

console.log('lines, in brackets for each operation'.padEnd(33), ...columns.map(c => c.padStart(14)))
for (const row of [...described, ...serving]) print(row)
