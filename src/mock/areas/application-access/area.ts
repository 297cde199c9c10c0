import {
  authorizeApplicationAccess,
  updateApplicationPermissionStrategy,
} from '../../../management/application-access/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { applications, firstApplication, type StoredApp } from '../applications/applications.ts'
import { namedInSeed } from '../users/find-user.ts'
import {
  type AccessRule,
  accessTargets,
  type PermissionStrategy,
  setRules,
  strategies,
} from './access-rules.ts'
import { accessRoutes } from './routes.ts'

/** A rule of an application to begin with. */
export interface SeedAccessRule extends Partial<Pick<AccessRule, 'effect' | 'inheritByChildren'>> {
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
  /** Who may use it when no rule is about them. Default `ALLOW_ALL`. */
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
  routes: accessRoutes,
  seed: seedPart<ApplicationAccessSeed>(['applicationAccess'], (world, seed) => {
    plantEach('seed.applicationAccess', seed.applicationAccess, (access, place) => {
      const { permissionStrategy = 'ALLOW_ALL', rules, ...rest } = access
      const app = appOf(world, access)
      const { appId } = app
      const strategy = updateApplicationPermissionStrategy().input
      checkEntry(place, strategy, { ...rest, appId, permissionStrategy })
      strategies(world).set(appId, permissionStrategy)
      plantEach(`${place}.rules`, rules, (rule, its) => {
        const { effect = 'ALLOW', inheritByChildren, namespaceCode } = rule
        const list = [{ ...rule, effect, targetIdentifier: [rule.targetIdentifier] }]
        checkEntry(its, authorizeApplicationAccess().input, { appId, list })
        const target = accessTargets.get(world, namedInSeed(world, rule), namespaceCode)
        setRules(world, app, [target], { effect, inheritByChildren })
      })
    })
  }),
}

function appOf(world: World, { appId }: SeedApplicationAccess): StoredApp {
  return applications.get(world, appId ?? firstApplication(world)?.appId ?? '')
}
