import fc from 'fast-check'
import { ApiError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { type Action, act, actions, isRead, operations } from './actions.ts'
import { expectSound } from './invariants.ts'
import { readWorld } from './read-world.ts'
import { furnish, seed } from './seed.ts'

async function setUp() {
  // Of one number and one time, so that the same calls lead to the same world.
  const mock = createMock({ seed, randomSeed: 1, now: () => Date.UTC(2026, 0, 1) })
  const management = new ManagementClient({ ...mock.managementOptions, retry: false })
  await furnish(management)
  return { mock, management }
}

/** Goes through a sequence of calls, and looks at everything after each. */
async function go(sequence: readonly Action[], accepted: Set<string>): Promise<void> {
  const { management } = await setUp()
  let before = await readWorld(management)
  for (const action of sequence) {
    const refusal = await act(management, action, before).catch((thrown: unknown) => thrown)
    const after = await readWorld(management)
    if (refusal === undefined) accepted.add(action.name)
    else expect(refusal).toBeInstanceOf(ApiError)
    if (refusal !== undefined) expect(after, `${action.name}: ${refusal}`).toEqual(before)
    try {
      expectSound(after)
    } catch (cause) {
      throw new Error(`${action.name} of ${JSON.stringify(action.input)}`, { cause })
    }
    before = after
  }
}

test('whatever administrators do, the world is sound, and a refusal changes nothing', async () => {
  const accepted = new Set<string>()
  const sequences = fc.array(actions, { minLength: 30, maxLength: 30 })
  const isSound = fc.asyncProperty(sequences, sequence => go(sequence, accepted))

  // Always the same sequences, which are too long for shrinking to find a shorter one soon.
  await fc.assert(isSound, { numRuns: 30, seed: 1, endOnFailure: true })

  // It would be sound as well if everything were refused.
  expect(accepted.size).toBeGreaterThan(operations.length / 2)
}, 120_000)

/** Goes through a sequence of calls; gives what has become of the world. */
async function endOf(management: ManagementClient, sequence: readonly Action[]) {
  let view = await readWorld(management)
  for (const action of sequence) {
    await act(management, action, view).catch(() => {})
    if (!isRead(action)) view = await readWorld(management)
  }
  return view
}

test('the same calls lead to the same world: after a snapshot, and without those that only read', async () => {
  const sequences = fc.array(actions, { minLength: 30, maxLength: 30 })
  const isSame = fc.asyncProperty(sequences, async sequence => {
    const { mock, management } = await setUp()
    const [before, snapshot] = [await readWorld(management), mock.snapshot()]
    const end = await endOf(management, sequence)

    mock.restore(snapshot)
    expect(await readWorld(management)).toEqual(before)
    expect(await endOf(management, sequence)).toEqual(end)
    mock.restore(snapshot)
    const changes = sequence.filter(action => !isRead(action))
    expect(await endOf(management, changes)).toEqual(end)
  })
  await fc.assert(isSame, { numRuns: 6, seed: 3, endOnFailure: true })
}, 120_000)
