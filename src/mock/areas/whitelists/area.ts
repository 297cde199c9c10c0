import {
  addWhitelist,
  addWhitelistOfApp,
  deleteWhitelist,
  deleteWhitelistOfApp,
  listWhitelists,
  listWhitelistsOfApp,
  type WhitelistType,
} from '../../../management/whitelists/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { carryOut, handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import {
  addEntries,
  entriesOf,
  type ListName,
  removeEntries,
  type StoredEntry,
} from './whitelists.ts'

/** The part of a seed with the whitelists of the pool and its applications. */
export interface WhitelistSeed {
  /** Values that may register; a list without any is open to everybody. */
  readonly whitelists?: readonly {
    readonly type: WhitelistType
    readonly list: readonly string[]
    /** Application whose list it is. Default: that of the pool. */
    readonly appId?: string
  }[]
}

/** Who may register. */
export const whitelistArea: Area = {
  routes: [
    handle(addWhitelist, ({ type, list }, { world }) =>
      addEntries(world, { appId: '', type }, list).map(entryToWire),
    ),

    handle(listWhitelists, ({ type }, { world }) =>
      entriesOf(world, { appId: '', type }).map(entryToWire),
    ),

    carryOut(deleteWhitelist, ({ type, list }, { world }) =>
      removeEntries(world, { appId: '', type }, list),
    ),

    handle(addWhitelistOfApp, ({ list, ...name }, { world }) =>
      addEntries(world, ofApplication(world, name), list).map(entryToWire),
    ),

    handle(listWhitelistsOfApp, (name, { world }) =>
      entriesOf(world, ofApplication(world, name)).map(entryToWire),
    ),

    carryOut(deleteWhitelistOfApp, ({ list, ...name }, { world }) =>
      removeEntries(world, ofApplication(world, name), list),
    ),
  ],
  seed: seedPart<WhitelistSeed>(['whitelists'], (world, { whitelists }) => {
    plantEach('seed.whitelists', whitelists, ({ appId = '', type, list }) => {
      const name = { appId, type }
      addEntries(world, appId === '' ? name : ofApplication(world, name), list)
    })
  }),
}

function ofApplication(world: World, { appId, type }: ListName): ListName {
  return { appId: applications.get(world, appId).appId, type }
}

function entryToWire({ value, createdAt }: StoredEntry) {
  return { value, createdAt }
}
