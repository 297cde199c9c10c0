// Generated from api/contract/token-set.tsp by `npm run generate`.

import { entity, maybe } from '../schema.ts'
import { number, string, text } from '../values.ts'

export function tokenSetShape() {
  return {
    access_token: text(),
    id_token: maybe(string()),
    refresh_token: maybe(string()),
    token_type: string(),
    expires_in: number(),
    scope: maybe(string()),
  }
}

export function tokenSet() {
  return entity(tokenSetShape())
}
