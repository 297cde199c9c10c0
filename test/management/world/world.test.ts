import fc from 'fast-check'
import { ApiError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { type Action, act, actions, operations } from './actions.ts'
import { expectSound } from './invariants.ts'
import { readWorld } from './read-world.ts'
import { furnish, seed } from './seed.ts'

async function setUp() {
  const { managementOptions } = createMock({ seed })
  const management = new ManagementClient({ ...managementOptions, retry: false })
  await furnish(management)
  return management
}

/** Goes through a sequence of calls, and looks at everything after each. */
async function go(sequence: readonly Action[], accepted: Set<string>): Promise<void> {
  const management = await setUp()
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
}, 60_000)
