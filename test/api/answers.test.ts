import { ResponseFormatError } from 'genauth'
import { expect, test } from 'vitest'
import { answerType, cases, type Described } from './described.ts'
import { example, onWire, type Style } from './examples.ts'
import { mistakesIn } from './mistakes.ts'
import { answering, recorder } from './recorder.ts'

const given: Style = { optional: 'given' }

const answered = cases.filter(([, { operation }]) => operation.output.kind !== 'none')

/** Calls an operation, which answers with a value; gives what the method makes of it. */
function asking(described: Described, options?: { onResponseMismatch: 'ignore' }) {
  const { input, output } = described.operation
  const type = answerType(described)
  let data: unknown
  const { call } = recorder(() => answering(described, data), options)
  return async (value: unknown): Promise<unknown> => {
    data = onWire(type, value)
    const result = await call(described, input && example(input, given))
    return output.kind === 'whole' ? { list: result } : contentOf(described, result)
  }
}

/** What an answer says: of a list in a frame the entries, and how many there are. */
function contentOf({ operation }: Described, answer: unknown): unknown {
  const { kind } = operation.output
  if (!['page', 'whole', 'cursor'].includes(kind)) return answer
  // One without a frame is its entries.
  const { list, totalCount } = Array.isArray(answer) ? { list: answer } : Object(answer)
  return kind === 'page' && totalCount !== null ? { list, totalCount } : { list }
}

const styles: [words: string, style: Style][] = [
  ['every member', given],
  ['the required members alone', { optional: 'absent' }],
  ['null for every optional member', { optional: 'null' }],
  ['members that nobody knows yet', { optional: 'given', hasMore: true }],
  ['values of enumerations that nobody knows yet', { optional: 'given', isNew: true }],
]

test.each(
  styles.flatMap(([words, style]) =>
    answered.map(([name, described]) => [name, words, style, described] as const),
  ),
)('%s gives back an answer with %s', async (_name, _words, style, described) => {
  const value = example(answerType(described), style)

  expect(await asking(described)(value)).toEqual(contentOf(described, value))
})

test.each(answered)(
  '%s refuses an answer with anything wrong, and says where',
  async (_, described) => {
    const type = answerType(described)
    const mistakes = mistakesIn(type, example(type, given), 'output')

    const resultOf = asking(described)
    const told: unknown[] = []
    for (const { value } of mistakes) {
      const error = await resultOf(value).catch((thrown: unknown) => thrown)
      told.push(error instanceof ResponseFormatError ? error.issues.map(({ path }) => path) : error)
    }

    expect(told).toEqual(mistakes.map(({ path }) => [path]))
  },
)

// Compared as the service spells it: in an object that is wrong, a user keeps the service's spelling.
test.each(answered)('%s gives back what came when mismatches are ignored', async (_, described) => {
  const type = answerType(described)
  const mistakes = mistakesIn(type, example(type, given), 'output')
  // Of a frame that is wrong, pages show nothing.
  const kept = mistakes.filter(({ path }) => !['', 'list', 'totalCount'].includes(path))
  const resultOf = asking(described, { onResponseMismatch: 'ignore' })

  for (const { value } of kept) {
    const result = await resultOf(value)
    expect(onWire(type, result)).toEqual(onWire(type, contentOf(described, value)))
  }
})
