import type { SignInOptions } from '../../../authentication/common/contract.ts'
import type { DirectoryCredentials } from '../../../authentication/sign-in/contract.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { allWays } from '../identity-providers/identity-providers.ts'
import { findLinked, noteRecognised, registerPerson } from '../identity-providers/linked-users.ts'
import type { StoredUser } from '../users/users.ts'
import { type SignInNote, wrongCredentials } from './sign-in-rules.ts'

/**
 * Finds or creates the user whom a directory knows.
 *
 * @param kind `ldap` or `ad`
 * @throws {@link Refused} 2333 when account or password is wrong, 601 when the pool has no such
 *   directory
 */
export function byDirectory(
  note: SignInNote,
  kind: string,
  credentials: DirectoryCredentials | undefined,
  { customData }: SignInOptions = {},
): StoredUser {
  const { world } = note
  if (credentials === undefined) throw malformed(`${kind}Payload`)
  const { sAMAccountName, password } = credentials
  const ways = allWays(world).filter(({ provider }) => provider.provider === kind)
  if (ways.length === 0) {
    throw new Refused(
      601,
      { 'zh-CN': 'LDAP 服务器地址错误', 'en-US': 'the pool has no such directory' },
      { apiCode: 2820002 },
    )
  }
  for (const way of ways) {
    const person = way.provider.persons.find(({ account }) => account === sAMAccountName)
    if (person?.password !== password) continue
    const user =
      findLinked(world, way, person) ?? registerPerson(world, way, person, note, { customData })
    return noteRecognised(world, way, user)
  }
  throw wrongCredentials()
}
