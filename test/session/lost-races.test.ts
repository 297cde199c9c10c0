import { expect, test } from 'vitest'
import type { RefreshedTokens, StoredSession } from '../../src/session/stored-session.ts'
import { webLock } from '../../src/session/web-lock.ts'
import { ann, key, Page, sessionEnded, tokens } from './set-up.ts'

const refuse = (): never => {
  throw sessionEnded()
}

test('a refused session is given up, and every call that waits hears of it', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.answers = [refuse]
  page.expire()

  const calls = await Promise.allSettled([session.getTokens(), session.getTokens()])
  expect(calls).toMatchObject([
    { status: 'rejected', reason: { sessionEnded: true } },
    { status: 'rejected', reason: { sessionEnded: true } },
  ])
  expect(page.refreshed).toHaveLength(1)
  expect(page.changes.at(-1)).toEqual(['session_ended', undefined])
  await expect(session.getTokens()).resolves.toBeUndefined()
})

test.each([0, 1, 2, 3])(
  'a successor stored %i waits after a refusal saves the session',
  async number => {
    const page = new Page()
    const session = await page.signedIn()
    page.answers = [refuse]
    page.expire()
    const { sleep } = page.environment
    let waits = 0
    page.environment.sleep = async milliseconds => {
      await sleep(milliseconds)
      if (waits === number) await page.replace({ ...tokens(7), expires_at: page.time / 1000 + 60 })
      waits += 1
    }

    await expect(session.getTokens()).resolves.toMatchObject(tokens(7))
  },
)

test('a successor stored at the last moment is not deleted', async () => {
  const page = new Page()
  page.environment.lock = async (task, part) => {
    if (part === 'write' && page.refreshed.length > 0) {
      await page.replace({ ...tokens(7), expires_at: page.time / 1000 + 60 })
    }
    return task()
  }
  const session = await page.signedIn()
  page.answers = [refuse]
  page.expire()

  await expect(session.getTokens()).resolves.toMatchObject(tokens(7))
})

test('without Web Locks, a sign-in while the old session is given up is not deleted with it', async () => {
  const values = new Map<string, unknown>()
  const page = new Page(
    {
      set: (name, value) => values.set(name, value),
      delete: name => values.delete(name),
      get: async name => {
        const found = values.get(name)
        looks += page.slept.length === 4 ? 1 : 0
        // After the last look before the deletion.
        if (looks === 2 && signIn === undefined) {
          signIn = session.start(tokens(7), ann)
          await new Promise(resolve => setTimeout(resolve))
        }
        return found
      },
    },
    { lock: webLock(undefined, 'session') },
  )
  let looks = 0
  let signIn: Promise<unknown> | undefined
  const session = await page.signedIn()
  page.answers = [refuse]
  page.expire()

  await expect(session.getTokens()).rejects.toMatchObject({ sessionEnded: true })
  await signIn

  await expect(session.get()).resolves.toMatchObject(tokens(7))
})

test.each(['full', 'down'])(
  'a late answer for the user before does not drop what a store that is %s has not taken',
  async trouble => {
    let isBroken = false
    const values = new Map<string, unknown>()
    const page = new Page({
      get: name => {
        if (isBroken && trouble === 'down') throw new Error('down')
        return values.get(name)
      },
      set: (name, value) => {
        if (isBroken) throw new Error(trouble)
        values.set(name, value)
      },
      delete: name => values.delete(name),
    })
    const session = await page.signedIn()
    let answerLate: (answer: RefreshedTokens) => void = () => {}
    page.answers = [
      () =>
        new Promise(resolve => {
          answerLate = resolve
        }),
      () => {
        isBroken = true
        return { tokens: tokens(4) }
      },
    ]
    page.expire()
    const late = session.getTokens()
    await expect.poll(() => page.refreshed).toEqual(['refresh-0'])
    page.time += 1000
    await session.start(tokens(3), { sub: 'bob' })
    const current = await session.getTokens({ insteadOf: 'access-3' })
    answerLate({ tokens: tokens(1) })
    await late

    isBroken = false
    expect(current).toMatchObject({ access_token: 'access-4' })
    await expect(session.getTokens()).resolves.toMatchObject({
      refresh_token: 'refresh-4',
      user: { sub: 'bob' },
    })
    expect(values.get(key)).toMatchObject({ refresh_token: 'refresh-4' })
  },
)

test('a refusal after the user has signed out is no error', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.answers = [
    async () => {
      await session.end()
      return refuse()
    },
  ]
  page.expire()

  await expect(session.getTokens()).resolves.toBeUndefined()
})

test.each([
  { who: 'another page has refreshed', change: { ...tokens(7) }, expected: 'access-7' },
  {
    who: 'another user has signed in',
    change: { ...tokens(8), user: { sub: 'bob' } },
    expected: 'access-8',
  },
])('when $who before the lock was free, their tokens come', async ({ change, expected }) => {
  const page = new Page()
  page.environment.lock = async (task, part) => {
    if (part === 'refresh') await page.replace({ ...change, expires_at: page.time / 1000 + 60 })
    return task()
  }
  const session = await page.signedIn()
  page.expire()

  await expect(session.getTokens()).resolves.toMatchObject({ access_token: expected })
  expect(page.refreshed).toEqual([])
})

test('when the user has signed out before the lock was free, nothing is refreshed', async () => {
  const page = new Page()
  page.environment.lock = async (task, part) => {
    if (part === 'refresh') await page.environment.store.delete()
    return task()
  }
  const session = await page.signedIn()
  page.expire()

  await expect(session.getTokens()).resolves.toBeUndefined()
  expect(page.refreshed).toEqual([])
})

test('an answer that comes after the sign-out is dropped and its token handed over', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()
  page.answers = [
    async () => {
      await session.end()
      return { tokens: tokens(1) }
    },
  ]

  await expect(session.getTokens()).resolves.toBeUndefined()
  expect(page.values.get(key)).toBeUndefined()
  expect(page.discarded).toEqual(['refresh-1'])
})

test('an answer that comes after another sign-in is dropped', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()
  page.answers = [
    async (): Promise<RefreshedTokens> => {
      await page.open().start(tokens(8), { sub: 'bob' })
      return { tokens: tokens(1) }
    },
  ]

  await expect(session.getTokens()).resolves.toMatchObject({ user: { sub: 'bob' } })
  expect(page.values.get(key)).toMatchObject(tokens(8))
})

test('a session that was read before the page slept is read again', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()
  const { store } = page.environment
  let reads = 0
  const stored = await store.get()
  page.environment.store.get = async (): Promise<StoredSession | undefined> => {
    reads += 1
    if (reads !== 2) return stored && { ...stored, ...(reads > 2 ? tokens(7) : {}) }
    page.expire()
    return stored
  }

  await session.getTokens()
  expect(page.refreshed).toEqual(['refresh-7'])
})

test('a refresh that is kept for a while serves a request with the old token', async () => {
  const kept = new Map<string, Promise<never>>()
  const flights = { get: kept.get.bind(kept), set: kept.set.bind(kept), delete() {} }
  const page = new Page(new Map(), { flights })
  const late = new Page(new Map(), { flights })
  const [first, second] = [await page.signedIn(), await late.signedIn()]
  page.expire()
  late.expire()
  await first.getTokens()

  await expect(second.getTokens()).resolves.toMatchObject(tokens(1))
  expect(late.refreshed).toEqual([])
  expect(late.values.get(key)).toMatchObject({ ...tokens(1), user: ann })
})
