import type { InvitationField } from '../../../authentication/common/contract.ts'
import type { InvitationReceiver } from '../../../authentication/invitations/contract.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { collection } from '../../kernel/collection.ts'
import { malformed, refusalIn } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { takeCode } from '../codes/codes.ts'
import { endAfterDays, invitationExpired, invitationSettings } from './settings.ts'

/** What holds for those who are invited in person, in the spelling of the service. */
export interface StoredPolicy {
  readonly policyId: string
  /** Whether a code must prove the address or the phone. */
  readonly enabledIdentifierVerify: boolean
  /** Where the code rather goes. */
  readonly sendVerifyCodeMethod: 'prioritySMS' | 'priorityEmail'
  /** Whether invitees may fill in a profile. */
  readonly enabledInfoFill: boolean
  /** What is said above the form. */
  readonly registerInfoFillMsg: string
  /** Fields of the form. */
  readonly extendsFields: readonly InvitationField[]
  /** Wrong codes that an invitation survives. */
  readonly verifyCodeMaxErrCount: number
  /** Life of an invitation in days; -1 for one that never expires. */
  readonly expiredTimeOfDay: number
  /** Departments that invitees get into. */
  readonly departmentIds: readonly string[]
}

/** Somebody who is invited in person. */
export interface StoredInvitee {
  readonly inviteeId: string
  readonly policyId: string
  readonly name: string | undefined
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly phoneCountryCode: string | undefined
  /** What the link names the invitation by, and what proves that it was sent. */
  readonly identifier: string
  readonly signature: string
  /** In milliseconds; `undefined` for never. */
  readonly expiresAt: number | undefined
  readonly status: 'invited' | 'registered'
}

/** An invitation in person that was opened. */
interface OpenInvitation {
  readonly inviteeId: string
  readonly expiresAt: number
  readonly wrongCodes: number
  /** Where the code went that was right. */
  readonly provedBy: InvitationReceiver | undefined
}

/** An invitation in person on its way, with all that belongs to it. */
export interface Invitation {
  readonly token: string
  readonly open: OpenInvitation
  readonly invitee: StoredInvitee
  readonly policy: StoredPolicy
}

/** Policies of invitations in person. */
export const policies = collection<StoredPolicy>({
  id: ({ policyId }) => policyId,
  unknown: { 'zh-CN': '邀请策略不存在', 'en-US': 'no such policy' },
})

const invitees = collection<StoredInvitee, 'identifier'>({
  id: ({ inviteeId }) => inviteeId,
  unknown: { 'zh-CN': '受邀者不存在', 'en-US': 'no such invitee' },
  unique: {
    identifier: {
      of: ({ identifier }) => identifier,
      taken: { 'zh-CN': '邀请标识已存在', 'en-US': 'the identifier belongs to another invitee' },
    },
  },
})

/** By token. */
const opened = state(() => new Map<string, OpenInvitation>())

/** Invites somebody in person. */
export function invite(
  world: World,
  { policyId, expiredTimeOfDay }: StoredPolicy,
  person: Pick<StoredInvitee, 'name' | 'email' | 'phone' | 'phoneCountryCode'>,
): StoredInvitee {
  return invitees.add(world, {
    ...person,
    inviteeId: world.random.hex(24),
    policyId,
    identifier: world.random.hex(24),
    signature: world.random.hex(48),
    expiresAt: endAfterDays(world, expiredTimeOfDay),
    status: 'invited',
  })
}

/**
 * Opens an invitation in person by what its link holds.
 *
 * @throws {@link Refused} 4032 when it is none of ours, old, or spent
 */
export function openInvitation(world: World, identifier: string, signature: string): Invitation {
  const now = world.clock.now()
  const invitee = invitees.findBy(world, 'identifier', identifier)
  if (invitee?.signature !== signature || !isValid(world, invitee)) {
    throw invitationExpired(world, 4032)
  }
  const token = world.random.hex(48)
  const expiresAt = now + milliseconds(invitationSettings(world).invitationTokenLife)
  const open = { inviteeId: invitee.inviteeId, expiresAt, wrongCodes: 0, provedBy: undefined }
  opened(world).set(token, open)
  return { token, open, invitee, policy: policies.get(world, invitee.policyId) }
}

/**
 * Gives the invitation of a token.
 *
 * @throws {@link Refused} 4033 when it is none of ours, old, spent, or void after wrong codes
 */
export function invitationOf(world: World, token: string): Invitation {
  const open = opened(world).get(token)
  const invitee = invitees.find(world, open?.inviteeId)
  if (open === undefined || invitee === undefined || !isValid(world, invitee)) {
    throw invitationExpired(world, 4033)
  }
  const policy = policies.get(world, invitee.policyId)
  const isVoid = open.wrongCodes > policy.verifyCodeMaxErrCount
  if (isVoid || open.expiresAt <= world.clock.now()) throw invitationExpired(world, 4033)
  return { token, open, invitee, policy }
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
export function spendInvitation(world: World, { invitee }: Invitation): void {
  invitees.update(world, invitee, { status: 'registered' })
}

function isValid({ clock }: World, invitee: StoredInvitee): boolean {
  const { status, expiresAt = Number.POSITIVE_INFINITY } = invitee
  return status === 'invited' && clock.now() < expiresAt
}
