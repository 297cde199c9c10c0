import type { World } from '../../kernel/world.ts'

type Hold = (world: World, grantId: string) => boolean

const holds: Hold[] = []

/**
 * Registers what keeps grants from being used while their sign-in goes on. Called where it is
 * declared, not per world.
 */
export function holdGrants(hold: Hold): void {
  holds.push(hold)
}

/** Tells whether the tokens of a grant are out, and good for nothing yet. */
export function isHeld(world: World, grantId: string): boolean {
  return holds.some(hold => hold(world, grantId))
}
