// Generated from api/contract/authorized-resource.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../schema.ts'
import { oneOf, openEnum, string } from '../values.ts'

export function resourceType() {
  return oneOf('DATA', 'API', 'MENU', 'BUTTON', 'UI')
}

export function authorizedResource() {
  return entity({
    resourceCode: string(),
    description: maybe(string()),
    condition: maybe(z.array(policyCondition())),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    apiIdentifier: maybe(string()),
    actions: z.array(string()),
    effect: openEnum<'ALLOW' | 'DENY'>(),
  })
}

export function policyCondition() {
  return entity({ param: string(), operator: string(), value: z.optional(z.unknown()) })
}
