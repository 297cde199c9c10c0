// Generated from api/authentication/session.tsp by `npm run generate`.

import { entity, maybe } from '../../contract/schema.ts'
import { tokenSetShape } from '../../contract/token-set/schemas.ts'
import { string } from '../../contract/values.ts'

export function recoveredTokenSet() {
  return entity({ ...tokenSetShape(), recoveryCode: string() })
}

export function totpOffer() {
  return entity({
    secret: string(),
    qrcode_uri: string(),
    qrcode_data_url: maybe(string()),
    recovery_code: maybe(string()),
  })
}
