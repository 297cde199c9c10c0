import type { QrCodeAction } from '../../../authentication/qr-code/contract.ts'
import { isObject } from '../../../utils/json.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { letIn } from '../sign-in/let-in.ts'
import type { Grant } from '../tokens/grants.ts'
import { changeUser } from '../users/change-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import {
  expired,
  qrCodeSettings,
  qrCodes,
  type StoredQrCode,
  statusOf,
  wrongState,
} from './qr-codes.ts'

const steps = {
  SCAN: { from: 'PENDING', to: 'SCANNED' },
  CONFIRM: { from: 'SCANNED', to: 'AUTHORIZED' },
  CANCEL: { from: 'SCANNED', to: 'CANCELLED' },
} as const

/** Who holds the phone, and who is behind that account if it was switched to. */
type Confirmer = Pick<StoredUser, 'userId'> & Partial<Pick<Grant, 'originUserId'>>

/**
 * Does with a code what the phone of a user does.
 *
 * @throws {@link Refused} when another user has scanned it, or it is not in the state for that
 */
export async function changeQrCode(
  world: World,
  code: StoredQrCode,
  who: Confirmer,
  action: QrCodeAction,
): Promise<void> {
  if (code.type !== 'MOBILE_APP') throw onlyInWechat()
  const status = statusOf(world, code)
  if (status === 'EXPIRED') throw expired()
  if (code.userId !== undefined && code.userId !== who.userId) throw scannedByAnother()
  const { from, to } = steps[action]
  // A phone that repeats itself has lost the answer.
  if (status === to) return
  if (status !== from) throw wrongState(status)
  if (action === 'CONFIRM') await confirmQrCode(world, code, who)
  else qrCodes.update(world, code, { status: to, userId: who.userId })
}

/**
 * Lets the page of a code in.
 *
 * @throws {@link Refused} when the user may not enter, or the custom data of the code is malformed
 */
export async function confirmQrCode(
  world: World,
  code: StoredQrCode,
  { userId, originUserId }: Confirmer,
): Promise<void> {
  const { qrCodeTicketLife, returnFullUserInfo } = qrCodeSettings(world)
  const tokens = allOrNothing(world, () => {
    const user = users.get(world, userId)
    const { customData, visitor, scope } = code
    if (isObject(customData)) changeUser(world, user, { customData })
    if (!returnFullUserInfo) return undefined
    const app = applications.get(world, code.appId)
    return letIn(world, { app, user, scope, visitor, originUserId })
  })
  const gift = tokens ? { tokenSet: await tokens } : { ticket: world.random.hex(48) }
  // While the tokens were being signed, the user may have cancelled.
  const { status } = qrCodes.get(world, code.qrcodeId)
  if (status === 'AUTHORIZED') return
  if (status !== code.status) throw wrongState(status)
  const expiresAt = world.clock.now() + milliseconds(qrCodeTicketLife)
  qrCodes.update(world, code, { status: 'AUTHORIZED', userId, originUserId, expiresAt, ...gift })
}

/**
 * Finds the confirmed code of a ticket of an application.
 *
 * @throws {@link Refused} when the ticket is unknown, old, or was used before
 */
export function findByTicket(world: World, ticket: string, appId: string): StoredQrCode {
  const code = qrCodes.all(world).find(other => other.ticket === ticket && other.appId === appId)
  if (code === undefined) throw badTicket('无效', 'is unknown')
  if (code.isTicketSpent) throw badTicket('已被使用', 'was used before')
  if (statusOf(world, code) !== 'AUTHORIZED') throw badTicket('已失效', 'is not good any more')
  return code
}

function scannedByAnother(): Refused {
  return new Refused(403, {
    'zh-CN': '二维码已被其他用户扫描',
    'en-US': 'another user has scanned the QR code',
  })
}

function badTicket(chinese: string, english: string): Refused {
  return new Refused(400, { 'zh-CN': `ticket ${chinese}`, 'en-US': `the ticket ${english}` })
}

function onlyInWechat(): Refused {
  return new Refused(422, {
    'zh-CN': '二维码只能使用微信扫描',
    'en-US': 'the QR code can only be scanned in WeChat',
  })
}
