// Generated from api/management/namespaces.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { length, number, string, stringOf, text } from '../../contract/values.ts'

export function namespace() {
  return entity({
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    status: maybe(number()),
  })
}

export function newNamespace() {
  return z.strictObject({
    code: stringOf(length(1, 64)),
    name: z.optional(string()),
    description: z.optional(string()),
  })
}

export function namespaceRole() {
  return entity({
    id: text(),
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    namespace: string(),
    updatedAt: string(),
  })
}
