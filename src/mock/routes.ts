import { codeRoutes } from './authentication/codes.ts'
import { profileRoutes } from './authentication/profile.ts'
import { signInRoutes } from './authentication/sign-in.ts'
import { signUpRoutes } from './authentication/sign-up.ts'
import type { PlainRoute } from './engine/engine.ts'
import type { Route } from './engine/route.ts'
import { accessRoutes } from './management/access.ts'
import { customFieldRoutes } from './management/custom-fields.ts'
import { userRoutes } from './management/users.ts'
import { pageRoutes } from './pages/routes.ts'
import { protocolRoutes } from './protocol/routes.ts'

/** Every operation that the mock implements. */
export const mockedRoutes: readonly Route[] = [
  ...accessRoutes,
  ...userRoutes,
  ...customFieldRoutes,
  ...codeRoutes,
  ...signUpRoutes,
  ...signInRoutes,
  ...profileRoutes,
]

/** Endpoints and pages of the service that have no envelope. */
export const plainRoutes: readonly PlainRoute[] = [...protocolRoutes, ...pageRoutes]
