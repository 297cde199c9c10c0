import { AuthenticationClient, type ManagementClient } from 'genauth'
import type { Mock, MockOptions, Seed, SeedInvitationPolicy } from 'genauth/mock'
import { setUp } from '../set-up.ts'

/** A pool with what invitees can get into, and nobody in it. */
export const seed = {
  departments: [
    { departmentId: 'press', organizationCode: 'acme', name: 'Press' },
    { departmentId: 'desk', organizationCode: 'acme', name: 'Desk', parentDepartmentId: 'press' },
  ],
  posts: [{ code: 'writer', name: 'Writer' }],
  groups: [{ code: 'staff', name: 'Staff' }],
  roles: [{ code: 'editor', name: 'Editor' }],
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
} as const satisfies Seed

export const bob = { name: 'Bob', email: 'bob@example.com' }
export const cy = { name: 'Cy', phone: '13900000000' }

/** A mock with that pool, an administrator, and somebody who has no account yet. */
export function pool(
  invitations: Seed['invitations'] = {},
  settings: MockOptions['settings'] = {},
) {
  const { mock, management } = setUp({ settings, seed: { ...seed, invitations } })
  const guest = new AuthenticationClient(mock.authenticationOptions)
  return { mock, management, guest, ...management.invitations }
}

/** The parameters of the newest link that an address has got. */
export function linkTo(mock: Mock, address: string): { identifier: string; signature: string } {
  const { searchParams } = new URL(mock.inbox.latest(address)?.link ?? '')
  return {
    identifier: searchParams.get('identifier') ?? '',
    signature: searchParams.get('signature') ?? '',
  }
}

/** Applies by a link, with a code that has come by mail. */
export async function applyBy(
  { mock, guest }: { mock: Mock; guest: AuthenticationClient },
  link: string,
  profile = bob,
): Promise<string> {
  const identifier = new URL(link).searchParams.get('identifier') ?? ''
  await guest.codes.sendEmail({ email: profile.email, channel: 'CHANNEL_REGISTER' })
  const emailCode = mock.inbox.code(profile.email)
  return (await guest.invitations.joinByLink({ identifier, emailCode, profile })).status
}

/** How far the invitations of a roster have come, by name. */
export async function statusesOf(
  { invitations }: ManagementClient,
  rosterId: string,
): Promise<Record<string, string>> {
  const people = await invitations.invitees.list({ rosterId })
  return Object.fromEntries(people.list.map(({ name, status }) => [name, status]))
}

/** A roster with Bob and Cy that is bound to a policy, and not sent yet. */
export function prepared(policy: SeedInvitationPolicy = {}) {
  const here = pool({
    policies: [{ policyId: 'editors', name: 'Editors', enabledIdentifierVerify: false, ...policy }],
    rosters: [{ rosterId: 'people', name: 'People', policyId: 'editors', invitees: [bob, cy] }],
  })
  const idsOf = async (...names: string[]) => {
    const { list } = await here.invitees.list({ rosterId: 'people' })
    return names.map(name => list.find(one => one.name === name)?.inviteeId ?? '')
  }
  const open = async (to = bob.email) => {
    return (await here.guest.invitations.createToken(linkTo(here.mock, to))).token
  }
  return { ...here, idsOf, open, statuses: () => statusesOf(here.management, 'people') }
}

/** How an invitation that is over is refused: 4032 its link, 4033 its token. */
export const over = (apiCode: 4032 | 4033) => ({ reason: 'invitation_expired', apiCode })
