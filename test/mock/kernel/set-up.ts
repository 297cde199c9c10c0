import { defaultSettings, seedParts } from '../../../src/mock/areas.ts'
import { authorize } from '../../../src/mock/authorize.ts'
import { MockClock } from '../../../src/mock/kernel/clock.ts'
import { createEngine } from '../../../src/mock/kernel/engine.ts'
import { MockEvents } from '../../../src/mock/kernel/events.ts'
import { Faults } from '../../../src/mock/kernel/faults.ts'
import { Inbox } from '../../../src/mock/kernel/inbox.ts'
import { Journal } from '../../../src/mock/kernel/journal.ts'
import { seededRandom } from '../../../src/mock/kernel/random.ts'
import type { Route } from '../../../src/mock/kernel/route.ts'
import { plantSeed } from '../../../src/mock/kernel/seed.ts'
import { createWorld } from '../../../src/mock/kernel/world.ts'
import { type JsonObject, parseJson } from '../../../src/utils/json.ts'

/** An answer with its body as it came. */
export interface Served {
  readonly httpStatus: number
  readonly text: string
  /** The body read as JSON. */
  readonly body: unknown
}

/** Key of the pool of {@link engineOf}. */
export const key = { userPoolId: '60c0000000000000000000f0', secret: 'pool-secret' }

/** Serves operations that the mock itself does not have. */
export function engineOf(routes: readonly Route[]) {
  const [faults, journal] = [new Faults(), new Journal()]
  const clock = new MockClock(() => Date.parse('2026-01-01T00:00:00.000Z'))
  const world = createWorld({
    domain: 'mock',
    clock,
    inbox: new Inbox(),
    events: new MockEvents(clock),
    random: seededRandom(1),
    requestIds: seededRandom(2),
    settings: defaultSettings,
  })
  plantSeed(world, seedParts, key)
  const serve = createEngine({
    routes,
    plainRoutes: [],
    authorize,
    world: () => world,
    faults,
    journal,
  })
  const send = async (
    method: string,
    path: string,
    options: { body?: string; headers?: Record<string, string> } = {},
  ): Promise<Served> => {
    const request = new Request(`https://api.genauth.ai${path}`, { method, ...options })
    const response = await serve(request)
    const text = await response.text()
    return { httpStatus: response.status, text, body: parseJson(text) }
  }
  /** Calls an operation by POST; gives the envelope. */
  const call = async (path: string, input: JsonObject): Promise<unknown> => {
    const headers = { 'x-genauth-lang': 'en-US' }
    return (await send('POST', path, { body: JSON.stringify(input), headers })).body
  }
  return { world, faults, journal, send, call }
}
