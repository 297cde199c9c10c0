import type {
  WechatAccessToken,
  WechatCredentials,
} from '../../../authentication/mini-programs/contract.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { allWays, refusedBySource } from '../identity-providers/identity-providers.ts'

interface StoredToken {
  readonly accessToken: string
  readonly endsAt: number
}

/** By the id of the mini program at WeChat. */
const tokens = state(() => new Map<string, StoredToken>())

// As long as WeChat says.
const life = milliseconds('2h')

/**
 * The access token of a mini program for the API of WeChat: the same one until it ends.
 *
 * @throws {@link Refused} 602 when WeChat would not know the mini program
 */
export function wechatAccessToken(
  world: World,
  { appId, appSecret }: WechatCredentials,
): WechatAccessToken {
  const isKnown = allWays(world).some(
    ({ provider, connection }) =>
      provider.provider === 'wechat' &&
      connection.appId === appId &&
      connection.appSecret === appSecret,
  )
  if (!isKnown) throw refusedBySource()
  const now = world.clock.now()
  const known = tokens(world).get(appId)
  const token =
    known !== undefined && now < known.endsAt
      ? known
      : { accessToken: world.random.hex(64), endsAt: now + life }
  tokens(world).set(appId, token)
  return { accessToken: token.accessToken, expiresAt: new Date(token.endsAt).toISOString() }
}
