import { getManagementToken } from '../../../management/access/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { Refused } from '../../kernel/refused.ts'
import { handle } from '../../kernel/route.ts'
import { accessSettings, issueManagementToken } from './management-tokens.ts'
import { poolSeed, secretOf } from './pool-keys.ts'

/** The keys of the pool, and management tokens in exchange for them. */
export const accessArea: Area = {
  settings: accessSettings,
  seed: poolSeed,
  routes: [
    handle(getManagementToken, ({ accessKeyId, accessKeySecret }, { world }) => {
      if (secretOf(world, accessKeyId) !== accessKeySecret) {
        throw new Refused(401, {
          'zh-CN': 'AccessKey 不正确',
          'en-US': 'the access key is not valid',
        })
      }
      const { token, life } = issueManagementToken(world, accessKeyId)
      return { access_token: token, expires_in: life / 1000 }
    }),
  ],
}
