import { type CreateResourceInput, createResource } from '../../../management/resources/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { plantChecked, seedPart } from '../../kernel/seed.ts'
import { addResource } from './resources.ts'
import { resourceRoutes } from './routes.ts'

/** The part of a seed with the resources of the pool. */
export interface ResourceSeed {
  /** Resources: what `management.resources.create` takes. */
  readonly resources?: readonly CreateResourceInput[]
}

/** The resources of the pool. */
export const resourceArea: Area = {
  routes: resourceRoutes,
  seed: seedPart<ResourceSeed>(['resources'], (world, seed) => {
    plantChecked('seed.resources', seed.resources, createResource().input, resource => {
      addResource(world, resource)
    })
  }),
}
