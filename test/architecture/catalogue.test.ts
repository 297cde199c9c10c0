import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type DeclaredEndpoint, findEndpoints } from '../../tools/endpoints.ts'

interface Field {
  readonly type: string
  readonly required: boolean
  readonly enum?: readonly unknown[]
  readonly authingOnly?: boolean
}

interface Operation {
  readonly operation: string
  readonly client: string
  readonly method: string
  readonly path: string
  readonly body?: string
  readonly query?: readonly (Field & { readonly name: string })[]
  readonly pathParams?: readonly (Field & { readonly name: string })[]
  readonly readOverPost?: boolean
  readonly aliases?: readonly string[]
}

interface Catalogue {
  readonly operations: readonly Operation[]
  readonly models: Record<string, { readonly fields: Record<string, Field> }>
}

// The rows of the service's API catalogue that have a descriptor here; see tools/catalogue.ts.
const { operations, models }: Catalogue = JSON.parse(
  readFileSync(new URL('../fixtures/catalogue.json', import.meta.url), 'utf8'),
)

// Operations that the service documents elsewhere than in its catalogue.
const documentedElsewhere: Record<string, string> = {
  getManagementToken: 'documented with the authorization of the management API',
}

// Where a descriptor departs from its row on purpose, by operation and field, and why.
const optionalHere: Record<string, string> = {
  'deleteCustomFields.tenantId':
    'a pool without tenants has none; the neighbours take it as optional',
  'getCustomData.tenantId': 'required in one edition only; the neighbours take it as optional',
  'signUp.options.context': 'required by the type, never by the service',
}
const flat = 'customData keeps its form here, which the declared fields give a type'
const absentHere: Record<string, string> = {
  'getUser.flatCustomData': flat,
  'getUserBatch.flatCustomData': flat,
  'listUsers.options.flatCustomData': flat,
  'getUser.withPost': 'in one edition only',
  'listUsers.searchQuery': 'a query in the language of the service’s own database',
  'updateUser.options.resetPasswordOnFirstLogin': 'another name of resetPasswordOnNextLogin',
  'setCustomData.list.tenantId': 'given once for the whole list',
}

// Values where no other of the type makes sense.
const examples: Record<string, unknown> = { 'signInByCredentials.options.scope': 'openid' }

const endpoints = await findEndpoints()
const documented = endpoints.filter(({ endpoint }) => !(endpoint.name in documentedElsewhere))
const cases = documented.map(declared => [declared.endpoint.name, declared] as const)

function rowOf({ client, endpoint }: DeclaredEndpoint): Operation {
  const row = operations.find(
    ({ client: owner, method, path }) =>
      owner === client && method === endpoint.method && path === endpoint.path,
  )
  if (row === undefined) {
    throw new Error(`No row for ${endpoint.method} ${endpoint.path}: run tools/catalogue.ts`)
  }
  return row
}

function fieldsOf({ body, query = [], pathParams = [] }: Operation): Record<string, Field> {
  const named = [...query, ...pathParams].map(({ name, ...field }) => [name, field] as const)
  return { ...Object.fromEntries(named), ...(body ? models[body]?.fields : {}) }
}

/** A value of a type, with its required members, or with all of them. */
function example(field: Field, path: string, isFull: boolean): unknown {
  if (path in examples) return examples[path]
  const [type = ''] = field.type.split('|')
  if (type.endsWith('[]')) {
    return [example({ ...field, type: type.slice(0, -2) }, path, isFull)]
  }
  if (field.enum !== undefined) return field.enum[0]
  const model = models[type]
  if (model !== undefined) return exampleOf(model.fields, path, isFull)
  if (type.startsWith('Record<')) return {}
  const values: Record<string, unknown> = {
    string: 'x',
    number: 1,
    boolean: true,
    any: {},
    object: {},
  }
  if (!(type in values)) throw new Error(`No example of ${type} for ${path}`)
  return values[type]
}

function exampleOf(fields: Record<string, Field>, path: string, isFull: boolean): object {
  const members = Object.entries(fields).flatMap(([name, field]) => {
    const at = `${path}.${name}`
    const isWanted = isFull ? !(at in absentHere) : isRequired(field, at)
    return isWanted ? [[name, example(field, at, isFull)] as const] : []
  })
  return Object.fromEntries(members)
}

function isRequired({ required }: Field, path: string): boolean {
  return required && !(path in optionalHere)
}

function issuesOf({ endpoint }: DeclaredEndpoint, input: unknown): readonly unknown[] {
  const checked = endpoint.input.check(input)
  return checked.ok ? [] : checked.issues
}

test('every endpoint is in the catalogue or documented elsewhere', () => {
  expect(documented.map(rowOf).map(({ operation }) => operation)).toHaveLength(documented.length)
  expect(operations).toHaveLength(documented.length)
})

test.each(cases)('%s has the name and the safety that the catalogue says', (_, declared) => {
  const { operation, aliases = [], method, readOverPost } = rowOf(declared)
  const { name, safety } = declared.endpoint

  expect([operation, ...aliases]).toContain(name)
  if (method === 'GET' || readOverPost) expect(safety).toBe('read')
  else expect(safety).not.toBe('read')
})

test.each(cases)('%s takes every field of the catalogue', (_, declared) => {
  const fields = fieldsOf(rowOf(declared))

  expect(issuesOf(declared, exampleOf(fields, declared.endpoint.name, true))).toEqual([])
})

test.each(cases)('%s refuses a field that the catalogue does not have', (_, declared) => {
  const input = exampleOf(fieldsOf(rowOf(declared)), declared.endpoint.name, true)

  expect(issuesOf(declared, { ...input, noSuchField: 1 })).toEqual([
    { path: '', message: 'has unknown fields: noSuchField' },
  ])
})

test.each(cases)(
  '%s demands the fields that the catalogue requires, and no others',
  (_, declared) => {
    const { name } = declared.endpoint
    const fields = fieldsOf(rowOf(declared))
    const full = exampleOf(fields, name, true)

    const required = Object.keys(full).filter(member => {
      const { [member]: _left, ...rest } = { ...full } as Record<string, unknown>
      return issuesOf(declared, rest).length > 0
    })

    expect(required).toEqual(
      Object.keys(full).filter(member => {
        const field = fields[member]
        return field !== undefined && isRequired(field, `${name}.${member}`)
      }),
    )
  },
)

test('every deliberate difference still exists in the catalogue', () => {
  const paths = new Set<string>()
  const collect = (fields: Record<string, Field>, path: string): void => {
    for (const [name, { type }] of Object.entries(fields)) {
      const at = `${path}.${name}`
      paths.add(at)
      collect(models[type.replace('[]', '')]?.fields ?? {}, at)
    }
  }
  for (const declared of documented) collect(fieldsOf(rowOf(declared)), declared.endpoint.name)

  const differences = [...Object.keys(optionalHere), ...Object.keys(absentHere)]
  expect(differences.filter(path => !paths.has(path))).toEqual([])
})
