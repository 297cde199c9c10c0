import * as z from 'zod/mini'
import { schemaFor } from '../../../contract/schema.ts'
import { text } from '../../../contract/values.ts'
import type { Area } from '../../kernel/area.ts'
import { plantChecked, seedPart } from '../../kernel/seed.ts'
import { applications, firstApplication } from '../applications/applications.ts'
import { roles } from '../roles/roles.ts'
import { getUserNamed } from '../users/find-user.ts'
import { apply, approvalSettings, decide } from './approvals.ts'
import { approvalRoutes } from './routes.ts'

/** An application that users can apply for. */
export interface SeedApplicableApp {
  /** Id of the application. Default: the first one. */
  appId?: string
  /** Address of the logo. Default: none. */
  logo?: string
  /** Kind of the application, such as `spa`. Default `web`. */
  appType?: string
  /** Name of the template that it was made from. Default: none. */
  template?: string
}

/** A request for a permission, of a time before the mock begins. */
export interface SeedApproval {
  /** Who applies, by id, user name, e-mail address or phone number. */
  user: string
  /** The role that is applied for. */
  role?: { code: string; namespace?: string }
  /** Id of the application that is applied for, where it is no role. Default: the first one. */
  appId?: string
  /** What was decided. Default: nothing yet. */
  status?: 'AGREED' | 'REFUSED'
  /** From when on the role is wanted, in milliseconds since the epoch. Default: at once. */
  enableTime?: number
  /** Until when the role is wanted, in milliseconds since the epoch. Default: for ever. */
  endTime?: number
}

/** The part of a seed with what users apply for. */
export interface ApprovalSeed {
  /** Applications that users can apply for. Roles say that by `enablePermissionApply`. */
  readonly applicableApps?: readonly SeedApplicableApp[]
  /** Requests for permissions. Until there are operations to decide, a seed does. */
  readonly approvals?: readonly SeedApproval[]
}

const optionalText = () => z.optional(z.string())

const applicableAppSchema = schemaFor<SeedApplicableApp>()(() =>
  z.strictObject({
    appId: z.optional(text()),
    logo: optionalText(),
    appType: optionalText(),
    template: optionalText(),
  }),
)

const approvalSchema = schemaFor<SeedApproval>()(() =>
  z.strictObject({
    user: text(),
    role: z.optional(z.strictObject({ code: text(), namespace: z.optional(text()) })),
    appId: z.optional(text()),
    status: z.optional(z.enum(['AGREED', 'REFUSED'])),
    enableTime: z.optional(z.number()),
    endTime: z.optional(z.number()),
  }),
)

/** Requests of users for permissions. */
export const approvalArea: Area = {
  routes: approvalRoutes,
  settings: approvalSettings,
  seed: seedPart<ApprovalSeed>(['applicableApps', 'approvals'], (world, seed) => {
    const firstAppId = firstApplication(world)?.appId ?? ''
    plantChecked('seed.applicableApps', seed.applicableApps, applicableAppSchema, app => {
      const { appId = firstAppId, logo, ...details } = app
      const known = applications.get(world, appId)
      applications.update(world, known, { enablePermissionApply: true, logo, details })
    })
    plantChecked('seed.approvals', seed.approvals, approvalSchema, entry => {
      const { user, role, appId = firstAppId, status, ...times } = entry
      const { userId } = getUserNamed(world, user)
      const approval = apply(
        world,
        userId,
        role === undefined
          ? { objectType: 'APP_PERMISSION_APPLY', objectId: appId }
          : {
              objectType: 'ROLE_PERMISSION_APPLY',
              objectId: roles.getIn(world, role).id,
              extraParams: times,
            },
      )
      if (status !== undefined) decide(world, approval, status)
    })
  }),
}
