import type { QrCodeType } from '../../../authentication/qr-code/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'
import type { Visitor } from '../devices/devices.ts'
import { onEnd } from '../tokens/grants.ts'
import { onLeave, users } from '../users/users.ts'

/** Settings of QR codes: `qrcodeLoginStrategy` of the pool's security settings. */
export interface QrCodeSettings {
  /** Life of a QR code. */
  readonly qrCodeLife: Duration
  /** Life of a ticket, from the confirmation; tokens that come without one are told for as long. */
  readonly qrCodeTicketLife: Duration
  /** Whether a page may exchange a ticket; a browser is told by the header `Origin`. */
  readonly allowExchangeUserInfoFromBrowser: boolean
  /** Whether the status of a confirmed code has the tokens, and no ticket. */
  readonly returnFullUserInfo: boolean
}

/** How QR codes behave. */
export const qrCodeSettings = settings<QrCodeSettings>({
  qrCodeLife: '120s',
  qrCodeTicketLife: '300s',
  allowExchangeUserInfoFromBrowser: true,
  returnFullUserInfo: false,
})

/** A QR code as the mock keeps it. */
export interface StoredQrCode {
  readonly qrcodeId: string
  /** What it is for: a page that a phone lets in, or the other way round. */
  readonly scene: 'APP_AUTH' | 'APP_LOGIN'
  readonly type: QrCodeType
  /** The application that has made it. */
  readonly appId: string
  /** Who has made it, from where. */
  readonly visitor: Visitor
  readonly scope?: string | undefined
  readonly customData?: JsonObject | undefined
  readonly status: 'PENDING' | 'SCANNED' | 'AUTHORIZED' | 'CANCELLED' | 'ERROR'
  /** In milliseconds. */
  readonly expiresAt: number
  /** Who has scanned it; of a fastpass code, who has made it. */
  readonly userId?: string | undefined
  /** Who has switched to the account of that user. */
  readonly originUserId?: string | undefined
  readonly ticket?: string | undefined
  readonly isTicketSpent?: boolean
  readonly tokenSet?: JsonObject | undefined
}

/** The QR codes of the pool. */
export const qrCodes = collection<StoredQrCode>({
  id: ({ qrcodeId }) => qrcodeId,
  unknown: { 'zh-CN': '二维码不存在', 'en-US': 'no such QR code' },
})

// Nobody can be signed in by the code any more.
onLeave((world, { userId }) => {
  for (const code of qrCodes.all(world)) {
    const isOver = ['CANCELLED', 'EXPIRED'].includes(statusOf(world, code))
    if (code.userId === userId && !isOver) qrCodes.update(world, code, { status: 'ERROR' })
  }
})

// Nor by the ticket of one that was confirmed, or by a fastpass code, when the user is signed out there.
onEnd((world, isOver) => {
  for (const code of qrCodes.all(world)) {
    const { appId: clientId, userId, originUserId, scope = '', status } = code
    const isGood =
      status === 'AUTHORIZED'
        ? !code.isTicketSpent
        : code.scene === 'APP_LOGIN' && (status === 'PENDING' || status === 'SCANNED')
    if (isGood && isOver({ clientId, userId, originUserId, scope })) {
      qrCodes.update(world, code, { status: 'ERROR' })
    }
  }
})

/** Makes a QR code. */
export function addQrCode(
  world: World,
  details: Pick<StoredQrCode, 'scene' | 'type' | 'appId' | 'visitor'> & Partial<StoredQrCode>,
): StoredQrCode {
  const expiresAt = world.clock.now() + milliseconds(qrCodeSettings(world).qrCodeLife)
  const qrcodeId = world.random.hex(32)
  return qrCodes.add(world, { status: 'PENDING', qrcodeId, expiresAt, ...details })
}

/**
 * Gives a QR code for one of the two purposes.
 *
 * @param appId the application that must have made it. Default: any
 * @throws {@link Refused} when there is none
 */
export function getQrCode(
  world: World,
  qrcodeId: string,
  scene: StoredQrCode['scene'],
  appId?: string,
): StoredQrCode {
  const code = qrCodes.get(world, qrcodeId)
  const isMeant = code.scene === scene && (appId === undefined || code.appId === appId)
  return isMeant ? code : qrCodes.get(world, '')
}

/** How far a code has come by now. */
export function statusOf(world: World, code: StoredQrCode): StoredQrCode['status'] | 'EXPIRED' {
  const isOpen = code.status !== 'CANCELLED' && code.status !== 'ERROR'
  return isOpen && code.expiresAt <= world.clock.now() ? 'EXPIRED' : code.status
}

/** Writes how far a code has come, with who has scanned it. */
export function progressToWire(world: World, code: StoredQrCode): JsonObject {
  const status = statusOf(world, code)
  const hasScanned = status !== 'PENDING' && status !== 'EXPIRED'
  const user = hasScanned ? users.find(world, code.userId) : undefined
  return { status, ...(user === undefined ? {} : { briefUserInfo: briefly(user.profile) }) }
}

/** What is shown of a user. */
export function briefly({ nickname, name, username, photo }: JsonObject): JsonObject {
  return { displayName: nickname || name || username || '', photo: photo ?? '' }
}

/** Refuses a code whose time is up. */
export function expired(): Refused {
  return new Refused(422, { 'zh-CN': '二维码已过期', 'en-US': 'the QR code has expired' })
}

/** Refuses what is not for a code in its state. */
export function wrongState(status: string): Refused {
  return new Refused(422, {
    'zh-CN': `二维码当前状态为 ${status}`,
    'en-US': `the QR code is ${status}`,
  })
}
