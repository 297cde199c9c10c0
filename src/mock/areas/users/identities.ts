import type { NewIdentity } from '../../../management/users/accounts/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'

/** What a linked account is known by, as requests write it: its source, and the id there. */
export function identityName({ extIdpId, userIdInIdp }: JsonObject): string {
  return `${extIdpId}:${userIdInIdp}`
}

/**
 * Makes of accounts at third parties what users keep of them.
 *
 * @throws {@link Refused} 2213 when a source has two ids of one type
 */
export function linkedTo(
  world: World,
  present: readonly JsonObject[],
  added: readonly NewIdentity[],
): JsonObject[] {
  const linked = [...present]
  for (const identity of added) {
    const { extIdpId, type } = identity
    if (linked.some(own => own.extIdpId === extIdpId && own.type === type)) throw linkedAlready()
    linked.push({ identityId: world.random.hex(24), ...identity })
  }
  return linked
}

/** How it is refused to link an account of a source where the user has one. */
export function linkedAlready(): Refused {
  return new Refused(
    409,
    { 'zh-CN': '该类型的社会化账号已绑定', 'en-US': 'an account of this source is linked already' },
    { apiCode: 2213 },
  )
}

/** How it is refused to link an account that another user has. */
export function linkedElsewhere(): Refused {
  return new Refused(
    409,
    { 'zh-CN': '该社会化账号已被其他用户绑定', 'en-US': 'another user has this account' },
    { apiCode: 2215 },
  )
}
