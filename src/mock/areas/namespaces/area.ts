import * as z from 'zod/mini'
import { schemaFor, text } from '../../../contract/schema.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { namespaces, type SeedNamespace } from './namespaces.ts'

/** The part of a seed with the permission spaces of the pool. */
export interface NamespaceSeed {
  /** Permission spaces besides the built-in ones, `default` and `system`. */
  readonly namespaces?: readonly SeedNamespace[]
}

const schema = schemaFor<SeedNamespace>()(() =>
  z.strictObject({ code: text(), name: z.optional(z.string()) }),
)

/** The permission spaces of the pool. Until there are operations for them, a seed makes them. */
export const namespaceArea: Area = {
  seed: seedPart<NamespaceSeed>(['namespaces'], (world, seed) => {
    for (const code of ['default', 'system']) namespaces.add(world, { code, name: code })
    plantEach('seed.namespaces', seed.namespaces, (space, place) => {
      checkEntry(place, schema, space)
      namespaces.add(world, { name: space.code, ...space })
    })
  }),
}
