import { encode } from 'uqr'
import { encodeBase64 } from '../../../utils/base64.ts'
import { toPng } from '../../kernel/png.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import type { StoredUser } from '../users/users.ts'
import { usableFactors } from './app-factors.ts'
import { authenticatorOf, offerAuthenticator } from './authenticators.ts'
import { totpAddress } from './totp.ts'

/** What a user is shown to set up an authenticator application. */
export interface Offer {
  readonly secret: string
  readonly address: string
  /** The address as a picture. */
  readonly dataUrl: string
  readonly recoveryCode: string
}

/** Offers an authenticator application to a user who has none. */
export function offerTo(world: World, app: StoredApp, user: StoredUser): Offer {
  offerAuthenticator(world, user)
  const { pendingSecret: secret = '', pendingRecoveryCode = '' } = authenticatorOf(world, user)
  const address = totpAddress(app, user, secret)
  const picture = encodeBase64(toPng(encode(address).data))
  return {
    secret,
    address,
    dataUrl: `data:image/png;base64,${picture}`,
    recoveryCode: pendingRecoveryCode,
  }
}

/** Offers an authenticator application, once, to a user who has no second factor that an application takes. */
export function offerFirstFactor(world: World, app: StoredApp, user: StoredUser): void {
  if (usableFactors(world, app, user).length > 0) return
  if (authenticatorOf(world, user).pendingSecret === undefined) offerAuthenticator(world, user)
}
