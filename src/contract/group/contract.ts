// Generated from api/contract/group.tsp by `npm run generate`.

import type { CustomData } from '../custom-data.ts'
import { schemaFor } from '../schema.ts'
import type { User } from '../user/contract.ts'
import type { OpenEnum } from '../values.ts'
import * as schemas from './schemas.ts'

/** How a group gets its members. */
export type GroupType =
  /** They are named one by one. */
  | 'static'
  /** They are computed from the users' fields. */
  | 'dynamic'

/** A group of users. */
export interface Group<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> {
  /** Id that the service made, 24 hex characters. */
  id: string
  /** Code, unique in the pool. */
  code: string
  /** Display name. */
  name: string
  /** What the group is for. */
  description?: string | null
  /** How the group gets its members. */
  type?: OpenEnum<GroupType> | null
  /** Names of the sources of a group that is kept in step with another system. */
  metadataSource?: string[] | null
  /** The members; only where they are asked for. */
  members?: User<Custom>[] | null
  /** Values of custom fields; only with `withCustomData`. */
  customData?: GroupCustom | null
}

/** Checks a {@link Group} in an answer. */
export const groupSchema = /* @__PURE__ */ schemaFor<Group<never, never>>()(schemas.group)
