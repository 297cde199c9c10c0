import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  add,
  nothing,
  type Outcome,
  type Schedule,
  type Step,
} from './simulation/schedule.ts'
import { simulate } from './simulation/simulation.ts'

// Plays tens of thousands of made-up schedules of tabs that share a session, in virtual time, and
// checks in each what must never happen. MODEL_SEED picks other schedules, MODEL_RUNS more of them.
// A failure prints its seed and path; this plays it again:
//
//   MODEL_SEED=<seed> MODEL_PATH=<path> npx vitest run --project node test/session/refresh-model \
//     -t '<name of the test>'
const { MODEL_SEED = '3', MODEL_PATH, MODEL_RUNS = '5000' } = process.env
const parameters = {
  seed: Number(MODEL_SEED),
  numRuns: Number(MODEL_RUNS),
  ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH }),
}

const hour = 3_600_000
const forever = Number.MAX_SAFE_INTEGER

const calls: Action[] = ['get', 'get', 'rush', 'rush', 'burst', 'cacheOnly', 'insteadOf']
const harmless = [...calls, ...calls]
const people: Action[] = ['signOut', 'signIn', 'signInAsOther']
const accidents: Action[] = ['crash', 'reload', 'sleep', 'sleepAll']
const storeTrouble: Action[] = ['storeFull', 'storeDown']

/** Steps that often come together, and often when tokens are about to expire. */
function steps(actions: readonly Action[]): fc.Arbitrary<Step[]> {
  const pause = fc.oneof(
    { weight: 5, arbitrary: fc.nat(300) },
    { weight: 2, arbitrary: fc.nat(20_000) },
    { weight: 3, arbitrary: fc.integer({ min: 20_000, max: 200_000 }) },
    { weight: 1, arbitrary: fc.nat(hour) },
  )
  const step = fc.record({ after: pause, tab: fc.nat(3), action: fc.constantFrom(...actions) })
  return fc.array(step, { minLength: 3, maxLength: 40, size: 'max' })
}

const server = (
  reuseInterval: fc.Arbitrary<number>,
  isRotating: fc.Arbitrary<boolean> = fc.constant(true),
) =>
  fc.record({
    reuseInterval,
    isRotating,
    accessLife: fc.constantFrom(60, 120, 3600),
    sessionLife: fc.constantFrom(hour / 2, 4 * hour, 1000 * hour),
  })

const calm = { lostRequest: 0, lostAnswer: 0, serverError: 0, slow: 0 }
const rough = { lostRequest: 0.2, lostAnswer: 0.2, serverError: 0.1, slow: 0.3 }

const anything: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.nat(),
  tabs: fc.integer({ min: 1, max: 4 }),
  steps: steps([...harmless, ...people, ...accidents, ...accidents, ...storeTrouble]),
  server: server(fc.constantFrom(0, 30_000, forever), fc.boolean()),
  hasLocks: fc.boolean(),
  storeLatency: fc.constantFrom(0, 0, 5, 200),
  skew: fc.constantFrom(0, 1500, 2 * hour),
  isOneMachine: fc.boolean(),
  network: fc.constantFrom(calm, rough),
  mostFailures: fc.constant(forever),
  sparesBusyTabs: fc.boolean(),
})

/** Plays schedules and adds up what happened in them. */
async function play(
  schedules: fc.Arbitrary<Schedule>,
  check: (outcome: Outcome) => void = () => {},
): Promise<Outcome> {
  let sum = nothing()
  await fc.assert(
    fc.asyncProperty(schedules, async schedule => {
      const outcome = await simulate(schedule)
      check(outcome)
      sum = add(sum, outcome)
    }),
    parameters,
  )
  return sum
}

const nobodySignedOut = ({ lostSessions }: Outcome): void => {
  if (lostSessions > 0) throw new Error('somebody was signed out before the time')
}

describe('tabs that share a session', () => {
  test('never hang, never give up a living session, and never bring back one that ended', async () => {
    const sum = await play(anything)

    expect(sum.steals * sum.endings * sum.storeErrors * sum.transientErrors).toBeGreaterThan(0)
    expect(sum.lostSessions).toBeGreaterThan(0)
    expect(sum.discarded).toBeGreaterThan(0)
  }, 120_000)

  test('sign nobody out by any accident where a lost answer can be asked for again', async () => {
    const patient = server(fc.constant(forever), fc.boolean())
    const schedules = fc.tuple(anything, patient).map(([schedule, rules]) => {
      return { ...schedule, server: rules }
    })
    const sum = await play(schedules, nobodySignedOut)

    expect(sum.reuses * sum.steals * sum.storeErrors).toBeGreaterThan(0)
  }, 120_000)

  test('need no lock where the reuse interval covers a request and its repeats', async () => {
    const schedules: fc.Arbitrary<Schedule> = fc.record({
      seed: fc.nat(),
      tabs: fc.integer({ min: 1, max: 4 }),
      steps: steps([...harmless, ...people, 'crash', 'sleep']),
      server: server(fc.constant(150_000)),
      hasLocks: fc.boolean(),
      storeLatency: fc.constantFrom(0, 5),
      skew: fc.constantFrom(0, 2 * hour),
      isOneMachine: fc.boolean(),
      network: fc.constantFrom(calm, rough),
      mostFailures: fc.constant(2),
      sparesBusyTabs: fc.constant(true),
    })
    const sum = await play(schedules, nobodySignedOut)

    expect(sum.reuses).toBeGreaterThan(0)
  }, 120_000)

  test('use each refresh token once, where there are locks and no answer is lost', async () => {
    const schedules: fc.Arbitrary<Schedule> = fc.record({
      seed: fc.nat(),
      tabs: fc.integer({ min: 1, max: 4 }),
      steps: steps([...harmless, ...people, 'crash', 'sleep']),
      server: server(fc.constant(0)),
      hasLocks: fc.constant(true),
      storeLatency: fc.constantFrom(0, 5, 50),
      skew: fc.constantFrom(0, 2 * hour),
      isOneMachine: fc.boolean(),
      network: fc.constantFrom(calm, { ...rough, lostAnswer: 0 }),
      mostFailures: fc.constant(forever),
      sparesBusyTabs: fc.constant(true),
    })
    const sum = await play(schedules, outcome => {
      nobodySignedOut(outcome)
      if (outcome.reuses > 0) throw new Error('a refresh token was used twice')
    })

    expect(sum.refreshes * sum.transientErrors).toBeGreaterThan(0)
  }, 120_000)

  test('lose no tokens that a full store does not take, as long as the page lives', async () => {
    const schedules: fc.Arbitrary<Schedule> = fc.record({
      seed: fc.nat(),
      tabs: fc.constant(1),
      steps: steps([...harmless, ...people, 'sleep', 'storeFull', 'storeFull', 'storeDown']),
      server: server(fc.constant(0)),
      hasLocks: fc.boolean(),
      storeLatency: fc.constantFrom(0, 5),
      skew: fc.constantFrom(0, 2 * hour),
      isOneMachine: fc.boolean(),
      network: fc.constantFrom(calm, { ...rough, lostAnswer: 0 }),
      mostFailures: fc.constant(forever),
      sparesBusyTabs: fc.constant(true),
    })
    const sum = await play(schedules, outcome => {
      nobodySignedOut(outcome)
      if (outcome.reuses > 0) throw new Error('a refresh token was used twice')
    })

    expect(sum.storeErrors).toBeGreaterThan(0)
  }, 120_000)
})
