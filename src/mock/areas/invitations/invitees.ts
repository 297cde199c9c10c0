import type { FoundInvitee, Invitee } from '../../../management/invitations/invitees/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { collection } from '../../kernel/collection.ts'
import { malformed } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { users } from '../users/users.ts'
import { actorToWire, administratorId } from './actors.ts'
import { rosters, type Snapshot, type StoredRoster } from './rosters.ts'

/** What is known of somebody who is invited in person. */
export interface Person {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly phoneCountryCode?: string | undefined
}

/** Somebody in a roster. */
export interface StoredInvitee extends Person {
  readonly inviteeId: string
  readonly rosterId: string
  readonly source: 'manualCreate' | 'fileImport'
  /** How far the invitation has come; what follows from clock and pool is not kept. */
  readonly status:
    | 'notInvited'
    | 'invited'
    | 'registering'
    | 'registered'
    | 'reverted'
    | 'invitationSendFail'
  /** What the link names the invitation by, and what proves that it was sent. */
  readonly identifier?: string
  readonly signature?: string
  /** When the link expires, in milliseconds. */
  readonly expiresAt?: number
  /** The policy as it was when that link was sent. */
  readonly sentBy?: Snapshot
  /** The account that was made when the invitee joined; it may be gone. */
  readonly userId?: string
  readonly creatorId: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** The people of all rosters. */
export const invitees = collection<StoredInvitee, 'identifier' | 'email' | 'phone'>({
  id: ({ inviteeId }) => inviteeId,
  unknown: { 'zh-CN': '受邀者不存在', 'en-US': 'no such invitee' },
  unique: {
    identifier: {
      of: ({ identifier }) => identifier,
      taken: { 'zh-CN': '邀请标识已存在', 'en-US': 'the identifier belongs to another invitee' },
    },
    email: uniqueInRoster('email'),
    phone: uniqueInRoster('phone'),
  },
  searched: ['name', 'email', 'phone'],
  isNewestFirst: true,
})

rosters.onRemove((world, roster) => invitees.remove(world, ...inviteesOf(world, roster)))

/** The people of a roster, oldest first. */
export function inviteesOf(world: World, { rosterId }: StoredRoster): StoredInvitee[] {
  return invitees.all(world).filter(invitee => invitee.rosterId === rosterId)
}

/**
 * Puts somebody into a roster.
 *
 * @throws {@link Refused} when an address is malformed, or of somebody who is there already
 */
export function addInvitee(
  world: World,
  { rosterId }: StoredRoster,
  { name = '', email, phone, phoneCountryCode }: Person,
  source: StoredInvitee['source'],
): StoredInvitee {
  if (email !== undefined && !isEmail(email)) throw malformed('email')
  if (phone !== undefined && !isPhone(phone)) throw malformed('phone')
  const now = timestamp(world)
  return invitees.add(world, {
    inviteeId: world.random.hex(24),
    rosterId,
    name,
    email,
    phone,
    phoneCountryCode,
    source,
    status: 'notInvited',
    creatorId: administratorId(world),
    createdAt: now,
    updatedAt: now,
  })
}

/** Tells how far an invitation has come. Who has joined has done so for good, whatever becomes of the account. */
export function statusOf(world: World, invitee: StoredInvitee): Invitee['status'] {
  const { status, expiresAt = Number.POSITIVE_INFINITY } = invitee
  if (status === 'registered') return status
  if (isInPool(world, invitee)) return 'joinedByOther'
  return waits(invitee) && expiresAt <= world.clock.now() ? 'expired' : status
}

/** Whether somebody has an account: that of the invitation, or one with the same address. */
export function isInPool(world: World, { userId, email = '', phone = '' }: StoredInvitee): boolean {
  const found =
    users.find(world, userId) ??
    users.findBy(world, 'email', email) ??
    users.findBy(world, 'phone', phone)
  return found !== undefined
}

/** Whether an invitation is sent, and neither taken back nor spent. */
export function waits({ status }: StoredInvitee): boolean {
  return status === 'invited' || status === 'registering'
}

/** Writes an invitee in the service's spelling. */
export function inviteeToWire(
  world: World,
  invitee: StoredInvitee,
  details: { withCreatorDetail?: boolean } = {},
): Invitee {
  const { identifier, signature, expiresAt, sentBy, userId, name = '', ...told } = invitee
  return {
    ...told,
    name,
    status: statusOf(world, invitee),
    ...(details.withCreatorDetail ? { creatorDetail: actorToWire(world, told.creatorId) } : {}),
  }
}

/** Writes an invitee as the search in all rosters does. */
export function foundInviteeToWire(world: World, invitee: StoredInvitee): FoundInvitee {
  const { rosterId, inviteeId, name = '', email, phone, phoneCountryCode, source } = invitee
  return {
    rosterId,
    rosterName: rosters.get(world, rosterId).name,
    inviteeId,
    inviteeName: name,
    inviteeStatus: statusOf(world, invitee),
    inviteeSource: source,
    ...(email === undefined ? {} : { inviteeEmail: email }),
    ...(phone === undefined ? {} : { inviteePhone: phone }),
    ...(phoneCountryCode === undefined ? {} : { inviteePhoneCountryCode: phoneCountryCode }),
  }
}

function uniqueInRoster(member: 'email' | 'phone') {
  return {
    of: (invitee: StoredInvitee) => invitee[member] && `${invitee.rosterId} ${invitee[member]}`,
    ignoresCase: true,
    taken: { 'zh-CN': `${member} 已在名单中`, 'en-US': `the ${member} is in the roster already` },
  }
}
