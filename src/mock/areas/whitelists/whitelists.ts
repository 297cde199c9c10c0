import type { WhitelistType } from '../../../management/whitelists/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { collection } from '../../kernel/collection.ts'
import { malformed } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'

/** A value of a whitelist. */
export interface StoredEntry {
  /** The application whose list it is on; empty for that of the pool. */
  readonly appId: string
  readonly type: WhitelistType
  readonly value: string
  readonly createdAt: string
}

/** Which whitelist is meant: of an application, or else of the pool. */
export type ListName = Pick<StoredEntry, 'appId' | 'type'>

/** Values that may register. */
const entries = collection<StoredEntry>({
  id: ({ appId, type, value }) => `${appId} ${type} ${folded(type, value)}`,
  unknown: { 'zh-CN': '白名单不存在', 'en-US': 'not on the whitelist' },
})

applications.onRemove((world, { appId }) => {
  entries.remove(world, ...entries.all(world).filter(entry => entry.appId === appId))
})

const hasForm = { USERNAME: () => true, EMAIL: isEmail, PHONE: isPhone } as const

/** The entries of a whitelist, oldest first. */
export function entriesOf(world: World, { appId, type }: ListName): StoredEntry[] {
  return entries.all(world).filter(entry => entry.appId === appId && entry.type === type)
}

/**
 * Puts values on a whitelist: all of them or, when one is malformed, none.
 *
 * @returns their entries, each once
 * @throws {@link Refused} when a value does not have the form of its kind
 */
export function addEntries(world: World, name: ListName, values: readonly string[]): StoredEntry[] {
  if (!values.every(hasForm[name.type])) throw malformed('list')
  const added = values.map(value => {
    const entry = { ...name, value, createdAt: timestamp(world) }
    return entries.withId(world, entries.idOf(entry)) ?? entries.add(world, entry)
  })
  return [...new Set(added)]
}

/** Takes values off a whitelist; those that are not on it are passed over. */
export function removeEntries(world: World, name: ListName, values: readonly string[]): void {
  const gone = values.map(value => ({ ...name, value, createdAt: '' }))
  entries.remove(world, ...gone)
}

/**
 * Tells whether a value may register. A list counts once it has an entry; that of the application
 * stands in for that of the pool.
 */
export function isWelcome(world: World, name: ListName, value: string): boolean {
  const { appId, type } = name
  const lists = [
    { appId, type },
    { appId: '', type },
  ].map(list => entriesOf(world, list))
  const list = lists.find(({ length }) => length > 0)
  return !list || list.some(entry => folded(type, entry.value) === folded(type, value))
}

// As everywhere, case does not count in an e-mail address alone.
function folded(type: WhitelistType, value: string): string {
  return type === 'EMAIL' ? value.toLowerCase() : value
}
