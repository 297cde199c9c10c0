import type { Area } from '../../kernel/area.ts'
import { signInRoutes } from './routes.ts'
import { signInSettings } from './sign-in-rules.ts'
import { stepRoutes } from './step-routes.ts'

/** Sign-in by credentials. */
export const signInArea: Area = {
  routes: [...signInRoutes, ...stepRoutes],
  settings: signInSettings,
}
