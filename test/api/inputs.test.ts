import { InputError } from 'genauth'
import { expect, test } from 'vitest'
import { cases } from './described.ts'
import { example } from './examples.ts'
import { mistakesIn } from './mistakes.ts'
import { recorder } from './recorder.ts'

test.each(cases)(
  '%s refuses whatever is wrong with its input, and sends nothing',
  async (_, described) => {
    const { input } = described.operation
    const { call, sent } = recorder(() => new Response('', { status: 500 }))
    const styles = [{ optional: 'given' }, { optional: 'absent' }] as const
    const mistakes = styles.flatMap(style =>
      input ? mistakesIn(input, example(input, style), 'input') : [],
    )

    const told: unknown[] = []
    for (const { value } of mistakes) {
      const error = await call(described, value).catch((thrown: unknown) => thrown)
      told.push(error instanceof InputError ? error.issues.map(({ path }) => path) : error)
    }

    expect(told).toEqual(mistakes.map(({ path }) => [path]))
    expect(sent).toEqual([])
  },
)
