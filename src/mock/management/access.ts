import { getManagementToken } from '../../management/access/contract.ts'
import { milliseconds } from '../engine/clock.ts'
import { Refused } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'

/** Management tokens in exchange for an access key. */
export const accessRoutes: readonly Route[] = [
  handle(getManagementToken, ({ accessKeyId, accessKeySecret }, { pool }) => {
    if (pool.accessKeys.get(accessKeyId) !== accessKeySecret) {
      throw new Refused(401, {
        'zh-CN': 'AccessKey 不正确',
        'en-US': 'the access key is not valid',
      })
    }
    const life = milliseconds(pool.settings.managementTokenLife)
    const token = pool.random.hex(64)
    pool.managementTokens.set(token, pool.clock.now() + life)
    return { access_token: token, expires_in: life / 1000 }
  }),
]
