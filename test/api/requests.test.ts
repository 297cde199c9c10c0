import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operation, Type } from '../../tools/api/model.ts'
import { valuesOf } from './arbitraries.ts'
import { answerType, cases, type Described } from './described.ts'
import { example, onWire } from './examples.ts'
import { choicesIn } from './mistakes.ts'
import { answering, credentials, parseQuery, recorder, type Sent, signatureOf } from './recorder.ts'

type Members = Record<string, unknown>

const given = { optional: 'given' } as const
const absent = { optional: 'absent' } as const

/** A recorder that answers as the operation does. */
function recorderOf(described: Described) {
  const type = answerType(described)
  const data = onWire(type, example(type, given))
  return recorder(() => answering(described, data))
}

/** What a request must carry: the input as it is, and what the description says is added. */
function expectedMembers({ access, paging }: Operation, input: unknown): Members {
  const members: Members = input === undefined ? {} : JSON.parse(JSON.stringify(input))
  if (paging !== undefined) {
    const { in: place, page = 'page', limit = 'limit', cursor } = paging
    let holder = members
    for (const step of place?.split('.') ?? []) {
      holder[step] ??= {}
      holder = holder[step] as Members
    }
    if (cursor === undefined) holder[page] ??= 1
    holder[limit] ??= 50
  }
  if (access !== 'application') return members
  return { ...members, client_id: credentials.appId, client_secret: credentials.appSecret }
}

/** Pairs in the order of their names; entries of a list stay in theirs. */
function sorted(pairs: Sent['query']): Sent['query'] {
  return [...pairs].sort(([a], [b]) => Number(a > b) - Number(a < b))
}

/** The pairs of a query or a form: entries of a list in a query as `key[]`, other objects as JSON. */
function pairsOf(members: Members, isQuery: boolean): [string, string][] {
  const text = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(members).flatMap(([name, value]) =>
    isQuery && Array.isArray(value)
      ? value.map((entry): [string, string] => [`${name}[]`, text(entry)])
      : [[name, text(value)] as [string, string]],
  )
}

function expectRequest(operation: Operation, sent: Sent | undefined, input: unknown): void {
  const members = expectedMembers(operation, input)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: value } = members
    delete members[name]
    return encodeURIComponent(String(value))
  })
  const isQuery = ['GET', 'DELETE'].includes(operation.method)
  expect([sent?.method, sent?.path]).toEqual([operation.method, path])
  expect(sorted(sent?.query ?? [])).toEqual(isQuery ? sorted(pairsOf(members, true)) : [])
  const body = sent?.body ?? ''
  if (isQuery) {
    expect(body).toBe('')
  } else if (operation.isForm) {
    expect(sorted(parseQuery(body))).toEqual(sorted(pairsOf(members, false)))
  } else {
    expect(JSON.parse(body)).toEqual(members)
  }
}

async function expectSent(described: Described, inputs: readonly unknown[]): Promise<void> {
  const { call, sent } = recorderOf(described)
  for (const input of inputs) {
    await call(described, input)
    expectRequest(described.operation, sent.pop(), input)
  }
  expect(sent).toEqual([])
}

const inputOf = ({ operation }: Described): Type => operation.input ?? { kind: 'none' }

test.each(cases)('%s sends the required members, and no others', async (_, described) => {
  await expectSent(described, [example(inputOf(described), absent)])
})

test.each(cases)('%s sends every member that it is given', async (_, described) => {
  await expectSent(described, [example(inputOf(described), given)])
})

test.each(cases)(
  '%s sends every value of each enumeration, and whatever is just within bounds',
  async (_, described) => {
    const type = inputOf(described)

    await expectSent(described, choicesIn(type, example(type, given)))
  },
)

test.each(cases)('%s sends whatever fits its description, unchanged', async (_, described) => {
  const { input } = described.operation
  if (input === undefined) return
  const { call, sent } = recorderOf(described)
  const sendsIt = fc.asyncProperty(valuesOf(input), async value => {
    await call(described, value)
    expectRequest(described.operation, sent.pop(), value)
  })

  await fc.assert(sendsIt, { numRuns: 25 })
})

// A client that fetches its token does so by a connection without credentials, not by `send`.
const called = cases.filter(([, { topic }]) => topic.property !== undefined)

test.each(called)('%s proves who calls in the way that its access says', async (_, described) => {
  const { access, input, name } = described.operation
  const { call, sent } = recorderOf(described)
  await call(described, input && example(input, given))
  const [request] = sent
  if (request === undefined) throw new Error(`${name} sent nothing`)

  const { accessToken, userPoolId } = credentials
  const authorizations: Record<string, () => string | null> = {
    administrator: () => `GenAuth ${userPoolId}:${signatureOf(request)}`,
    user: () => `Bearer ${accessToken}`,
    step: () => `Bearer ${accessToken}`,
    application: () => null,
    anyone: () => null,
  }
  expect(request.headers.get('authorization')).toBe(authorizations[access]?.())
  expect(request.body.includes(credentials.appSecret)).toBe(access === 'application')
})

test.each(cases)('%s is sent again after a 503 unless it is a write', async (_, described) => {
  const { input, safety } = described.operation
  const type = answerType(described)
  const data = onWire(type, example(type, given))
  const { call, sent } = recorder(count =>
    count === 1 ? new Response('', { status: 503 }) : answering(described, data),
  )
  const outcome = await call(described, input && example(input, given)).catch(() => 'refused')

  expect(sent).toHaveLength(safety === 'write' ? 1 : 2)
  expect(outcome === 'refused').toBe(safety === 'write')
})
