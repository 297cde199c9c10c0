import { isObject, type JsonObject } from '../../../utils/json.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { milliseconds } from '../../kernel/clock.ts'
import type { Context } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { visitorOf } from '../devices/devices.ts'
import { letIn } from '../sign-in/let-in.ts'
import { changeUser } from '../users/change-user.ts'
import { users } from '../users/users.ts'
import {
  expired,
  qrCodeSettings,
  qrCodes,
  type StoredQrCode,
  statusOf,
  wrongState,
} from './qr-codes.ts'

/**
 * Signs the phone in that has scanned a fastpass code.
 *
 * @returns the tokens
 * @throws {@link Refused} when the code is old or was used before, or its user may not enter
 */
export function appLogin(context: Context, code: StoredQrCode): Promise<JsonObject> {
  const { world } = context
  const status = statusOf(world, code)
  if (status === 'EXPIRED') throw expired()
  if (status !== 'PENDING' && status !== 'SCANNED') throw wrongState(status)
  const { scope, customData, originUserId } = code
  const tokens = allOrNothing(world, () => {
    const user = users.get(world, code.userId ?? '')
    if (isObject(customData)) changeUser(world, user, { customData })
    const app = applicationOf(context)
    return letIn(world, { app, user, scope, visitor: visitorOf(context), originUserId })
  })
  // The page goes on to show for a while that it worked.
  const expiresAt = world.clock.now() + milliseconds(qrCodeSettings(world).qrCodeTicketLife)
  qrCodes.update(world, code, { status: 'AUTHORIZED', expiresAt })
  return tokens
}
