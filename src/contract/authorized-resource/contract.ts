// Generated from api/contract/authorized-resource.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import type { OpenEnum } from '../values.ts'
import * as schemas from './schemas.ts'

/** Kind of a resource. */
export type ResourceType = 'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'

/** A resource that somebody may use, and how. */
export interface AuthorizedResource {
  /** Code of the resource. */
  resourceCode: string
  /** What the resource is. */
  description?: string | null
  /** Conditions under which the rule holds. */
  condition?: PolicyCondition[] | null
  /** Kind of the resource. */
  resourceType: OpenEnum<ResourceType>
  /** Address of the API, for resources of the type `API`. */
  apiIdentifier?: string | null
  /** Operations, such as `read`; `*` for all. */
  actions: string[]
  /** What the rule does: `ALLOW`, or `DENY`, which wins over every `ALLOW`. */
  effect: OpenEnum<'ALLOW' | 'DENY'>
}

/** A condition of a rule. */
export interface PolicyCondition {
  /** What is compared, such as `SourceIp` or `CurrentTime`. */
  param: string
  /** Comparison, such as `IpAddress` or `DateLessThan`. */
  operator: string
  /** What it is compared with. */
  value?: unknown
}

/** Checks a {@link AuthorizedResource} in an answer. */
export const authorizedResourceSchema = /* @__PURE__ */ schemaFor<AuthorizedResource>()(
  schemas.authorizedResource,
)
