import { Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { firstApplication } from '../applications/applications.ts'
import { invitees, isInPool, type StoredInvitee, waits } from './invitees.ts'
import { addressOf } from './links.ts'
import type { StoredPolicy } from './policies.ts'
import { type Snapshot, type StoredRoster, takeSnapshot } from './rosters.ts'
import { mailFrom } from './templates.ts'

/**
 * Invites people of a roster. The link that one has from before is void.
 *
 * @throws {@link Refused} when the roster is bound to no policy, or somebody is in the pool
 */
export function sendInvitations(
  world: World,
  roster: StoredRoster,
  people: readonly StoredInvitee[],
): void {
  if (people.some(invitee => isInPool(world, invitee))) {
    throw new Refused(422, {
      'zh-CN': '受邀者已加入',
      'en-US': 'an invitee is in the pool already',
    })
  }
  const { sentBy } = takeSnapshot(world, roster)
  if (sentBy !== undefined) for (const invitee of people) send(world, sentBy, invitee)
}

/**
 * Takes invitations back: all of them or none.
 *
 * @throws {@link Refused} when one of them does not wait
 */
export function revertInvitations(world: World, people: readonly StoredInvitee[]): void {
  if (!people.every(invitee => waits(invitee) && !isInPool(world, invitee))) {
    throw new Refused(422, {
      'zh-CN': '邀请未发送或已完成',
      'en-US': 'no invitation of the invitee waits',
    })
  }
  const updatedAt = timestamp(world)
  for (const invitee of people) invitees.update(world, invitee, { status: 'reverted', updatedAt })
}

function send(world: World, sentBy: Snapshot, invitee: StoredInvitee): void {
  const { policy } = sentBy
  const { email, phone, name = '' } = invitee
  const to = email ?? phone
  const app = firstApplication(world)
  const isSent = to !== undefined && app !== undefined
  const identifier = world.random.hex(24)
  const signature = world.random.hex(48)
  invitees.update(world, invitee, {
    status: isSent ? 'invited' : 'invitationSendFail',
    identifier,
    signature,
    expiresAt: endOf(world, policy),
    sentBy,
    updatedAt: timestamp(world),
  })
  if (!isSent) return
  const link = addressOf(app, { identifier, signature })
  const kind = email === undefined ? 'sms' : 'email'
  world.inbox.deliver({
    kind,
    to,
    channel: 'INVITATION',
    link,
    ...mailFrom(world, kind, policy.inviteEmailTemplateType, { name, link, account: to }),
    sentAt: timestamp(world),
  })
}

function endOf({ clock }: World, { inviteLinkConfig }: StoredPolicy): number {
  const { linkExpiredTimeUnit, linkExpiredTimeOfSecond } = inviteLinkConfig
  if (linkExpiredTimeUnit === 'forever') return Number.POSITIVE_INFINITY
  return clock.now() + linkExpiredTimeOfSecond * 1_000
}
