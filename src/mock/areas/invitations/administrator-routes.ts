import * as applications from '../../../management/invitations/applications/contract.ts'
import * as general from '../../../management/invitations/general/contract.ts'
import * as templates from '../../../management/invitations/templates/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applicationOf } from '../applications/applications.ts'
import { departmentToWire } from '../departments/department-to-wire.ts'
import { departments } from '../departments/departments.ts'
import { applicants, applicantToWire, decide, type StoredApplicant } from './applicants.ts'
import { filtered } from './filter.ts'
import { applicationFields } from './filter-fields.ts'
import { addLink, addressOf } from './links.ts'
import { policyOf } from './rosters.ts'
import { changeLinkSettings, type LinkConfig, linkSettings } from './settings.ts'
import { templateOf, writeTemplate } from './templates.ts'

/** Links of administrators, those who apply by links, and the mails. */
export const administratorRoutes: readonly Route[] = [
  handle(general.getUniversalInvitation, ({ withDepartmentDetail }, { world }) =>
    settingsToWire(world, withDepartmentDetail),
  ),

  handle(general.updateUniversalInvitation, (changes, { world }) => {
    const { adminInvitationConfig, memberInvitationConfig } = changes
    for (const config of [adminInvitationConfig, memberInvitationConfig]) {
      departments.getAll(world, config?.departmentIds ?? [])
    }
    changeLinkSettings(world, changes)
    return settingsToWire(world)
  }),

  handle(general.generateUniversalInvitation, (_input, context) => {
    const { identifier } = addLink(context.world, undefined)
    return { link: addressOf(applicationOf(context), { identifier }) }
  }),

  handle(applications.filter, ({ filter, ...query }, { world }) => {
    const show = (applicant: StoredApplicant) => applicantToWire(world, applicant, query)
    const where = filtered(filter, applicationFields, show)
    return applicants.list(world, { ...query, where }, show)
  }),

  carryOut(applications.approval, ({ applicantIds }, context) =>
    decide(context.world, applicationOf(context), applicantIds, 'PASSED'),
  ),

  carryOut(applications.reject, ({ applicantIds }, context) =>
    decide(context.world, applicationOf(context), applicantIds, 'REJECTED'),
  ),

  handle(
    templates.getInviteEmailTemplate,
    ({ scene, templateType, policyId, rosterId }, { world }) => {
      const policy = policyOf(world, { policyId, rosterId })
      const { inviteEmailTemplateType, welcomeEmailTemplateType } = policy
      const own = scene === 'INVITE' ? inviteEmailTemplateType : welcomeEmailTemplateType
      return templateOf(world, templateType ?? own)
    },
  ),

  handle(templates.updateInviteEmailTemplate, (template, { world }) =>
    writeTemplate(world, { tplEngine: 'handlebar', ...template }),
  ),
]

function settingsToWire(world: World, withDepartments = false): JsonObject {
  const { adminInvitationConfig, memberInvitationConfig, ...rest } = linkSettings(world)
  const show = (config: LinkConfig): JsonObject => ({
    ...config,
    ...(withDepartments ? { departments: detailsOf(world, config) } : {}),
  })
  return {
    ...rest,
    adminInvitationConfig: show(adminInvitationConfig),
    memberInvitationConfig: show(memberInvitationConfig),
  }
}

function detailsOf(world: World, { departmentIds }: LinkConfig): JsonObject[] {
  const found = departments.findAll(world, departmentIds)
  return found.map(department => departmentToWire(world, department))
}
