import { expect, test } from 'vitest'
import type { Operation } from '../../tools/api/model.ts'
import { catalogue, inputDifferences, outputDifferences, type Row, rowOf } from './catalogue.ts'
import { cases, type Described } from './described.ts'
import { otherInputs } from './differences/inputs.ts'
import { documentedElsewhere, otherAccess, otherSafety } from './differences/operations.ts'
import { otherAnswers, otherOutputs } from './differences/outputs.ts'

const documented = cases.flatMap(([name, described]) => {
  const row = rowOf(described)
  return row === undefined ? [] : [[name, described, row] as const]
})

/** The row with the answer that is taken for true. */
function answered(name: string, row: Row): Row {
  const [data] = otherAnswers[name] ?? [row.data]
  return { ...row, data }
}

function safetyOf({ path, method, readOverPost }: Row): string {
  const verb = path.match(/\/([a-z]+)[^/]*$/)?.[1] ?? ''
  if (method === 'GET' || readOverPost) return 'read'
  return /^(update|set|delete|add|remove|assign|revoke)$/.test(verb) ? 'idempotent' : 'write'
}

function accessOf({ topic }: Described): string {
  return topic.client === 'management' ? 'administrator' : 'user'
}

/** Whether the catalogue tells what an answer is; some are anything, or a model without fields. */
function tellsForm({ data }: Row): boolean {
  const fields = catalogue.models[data]?.fields
  return data !== 'any' && (fields === undefined || Object.keys(fields).length > 0)
}

/** The form of an answer: entries, and the key that they stand under. */
function formOf({ data, listKey = 'list', paging }: Row): string {
  if (data === 'none') return 'none'
  if (data.endsWith('[]')) return paging === undefined ? 'list' : 'page'
  if (!data.startsWith('Paged<')) return 'value'
  return `${paging === undefined ? 'whole' : 'page'} under ${listKey}`
}

function pagingOf({ paging }: Row): Operation['paging'] {
  if (paging === undefined) return undefined
  const { in: place, page, limit } = paging
  const path = place.split('.').slice(1).join('.')
  return path === '' ? { page, limit } : { page, limit, in: path }
}

test('every operation is in the catalogue or documented elsewhere', () => {
  const absent = cases.map(([name]) => name).filter(name => !documented.some(([n]) => n === name))

  expect(absent.sort()).toEqual(Object.keys(documentedElsewhere).sort())
  expect(catalogue.operations).toHaveLength(documented.length)
})

test.each(documented)('%s has the name that the catalogue says', (name, _, row) => {
  expect([row.operation, ...(row.aliases ?? [])]).toContain(name)
})

test.each(cases)('%s is as safe to repeat as its verb says', (name, described) => {
  const row = rowOf(described)
  const [safety] = otherSafety[name] ?? [row && safetyOf(row)]

  expect(described.operation.safety).toBe(safety)
})

test.each(cases)('%s is open to those whom its client serves', (name, described) => {
  const [access] = otherAccess[name] ?? [accessOf(described)]

  expect(described.operation.access).toBe(access)
})

test.each(documented)(
  '%s sends and answers in the form of the catalogue',
  (name, described, row) => {
    const { output, isBare, isForm, paging } = described.operation
    const key = output.key === '' ? '' : ` under ${output.key}`

    if (tellsForm(row)) expect(`${output.kind}${key}`).toBe(formOf(answered(name, row)))
    expect(paging).toEqual(pagingOf(row))
    expect(isBare).toBe(!row.envelope)
    expect(isForm).toBe(row.contentType !== undefined)
  },
)

test.each(documented)('%s takes the members that the catalogue has', (_, described, row) => {
  const differences = inputDifferences(described, row)

  expect(differences.filter(difference => !(difference in otherInputs))).toEqual([])
})

test.each(documented)(
  '%s answers with the members that the catalogue has',
  (name, described, row) => {
    const differences = outputDifferences(described, answered(name, row))

    expect(differences.filter(difference => !(difference in otherOutputs))).toEqual([])
  },
)

test('every deliberate difference still exists', () => {
  const inputs = documented.flatMap(([, described, row]) => inputDifferences(described, row))
  const outputs = documented.flatMap(([name, described, row]) =>
    outputDifferences(described, answered(name, row)),
  )
  const rows = new Map(documented.map(([name, , row]) => [name, row]))
  const all = new Map<string, Described>(cases)

  expect(Object.keys(otherInputs).filter(key => !inputs.includes(key))).toEqual([])
  expect(Object.keys(otherOutputs).filter(key => !outputs.includes(key))).toEqual([])
  for (const [name, [data]] of Object.entries(otherAnswers)) {
    expect(rows.get(name)?.data, name).not.toBe(data)
  }
  for (const [name, [safety]] of Object.entries(otherSafety)) {
    const row = rows.get(name)
    expect(row && safetyOf(row), name).not.toBe(safety)
    expect(all.has(name), name).toBe(true)
  }
  for (const [name, [access]] of Object.entries(otherAccess)) {
    const described = all.get(name)
    expect(described && accessOf(described), name).toBeOneOf(['administrator', 'user'])
    expect(described && accessOf(described), name).not.toBe(access)
  }
})
