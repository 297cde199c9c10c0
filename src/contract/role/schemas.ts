// Generated from api/contract/role.tsp by `npm run generate`.

import { entity, maybe } from '../schema.ts'
import { boolean, number, string, text } from '../values.ts'

export function role() {
  return entity({
    id: text(),
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    namespace: string(),
    namespaceName: maybe(string()),
    status: maybe(string()),
    disableTime: maybe(number()),
    enablePermissionApply: maybe(boolean()),
  })
}
