import { renamed } from '../../contract/renamed.ts'
import { isObject } from '../../utils/json.ts'

const spellAccount = renamed({ usertype: 'kind' })

/** Calls the kind of each account so. */
export function spellAccounts(wire: unknown): unknown {
  if (!isObject(wire)) return wire
  const { publicAccounts, originUser } = wire
  return {
    ...wire,
    publicAccounts: Array.isArray(publicAccounts)
      ? publicAccounts.map(spellAccount)
      : publicAccounts,
    ...('originUser' in wire ? { originUser: spellAccount(originUser) } : {}),
  }
}
