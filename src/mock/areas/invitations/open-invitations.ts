import type { InvitationReceiver } from '../../../authentication/invitations/contract.ts'
import { malformed, refusalIn } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { takeCode } from '../codes/codes.ts'
import type { StoredUser } from '../users/users.ts'
import { invitees, type StoredInvitee, waits } from './invitees.ts'
import type { Snapshot } from './rosters.ts'
import { invitationExpired, invitationSettings } from './settings.ts'

/** An invitation in person that was opened. */
interface OpenInvitation {
  readonly inviteeId: string
  /** Signature of the link that has opened it: a new link makes its token void. */
  readonly signature: string
  readonly expiresAt: number
  readonly wrongCodes: number
  /** Where the code went that was right. */
  readonly provedBy: InvitationReceiver | undefined
}

/** An invitation in person on its way, with all that belongs to it. */
export interface Invitation extends Snapshot {
  readonly token: string
  readonly open: OpenInvitation
  readonly invitee: StoredInvitee
}

/** By token. */
const opened = state(() => new Map<string, OpenInvitation>())

/**
 * Opens an invitation in person by what its link holds.
 *
 * @throws {@link Refused} 4032 when it is none of ours, old, taken back, or spent
 */
export function openInvitation(world: World, identifier: string, signature: string): Invitation {
  const now = world.clock.now()
  const invitee = invitees.findBy(world, 'identifier', identifier)
  const sent = sentBy(invitee)
  if (invitee?.signature !== signature || sent === undefined || isOld(world, invitee)) {
    throw invitationExpired(world, 4032)
  }
  const { inviteLinkDisuseRule: rule, pageExpiredTimeOfSecond } = sent.policy.inviteLinkConfig
  if (rule === 'afterFirstClick' && invitee.status === 'registering') {
    throw invitationExpired(world, 4032)
  }
  const token = world.random.hex(48)
  const open = {
    inviteeId: invitee.inviteeId,
    signature,
    expiresAt: now + pageExpiredTimeOfSecond * 1_000,
    wrongCodes: 0,
    provedBy: undefined,
  }
  opened(world).set(token, open)
  const updatedAt = timestamp(world)
  const present = invitees.update(world, invitee, { status: 'registering', updatedAt })
  return { token, open, invitee: present, ...sent }
}

/**
 * Gives the invitation of a token.
 *
 * @throws {@link Refused} 4033 when it is none of ours, old, spent, or void after wrong codes
 */
export function invitationOf(world: World, token: string): Invitation {
  const open = opened(world).get(token)
  const invitee = invitees.find(world, open?.inviteeId)
  const sent = sentBy(invitee)
  if (open === undefined || invitee?.signature !== open.signature || sent === undefined) {
    throw invitationExpired(world, 4033)
  }
  const isVoid = open.wrongCodes > sent.policy.verifyCodeMaxErrCount
  if (isVoid || open.expiresAt <= world.clock.now()) throw invitationExpired(world, 4033)
  return { token, open, invitee, ...sent }
}

/**
 * Takes the code that proves an invitee's address or phone, and remembers that it was right. A wrong
 * one counts.
 *
 * @throws {@link Refused} when the code is wrong or old, or the invitee has no such address
 */
export function prove(
  world: World,
  { token, open, invitee }: Invitation,
  receiver: InvitationReceiver,
  code: string,
): Invitation['open'] {
  const to = receiver === 'smsCode' ? invitee.phone : invitee.email
  if (to === undefined) throw malformed('receiverType')
  const kind = receiver === 'smsCode' ? 'sms' : 'email'
  const channel = invitationSettings(world).invitationChannel
  const refused = refusalIn(() => takeCode(world, { kind, to, channel }, code))
  const after =
    refused === undefined
      ? { ...open, provedBy: receiver }
      : { ...open, wrongCodes: open.wrongCodes + 1 }
  opened(world).set(token, after)
  if (refused !== undefined) throw refused
  return after
}

/** Spends an invitation: its invitee has joined, so neither link nor token is good any more. */
export function spendInvitation(
  world: World,
  { invitee }: Invitation,
  { userId }: StoredUser,
): void {
  invitees.update(world, invitee, { status: 'registered', userId, updatedAt: timestamp(world) })
}

/** What an invitation that waits was sent by. */
function sentBy(invitee: StoredInvitee | undefined): Snapshot | undefined {
  return invitee !== undefined && waits(invitee) ? invitee.sentBy : undefined
}

function isOld({ clock }: World, { expiresAt = 0 }: StoredInvitee): boolean {
  return expiresAt <= clock.now()
}
