import type { InvitingPool } from '../../../authentication/invitations/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkNames } from '../../kernel/check-names.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { administratorRoutes } from './administrator-routes.ts'
import { filePages } from './files.ts'
import { addInvitee, type StoredInvitee } from './invitees.ts'
import { addLink } from './links.ts'
import { addPolicy, type NewPolicy, type StoredPolicy } from './policies.ts'
import { policyRoutes } from './policy-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import { addRoster, type StoredRoster } from './rosters.ts'
import { invitationRoutes } from './routes.ts'
import { sendInvitations } from './sending.ts'
import {
  changeLinkSettings,
  invitationSettings,
  invitingPool,
  type LinkConfig,
} from './settings.ts'
import { addTarget } from './targets.ts'

/** Somebody who is invited in person. */
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
export interface SeedInvitationPolicy extends NewPolicy {
  /** What invitees get into, or get: departments by id, the others by code. */
  readonly targets?: readonly {
    readonly targetType: 'department' | 'post' | 'role' | 'group'
    readonly targetIdentifier: string
    readonly namespace?: string
  }[]
  /** Who is invited. They are in a roster of their own, and a message waits in the inbox of each. */
  readonly invitees?: readonly SeedInvitee[]
}

/** A roster whose invitations are not sent yet. */
export interface SeedInvitationRoster {
  /** Id of the roster. Default: made from the mock's randomness. */
  readonly rosterId?: string
  /** Display name. */
  readonly name: string
  /** Id of the policy. Default: none. */
  readonly policyId?: string
  /** Who is in it. */
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
  /** Rosters that wait to be sent. */
  readonly rosters?: readonly SeedInvitationRoster[]
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
  rosters: true,
}

/** Invitations into the pool. */
export const invitationArea: Area = {
  routes: [...invitationRoutes, ...administratorRoutes, ...policyRoutes, ...rosterRoutes],
  plainRoutes: filePages,
  settings: invitationSettings,
  seed: seedPart<InvitationSeed>(['invitations'], (world, { invitations = {} }) => {
    checkNames('seed.invitations', invitations, names)
    const { userPool, links, policies, rosters, ...changes } = invitations
    Object.assign(invitingPool(world), userPool)
    changeLinkSettings(world, changes)
    plantEach('seed.invitations.links', links, identifier => {
      addLink(world, undefined, identifier)
    })
    plantEach('seed.invitations.policies', policies, (policy, place) => {
      const { invitees, targets, ...own } = policy
      const { policyId, name } = plantPolicy(world, own, targets, place)
      if (invitees === undefined) return
      const roster = addRoster(world, { name, policyId })
      sendInvitations(world, roster, plantInvitees(world, roster, invitees, place))
    })
    plantEach('seed.invitations.rosters', rosters, ({ invitees, ...own }, place) => {
      plantInvitees(world, addRoster(world, own), invitees, place)
    })
  }),
}

function plantPolicy(
  world: World,
  own: NewPolicy,
  targets: SeedInvitationPolicy['targets'],
  place: string,
): StoredPolicy {
  const policy = addPolicy(world, own)
  plantEach(`${place}.targets`, targets, target => addTarget(world, policy, target))
  return policy
}

function plantInvitees(
  world: World,
  roster: StoredRoster,
  people: readonly SeedInvitee[] | undefined,
  place: string,
): StoredInvitee[] {
  const planted: StoredInvitee[] = []
  plantEach(`${place}.invitees`, people, person => {
    planted.push(addInvitee(world, roster, person, 'manualCreate'))
  })
  return planted
}
