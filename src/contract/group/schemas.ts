// Generated from api/contract/group.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../custom-data.ts'
import { entity, maybe, nested } from '../schema.ts'
import { userSchema } from '../user/contract.ts'
import { oneOf, openEnum, string, text } from '../values.ts'

export function groupType() {
  return oneOf('static', 'dynamic')
}

export function group() {
  return entity({
    id: text(),
    code: string(),
    name: string(),
    description: maybe(string()),
    type: maybe(openEnum<'static' | 'dynamic'>()),
    metadataSource: maybe(z.array(string())),
    members: maybe(z.array(nested(userSchema))),
    customData: customDataOutput(),
  })
}
