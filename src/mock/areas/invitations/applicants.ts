import type {
  Applicant,
  JoinByLinkInput,
  JoinStatus,
} from '../../../authentication/invitations/contract.ts'
import type { InvitationApplication } from '../../../management/invitations/applications/contract.ts'
import { isEmail } from '../../kernel/addresses.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { collection } from '../../kernel/collection.ts'
import type { Message } from '../../kernel/inbox.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { takeCode } from '../codes/codes.ts'
import { users } from '../users/users.ts'
import { actorToWire, administratorId } from './actors.ts'
import { admit } from './admit.ts'
import { getLink, type StoredLink } from './links.ts'
import { invitationSettings, type LinkConfig } from './settings.ts'

/** Somebody who has applied by a link, in the spelling of the service. */
export interface StoredApplicant {
  readonly id: string
  /** Full name. */
  readonly applicant: string
  readonly email: string
  readonly inviterId: string
  readonly operatorId?: string
  readonly status: JoinStatus | 'REJECTED'
  /** Who decided: an administrator, or nobody. */
  readonly channel: 'MANUAL' | 'AUTO'
  readonly createdAt: string
  /** What was set up when the link was made. */
  readonly config: LinkConfig
}

/** Those who have applied by links. */
export const applicants = collection<StoredApplicant, 'waiting'>({
  id: ({ id }) => id,
  unknown: { 'zh-CN': '申请不存在', 'en-US': 'no such application' },
  unique: {
    waiting: {
      of: ({ status, email }) => status === 'PENDING' && email,
      ignoresCase: true,
      taken: { 'zh-CN': '申请正在审核中', 'en-US': 'an application waits already' },
    },
  },
  searched: ['applicant', 'email'],
  isNewestFirst: true,
})

/**
 * Takes an application: it waits for an administrator, or the account is made at once.
 *
 * @throws {@link Refused} when the link is over, the code is not good, the address is malformed or
 *   taken, or another application of it waits
 */
export function joinByLink(
  world: World,
  app: StoredApp,
  { identifier, emailCode, profile }: JoinByLinkInput,
): JoinStatus {
  const link = getLink(world, identifier, 4033)
  const { email } = profile
  // An address that is taken is told before the code is spent.
  checkMayApply(world, email)
  const channel = invitationSettings(world).invitationChannel
  takeCode(world, { kind: 'email', to: email, channel }, emailCode)
  return apply(world, app, link, profile)
}

/** Checks that an address is one, nobody's, and that nobody has applied with it who still waits. */
export function checkMayApply(world: World, email: string): void {
  if (!isEmail(email)) throw malformed('profile')
  users.checkFree(world, 'email', email)
  applicants.checkFree(world, 'waiting', email)
}

function apply(
  world: World,
  app: StoredApp,
  { inviterId = administratorId(world), config }: StoredLink,
  { name: applicant, email }: Applicant,
): JoinStatus {
  const isAsked = config.enabledAdminConsent
  const status = isAsked ? 'PENDING' : 'PASSED'
  const own = { id: world.random.hex(24), applicant, email, inviterId, config, status } as const
  const channel = isAsked ? 'MANUAL' : 'AUTO'
  const added = { ...own, channel, createdAt: timestamp(world) } as const
  if (!isAsked) world.inbox.deliver(admitApplicant(world, app, added))
  applicants.add(world, added)
  return status
}

/**
 * Decides about applications: all of them or, when one was decided before, none. Who is approved has an
 * account, and gets a welcome mail.
 *
 * @throws {@link Refused} when there is no such application, one is decided, or an address is taken
 */
export function decide(
  world: World,
  app: StoredApp,
  ids: readonly string[],
  status: 'PASSED' | 'REJECTED',
): void {
  const mails = allOrNothing(world, () =>
    applicants.getAll(world, [...new Set(ids)]).map(applicant => {
      if (applicant.status !== 'PENDING') throw alreadyDecided()
      applicants.update(world, applicant, { status, operatorId: administratorId(world) })
      return status === 'PASSED' ? admitApplicant(world, app, applicant) : undefined
    }),
  )
  for (const mail of mails) if (mail !== undefined) world.inbox.deliver(mail)
}

function admitApplicant(
  world: World,
  app: StoredApp,
  { applicant: name, email, inviterId, config }: StoredApplicant,
): Message {
  const { joinSameDepartment, departmentIds } = config
  const own = joinSameDepartment ? users.find(world, inviterId)?.departmentIds : undefined
  const ids = [...(own ?? departmentIds)]
  return admit(world, app, { name, email, emailVerified: true, departmentIds: ids }).welcome
}

/** Writes an application in the service's spelling, with the details that were asked for. */
export function applicantToWire(
  world: World,
  { config, createdAt, ...applicant }: StoredApplicant,
  details: { withInvitorDetail?: boolean; withOperatorDetail?: boolean } = {},
): InvitationApplication {
  const { inviterId, operatorId } = applicant
  return {
    ...applicant,
    ...(details.withInvitorDetail ? { inviterDetail: actorToWire(world, inviterId) } : {}),
    ...(details.withOperatorDetail && operatorId !== undefined
      ? { operatorDetail: actorToWire(world, operatorId) }
      : {}),
  }
}

function alreadyDecided(): Refused {
  return new Refused(422, { 'zh-CN': '申请已处理', 'en-US': 'the application was decided before' })
}
