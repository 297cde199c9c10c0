import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantChecked, plantEach, seedPart } from '../../kernel/seed.ts'
import { firstApplication } from '../applications/applications.ts'
import { targets } from '../roles/assignments.ts'
import { namedInSeed } from '../users/find-user.ts'
import { dataGrantSettings, grantData } from './data-grants.ts'
import { addDataResource, getPlace } from './data-resources.ts'
import { dataResourceRoutes } from './routes.ts'
import {
  dataPermissionSchema,
  dataResourceSchema,
  type SeedDataGrant,
  type SeedDataResource,
} from './seed.ts'

/** The part of a seed with data resources. */
export interface DataResourceSeed {
  /** Data resources. Until there are operations for them, a seed makes them. */
  readonly dataResources?: readonly SeedDataResource[]
  /** Who may do what with them. */
  readonly dataGrants?: readonly SeedDataGrant[]
}

/** The data resources of the pool, and what users may do with them. */
export const dataResourceArea: Area = {
  routes: dataResourceRoutes,
  settings: dataGrantSettings,
  seed: seedPart<DataResourceSeed>(['dataResources', 'dataGrants'], (world, seed) => {
    const appSpace = firstApplication(world)?.appId ?? 'default'
    plantChecked('seed.dataResources', seed.dataResources, dataResourceSchema, resource =>
      addDataResource(world, { namespace: appSpace, ...resource }),
    )
    plantEach('seed.dataGrants', seed.dataGrants, (entry, place) => {
      const { namespace = appSpace, permissions, ...rest } = entry
      const target = targets.get(world, namedInSeed(world, rest), namespace)
      plantEach(`${place}.permissions`, permissions, (permission, its) => {
        checkEntry(its, dataPermissionSchema, permission)
        grantData(world, target, getPlace(world, namespace, permission.path), permission)
      })
    })
  }),
}
