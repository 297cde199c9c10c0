import type { EmailChannel } from '../../../authentication/codes/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { departments } from '../departments/departments.ts'

/** Settings of invitations. */
export interface InvitationSettings {
  /** What the codes that applicants and invitees need are sent for. Not documented. */
  readonly invitationChannel: EmailChannel
  /** How an old invitation is refused; the codes 4032 and 4033 are documented, the status is not. */
  readonly expiredInvitationStatusCode: number
  /** Variables that a template of a mail may have. Not documented. */
  readonly templateVariables: readonly string[]
}

/** How invitations work. */
export const invitationSettings = settings<InvitationSettings>({
  invitationChannel: 'CHANNEL_REGISTER',
  expiredInvitationStatusCode: 403,
  templateVariables: ['name', 'pool', 'link', 'account', 'password', 'code'],
})

/** What holds for the links of administrators, or for those of members. */
export interface LinkConfig {
  /** Life of a link in days; -1 for one that never expires. */
  readonly expiredTimeOfDay: number
  /** Whether who joins gets into the departments of the inviter, instead of `departmentIds`. */
  readonly joinSameDepartment: boolean
  /** Departments that who joins gets into. */
  readonly departmentIds: readonly string[]
  /** Whether an administrator has to agree. */
  readonly enabledAdminConsent: boolean
}

const defaults: LinkConfig = {
  expiredTimeOfDay: 7,
  joinSameDepartment: false,
  departmentIds: [],
  enabledAdminConsent: false,
}

/** What an administrator has set up for links, in the spelling of the service. */
export const linkSettings = state(() => ({
  adminInvitationConfig: defaults,
  memberInvitationConfig: defaults,
  enabledMemberInvitation: false,
}))

departments.onRemove((world, { departmentId }) => {
  const { adminInvitationConfig, memberInvitationConfig } = linkSettings(world)
  const without = ({ departmentIds }: LinkConfig) => ({
    departmentIds: departmentIds.filter(id => id !== departmentId),
  })
  changeLinkSettings(world, {
    adminInvitationConfig: without(adminInvitationConfig),
    memberInvitationConfig: without(memberInvitationConfig),
  })
})

/** Changes what is set up for links; what is left out stays. */
export function changeLinkSettings(
  world: World,
  changes: {
    adminInvitationConfig?: Partial<LinkConfig>
    memberInvitationConfig?: Partial<LinkConfig>
    enabledMemberInvitation?: boolean
  },
): void {
  const { adminInvitationConfig, memberInvitationConfig, enabledMemberInvitation } =
    linkSettings(world)
  Object.assign(linkSettings(world), {
    enabledMemberInvitation: changes.enabledMemberInvitation ?? enabledMemberInvitation,
    adminInvitationConfig: { ...adminInvitationConfig, ...changes.adminInvitationConfig },
    memberInvitationConfig: { ...memberInvitationConfig, ...changes.memberInvitationConfig },
  })
}

/** What is told of the pool to who is invited. */
export const invitingPool = state(() => ({ name: 'Mock pool', logo: '', description: '' }))

/**
 * Refuses an invitation that is over.
 *
 * @param apiCode 4032 for the link itself, 4033 for the page that it has led to
 */
export function invitationExpired(world: World, apiCode: 4032 | 4033): Refused {
  return new Refused(
    invitationSettings(world).expiredInvitationStatusCode,
    apiCode === 4032
      ? { 'zh-CN': '邀请链接已失效', 'en-US': 'the invitation link has expired' }
      : { 'zh-CN': '邀请页面已失效', 'en-US': 'the invitation page has expired' },
    { apiCode },
  )
}
