// Cuts the rows of the described operations, and the models that they send and answer with, out of the
// service's API catalogue, which is too large to keep:
// node tools/catalogue.ts <folder with operations.json and models.json>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readApi } from './api/read.ts'

type Row = Readonly<Record<string, unknown>> & {
  readonly client: string
  readonly method: string
  readonly path: string
}

interface Model {
  readonly fields: Record<string, { readonly type: string }>
}

// Of a row, what can be compared.
const facts = [
  'operation',
  'client',
  'method',
  'path',
  'aliases',
  'pathParams',
  'query',
  'body',
  'bodyFields',
  'contentType',
  'envelope',
  'data',
  'listKey',
  'cursorKey',
  'moreKey',
  'paging',
  'readOverPost',
]

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node tools/catalogue.ts <folder>')

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(String(folder), name), 'utf8'))
}

const { topics } = await readApi()
const routes = topics.flatMap(({ client, operations }) =>
  operations.map(({ method, path }) => `${client} ${method} ${path}`),
)
const rows = read<Row[]>('operations.json')
  .filter(({ client, method, path }) => routes.includes(`${client} ${method} ${path}`))
  .map(row => Object.fromEntries(facts.filter(key => key in row).map(key => [key, row[key]])))

const known = read<Record<string, Model>>('models.json')
const models = new Map<string, Model>()
function keep(type: unknown): void {
  for (const name of String(type).match(/\w+/g) ?? []) {
    const fields = known[name]?.fields
    if (fields === undefined || models.has(name)) continue
    models.set(name, { fields })
    for (const field of Object.values(fields)) keep(field.type)
  }
}
for (const { body, bodyFields, data } of rows) {
  for (const type of [body, JSON.stringify(bodyFields), data]) keep(type)
}

// One row per line, so that a change shows as one.
const lines = rows.map(row => JSON.stringify(row)).join(',\n')
const types = [...models].map(([name, model]) => `"${name}":${JSON.stringify(model)}`).join(',\n')
const target = new URL('../test/fixtures/catalogue.json', import.meta.url)
writeFileSync(
  target,
  `{"about":"Rows of the service's API catalogue","operations":[\n${lines}\n],"models":{\n${types}\n}}\n`,
)
