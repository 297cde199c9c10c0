// Cuts the rows of the endpoints that exist here out of the service's API catalogue, which is too
// large to keep: node tools/catalogue.ts <folder with operations.json and models.json>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findEndpoints } from './endpoints.ts'

interface Operation {
  readonly client: string
  readonly method: string
  readonly path: string
  readonly body?: string | null
}

interface Model {
  readonly fields: Record<string, { readonly type: string }>
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node tools/catalogue.ts <folder>')

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(String(folder), name), 'utf8'))
}

const declared = await findEndpoints()
const operations = read<Operation[]>('operations.json').filter(row =>
  declared.some(
    ({ client, endpoint }) =>
      row.client === client && row.method === endpoint.method && row.path === endpoint.path,
  ),
)

const allModels = read<Record<string, Model>>('models.json')
const models: Record<string, Model> = {}
function keep(type: string): void {
  for (const name of type.match(/\w+/g) ?? []) {
    const model = allModels[name]
    if (model === undefined || name in models) continue
    models[name] = model
    for (const field of Object.values(model.fields)) keep(field.type)
  }
}
for (const { body } of operations) if (typeof body === 'string') keep(body)

// One row per line, so that a change shows as one.
const rows = operations.map(row => JSON.stringify(row)).join(',\n')
const types = Object.entries(models).map(([name, model]) => `"${name}":${JSON.stringify(model)}`)
const target = new URL('../test/fixtures/catalogue.json', import.meta.url)
writeFileSync(target, `{"operations":[\n${rows}\n],"models":{\n${types.join(',\n')}\n}}\n`)
