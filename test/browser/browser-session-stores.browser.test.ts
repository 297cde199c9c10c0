import type { BrowserSession, KeyValueStore, TokenSet } from 'genauth/browser'
import { expect, onTestFinished, test, vi } from 'vitest'
import { comeBack, eventsOf, expectNobody, setUp, stored } from './support/session.ts'

/** A store of the caller's own, as slow as IndexedDB, whose functions can be made to fail. */
function ownStore() {
  const values = new Map<string, unknown>()
  const broken = new Set<string>()
  const slowly = async <T>(operation: string, run: () => T): Promise<T> => {
    await new Promise(resolve => setTimeout(resolve, 1))
    if (broken.has(operation)) throw new DOMException('no room left', 'QuotaExceededError')
    return run()
  }
  const store: KeyValueStore<unknown> = {
    get: key => slowly('get', () => values.get(key)),
    set: (key, value) => slowly('set', () => values.set(key, value)),
    delete: key => slowly('delete', () => values.delete(key)),
  }
  return { store, values, broken }
}

/** Takes a storage of the page away, as the user's settings do. */
function switchOff(name: 'sessionStorage' | 'localStorage'): void {
  const before = Object.getOwnPropertyDescriptor(window, name)
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException('access is denied', 'SecurityError')
    },
  })
  onTestFinished(() => {
    if (before === undefined) Reflect.deleteProperty(window, name)
    else Object.defineProperty(window, name, before)
  })
}

/** Fills the page's local storage to the last byte. */
function fillUp(storage: Storage): void {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      storage.setItem(`filler-${size}`, 'x'.repeat(size))
    } catch {
      // No room for that much.
    }
    try {
      storage.setItem(`filler-again-${size}`, 'x'.repeat(size))
    } catch {
      // Nor for that.
    }
  }
}

test('a session in memory leaves nothing in the storages of the page', async () => {
  const { open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const tokens = await session.getTokens()

  expect(stored()).not.toContain(tokens?.access_token)
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
  await expectNobody(open())
})

test.each(['sessionStorage', 'localStorage'] as const)('%s survives a reload', async store => {
  const { open, signIn } = setUp()
  await signIn(open({ store }))

  const reloaded = open({ store })

  await expect(reloaded.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  await expect(reloaded.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test("a store of the caller's own is waited for", async () => {
  const { mock, open, signIn } = setUp()
  const { store, values } = ownStore()
  await signIn(open({ store }))
  mock.clock.advance('2h')

  const tokens = await open({ store }).getTokens()

  expect(values.size).toBe(1)
  expect([...values.values()]).toEqual([
    expect.objectContaining({ access_token: tokens?.access_token }),
  ])
})

test('applications of one page do not see the sessions of each other', async () => {
  const [one, other] = [setUp(), setUp()]
  await one.signIn(one.open({ store: 'localStorage' }))

  await expectNobody(other.open({ store: 'localStorage' }))
})

test('what is no session counts as nobody', async () => {
  const { open, signIn } = setUp()
  await signIn(open({ store: 'localStorage' }))
  const [key = ''] = Object.keys(localStorage)

  for (const value of ['', 'garbage', '{}', 'null', '{"access_token":"x"}']) {
    localStorage.setItem(key, value)
    await expectNobody(open({ store: 'localStorage' }))
  }
})

test.each(['set', 'get', 'delete'])('a store whose %s fails is a StoreError', async operation => {
  const { open, signIn } = setUp()
  const { store, broken } = ownStore()
  const session = open({ store })
  if (operation === 'set') {
    broken.add('set')
    await expect(signIn(session)).rejects.toMatchObject({ name: 'StoreError', operation })
    return
  }
  await signIn(session)
  broken.add(operation)

  const use = operation === 'get' ? session.getUser() : session.logout()
  await expect(use).rejects.toMatchObject({ name: 'StoreError', operation })
})

test.each([
  ['signs out', (session: BrowserSession) => session.logout({ isLocal: true })],
  ['begins another sign-in', (session: BrowserSession) => session.loginWithRedirect()],
])(
  'a full store signs nobody in, and the tokens are withdrawn when the user %s',
  async (_, act) => {
    const { mock, open, signIn } = setUp()
    const { store, values, broken } = ownStore()
    broken.add('set')
    const session = open({ store })
    const events = eventsOf(session)

    await expect(signIn(session)).rejects.toMatchObject({ name: 'StoreError', operation: 'set' })

    await expectNobody(session)
    expect(values.size).toBe(0)
    expect(events).toEqual([])
    await act(session)
    await expect.poll(() => mock.journal.calls('revokeToken')).toHaveLength(1)
    await expect(session.handleRedirectCallback()).rejects.toMatchObject({ name: 'CallbackError' })
  },
)

test('a callback works the second time when the store has failed once (issue 9)', async () => {
  const { mock, open, callbackOf } = setUp()
  const { store, broken } = ownStore()
  broken.add('set')
  const session = open<unknown>({ store })
  const callback = await callbackOf(session)
  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'StoreError',
  })

  broken.clear()
  expect(session.isRedirectCallback(callback)).toBe(true)
  await expect(session.handleRedirectCallback(callback)).resolves.toMatchObject({
    user: { nickname: 'Annie' },
  })

  // The code works once, so it was sent once; and nothing was withdrawn.
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  expect(mock.journal.calls('revokeToken')).toHaveLength(0)
  mock.clock.advance('2h')
  await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test.each(['getItem', 'removeItem'] as const)(
  'a callback works the second time when %s of the tab’s storage has failed once (issue 9)',
  async method => {
    const { open, callbackOf } = setUp()
    const session = open<unknown>()
    const callback = await callbackOf(session)
    const failing = vi.spyOn(Storage.prototype, method).mockImplementationOnce(() => {
      throw new DOMException('not now', 'SecurityError')
    })
    onTestFinished(() => failing.mockRestore())

    await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
      name: 'StoreError',
    })
    await expect(session.handleRedirectCallback(callback)).resolves.toMatchObject({
      user: { nickname: 'Annie' },
    })
  },
)

test('a callback works the second time when the network fails and the storage is full', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open<unknown>()
  const callback = await callbackOf(session)
  mock.faults.add({ operation: 'exchangeToken', kind: 'reset' })
  fillUp(sessionStorage)

  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'NetworkError',
  })
  await expect(session.handleRedirectCallback()).resolves.toMatchObject({
    user: { nickname: 'Annie' },
  })
})

