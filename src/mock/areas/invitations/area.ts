import type { InvitingPool } from '../../../authentication/invitations/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkNames } from '../../kernel/check-names.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { firstApplication } from '../applications/applications.ts'
import { invite, policies, type StoredInvitee, type StoredPolicy } from './invitees.ts'
import { addLink, addressOf } from './links.ts'
import { invitationRoutes } from './routes.ts'
import { invitationSettings, invitingPool, type LinkConfig, linkSettings } from './settings.ts'

/** Somebody who is invited in person; a message with the link waits in the inbox. */
export interface SeedInvitee {
  /** Full name. */
  readonly name?: string
  /** E-mail address. The link goes there, and else to the phone. */
  readonly email?: string
  /** Phone number without country code. */
  readonly phone?: string
  /** Country code of the phone number. */
  readonly phoneCountryCode?: string
}

/** What holds for some invitations in person, and who is invited so. */
export interface SeedInvitationPolicy extends Partial<Omit<StoredPolicy, 'policyId'>> {
  /** Who is invited. */
  readonly invitees?: readonly SeedInvitee[]
}

/** What administrators have set up for invitations. */
export interface SeedInvitations {
  /** What is told of the pool to who is invited. */
  readonly userPool?: InvitingPool
  /** Whether users may invite by links. Default false. */
  readonly enabledMemberInvitation?: boolean
  /** What holds for the links of users. Default: a week, no departments, no consent. */
  readonly memberInvitationConfig?: Partial<LinkConfig>
  /** The same for the links of administrators. */
  readonly adminInvitationConfig?: Partial<LinkConfig>
  /** Links that an administrator has made, by their `identifier`. */
  readonly links?: readonly string[]
  /** Invitations in person. */
  readonly policies?: readonly SeedInvitationPolicy[]
}

/** The part of a seed with invitations. */
export interface InvitationSeed {
  /** Invitations, and what holds for them. */
  readonly invitations?: SeedInvitations
}

const names = {
  userPool: true,
  enabledMemberInvitation: true,
  memberInvitationConfig: true,
  adminInvitationConfig: true,
  links: true,
  policies: true,
}

/** Invitations into the pool. */
export const invitationArea: Area = {
  routes: invitationRoutes,
  settings: invitationSettings,
  seed: seedPart<InvitationSeed>(['invitations'], (world, { invitations = {} }) => {
    checkNames('seed.invitations', invitations, names)
    const { userPool, enabledMemberInvitation = false, ...rest } = invitations
    const { adminInvitationConfig, memberInvitationConfig } = linkSettings(world)
    Object.assign(invitingPool(world), userPool)
    Object.assign(linkSettings(world), {
      enabledMemberInvitation,
      adminInvitationConfig: { ...adminInvitationConfig, ...rest.adminInvitationConfig },
      memberInvitationConfig: { ...memberInvitationConfig, ...rest.memberInvitationConfig },
    })
    plantEach('seed.invitations.links', rest.links, identifier => {
      addLink(world, undefined, identifier)
    })
    plantEach('seed.invitations.policies', rest.policies, (policy, place) => {
      const { invitees, ...own } = policy
      const added = policies.add(world, {
        policyId: world.random.hex(24),
        enabledIdentifierVerify: true,
        sendVerifyCodeMethod: 'priorityEmail',
        enabledInfoFill: true,
        registerInfoFillMsg: '',
        extendsFields: [],
        verifyCodeMaxErrCount: 5,
        expiredTimeOfDay: 7,
        departmentIds: [],
        ...own,
      })
      plantEach(`${place}.invitees`, invitees, ({ name, email, phone, phoneCountryCode }) => {
        send(world, invite(world, added, { name, email, phone, phoneCountryCode }))
      })
    })
  }),
}

function send(world: World, { email, phone = '', identifier, signature }: StoredInvitee): void {
  const app = firstApplication(world)
  if (app === undefined) return
  world.inbox.deliver({
    kind: email === undefined ? 'sms' : 'email',
    to: email ?? phone,
    channel: 'INVITATION',
    link: addressOf(app, { identifier, signature }),
    sentAt: timestamp(world),
  })
}
