import { createNamespace, type NewNamespace } from '../../../management/namespaces/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { plantChecked, seedPart } from '../../kernel/seed.ts'
import { addNamespace, builtIn, plant } from './namespaces.ts'
import { namespaceRoutes } from './routes.ts'

/** The part of a seed with the permission spaces of the pool. */
export interface NamespaceSeed {
  /**
   * Permission spaces besides the built-in ones: `default`, `system`, and one for each application,
   * whose code is the id of the application. What `management.namespaces.create` takes.
   */
  readonly namespaces?: readonly NewNamespace[]
}

/** The permission spaces of the pool. */
export const namespaceArea: Area = {
  routes: namespaceRoutes,
  seed: seedPart<NamespaceSeed>(['namespaces'], (world, seed) => {
    for (const code of builtIn) plant(world, { code })
    plantChecked('seed.namespaces', seed.namespaces, createNamespace().input, namespace => {
      addNamespace(world, namespace)
    })
  }),
}
