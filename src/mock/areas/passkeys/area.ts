import type { Area } from '../../kernel/area.ts'
import { passkeyAdminRoutes } from './admin-routes.ts'
import { passkeyRoutes } from './routes.ts'
import { passkeySettings } from './sites.ts'

/** Passkeys. */
export const passkeyArea: Area = {
  routes: [...passkeyRoutes, ...passkeyAdminRoutes],
  settings: passkeySettings,
}
