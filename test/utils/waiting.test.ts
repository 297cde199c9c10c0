import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { raceAbort } from '../../src/utils/race-abort.ts'
import { sleep } from '../../src/utils/sleep.ts'

const reason = { why: 'enough' }

test('sleep ends by itself and leaves no listener', async () => {
  const { signal } = new AbortController()

  await sleep(1, signal)

  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('sleep rejects at once with the reason of its signal', async () => {
  const controller = new AbortController()
  const asleep = sleep(2 ** 31 - 1, controller.signal)
  controller.abort(reason)

  await expect(asleep).rejects.toBe(reason)
  await expect(sleep(2 ** 31 - 1, controller.signal)).rejects.toBe(reason)
})

test('raceAbort gives what the promise gives, and leaves no listener', async () => {
  const { signal } = new AbortController()
  const failure = new Error('no')

  await expect(raceAbort(Promise.resolve(7), signal)).resolves.toBe(7)
  await expect(raceAbort(Promise.resolve(7), undefined)).resolves.toBe(7)
  await expect(raceAbort(Promise.reject(failure), signal)).rejects.toBe(failure)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('raceAbort rejects at once with the reason of its signal', async () => {
  const controller = new AbortController()
  const never = new Promise<never>(() => {})
  const race = raceAbort(never, controller.signal)
  controller.abort(reason)

  await expect(race).rejects.toBe(reason)
  await expect(raceAbort(never, controller.signal)).rejects.toBe(reason)
})
