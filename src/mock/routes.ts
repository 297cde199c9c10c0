import type { PlainRoute } from './engine/engine.ts'
import type { Route } from './engine/route.ts'
import { accessRoutes } from './management/access.ts'
import { customFieldRoutes } from './management/custom-fields.ts'
import { userRoutes } from './management/users.ts'

/** Every operation that the mock implements. */
export const mockedRoutes: readonly Route[] = [...accessRoutes, ...userRoutes, ...customFieldRoutes]

/** Pages of the service that have no envelope. */
export const plainRoutes: readonly PlainRoute[] = []
