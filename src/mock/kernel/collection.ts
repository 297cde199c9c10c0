import { allOrNothing } from './all-or-nothing.ts'
import { contains } from './contains.ts'
import { type Paged, type PageQuery, paged } from './paged.ts'
import { type Refusal, refusalOf } from './refused.ts'
import { state } from './state.ts'
import type { World } from './world.ts'

/** A value that no two items of a collection may have. */
export interface Unique<Item> {
  /** Reads the value, or a list of them. What is no text, or empty, is nobody's. */
  readonly of: (item: Item) => unknown
  /** Whether case does not count. Default false. */
  readonly ignoresCase?: boolean
  /** Refuses a value that another item has; words alone make it a 409. */
  readonly taken: Refusal
}

/** How the items of a collection are known. */
export interface CollectionOptions<Item, Name extends string> {
  /** Reads what an item is known by for good. */
  readonly id: (item: Item) => string
  /** What callers name an item by, when that is not its id; it may change. */
  readonly key?: Unique<Item>
  /** Refuses a key that no item has; words alone make it a 404. */
  readonly unknown: Refusal
  /** Further values that only one item can have, by name. */
  readonly unique?: Readonly<Record<Name, Unique<Item>>>
  /** Members that keywords are looked for in. */
  readonly searched?: readonly (keyof Item)[]
  /** Whether lists begin with the newest item. Default false. */
  readonly isNewestFirst?: boolean
}

/** What a list is narrowed by, and which page of it is wanted. */
export interface ListQuery<Item> extends PageQuery {
  /** Part of a member that is searched; case does not count. */
  readonly keywords?: string | undefined
  /** Tells whether an item is in the list. */
  readonly where?: (item: Item) => boolean
}

/** What an item becomes; `undefined` leaves a member as it is. */
export type Changes<Item> = Partial<Item> | ((present: Item) => Partial<Item>)

/**
 * Declares a collection, such as the groups of the pool.
 *
 * @example
 * ```
 * export const groups = collection<StoredGroup>({
 *   id: ({ id }) => id,
 *   key: {
 *     of: ({ code }) => code,
 *     taken: { 'zh-CN': '分组标识符已存在', 'en-US': 'the code is taken' },
 *   },
 *   unknown: { 'zh-CN': '分组不存在', 'en-US': 'no such group' },
 *   searched: ['code', 'name'],
 *   isNewestFirst: true,
 * })
 *
 * handle(getGroup, ({ code }, { world }) => groups.get(world, code))
 * ```
 */
export function collection<Item extends object, Name extends string = never>(
  options: CollectionOptions<Item, Name>,
): Collection<Item, Name> {
  return new Collection(options)
}

/** What callers name by a code. */
export interface Coded {
  readonly id: string
  readonly code: string
  readonly name?: string | null
}

/** Declares a collection of what callers name by a code and look for by name, newest first. */
export function codedCollection<Item extends Coded>(
  options: Pick<CollectionOptions<Item, never>, 'unknown'> & {
    /** Refuses a code that another item has. */
    readonly taken: Refusal
  },
): Collection<Item> {
  return collection<Item>({
    id: ({ id }) => id,
    key: { of: ({ code }) => code, taken: options.taken },
    unknown: options.unknown,
    searched: ['code', 'name'],
    isNewestFirst: true,
  })
}

const exists: Refusal = { 'zh-CN': '已存在', 'en-US': 'it exists already' }

/**
 * Items of one kind. They are never changed in place: every change puts a new value in the place of
 * the old one, so that {@link allOrNothing} can take it back and nobody holds what changes.
 */
export class Collection<Item extends object, Name extends string = never> {
  readonly #options: CollectionOptions<Item, Name>
  readonly #uniques: ReadonlyMap<Name | 'key', Unique<Item>>
  /** By id, oldest first. */
  readonly #items = state(() => new Map<string, Item>())
  /** Ids by the values that are unique. */
  readonly #owners = state(() => new Map<string, string>())
  readonly #added: ((world: World, item: Item) => void)[] = []
  readonly #updated: ((world: World, item: Item, before: Item) => void)[] = []
  readonly #removed: ((world: World, item: Item) => void)[] = []

  constructor(options: CollectionOptions<Item, Name>) {
    const { id, key = { of: id, taken: exists }, unique } = options
    this.#options = options
    // The names of the entries are those of the record.
    const others = Object.entries(unique ?? {}) as [Name, Unique<Item>][]
    this.#uniques = new Map<Name | 'key', Unique<Item>>([['key', key], ...others])
  }

  /** Reads the id of an item. */
  idOf(item: Item): string {
    return this.#options.id(item)
  }