test('the tokens of a form are taken the second time when the store has failed once', async () => {
  const { mock, open, signIn } = setUp()
  const { store, broken } = ownStore()
  const session = open({ store })
  const answers: Response[] = []
  const spied = open({
    fetch: async (url, init) => {
      const answer = await mock.fetch(url, init)
      if (url.endsWith('/token')) answers.push(answer.clone())
      return answer
    },
  })
  await signIn(spied)
  const tokens: TokenSet = await answers[0]?.json()
  broken.add('set')
  await expect(session.adopt(tokens)).rejects.toMatchObject({ name: 'StoreError' })

  broken.clear()
  await session.adopt(tokens)
  mock.clock.advance('2h')

  await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('a full store leaves the user signed in who was', async () => {
  const { open, signIn } = setUp()
  const { store, broken } = ownStore()
  const session = open({ store })
  await signIn(session, 'bob')
  const before = await session.getUser()
  broken.add('set')

  await expect(signIn(session, 'ann')).rejects.toMatchObject({ name: 'StoreError' })

  await expect(session.getUser()).resolves.toEqual(before)
})

test('a local storage that is full signs nobody in', async () => {
  const { open, callbackOf } = setUp()
  const session = open({ store: 'localStorage' })
  const callback = await callbackOf(session)
  fillUp(localStorage)

  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'StoreError',
    operation: 'set',
  })
  await expectNobody(session)
})

test('a sign-in by redirect that cannot be noted does not leave the page', async () => {
  const { open, visited } = setUp()
  fillUp(sessionStorage)

  await expect(open().loginWithRedirect()).rejects.toMatchObject({
    name: 'StoreError',
    operation: 'set',
  })
  expect(visited).toEqual([])
})

test('storages that are switched off are a StoreError', async () => {
  const { mock, open, visited, lastVisited } = setUp()
  const [inMemory, inStorage] = [open(), open({ store: 'localStorage' })]
  await inMemory.loginWithRedirect()
  const callback = await comeBack(mock, lastVisited())
  switchOff('sessionStorage')
  switchOff('localStorage')

  const name = 'StoreError'
  await expect(inMemory.loginWithRedirect()).rejects.toMatchObject({ name })
  // Nobody can tell whether it is ours; who handles it gets to hear why.
  expect(inMemory.isRedirectCallback(callback)).toBe(true)
  await expect(inMemory.handleRedirectCallback(callback)).rejects.toMatchObject({ name })
  await expect(inStorage.getUser()).rejects.toMatchObject({ name })
  await expectNobody(inMemory)
  expect(visited).toHaveLength(1)
})
