// Generated from api/contract/token-set.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, text } from '../schema.ts'

export const tokenSetShape = () => ({
  access_token: text(),
  id_token: maybe(z.string()),
  refresh_token: maybe(z.string()),
  token_type: z.string(),
  expires_in: z.number(),
  scope: maybe(z.string()),
})

export const tokenSet = () => entity(tokenSetShape())
