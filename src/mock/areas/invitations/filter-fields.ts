import type { InvitationApplication } from '../../../management/invitations/applications/contract.ts'
import type { FoundInvitee, Invitee } from '../../../management/invitations/invitees/contract.ts'
import type { InvitationPolicy } from '../../../management/invitations/policies/contract.ts'
import type { InvitationRoster } from '../../../management/invitations/roster/contract.ts'
import type { Kind } from '../users/user-fields.ts'

/** What the members of entries are that a list is filtered by; no others can be named. */
export type FilterFields<Entry> = Readonly<Partial<Record<keyof Entry & string, Kind>>>

const inviteeStatuses = [
  ...['invited', 'registering', 'registered', 'reverted'],
  ...['notInvited', 'expired', 'invitationSendFail', 'joinedByOther'],
]
const inviteeSources = ['manualCreate', 'fileImport']
const history = { creatorId: 'text', createdAt: 'time', updatedAt: 'time' } as const

/** Of applications to join. */
export const applicationFields: FilterFields<InvitationApplication> = {
  id: 'text',
  applicant: 'text',
  email: 'text',
  inviterId: 'text',
  operatorId: 'text',
  status: ['PENDING', 'PASSED', 'REJECTED'],
  channel: ['MANUAL', 'AUTO'],
}

/** Of policies. */
export const policyFields: FilterFields<InvitationPolicy> = {
  ...history,
  policyId: 'text',
  name: 'text',
  inviteMethod: ['email'],
  showPasswordInInviteEmail: 'boolean',
  enabledIdentifierVerify: 'boolean',
  sendVerifyCodeMethod: ['prioritySMS', 'priorityEmail'],
  enabledInfoFill: 'boolean',
  registerInfoFillMsg: 'text',
  enabledExtIdp: 'boolean',
  allowSkipBindExtIdp: 'boolean',
  extIdpBindMsg: 'text',
  inviteEmailTemplateType: 'text',
  welcomeEmailTemplateType: 'text',
}

/** Of rosters. */
export const rosterFields: FilterFields<InvitationRoster> = {
  ...history,
  rosterId: 'text',
  name: 'text',
  policyId: 'text',
  status: ['editing', 'invited'],
  userCount: 'number',
}

/** Of the invitees of a roster. */
export const inviteeFields: FilterFields<Invitee> = {
  ...history,
  rosterId: 'text',
  inviteeId: 'text',
  name: 'text',
  phoneCountryCode: 'text',
  phone: 'text',
  email: 'text',
  status: inviteeStatuses,
  source: inviteeSources,
}

/** Of the invitees of all rosters. */
export const foundInviteeFields: FilterFields<FoundInvitee> = {
  rosterId: 'text',
  rosterName: 'text',
  inviteeId: 'text',
  inviteeName: 'text',
  inviteePhoneCountryCode: 'text',
  inviteePhone: 'text',
  inviteeEmail: 'text',
  inviteeStatus: inviteeStatuses,
  inviteeSource: inviteeSources,
}
