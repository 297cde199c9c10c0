// Generated from api/contract/group.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../custom-data.ts'
import { entity, maybe, nested, openEnum, text } from '../schema.ts'
import { userSchema } from '../user/contract.ts'

export const groupType = () => z.enum(['static', 'dynamic'])

export const group = () =>
  entity({
    id: text(),
    code: z.string(),
    name: z.string(),
    description: maybe(z.string()),
    type: maybe(openEnum<'static' | 'dynamic'>()),
    metadataSource: maybe(z.array(z.string())),
    members: maybe(z.array(nested(userSchema))),
    customData: customDataOutput(),
  })
