import * as z from 'zod/mini'
import { schemaFor } from '../../../contract/schema.ts'
import { text } from '../../../contract/values.ts'
import type { Area } from '../../kernel/area.ts'
import { plantChecked, seedPart } from '../../kernel/seed.ts'
import { applications } from '../applications/applications.ts'
import { namespaces } from './namespaces.ts'

/** A permission space, in which codes of roles and of resources are unique. */
export interface SeedNamespace {
  /** Code, unique in the pool. */
  code: string
  /** Display name. Default: the code. */
  name?: string
}

/** The part of a seed with the permission spaces of the pool. */
export interface NamespaceSeed {
  /**
   * Permission spaces besides the built-in ones: `default`, `system`, and one for each application,
   * whose code is the id of the application.
   */
  readonly namespaces?: readonly SeedNamespace[]
}

const schema = schemaFor<SeedNamespace>()(() =>
  z.strictObject({ code: text(), name: z.optional(z.string()) }),
)

/** The permission spaces of the pool. Until there are operations for them, a seed makes them. */
export const namespaceArea: Area = {
  seed: seedPart<NamespaceSeed>(['namespaces'], (world, seed) => {
    const add = ({ code, name = code }: SeedNamespace): unknown =>
      namespaces.add(world, { id: code, code, name })
    for (const code of ['default', 'system']) add({ code })
    for (const { appId: code, name } of applications.all(world)) add({ code, name })
    plantChecked('seed.namespaces', seed.namespaces, schema, add)
  }),
}
