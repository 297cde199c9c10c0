import type { Area } from '../kernel/area.ts'
import { authorizeRoutes } from './authorize.ts'
import { casRoutes } from './cas.ts'
import { deviceRoutes } from './device.ts'
import { discoveryRoutes } from './discovery.ts'
import { pushRoutes } from './pushed-requests.ts'
import { samlRoutes } from './saml.ts'
import { protocolSettings } from './settings.ts'
import { signOutRoutes } from './sign-out.ts'
import { tokenRoutes } from './token.ts'
import { tokenManagementRoutes } from './token-management.ts'
import { userInfoRoutes } from './user-info.ts'
import { validateTokenRoutes } from './validate-token.ts'

/** The endpoints of OIDC, OAuth 2.0, CAS and SAML. */
export const protocolArea: Area = {
  settings: protocolSettings,
  plainRoutes: [
    ...discoveryRoutes,
    ...authorizeRoutes,
    ...pushRoutes,
    ...tokenRoutes,
    ...deviceRoutes,
    ...userInfoRoutes,
    ...tokenManagementRoutes,
    ...signOutRoutes,
    ...validateTokenRoutes,
    ...casRoutes,
    ...samlRoutes,
  ],
}
