import { expect, test } from 'vitest'
import type { KeyValueStore } from '../../src/http/key-value-store.ts'
import { sessionStore } from '../../src/session/stores.ts'
import { ann, key, Page, tokens } from './set-up.ts'

/** A Map whose operations fail while they are named. */
class FailingStore extends Map<string, unknown> {
  failing = new Set<'get' | 'set' | 'delete'>()

  override get(name: string): unknown {
    this.#check('get')
    return super.get(name)
  }

  override set(name: string, value: unknown): this {
    this.#check('set')
    return super.set(name, value)
  }

  override delete(name: string): boolean {
    this.#check('delete')
    return super.delete(name)
  }

  #check(operation: 'get' | 'set' | 'delete'): void {
    if (this.failing?.has(operation)) throw new Error('quota exceeded')
  }
}

/** A store that answers a good while later. */
function slow(values: Map<string, unknown>): KeyValueStore<unknown> {
  const later = <T>(run: () => T): Promise<T> =>
    new Promise(resolve => setTimeout(() => resolve(run()), 5))
  return {
    get: name => later(() => values.get(name)),
    set: (name, value) => later(() => values.set(name, value)),
    delete: name => later(() => values.delete(name)),
  }
}

const whole = { ...tokens(0), expires_at: 1, clock_offset: 0, user: ann, created_at: 0 }

test.each([
  ['null', null],
  ['a text', 'rubbish'],
  ['a list', [whole]],
  ['tokens without a user', { ...whole, user: undefined }],
  ['a user without id', { ...whole, user: {} }],
  ['an end that is no number', { ...whole, expires_at: '1' }],
  ['an end that is infinite', { ...whole, expires_at: Number.POSITIVE_INFINITY }],
  ['a refresh token that is no text', { ...whole, refresh_token: 7 }],
  ['half a session', { access_token: 'access-0' }],
])('%s in the store counts as nothing', async (_, value) => {
  const session = new Page(new Map([[key, value]])).open()

  await expect(session.getTokens()).resolves.toBeUndefined()
})

test('a session is kept for as long as the store was told', async () => {
  const calls: unknown[] = []
  const store = { get() {}, set: (...call: unknown[]) => calls.push(call), delete() {} }
  await sessionStore(store, key, 5000).set(whole)

  expect(calls).toEqual([[key, whole, 5000]])
})

test.each(['get', 'set', 'delete'] as const)(
  'a store that fails to %s is a StoreError',
  async operation => {
    const values = new FailingStore()
    values.failing.add(operation)
    const store = sessionStore(values, key)
    const run = {
      get: () => store.get(),
      set: () => store.set(whole),
      delete: () => store.delete(),
    }

    await expect(run[operation]()).rejects.toMatchObject({
      code: 'store_failed',
      operation,
      retryable: true,
    })
  },
)

test('every operation of a slow store is waited for', async () => {
  const values = new Map<string, unknown>()
  const page = new Page(slow(values))
  const session = await page.signedIn()
  expect(values.get(key)).toMatchObject(tokens(0))

  page.expire()
  const fresh = await Promise.all([session.getTokens(), session.getTokens()])
  expect(fresh).toMatchObject([tokens(1), tokens(1)])
  expect(values.get(key)).toEqual(fresh[0])

  await session.end()
  expect(values.get(key)).toBeUndefined()
})

test('a sign-in that the store does not take fails', async () => {
  const values = new FailingStore()
  const page = new Page(values)
  values.failing.add('set')

  await expect(page.signedIn()).rejects.toMatchObject({ operation: 'set' })
  expect(page.changes).toEqual([])
})

test('a sign-out that the store does not carry out fails', async () => {
  const values = new FailingStore()
  const page = new Page(values)
  const session = await page.signedIn()
  values.failing.add('delete')
  await expect(session.end()).rejects.toMatchObject({ operation: 'delete' })

  values.failing = new Set(['get'])
  await session.end()
  values.failing.clear()
  await expect(session.get()).resolves.toBeUndefined()
})

test('tokens that a full store does not take are kept, used, and stored at the next call', async () => {
  const values = new FailingStore()
  const page = new Page(values)
  const session = await page.signedIn()
  page.expire()
  values.failing.add('set')
  await expect(session.getTokens()).resolves.toMatchObject(tokens(1))
  await expect(session.getTokens()).resolves.toMatchObject(tokens(1))
  await expect(session.get()).resolves.toMatchObject(tokens(1))
  expect(values.get(key)).toMatchObject(tokens(0))

  values.failing.clear()
  await expect(session.getTokens()).resolves.toMatchObject(tokens(1))
  expect(values.get(key)).toMatchObject(tokens(1))
  expect(page.refreshed).toEqual(['refresh-0'])
  expect(page.changes.at(-1)).toEqual(['refreshed', 'access-1'])
})

test('a token that the store did not take is not used for a refresh', async () => {
  const values = new FailingStore()
  const page = new Page(values)
  const session = await page.signedIn()
  page.expire()
  values.failing.add('set')
  await session.getTokens()

  page.expire()
  await expect(session.getTokens()).rejects.toMatchObject({ code: 'store_failed' })
  expect(page.refreshed).toEqual(['refresh-0'])

  values.failing.clear()
  await expect(session.getTokens()).resolves.toMatchObject(tokens(2))
  expect(page.refreshed).toEqual(['refresh-0', 'refresh-1'])
})

test('kept tokens are handed over by a sign-out, and dropped by that of another page', async () => {
  const values = new FailingStore()
  const page = new Page(values)
  const sessions = [await page.signedIn(), await page.signedIn()]
  for (const session of sessions) {
    values.failing.clear()
    await session.start(tokens(0), ann)
    page.expire()
    values.failing.add('set')
    await session.getTokens()
  }
  await expect(sessions[1]?.end()).resolves.toMatchObject(tokens(2))
  await expect(sessions[0]?.getTokens()).resolves.toBeUndefined()
  expect(page.discarded).toEqual(['refresh-1'])
})
