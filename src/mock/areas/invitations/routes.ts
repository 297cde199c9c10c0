import * as contract from '../../../authentication/invitations/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { isEmail } from '../../kernel/addresses.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { takeCode } from '../codes/codes.ts'
import { displayNameOf } from '../users/display-name.ts'
import { users } from '../users/users.ts'
import { apply, checkMayApply } from './applicants.ts'
import { type Invitation, invitationOf, openInvitation, prove } from './invitees.ts'
import { joinByToken } from './join.ts'
import { addLink, addressOf, clearLinks, getLink } from './links.ts'
import { invitationSettings, invitingPool, linkSettings } from './settings.ts'

/** Invitations, for who invites and for who is invited. */
export const invitationRoutes: readonly Route[] = [
  handle(contract.generateUniversalInvitationByMember, (_input, context) => {
    const { world, userId } = context
    if (!linkSettings(world).enabledMemberInvitation) {
      throw new Refused(403, {
        'zh-CN': '未开启成员邀请',
        'en-US': 'users of this pool may not invite',
      })
    }
    const { identifier } = addLink(world, users.get(world, userId))
    return { link: addressOf(applicationOf(context), { identifier }) }
  }),

  carryOut(contract.clearMyAllUniversalInvitationLinks, (_input, { world, userId }) =>
    clearLinks(world, users.get(world, userId)),
  ),

  handle(contract.getUniversalInvitationPublicConfig, ({ identifier }, { world }) => {
    const { inviterId } = getLink(world, identifier, 4032)
    const inviter = users.find(world, inviterId)
    return {
      userPool: invitingPool(world),
      ...(inviter === undefined ? {} : { inviter: { displayName: displayNameOf(inviter) } }),
    }
  }),

  handle(contract.signupByUniversal, ({ identifier, emailCode, profile }, context) => {
    const { world } = context
    const link = getLink(world, identifier, 4033)
    const { email } = profile
    if (!isEmail(email)) throw malformed('profile')
    // An address that is taken is told before the code is spent.
    checkMayApply(world, email)
    const channel = invitationSettings(world).invitationChannel
    takeCode(world, { kind: 'email', to: email, channel }, emailCode)
    return { status: apply(world, applicationOf(context), link, profile) }
  }),

  handle(contract.generateInviteToken, (input, { world }) => {
    const { identifier, signature, withInviteeInfo, withInvitationSettings } = input
    const invitation = openInvitation(world, identifier, signature)
    const details = {
      ...(withInviteeInfo ? inviteeToWire(invitation) : {}),
      ...(withInvitationSettings ? settingsToWire(invitation) : {}),
    }
    const isAsked = withInviteeInfo || withInvitationSettings
    return { token: invitation.token, ...(isAsked ? { invitationContext: details } : {}) }
  }),

  handle(contract.getInviteCodeContext, ({ token }, { world }) => {
    const invitation = invitationOf(world, token)
    return { ...settingsToWire(invitation), ...inviteeToWire(invitation) }
  }),

  carryOut(contract.verifyInviteCode, ({ token, code, receiverType }, { world }) => {
    prove(world, invitationOf(world, token), receiverType, code)
  }),

  carryOut(contract.signupByPolicy, (input, context) =>
    joinByToken(context.world, applicationOf(context), input),
  ),
]

function inviteeToWire({ invitee }: Invitation): JsonObject {
  const { name, email, phone, phoneCountryCode } = invitee
  return { inviteeName: name, email, phone, phoneCountryCode }
}

function settingsToWire({ policy }: Invitation): JsonObject {
  const { policyId: _id, expiredTimeOfDay: _life, departmentIds: _theirs, ...told } = policy
  return { ...told, extendsFieldsI18n: {}, extendsFieldsOptions: [] }
}
