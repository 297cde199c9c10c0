import * as contract from '../../../authentication/invitations/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { isAdministrator } from '../passkeys/administration.ts'
import { displayNameOf } from '../users/display-name.ts'
import { users } from '../users/users.ts'
import { joinByLink } from './applicants.ts'
import { joinByToken } from './join.ts'
import { addLink, addressOf, clearAdministratorLinks, clearLinks, getLink } from './links.ts'
import { type Invitation, invitationOf, openInvitation, prove } from './open-invitations.ts'
import { invitingPool, linkSettings } from './settings.ts'

/** Invitations, for users who invite and for who is invited. */
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

  carryOut(contract.clearMyAllUniversalInvitationLinks, (_input, { world, userId }) => {
    const user = users.get(world, userId)
    clearLinks(world, user)
    // Those that were made with the pool's key are administrators', and nothing else can reset them.
    if (isAdministrator(world, user)) clearAdministratorLinks(world)
  }),

  handle(contract.getUniversalInvitationPublicConfig, ({ identifier }, { world }) => {
    const { inviterId } = getLink(world, identifier, 4032)
    const inviter = users.find(world, inviterId)
    return {
      userPool: invitingPool(world),
      ...(inviter === undefined ? {} : { inviter: { displayName: displayNameOf(inviter) } }),
    }
  }),

  handle(contract.signupByUniversal, (input, context) => ({
    status: joinByLink(context.world, applicationOf(context), input),
  })),

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
  const { enabledIdentifierVerify, sendVerifyCodeMethod, verifyCodeMaxErrCount } = policy
  const { enabledInfoFill, registerInfoFillMsg, extendsFields } = policy
  const code = { enabledIdentifierVerify, sendVerifyCodeMethod, verifyCodeMaxErrCount }
  const form = { enabledInfoFill, registerInfoFillMsg, extendsFields }
  return { ...code, ...form, extendsFieldsI18n: {}, extendsFieldsOptions: [] }
}
