import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { makeMock, openWorld, type Stage, type World } from './world.ts'

/**
 * Sets up what a file of scenarios needs. Each scenario begins with the same users and nobody signed
 * in, and fails when a page throws, writes an error to the console or breaks its content security
 * policy.
 */
export function setTheStage(stage: Stage = {}): Omit<World, 'reset' | 'leave' | 'close'> {
  // A browser may be slow on a busy machine; what hangs is ended by its own, shorter limits.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  const mock = makeMock(stage.app)
  let opened: World | undefined
  const world = (): World => {
    if (opened === undefined) throw new Error('The browser is there only in tests and hooks')
    return opened
  }

  beforeAll(async () => {
    opened = await openWorld(stage, mock)
  })
  beforeEach(() => world().reset())
  afterEach(async () => {
    expect(await world().leave()).toEqual([])
  })
  afterAll(() => opened?.close())

  return {
    mock,
    get service() {
      return world().service
    },
    get home() {
      return world().home
    },
    newContext: options => world().newContext(options),
    open: (path, context) => world().open(path, context),
    restart: () => world().restart(),
  }
}
