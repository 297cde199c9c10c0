import type { Collection } from './collection.ts'
import type { Linkable } from './link.ts'
import { Refused } from './refused.ts'
import type { World } from './world.ts'

/** An item of one of several collections, by its id. */
export interface AnyItem {
  /** Which collection it is of, as requests say it. */
  readonly type: string
  readonly id: string
}

/** A collection as one of several. */
export interface Kind {
  has(world: World, id: string): boolean
  /** Gives the id of the item that requests name so, maybe in some space of names. */
  idOf(world: World, name: string, space?: string): string
  /** Gives the name that requests have for the item of an id. */
  nameOf(world: World, id: string): string
  onRemove(hook: (world: World, id: string) => void): void
}

/**
 * Makes a collection one of several.
 *
 * @param get gives the item that requests name so. Default: by its key
 * @param nameOf gives the name that requests have for an item. Default: its id
 */
export function kindOf<Item extends object, Name extends string>(
  items: Collection<Item, Name>,
  get = (world: World, name: string, _space?: string): Item => items.get(world, name),
  nameOf = (item: Item): string => items.idOf(item),
): Kind {
  return {
    has: (world, id) => items.withId(world, id) !== undefined,
    idOf: (world, name, space) => items.idOf(get(world, name, space)),
    nameOf: (world, id) => nameOf(items.getWithId(world, id)),
    onRemove: hook => items.onRemove((world, item) => hook(world, items.idOf(item))),
  }
}

/**
 * Takes several collections for one that can be linked, such as all that can have a role.
 *
 * @param kinds the collections by what requests call them
 */
export function anyOf(kinds: Readonly<Record<string, Kind>>) {
  const linkable: Linkable<AnyItem> = {
    idOf: ({ type, id }) => `${type}:${id}`,
    withId(world, key) {
      const [type = '', ...id] = key.split(':')
      const item = { type, id: id.join(':') }
      return kinds[type]?.has(world, item.id) ? item : undefined
    },
    onRemove(hook) {
      for (const [type, kind] of Object.entries(kinds)) {
        kind.onRemove((world, id) => hook(world, { type, id }))
      }
    },
  }
  /**
   * Gives the item that requests name so, maybe in some space of names.
   *
   * @throws {@link Refused} when there is none, or the mock does not have the kind
   */
  const get = (
    world: World,
    { targetType: type, targetIdentifier: name }: { targetType: string; targetIdentifier: string },
    space?: string,
  ): AnyItem => {
    const kind = kinds[type]
    if (kind === undefined) throw new Refused(501, `The mock has nothing of the kind ${type}`)
    return { type, id: kind.idOf(world, name, space) }
  }
  /** Names an item as requests do. */
  const nameOf = (world: World, { type, id }: AnyItem): string =>
    kinds[type]?.nameOf(world, id) ?? id
  return { ...linkable, get, nameOf }
}
