import type { Area } from '../../kernel/area.ts'
import { registrationSettings } from './registration.ts'
import { signUpRoutes } from './routes.ts'

/** Self-registration. */
export const signUpArea: Area = { routes: signUpRoutes, settings: registrationSettings }
