// Generated from api/contract/authorized-resource.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, openEnum } from '../schema.ts'

export const resourceType = () => z.enum(['DATA', 'API', 'MENU', 'BUTTON', 'UI'])

export const authorizedResource = () =>
  entity({
    resourceCode: z.string(),
    description: maybe(z.string()),
    condition: maybe(z.array(policyCondition())),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    apiIdentifier: maybe(z.string()),
    actions: z.array(z.string()),
    effect: openEnum<'ALLOW' | 'DENY'>(),
  })

export const policyCondition = () =>
  entity({
    param: z.string(),
    operator: z.string(),
    value: z.optional(z.unknown()),
  })
