import { type Paged, type PageQuery, paged } from './paged.ts'
import { state } from './state.ts'
import type { World } from './world.ts'

/** What a collection has to offer to be linked. */
export interface Linkable<Item> {
  idOf(item: Item): string
  withId(world: World, id: string): Item | undefined
  onRemove(hook: (world: World, item: Item) => void): void
}

/**
 * Declares that items of two collections belong together, many to many, such as groups and their
 * members. What is removed from its collection leaves its pairs by itself.
 *
 * @example
 * ```
 * export const members = link(groups, users)
 *
 * members.add(world, group, user)
 * members.of(world, group) // its users
 * members.having(world, user) // the user's groups
 * ```
 */
export function link<One, Other, Data = void>(
  ones: Linkable<One>,
  others: Linkable<Other>,
): Link<One, Other, Data> {
  return new Link(ones, others)
}

/** Data of pairs, by the ids of both ends. */
type Pairs<Data> = Map<string, ReadonlyMap<string, Data>>

/** Pairs of items of two collections, with data of each pair if there is any. */
export class Link<One, Other, Data = void> {
  readonly #ones: Linkable<One>
  readonly #others: Linkable<Other>
  // Kept from both ends, so that either finds the other at once.
  readonly #forth = state((): Pairs<Data> => new Map())
  readonly #back = state((): Pairs<Data> => new Map())

  constructor(ones: Linkable<One>, others: Linkable<Other>) {
    this.#ones = ones
    this.#others = others
    ones.onRemove((world, one) => {
      leave(this.#forth(world), this.#back(world), ones.idOf(one))
    })
    others.onRemove((world, other) => {
      leave(this.#back(world), this.#forth(world), others.idOf(other))
    })
  }

  /** Links two items; those that are linked already get the new data. */
  add(world: World, one: One, other: Other, data: Data): void {
    this.addAll(world, one, [other], () => data)
  }

  /**
   * Links an item with several, which for an item that has many is far quicker than one by one.
   *
   * @param dataOf gives the data of each pair from what it was before, if they were linked
   */
  addAll(
    world: World,
    one: One,
    others: readonly Other[],
    dataOf: (before: Data | undefined) => Data,
  ): void {
    if (others.length === 0) return
    const oneId = this.#ones.idOf(one)
    const pairs = new Map(this.#forth(world).get(oneId))
    for (const other of others) {
      const otherId = this.#others.idOf(other)
      const data = dataOf(pairs.get(otherId))
      pairs.set(otherId, data)
      put(this.#back(world), otherId, oneId, data)
    }
    this.#forth(world).set(oneId, pairs)
  }

  /** Takes two items apart; those that are not linked are passed over. */
  remove(world: World, one: One, other: Other): void {
    this.removeAll(world, one, [other])
  }

  /** Takes an item apart from several; those that are not linked with it are passed over. */
  removeAll(world: World, one: One, others: readonly Other[]): void {
    const oneId = this.#ones.idOf(one)
    const otherIds = others.map(other => this.#others.idOf(other))
    drop(this.#forth(world), oneId, otherIds)
    for (const otherId of otherIds) drop(this.#back(world), otherId, [oneId])
  }

  /** Takes an item of the second collection apart from all that it is linked with. */
  clear(world: World, other: Other): void {
    leave(this.#back(world), this.#forth(world), this.#others.idOf(other))
  }

  /** Tells whether two items are linked. */
  has(world: World, one: One, other: Other): boolean {
    const [oneId, otherId] = this.#idsOf(one, other)
    return this.#forth(world).get(oneId)?.has(otherId) ?? false
  }

  /** Reads the data of a pair. */
  data(world: World, one: One, other: Other): Data | undefined {
    const [oneId, otherId] = this.#idsOf(one, other)
    return this.#forth(world).get(oneId)?.get(otherId)
  }

  /** What an item of the first collection is linked with, in the order in which that was done. */
  of(world: World, one: One): Other[] {
    return this.pairsOf(world, one).map(([other]) => other)
  }

  /** The same, with the data of each pair. */
  pairsOf(world: World, one: One): [Other, Data][] {
    return pairsAt(world, this.#forth(world).get(this.#ones.idOf(one)), this.#others)
  }

  /** What an item of the second collection is linked with, in the order in which that was done. */
  having(world: World, other: Other): One[] {
    return this.pairsHaving(world, other).map(([one]) => one)
  }

  /** The same, with the data of each pair. */
  pairsHaving(world: World, other: Other): [One, Data][] {
    return pairsAt(world, this.#back(world).get(this.#others.idOf(other)), this.#ones)
  }

  /** Answers a page of what an item of the first collection is linked with. */
  list(world: World, one: One, query: PageQuery, show?: (other: Other) => unknown): Paged {
    return paged(this.of(world, one), query, show)
  }

  #idsOf(one: One, other: Other): [one: string, other: string] {
    return [this.#ones.idOf(one), this.#others.idOf(other)]
  }
}

function pairsAt<Item, Data>(
  world: World,
  pairs: ReadonlyMap<string, Data> | undefined,
  items: Linkable<Item>,
): [Item, Data][] {
  return [...(pairs ?? [])].flatMap(([id, data]): [Item, Data][] => {
    const item = items.withId(world, id)
    return item === undefined ? [] : [[item, data]]
  })
}

// The inner maps are replaced, so that a shallow copy of the outer one can be gone back to.
function put<Data>(pairs: Pairs<Data>, from: string, to: string, data: Data): void {
  pairs.set(from, new Map(pairs.get(from)).set(to, data))
}

function drop<Data>(pairs: Pairs<Data>, from: string, to: readonly string[]): void {
  const rest = new Map(pairs.get(from))
  for (const id of to) rest.delete(id)
  if (rest.size === 0) pairs.delete(from)
  else pairs.set(from, rest)
}

// Takes an item out of all its pairs.
function leave<Data>(own: Pairs<Data>, theirs: Pairs<Data>, id: string): void {
  for (const other of own.get(id)?.keys() ?? []) drop(theirs, other, [id])
  own.delete(id)
}