  /** All items, oldest first. */
  all(world: World): Item[] {
    return [...this.#items(world).values()]
  }

  /** Finds an item by its id. */
  withId(world: World, id: string | undefined): Item | undefined {
    return id === undefined ? undefined : this.#items(world).get(id)
  }

  /**
   * Gives the item of an id.
   *
   * @throws {@link Refused} as declared, when there is none
   */
  getWithId(world: World, id: string): Item {
    const item = this.withId(world, id)
    if (item === undefined) throw refusalOf(this.#options.unknown, 404, id, world)
    return item
  }

  /** Finds an item by its key. */
  find(world: World, key: string | undefined): Item | undefined {
    return key === undefined ? undefined : this.withId(world, this.#ownerOf(world, 'key', key))
  }

  /** Finds an item by another unique value. */
  findBy(world: World, name: Name, value: string): Item | undefined {
    return this.withId(world, this.#ownerOf(world, name, value))
  }

  /** Tells whether there is an item of a key. */
  has(world: World, key: string | undefined): boolean {
    return this.find(world, key) !== undefined
  }

  /**
   * Gives the item of a key.
   *
   * @throws {@link Refused} as declared, when there is none
   */
  get(world: World, key: string): Item {
    const item = this.find(world, key)
    if (item === undefined) throw refusalOf(this.#options.unknown, 404, key, world)
    return item
  }

  /**
   * Gives the items of several keys.
   *
   * @throws {@link Refused} as declared, when one of them is nobody's
   */
  getAll(world: World, keys: readonly string[]): Item[] {
    return keys.map(key => this.get(world, key))
  }

  /** Finds the items of several keys, without those that are nobody's. */
  findAll(world: World, keys: readonly string[]): Item[] {
    return keys.flatMap(key => this.find(world, key) ?? [])
  }

  /** Answers a page of the items that a query wants. */
  list(world: World, query: ListQuery<Item> = {}, show?: (item: Item) => unknown): Paged {
    const { keywords, where = () => true } = query
    const { searched = [], isNewestFirst = false } = this.#options
    const found = this.all(world).filter(
      item =>
        where(item) && (!keywords || searched.some(member => contains(item[member], keywords))),
    )
    return paged(isNewestFirst ? found.reverse() : found, query, show)
  }

  /**
   * Adds an item.
   *
   * @throws {@link Refused} as declared, when it has a value that is taken
   */
  add(world: World, item: Item): Item {
    const id = this.idOf(item)
    for (const [name, { of }] of this.#uniques) this.checkFree(world, name, of(item))
    this.#items(world).set(id, item)
    for (const value of this.#valuesOf(item)) this.#owners(world).set(value, id)
    for (const hook of this.#added) hook(world, item)
    return item
  }

  /**
   * Adds items: all of them or, when one is refused, none.
   *
   * @throws {@link Refused} as {@link add} does
   */
  addAll(world: World, items: readonly Item[]): Item[] {
    return allOrNothing(world, () => items.map(item => this.add(world, item)))
  }

  /**
   * Changes members of an item, as it is by now.
   *
   * @returns the item as it is after that
   * @throws {@link Refused} as declared, when it is gone, or gets a value that is taken
   */
  update(world: World, item: Item, changes: Changes<Item>): Item {
    const id = this.idOf(item)
    const before = this.getWithId(world, id)
    const after = { ...before }
    const members = typeof changes === 'function' ? changes(before) : changes
    for (const [name, value] of Object.entries(members)) {
      if (value !== undefined) Object.assign(after, { [name]: value })
    }
    for (const [name, { of }] of this.#uniques) this.checkFree(world, name, of(after), id)
    for (const value of this.#valuesOf(before)) this.#owners(world).delete(value)
    for (const value of this.#valuesOf(after)) this.#owners(world).set(value, id)
    this.#items(world).set(id, after)
    for (const hook of this.#updated) hook(world, after, before)
    return after
  }

  /** Removes items with all that hangs on them; those that are not there are passed over. */
  remove(world: World, ...items: readonly (Item | undefined)[]): void {
    for (const gone of items) {
      const item = gone && this.withId(world, this.idOf(gone))
      if (item === undefined) continue
      for (const value of this.#valuesOf(item)) this.#owners(world).delete(value)
      this.#items(world).delete(this.idOf(item))
      for (const hook of this.#removed) hook(world, item)
    }
  }

  /**
   * Checks that no other item has a unique value.
   *
   * @param id the item that may have it
   * @throws {@link Refused} as declared, when another one has it
   */
  checkFree(world: World, name: Name | 'key', value: unknown, id?: string): void {
    const unique = this.#uniques.get(name)
    for (const text of textsOf(value)) {
      const owner = this.#ownerOf(world, name, text)
      if (unique === undefined || owner === undefined || owner === id) continue
      throw refusalOf(unique.taken, 409, text, world)
    }
  }

  /** Registers what comes with a new item. Called where it is declared, not per world. */
  onAdd(hook: (world: World, item: Item) => void): void {
    this.#added.push(hook)
  }

  /** Registers what follows from the change of an item. Called where it is declared, not per world. */
  onUpdate(hook: (world: World, item: Item, before: Item) => void): void {
    this.#updated.push(hook)
  }

  /**
   * Registers what goes with an item that is removed, so that this collection need not know who
   * else keeps something about its items. Called where that is declared, not per world.
   */
  onRemove(hook: (world: World, item: Item) => void): void {
    this.#removed.push(hook)
  }

  #ownerOf(world: World, name: Name | 'key', value: string): string | undefined {
    return this.#owners(world).get(this.#entryOf(name, value))
  }

  #valuesOf(item: Item): string[] {
    return [...this.#uniques].flatMap(([name, { of }]) =>
      textsOf(of(item)).map(value => this.#entryOf(name, value)),
    )
  }

  #entryOf(name: Name | 'key', value: string): string {
    const isSame = this.#uniques.get(name)?.ignoresCase
    return `${name}:${isSame ? value.toLowerCase() : value}`
  }
}

function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap(one => (typeof one === 'string' && one !== '' ? [one] : []))
}
