import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shareTask } from '../../src/utils/share-task.ts'

const answers = (error: unknown): boolean => error instanceof RangeError

/** A task whose runs are settled by hand, in any order. */
function controlled(isAnswer = answers) {
  const runs: { resolve(value: string): void; reject(reason: unknown): void }[] = []
  const share = shareTask(
    () => new Promise<string>((resolve, reject) => runs.push({ resolve, reject })),
    isAnswer,
  )
  return { runs, share }
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('callers at the same time share one run, later ones start another', async () => {
  const { runs, share } = controlled()

  const calls = [share(), share(), share()]
  runs[0]?.resolve('a')

  await expect(Promise.all(calls)).resolves.toEqual(['a', 'a', 'a'])
  expect(runs).toHaveLength(1)
  void share()
  expect(runs).toHaveLength(2)
})

test('a run that never ends holds nobody up for long, and costs one more run and not many', async () => {
  const { runs, share } = controlled()
  void share()
  const waiting = [share(), share(), share()]

  await vi.advanceTimersByTimeAsync(1_000)
  expect(runs).toHaveLength(2)
  runs[1]?.resolve('b')

  await expect(Promise.all(waiting)).resolves.toEqual(['b', 'b', 'b'])
  const next = share()
  runs[2]?.resolve('c')
  await expect(next).resolves.toBe('c')
})

test('a slow run still counts for those who have begun another one', async () => {
  const { runs, share } = controlled()
  const first = share()
  const second = share()
  await vi.advanceTimersByTimeAsync(1_000)

  runs[0]?.resolve('a')

  await expect(Promise.all([first, second])).resolves.toEqual(['a', 'a'])
  runs[1]?.resolve('b')
})

test('an answer is everybody’s, also when it is a refusal', async () => {
  const { runs, share } = controlled()
  const calls = [share(), share()]

  runs[0]?.reject(new RangeError('refused'))

  for (const call of calls) await expect(call).rejects.toThrow('refused')
  expect(runs).toHaveLength(1)
})

test('after a failure that is no answer each caller tries itself', async () => {
  const { runs, share } = controlled()
  const [first, second, third] = [share(), share(), share()]

  runs[0]?.reject(new Error('the request is gone'))

  await expect(first).rejects.toThrow('gone')
  runs[1]?.resolve('b')
  runs[2]?.reject(new Error('of its own'))
  await expect(second).resolves.toBe('b')
  await expect(third).rejects.toThrow('of its own')
})
