import type { Schema } from '../../contract/schema.ts'
import { ConfigurationError } from '../../errors/configuration-error.ts'
import { checkNames } from './check-names.ts'
import { Refused } from './refused.ts'
import type { World } from './world.ts'

/** The members of a seed that are an area's, and what it makes of them. */
export interface SeedPart {
  readonly members: readonly string[]
  readonly plant: (world: World, seed: object) => void
}

/**
 * Declares what an area makes of its members of a seed.
 *
 * @param plant called for every seed, also for one that has none of the members
 */
export function seedPart<Part extends object>(
  members: readonly (keyof Part & string)[],
  plant: (world: World, seed: Part) => void,
): SeedPart {
  // A seed is put together of the parts that the areas declare.
  return { members, plant: (world, seed) => plant(world, seed as Part) }
}

/**
 * Puts a seed into a world, area by area.
 *
 * @throws {@link ConfigurationError} that names the entry and the rule it breaks
 */
export function plantSeed(world: World, parts: readonly SeedPart[], seed: object): void {
  const known = parts.flatMap(({ members }) => members.map(name => [name, true] as const))
  checkNames('seed', seed, Object.fromEntries(known))
  for (const part of parts) part.plant(world, seed)
}

/**
 * Plants the entries of a list, by the rules that requests go by.
 *
 * @param list place of the list, such as `seed.users`
 * @param plant gets the entry and its place, such as `seed.users[0]`
 * @throws {@link ConfigurationError} that names the place, when a rule refuses the entry
 */
export function plantEach<Entry>(
  list: string,
  entries: readonly Entry[] = [],
  plant: (entry: Entry, place: string) => void,
): void {
  for (const [index, entry] of entries.entries()) {
    const place = `${list}[${index}]`
    try {
      plant(entry, place)
    } catch (error) {
      if (error instanceof Refused) throw new ConfigurationError(`${place}: ${error.message}`)
      throw error
    }
  }
}

/**
 * Plants the entries of a list after a check of each by a schema.
 *
 * @throws {@link ConfigurationError} that names the place, when the schema or a rule refuses an entry
 */
export function plantChecked<Entry>(
  list: string,
  entries: readonly Entry[] | undefined,
  schema: Schema<unknown>,
  plant: (entry: Entry) => void,
): void {
  plantEach(list, entries, (entry, place) => {
    checkEntry(place, schema, entry)
    plant(entry)
  })
}

/**
 * Checks an entry by the schema of the request that would make it. A seed is written by hand, so an
 * unknown member is a mistake here.
 *
 * @throws {@link ConfigurationError} that names the place
 */
export function checkEntry(place: string, schema: Schema<unknown>, input: unknown): void {
  const checked = schema.check(input)
  if (checked.ok) return
  const [issue] = checked.issues
  // What a request has in a list of one is the entry itself here.
  const path = issue?.path.replace(/^(list|targets)\[0\]/, '').replace(/^(?=\w)/, '.') ?? ''
  throw new ConfigurationError(`${place}${path}: ${issue?.message ?? 'is not valid'}`)
}
