import type { OwnApplication } from '../../../authentication/common/contract.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { isSignedInTo } from '../tokens/grants.ts'
import type { StoredUser } from '../users/users.ts'

/** What users see of an application. */
export function appToWire({ appId, name, logo = '', host }: StoredApp) {
  return { appId, appName: name, appLogo: logo, appLoginUrl: `${host}/login` }
}

/** Writes an application as one of its users sees it. */
export function ownAppToWire(world: World, app: StoredApp, user: StoredUser): OwnApplication {
  return { ...appToWire(app), active: isSignedInTo(world, user, app.appId) }
}
