import { getAccessibleApps } from '../../../authentication/profile/contract.ts'
import type { UserReference } from '../../../management/common/contract.ts'
import { getUserAccessibleApps, getUserAuthorizedApps } from '../../../management/users/contract.ts'
import type { AccessibleApp } from '../../../management/users/records/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { applications, firstApplication, type StoredApp } from '../applications/applications.ts'
import { appToWire, ownAppToWire } from '../history/own-apps.ts'
import { getUserBy, namedInSeed } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import {
  type AccessRule,
  accessRules,
  accessTargets,
  effectOn,
  mayUse,
  type PermissionStrategy,
  strategies,
  strategyOf,
} from './access-rules.ts'

/** A rule of an application to begin with. */
export interface SeedAccessRule extends Partial<AccessRule> {
  /** Whom it is about. */
  readonly targetType: 'USER' | 'GROUP' | 'ROLE' | 'ORG'
  /** User by id, user name, e-mail address or phone number; code of a group or role; department id. */
  readonly targetIdentifier: string
  /** Permission space of a role. Default `default`. */
  readonly namespaceCode?: string
}

/** Who may use an application. */
export interface SeedApplicationAccess {
  /** Id of the application. Default: the first one. */
  readonly appId?: string
  /** Who may use it that no rule speaks of. Default `ALLOW_ALL`. */
  readonly permissionStrategy?: PermissionStrategy
  /** Rules; `effect` is `ALLOW` and `inheritByChildren` true unless said otherwise. */
  readonly rules?: readonly SeedAccessRule[]
}

/** The part of a seed with the rights to applications. */
export interface ApplicationAccessSeed {
  /** Who may use which application. Default: everybody every one. */
  readonly applicationAccess?: readonly SeedApplicationAccess[]
}

/** Who may use which application. */
export const applicationAccessArea: Area = {
  routes: [
    handle(getAccessibleApps, (_input, { world, userId }) => {
      const user = users.get(world, userId)
      const open = applications.all(world).filter(app => mayUse(world, app, user))
      return open.map(app => ownAppToWire(world, app, user))
    }),

    handle(getUserAccessibleApps, (query, { world }) => listApps(world, query, mayUse)),

    handle(getUserAuthorizedApps, (query, { world }) =>
      listApps(world, query, (...about) => effectOn(...about) === 'ALLOW'),
    ),
  ],
  seed: seedPart<ApplicationAccessSeed>(['applicationAccess'], (world, seed) => {
    plantEach('seed.applicationAccess', seed.applicationAccess, (access, place) => {
      const { permissionStrategy = 'ALLOW_ALL', rules } = access
      const app = appOf(world, access)
      strategies(world).set(app.appId, permissionStrategy)
      plantEach(`${place}.rules`, rules, rule => {
        const { effect = 'ALLOW', inheritByChildren = true, namespaceCode } = rule
        const target = accessTargets.get(world, namedInSeed(world, rule), namespaceCode)
        accessRules.add(world, app, target, { effect, inheritByChildren })
      })
    })
  }),
}

function listApps(
  world: World,
  { userId, userIdType }: UserReference,
  isWanted: (world: World, app: StoredApp, user: StoredUser) => boolean,
): AccessibleApp[] {
  const user = getUserBy(world, userId, userIdType)
  const found = applications.all(world).filter(app => isWanted(world, app, user))
  return found.map(app => ({
    ...appToWire(app),
    appDefaultLoginStrategy: strategyOf(world, app),
  }))
}

function appOf(world: World, { appId }: SeedApplicationAccess): StoredApp {
  return applications.get(world, appId ?? firstApplication(world)?.appId ?? '')
}
