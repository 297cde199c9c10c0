import * as z from 'zod/mini'
import { schemaFor } from '../../../contract/schema.ts'
import { text } from '../../../contract/values.ts'
import type { RoleTarget } from '../../../management/roles/contract.ts'

/** A node of a tree. */
export interface SeedTreeNode {
  /** Code, unique among the nodes beside it. */
  code: string
  /** Display name. Default: the code. */
  name?: string
  /** What the node stands for. */
  value?: string
  /** The nodes under it. */
  children?: SeedTreeNode[]
}

/** What all data resources have. */
interface SeedDataResourceBase {
  /** Code, unique in the permission space. */
  code: string
  /** Code of the permission space. Default: that of the first application. */
  namespace?: string
  /** Display name. Default: the code. */
  name?: string
  /** What can be done with it, such as `read`. */
  actions: string[]
}

/** A data resource that is one text. */
export interface SeedStringResource extends SeedDataResourceBase {
  type: 'STRING'
  /** The text. */
  struct: string
}

/** A data resource that is a list of texts. */
export interface SeedArrayResource extends SeedDataResourceBase {
  type: 'ARRAY'
  /** The texts. */
  struct: string[]
}

/** A data resource that is a tree, whose nodes are granted one by one. */
export interface SeedTreeResource extends SeedDataResourceBase {
  type: 'TREE'
  /** The nodes at the top. */
  struct: SeedTreeNode[]
}

/** A data resource of the pool. */
export type SeedDataResource = SeedStringResource | SeedArrayResource | SeedTreeResource

/** What somebody may do with a data resource, or may not. */
export interface SeedDataPermission {
  /**
   * Code of the resource; for a node of a tree, followed by the codes of the nodes down to that one:
   * `handbook/sales/prices`.
   */
  path: string
  /** Operations that the resource has; `*` for all of them. */
  actions: string[]
  /** Whether they are allowed or denied; what is denied wins. Default `ALLOW`. */
  effect?: 'ALLOW' | 'DENY'
}

/** What a user, group or role may do with data resources; a user by id, name or address. */
export interface SeedDataGrant extends RoleTarget {
  /** Code of the permission space of the resources, and of the role. Default: as of resources. */
  readonly namespace?: string
  /** What is allowed or denied. */
  readonly permissions: readonly SeedDataPermission[]
}

const node = () => {
  const self = z.strictObject({
    code: text(),
    name: z.optional(z.string()),
    value: z.optional(z.string()),
    get children() {
      return z.optional(z.array(self))
    },
  })
  return self
}

const shape = () => ({
  code: text(),
  namespace: z.optional(text()),
  name: z.optional(z.string()),
  actions: z.array(text()),
})

/** Checks a {@link SeedDataResource}. */
export const dataResourceSchema = schemaFor<SeedDataResource>()(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ ...shape(), type: z.literal('STRING'), struct: z.string() }),
    z.strictObject({ ...shape(), type: z.literal('ARRAY'), struct: z.array(z.string()) }),
    z.strictObject({ ...shape(), type: z.literal('TREE'), struct: z.array(node()) }),
  ]),
)

/** Checks a {@link SeedDataPermission}. */
export const dataPermissionSchema = schemaFor<SeedDataPermission>()(() =>
  z.strictObject({
    path: text(),
    actions: z.array(text()),
    effect: z.optional(z.enum(['ALLOW', 'DENY'])),
  }),
)
