import type { Area } from '../../kernel/area.ts'
import { addressRoutes } from './address-routes.ts'
import { deletionRoutes } from './deletion-routes.ts'
import { passwordRoutes } from './password-routes.ts'
import { accountSettings } from './settings.ts'

/** What users change of their own accounts, by proof: password, addresses, the account itself. */
export const accountArea: Area = {
  settings: accountSettings,
  routes: [...passwordRoutes, ...addressRoutes, ...deletionRoutes],
}
