import type { NewQrCode } from '../../../authentication/qr-code/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'

/** A connection to WeChat, by which QR codes are made. */
export interface WechatConnection {
  /** Id of the connection. */
  readonly extIdpConnId: string
  /** What it makes codes for. */
  readonly type: 'WECHAT_MINIPROGRAM' | 'WECHAT_OFFICIAL_ACCOUNT'
  /** Address of the logo that belongs into the code of a mini program. */
  readonly customLogoUrl?: string
  /**
   * Who scans the codes in WeChat and confirms at once: id, user name, e-mail address or phone number.
   * Without it, nobody ever does.
   */
  readonly scannedBy?: string
}

/** The connections to WeChat that a pool has. */
export const wechatConnections = collection<WechatConnection>({
  id: ({ extIdpConnId }) => extIdpConnId,
  unknown: noConnection,
})

/**
 * Gives the connection that makes a code: the one that the request names, or the first of its kind.
 *
 * @throws {@link Refused} when there is none
 */
export function connectionFor(world: World, { type, extIdpConnId }: NewQrCode): WechatConnection {
  const found = wechatConnections
    .all(world)
    .find(
      connection =>
        connection.type === type &&
        (extIdpConnId === undefined || connection.extIdpConnId === extIdpConnId),
    )
  if (found === undefined) throw noConnection()
  return found
}

function noConnection(): Refused {
  return new Refused(404, { 'zh-CN': '身份源连接不存在', 'en-US': 'no such connection' })
}
