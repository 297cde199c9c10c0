import { geneQrCode } from '../../../authentication/qr-code/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { getUserNamed } from '../users/find-user.ts'
import { qrCodeSettings } from './qr-codes.ts'
import { qrCodeRoutes } from './routes.ts'
import { type WechatConnection, wechatConnections } from './wechat.ts'

/** The part of a seed with what QR codes are made by. */
export interface QrCodeSeed {
  /** Connections to WeChat, and who scans their codes there. */
  readonly wechatConnections?: readonly WechatConnection[]
}

/** QR codes, by which a phone lets a page in, or the other way round. */
export const qrCodeArea: Area = {
  routes: qrCodeRoutes,
  settings: qrCodeSettings,
  seed: seedPart<QrCodeSeed>(['wechatConnections'], (world, seed) => {
    plantEach('seed.wechatConnections', seed.wechatConnections, (connection, place) => {
      const { type, extIdpConnId } = connection
      checkEntry(place, geneQrCode().input, { type, extIdpConnId })
      if (connection.scannedBy !== undefined) getUserNamed(world, connection.scannedBy)
      wechatConnections.add(world, connection)
    })
  }),
}
