import { type Coded, Collection, type CollectionOptions, type ListQuery } from './collection.ts'
import type { Paged } from './paged.ts'
import type { Refusal } from './refused.ts'
import type { World } from './world.ts'

/** A code, and the space that it is one of; the space is `default` unless said otherwise. */
export interface CodeInSpace {
  readonly code: string
  readonly namespace?: string | undefined
}

/** What has a code that is unique in a space, such as a role. */
export interface Spaced extends Coded {
  readonly namespace: string
}

/**
 * Declares a collection of what callers name by a code in a space, newest first. What is in a space
 * follows its code, and goes with it.
 *
 * @param spaces the spaces. To name one that there is not is refused as they declare it
 */
export function spacedCollection<Item extends Spaced>(
  spaces: Spaces,
  options: Pick<CollectionOptions<Item, never>, 'unknown'> & {
    /** Refuses a code that another item of the space has. */
    readonly taken: Refusal
  },
): SpacedCollection<Item> {
  return new SpacedCollection<Item>(spaces, {
    id: ({ id }) => id,
    key: { of: keyOf, taken: options.taken },
    unknown: options.unknown,
    searched: ['code', 'name'],
    isNewestFirst: true,
  })
}

/** Where codes are unique. */
type Spaces = Pick<Collection<Coded>, 'get' | 'onUpdate' | 'onRemove'>

/** Items that are known by a code in a space. */
export class SpacedCollection<Item extends Spaced> extends Collection<Item> {
  readonly #spaces: Spaces

  constructor(spaces: Spaces, options: CollectionOptions<Item, never>) {
    super(options)
    this.#spaces = spaces
    spaces.onUpdate((world, { code: namespace }, { code }) => {
      if (namespace === code) return
      for (const item of this.#allIn(world, code)) this.update(world, item, { ...item, namespace })
    })
    spaces.onRemove((world, { code }) => this.remove(world, ...this.#allIn(world, code)))
  }

  /** Gives the item of a code; neither the space nor the item may be missing. */
  getIn(world: World, code: CodeInSpace): Item {
    return this.get(world, this.#keyIn(world, code))
  }

  /** Finds the item of a code; the space must not be missing. */
  findIn(world: World, code: CodeInSpace): Item | undefined {
    return this.find(world, this.#keyIn(world, code))
  }

  /** Removes the items of several codes: none when a space is missing, and else those that are there. */
  removeIn(world: World, codes: readonly CodeInSpace[]): void {
    this.remove(world, ...codes.map(code => this.findIn(world, code)))
  }

  /** Answers a page of the items of a space, which must not be missing. */
  listIn(
    world: World,
    { namespace = 'default', ...query }: ListQuery<Item> & { namespace?: string | undefined },
    show?: (item: Item) => unknown,
  ): Paged {
    const { code } = this.#spaces.get(world, namespace)
    return this.list(world, { ...query, where: item => item.namespace === code }, show)
  }

  /** Checks that the code of a new item, or of the one that has an id, is nobody else's. */
  checkFreeIn(world: World, code: CodeInSpace, id?: string): void {
    this.checkFree(world, 'key', this.#keyIn(world, code), id)
  }

  #allIn(world: World, code: string): Item[] {
    return this.all(world).filter(({ namespace }) => namespace === code)
  }

  #keyIn(world: World, { code, namespace = 'default' }: CodeInSpace): string {
    return keyOf({ code, namespace: this.#spaces.get(world, namespace).code })
  }
}

function keyOf({ namespace, code }: Pick<Spaced, 'namespace' | 'code'>): string {
  return `${namespace}/${code}`
}
