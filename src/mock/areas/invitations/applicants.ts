import type { Applicant, JoinStatus } from '../../../authentication/invitations/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { users } from '../users/users.ts'
import { admit } from './admit.ts'
import type { StoredLink } from './links.ts'

/** Somebody who has applied by a link, in the spelling of the service. */
interface StoredApplicant {
  readonly id: string
  /** Full name. */
  readonly applicant: string
  readonly email: string
  readonly inviterId: string | undefined
  readonly status: JoinStatus
  /** Who decided: an administrator, or nobody. */
  readonly channel: 'MANUAL' | 'AUTO'
  readonly createdAt: string
}

const applicants = collection<StoredApplicant, 'waiting'>({
  id: ({ id }) => id,
  unknown: { 'zh-CN': '申请不存在', 'en-US': 'no such application' },
  unique: {
    waiting: {
      of: ({ status, email }) => status === 'PENDING' && email,
      ignoresCase: true,
      taken: { 'zh-CN': '申请正在审核中', 'en-US': 'an application waits already' },
    },
  },
})

/**
 * Takes the application of somebody whose address is proved: it waits for an administrator, or the
 * account is made at once.
 *
 * @throws {@link Refused} when the address is malformed or taken, or another application of it waits
 */
export function apply(
  world: World,
  app: StoredApp,
  { inviterId, config }: StoredLink,
  { name, email }: Applicant,
): JoinStatus {
  const { enabledAdminConsent, joinSameDepartment, departmentIds } = config
  const inviter = users.find(world, inviterId)
  const status = enabledAdminConsent ? 'PENDING' : 'PASSED'
  if (!enabledAdminConsent) {
    const own = joinSameDepartment ? inviter?.departmentIds : undefined
    admit(world, app, {
      name,
      email,
      emailVerified: true,
      departmentIds: [...(own ?? departmentIds)],
    })
  }
  applicants.add(world, {
    id: world.random.hex(24),
    applicant: name,
    email,
    inviterId,
    status,
    channel: enabledAdminConsent ? 'MANUAL' : 'AUTO',
    createdAt: timestamp(world),
  })
  return status
}

/** Checks that an address is nobody's, and that nobody has applied with it who still waits. */
export function checkMayApply(world: World, email: string): void {
  users.checkFree(world, 'email', email)
  applicants.checkFree(world, 'waiting', email)
}
