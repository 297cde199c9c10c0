import {
  getSecuritySettings,
  updateSecuritySettings,
} from '../../../management/security-settings/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { changeSecurity } from './change.ts'
import { originSettings } from './origins.ts'
import { showSecurity } from './show.ts'

/** The security settings of the pool: each is kept by the area that goes by it. */
export const securitySettingsArea: Area = {
  settings: originSettings,
  routes: [
    handle(getSecuritySettings, (_, { world }) => showSecurity(world)),

    handle(updateSecuritySettings, (input, { world }) => {
      changeSecurity(world, input)
      return showSecurity(world)
    }),
  ],
}
