// Generated from api/management/access.tsp by `npm run generate`.

import { entity } from '../../contract/schema.ts'
import { number, text } from '../../contract/values.ts'

export function managementToken() {
  return entity({ access_token: text(), expires_in: number() })
}
