import { expect, test } from 'vitest'
import { type Locks, webLock } from '../../src/session/web-lock.ts'
import { LockManager } from './simulation/lock-manager.ts'
import { Host, World } from './simulation/world.ts'

const limit = 15_000

/** Pages with a common lock manager, in virtual time. */
class Browser {
  readonly world = new World()
  readonly manager = new LockManager(this.world)
  readonly log: string[] = []
  readonly #start = this.world.time
  #pages = 0

  page(change: Partial<Locks> = {}) {
    const host = new Host()
    this.#pages += 1
    const locks = { ...this.manager.for(host, `client-${this.#pages}`), ...change }
    const lock = webLock(locks, 'session', limit, ms => this.world.wait(ms, host))
    const run = (name: string, duration: number): Promise<string> =>
      lock(async () => {
        this.note(`${name} begins`)
        await this.world.wait(duration, host)
        this.note(`${name} ends`)
        return name
      }, 'refresh')
    return { host, lock, run }
  }

  note(what: string): void {
    this.log.push(`${Math.round((this.world.time - this.#start) / 1000)} s: ${what}`)
  }
}

test('tasks run one after the other', async () => {
  const browser = new Browser()
  const results = Promise.all([browser.page().run('a', 9000), browser.page().run('b', 1000)])
  await browser.world.run()

  await expect(results).resolves.toEqual(['a', 'b'])
  expect(browser.log).toEqual(['0 s: a begins', '9 s: a ends', '9 s: b begins', '10 s: b ends'])
})

test('the two parts are two locks', async () => {
  const browser = new Browser()
  const { lock } = browser.page()
  const inner = lock(() => lock(async () => 'both', 'write'), 'refresh')
  await browser.world.run()

  await expect(inner).resolves.toBe('both')
  expect(browser.manager.stolen).toEqual([])
})

test('a lock is taken away from a page that holds it too long, whose task still counts', async () => {
  const browser = new Browser()
  const results = Promise.all([browser.page().run('a', 60_000), browser.page().run('b', 1000)])
  await browser.world.run()

  await expect(results).resolves.toEqual(['a', 'b'])
  expect(browser.log).toEqual(['0 s: a begins', '15 s: b begins', '16 s: b ends', '60 s: a ends'])
})

test('a page that crashes gives its lock back', async () => {
  const browser = new Browser()
  const first = browser.page()
  void first.run('a', 5000)
  const result = browser.page().run('b', 1000)
  browser.world.after(2000, () => {
    first.host.isAlive = false
    browser.manager.forget(first.host)
  })
  await browser.world.run()

  await expect(result).resolves.toBe('b')
  expect(browser.log).toEqual(['0 s: a begins', '2 s: b begins', '3 s: b ends'])
})

test('a line of pages that each hold it in time is not broken', async () => {
  const browser = new Browser()
  const calls = ['a', 'b', 'c', 'd'].map(name => browser.page().run(name, 9000))
  await browser.world.run()

  await expect(Promise.all(calls)).resolves.toHaveLength(4)
  expect(browser.manager.stolen).toEqual([])
  expect(browser.log.at(-1)).toBe('36 s: d ends')
})

test('of several pages that lose patience at once, one goes first', async () => {
  const browser = new Browser()
  const frozen = browser.page()
  void frozen.run('a', 1_000_000)
  const calls = ['b', 'c', 'd'].map(name => browser.page().run(name, 9000))
  await browser.world.run()

  await expect(Promise.all(calls)).resolves.toEqual(['b', 'c', 'd'])
  const begins = browser.log.filter(line => line.endsWith('begins')).map(line => line.split(' ')[0])
  expect(begins).toEqual(['0', '15', '24', '33'])
})

test('where nobody can tell who holds it, patience ends all the same', async () => {
  const browser = new Browser()
  const query = async (): Promise<never> => {
    throw new Error('SecurityError')
  }
  void browser.page().run('a', 1_000_000)
  const result = browser.page({ query }).run('b', 1000)
  await browser.world.run()

  await expect(result).resolves.toBe('b')
  expect(browser.log.slice(0, 2)).toEqual(['0 s: a begins', '15 s: b begins'])
})

test('where there are no locks, or they are refused, tasks just run', async () => {
  const refused: Locks = { request: () => Promise.reject(new Error('SecurityError')) }
  for (const locks of [undefined, refused]) {
    const lock = webLock(locks, 'session')
    await expect(lock(async () => 'done', 'refresh')).resolves.toBe('done')
    await expect(lock(() => Promise.reject(new Error('own')), 'write')).rejects.toThrow('own')
  }
})

test('the lock manager of a browser fits', async () => {
  const lock = webLock(navigator.locks, 'test')

  await expect(
    Promise.all([lock(async () => 1, 'refresh'), lock(async () => 2, 'refresh')]),
  ).resolves.toEqual([1, 2])
  await expect(lock(() => Promise.reject(new Error('own')), 'refresh')).rejects.toThrow('own')
})

test('without Web Locks, what a page writes waits for what it is writing, but not without end', async () => {
  const world = new World()
  const host = new Host()
  const lock = webLock(undefined, 'session', limit, ms => world.wait(ms, host))
  const log: string[] = []
  const write = (name: string, duration: number): Promise<void> =>
    lock(async () => {
      log.push(`${name} begins`)
      await world.wait(duration, host)
      log.push(`${name} ends`)
    }, 'write')
  const all = [write('a', 1000), write('b', 60_000), write('c', 1000)]
  await world.run()
  await Promise.all(all)

  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends', 'b ends'])
})

test('without Web Locks, a task that fails does not keep the next one from running', async () => {
  const lock = webLock(undefined, 'session')
  const failed = lock(async () => Promise.reject(new Error('full')), 'write')
  const next = lock(async () => 'next', 'write')

  await expect(failed).rejects.toThrow('full')
  await expect(next).resolves.toBe('next')
})
