import * as contract from '../../../authentication/qr-code/contract.ts'
import { isObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { type CallContext, type Context, handle, type Route } from '../../kernel/route.ts'
import { pool } from '../access/pool-keys.ts'
import { applicationOf, applications } from '../applications/applications.ts'
import { visitorOf } from '../devices/devices.ts'
import { letIn } from '../sign-in/let-in.ts'
import { grantOf } from '../tokens/check-user.ts'
import { getUserNamed } from '../users/find-user.ts'
import { users } from '../users/users.ts'
import { changeQrCode, confirmQrCode, findByTicket } from './change-qr-code.ts'
import { appLogin } from './fastpass.ts'
import {
  addQrCode,
  briefly,
  getQrCode,
  progressToWire,
  qrCodeSettings,
  qrCodes,
  statusOf,
} from './qr-codes.ts'
import { connectionFor } from './wechat.ts'

/** QR codes, by which a phone lets a page in, or the other way round. */
export const qrCodeRoutes: readonly Route[] = [
  handle(contract.geneQrCode, (input, context) =>
    input.type === 'MOBILE_APP' ? makeForApp(input, context) : makeForWechat(input, context),
  ),

  handle(contract.getQrCodeStatus, tellProgress),

  handle(contract.checkQrCodeStatus, tellProgress),

  handle(contract.exchangeTokenSetWithQrCodeTicket, ({ ticket }, context) => {
    const { world, headers } = context
    if (headers.has('origin') && !qrCodeSettings(world).allowExchangeUserInfoFromBrowser) {
      throw new Refused(403, {
        'zh-CN': '不允许在浏览器中使用 ticket 换取用户信息',
        'en-US': 'browsers may not exchange tickets',
      })
    }
    const app = applicationOf(context)
    const code = findByTicket(world, ticket, app.appId)
    const user = users.get(world, code.userId ?? '')
    const { scope, originUserId } = code
    const tokens = letIn(world, { app, user, scope, visitor: visitorOf(context), originUserId })
    qrCodes.update(world, code, { isTicketSpent: true })
    return tokens
  }),

  handle(contract.setQrCodeStatus, async (input, context) => {
    await change(input, context)
    return { success: true }
  }),

  handle(contract.changeQrCodeStatus, change),

  handle(contract.geneFastpassQrcodeInfo, async ({ options = {} }, context) => {
    const { world, origin, userId } = context
    const { originUserId } = (await grantOf(context)) ?? {}
    const { appId } = applicationOf(context)
    const scene = 'APP_LOGIN'
    const { scope, customData } = options
    const visitor = visitorOf(context)
    const details = { scene, type: 'MOBILE_APP', appId, visitor, userId, originUserId } as const
    const { qrcodeId } = addQrCode(world, { ...details, scope, customData })
    const user = { id: userId, ...briefly(users.get(world, userId).profile) }
    const { userPoolId } = pool(world)
    const userpool = { id: userPoolId, displayName: 'Mock user pool', photo: '' }
    return { scene, qrcodeId, apiHost: origin, user, appId, userpool }
  }),

  // A phone asks for it when it has scanned the code, so the page may show that.
  handle(contract.getFastpassParams, ({ qrcodeId, appId }, { world }) => {
    const code = getQrCode(world, qrcodeId, 'APP_LOGIN', appId)
    if (statusOf(world, code) === 'PENDING') qrCodes.update(world, code, { status: 'SCANNED' })
    const relationApps = applications.all(world).map(app => ({ id: app.appId, name: app.name }))
    return { relationApps }
  }),

  handle(contract.getAppLoginQrCodeStatus, ({ qrcodeId }, { world }) =>
    progressToWire(world, getQrCode(world, qrcodeId, 'APP_LOGIN')),
  ),

  handle(contract.qrCodeAppLogin, ({ qrcodeId }, context) =>
    appLogin(context, getQrCode(context.world, qrcodeId, 'APP_LOGIN')),
  ),
]

function makeForApp({ customData }: contract.NewQrCode, context: Context) {
  const { world, origin } = context
  const { appId } = applicationOf(context)
  const details = { scene: 'APP_AUTH', type: 'MOBILE_APP', appId } as const
  const visitor = visitorOf(context)
  const code = addQrCode(world, { ...details, visitor, customData })
  const { qrcodeId } = code
  return { qrcodeId, url: `${origin}/qrcode?scene=APP_AUTH&qrcodeId=${qrcodeId}` }
}

async function makeForWechat(input: contract.NewQrCode, context: Context) {
  const { world, origin } = context
  const { type, autoMergeQrCode = false } = input
  const { scannedBy, customLogoUrl } = connectionFor(world, input)
  const { appId } = applicationOf(context)
  const visitor = visitorOf(context)
  const code = addQrCode(world, { scene: 'APP_AUTH', type, appId, visitor })
  if (scannedBy !== undefined) {
    await confirmQrCode(world, code, getUserNamed(world, scannedBy))
  }
  const hasLogo = type === 'WECHAT_MINIPROGRAM' && !autoMergeQrCode && customLogoUrl !== undefined
  const { qrcodeId } = code
  const url = `${origin}/qrcode/${qrcodeId}.png`
  return { qrcodeId, url, ...(hasLogo ? { customLogoUrl } : {}) }
}

function tellProgress({ qrcodeId }: contract.QrCodeId, { world }: Context) {
  const code = getQrCode(world, qrcodeId, 'APP_AUTH')
  const progress = progressToWire(world, code)
  if (progress.status !== 'AUTHORIZED') return progress
  const { ticket, tokenSet } = code
  return { ...progress, ...(isObject(tokenSet) ? { tokenSet } : { ticket }) }
}

async function change({ qrcodeId, action }: contract.QrCodeChange, context: CallContext) {
  const { world, userId } = context
  const { originUserId } = (await grantOf(context)) ?? {}
  const code = getQrCode(world, qrcodeId, 'APP_AUTH')
  return changeQrCode(world, code, { userId, originUserId }, action)
}
