import {
  decryptDouyinMiniProgramData,
  decryptWechatMiniProgramData,
  getAlipayAuthInfo,
  getWechatMpAccessToken,
  getWechatMpAccessTokenInfo,
  type MiniProgramCiphertext,
} from '../../../authentication/mini-programs/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import type { Area } from '../../kernel/area.ts'
import { Refused } from '../../kernel/refused.ts'
import { handle } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { openData } from '../identity-providers/encrypted-data.ts'
import { getWay, takePersonCode } from '../identity-providers/identity-providers.ts'
import { wechatAccessToken } from './wechat-access-tokens.ts'

/** What mini programs and apps get of their platform by way of the pool. */
export const miniProgramArea: Area = {
  routes: [
    handle(decryptWechatMiniProgramData, (input, { world }) => decrypt(world, 'wechat', input)),
    handle(decryptDouyinMiniProgramData, (input, { world }) => decrypt(world, 'douyin', input)),
    handle(getWechatMpAccessTokenInfo, (input, { world }) => wechatAccessToken(world, input)),
    handle(getWechatMpAccessToken, (input, { world }) => wechatAccessToken(world, input)),

    handle(getAlipayAuthInfo, ({ extIdpConnidentifier }, { world }) => {
      const { authInfo } = getWay(world, extIdpConnidentifier, 'alipay').connection
      // Only Alipay's own key could sign one.
      if (authInfo === undefined)
        throw new Refused(501, 'The seed has no authInfo for this connection')
      return { authInfo }
    }),
  ],
}

function decrypt(
  world: World,
  kind: string,
  { extIdpConnidentifier, code, ...encrypted }: MiniProgramCiphertext,
): Promise<JsonObject> {
  const { provider } = getWay(world, extIdpConnidentifier, kind)
  return openData(takePersonCode(world, provider, code), encrypted)
}
