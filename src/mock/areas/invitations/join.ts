import type { JoinByTokenInput } from '../../../authentication/invitations/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { malformed } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { completionCodes, withCodes } from '../codes/codes.ts'
import { posts, setPostsOf } from '../departments/posts.ts'
import { groups, members } from '../groups/groups.ts'
import { assignRoles } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { refuseTaken, type StoredUser } from '../users/users.ts'
import { admit } from './admit.ts'
import { type Invitation, invitationOf, prove, spendInvitation } from './open-invitations.ts'
import { isFilledIn } from './policy-fields.ts'
import type { Snapshot } from './rosters.ts'

/**
 * Makes the account of somebody who was invited in person.
 *
 * @throws {@link Refused} when the token or a code is not good, a field is missing, or a value is
 *   malformed or taken
 */
export function joinByToken(world: World, app: StoredApp, input: JoinByTokenInput): void {
  const { token, code, receiverType = 'emailCode', options = {} } = input
  const invitation = invitationOf(world, token)
  const { invitee, policy, open } = invitation
  const profile = filledIn(invitation, input.profile)
  // A value that is taken is told before a code is spent, so that the invitee can still use it.
  refuseTaken(world, '', profile)
  // Who tries once more with a code that has been taken has proved the address.
  const isProved = code === undefined || open.provedBy === receiverType
  const proof = isProved ? open : prove(world, invitation, receiverType, code)
  if (policy.enabledIdentifierVerify && proof.provedBy === undefined) throw malformed('code')

  const isNewEmail = isAnother(profile.email, invitee.email)
  const isNewPhone = isAnother(profile.phone, invitee.phone)
  const added = {
    email: isNewEmail ? profile.email : undefined,
    phone: isNewPhone ? profile.phone : undefined,
  }
  const joining = {
    ...profile,
    departmentIds: idsOf(invitation, 'department'),
    emailVerified: isNewEmail || proof.provedBy === 'emailCode',
    phoneVerified: isNewPhone || proof.provedBy === 'smsCode',
  }
  const { user, welcome } = withCodes(world, completionCodes(added, options), () =>
    admit(world, app, joining, {
      password: policy.defaultPasswordConfig.custom,
      showsPassword: policy.showPasswordInInviteEmail,
      mainDepartmentId: invitation.mainDepartmentId,
      template: policy.welcomeEmailTemplateType,
    }),
  )
  giveTargets(world, user, invitation)
  spendInvitation(world, invitation, user)
  world.inbox.deliver(welcome)
}

/** Tells whether an address is not the one that was invited. */
export function isAnother(given: unknown, invited: string | undefined): boolean {
  return given !== undefined && String(given).toLowerCase() !== invited?.toLowerCase()
}

function idsOf({ things }: Snapshot, kind: string): string[] {
  return things.filter(({ type }) => type === kind).map(({ id }) => id)
}

/** Gives who has joined the groups, posts and roles of the policy, as far as they are still there. */
function giveTargets(world: World, user: StoredUser, invitation: Invitation): void {
  for (const id of idsOf(invitation, 'group')) {
    const group = groups.withId(world, id)
    if (group !== undefined) members.add(world, group, user)
  }
  const held = idsOf(invitation, 'post').flatMap(id => posts.withId(world, id) ?? [])
  setPostsOf(world, user, held)
  const found = idsOf(invitation, 'role').flatMap(id => roles.withId(world, id) ?? [])
  const target = { targetType: 'USER' as const, targetIdentifier: user.userId }
  assignRoles(world, { roles: found, targets: [target] })
}

/** What is known of an invitee, with what the invitee may add to it. */
function filledIn(
  { invitee, policy }: Invitation,
  profile: JoinByTokenInput['profile'] = {},
): NewUser & JsonObject {
  const { name, email, phone, phoneCountryCode } = invitee
  // A file may have the country code of people without a phone.
  const known: JsonObject = { name, email, phone, ...(phone && { phoneCountryCode }) }
  if (!policy.enabledInfoFill) return known
  const isFixed = (member: string): boolean =>
    known[member] !== undefined &&
    policy.extendsFields.some(field => field.name === member && field.allowRewrite === false)
  // What is left empty in a form takes nothing away.
  const added = Object.entries(profile).filter(([member, value]) => {
    return value !== '' && !isFixed(member)
  })
  const filled = { ...known, ...Object.fromEntries(added) }
  const wrong = policy.extendsFields.find(field => {
    // Nobody fills in what is not shown.
    if (field.show === false) return false
    const from = field.type === 'internal' ? profile.customData : filled
    return !isFilledIn(field, from?.[field.name])
  })
  if (wrong !== undefined) throw malformed(wrong.name)
  return filled
}
