import type { ManagementClient, Page } from 'genauth/management'
import { expect } from 'vitest'

/** What an administrator sees of the pool of the seed. */
export type WorldView = Awaited<ReturnType<typeof readWorld>>

/** Reads what there is, and who is tied to what from either end. */
export async function readWorld(management: ManagementClient) {
  const details = { withCustomData: true, withDepartmentIds: true }
  const accounts = await everyOne(
    management.publicAccounts.list({ options: details }),
    async ({ id: userId, ...account }) => ({
      ...account,
      id: userId,
      users: idsOf(await management.publicAccounts.getUsers({ publicAccountId: userId })),
      groups: idsOf(await management.publicAccounts.getGroups({ userId })),
      roles: idsOf(await management.publicAccounts.getRoles({ userId })),
    }),
  )
  const persons = await everyOne(
    management.users.list({ options: details }),
    async ({ id: userId, ...user }) => ({
      ...user,
      id: userId,
      groups: idsOf(await management.users.getGroups({ userId })),
      roles: idsOf(await management.users.getRoles({ userId })),
      accounts: idsOf(await management.publicAccounts.getOfUser({ userId })),
      posts: (await management.posts.listOfUser({ userId })).map(({ code }) => code),
      departments: (await all(management.departments.listOfUser({ userId }))).map(
        ({ departmentId: id, isMainDepartment, organizationCode }) => ({
          id,
          isMainDepartment,
          organizationCode,
        }),
      ),
    }),
  )
  const users = persons.filter(({ id }) => !idsOf(accounts).includes(id))
  const groups = await everyOne(management.groups.list({ withCustomData: true }), async group => ({
    ...group,
    members: idsOf(await all(management.groups.listMembers({ code: group.code }))),
    accounts: idsOf(await management.publicAccounts.getOfGroup({ groupId: group.id })),
    granted: await management.resources.getAuthorized({
      targetType: 'GROUP',
      targetIdentifier: group.code,
    }),
  }))
  const spaces = await everyOne(
    management.namespaces.list(),
    async ({ code: namespace, ...space }) => ({
      ...space,
      id: namespace,
      code: namespace,
      resources: await everyOne(management.resources.list({ namespace }), async resource => ({
        ...resource,
        id: `${namespace}/${resource.code}`,
      })),
      roles: await everyOne(management.roles.list({ namespace }), async role => ({
        ...role,
        members: idsOf(await all(management.roles.listMembers({ code: role.code, namespace }))),
        departments: idsOf(
          await all(management.departments.listOfRole({ code: role.code, namespace })),
        ),
      })),
    }),
  )
  const places = persons.flatMap(person => person.departments)
  const organizations = new Set(['acme', ...places.map(place => String(place.organizationCode))])
  const departments = await Promise.all(
    [...organizations].map(organizationCode =>
      everyOne(
        management.departments.list({ organizationCode, withCustomData: true }),
        async ({ departmentId, ...department }) => ({
          ...department,
          id: departmentId,
          members: await management.departments.listMemberIds({ organizationCode, departmentId }),
        }),
      ),
    ),
  )
  const posts = await everyOne(management.posts.list(), async ({ id, ...post }) => ({
    ...post,
    id: String(id),
  }))
  const applications = await everyOne(
    management.applications.list(),
    async ({ appId, ...app }) => ({
      ...app,
      id: appId,
      rules: await all(management.applicationAccess.listRules({ appId })),
    }),
  )
  const { invitations } = management
  const policies = await everyOne(
    invitations.policies.list(),
    async ({ policyId: id, ...policy }) => ({ ...policy, id }),
  )
  const rosters = await everyOne(
    invitations.roster.list(),
    async ({ rosterId: id, ...roster }) => ({
      ...roster,
      id,
    }),
  )
  const roles = spaces.flatMap(space => space.roles)
  const people = { users, accounts }
  return {
    ...people,
    groups,
    spaces,
    roles,
    departments: departments.flat(),
    posts,
    applications,
    policies,
    rosters,
  }
}

async function all<Item>(first: Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  const page = await first
  for await (const item of page) items.push(item)
  expect(items, 'as many as the list says').toHaveLength(page.totalCount ?? items.length)
  return items
}

async function everyOne<Item, Shown>(
  first: Promise<Page<Item>>,
  show: (item: Item) => Promise<Shown>,
): Promise<Shown[]> {
  return Promise.all((await all(first)).map(show))
}

function idsOf(items: Iterable<{ id: string }>): string[] {
  return [...items].map(({ id }) => id)
}
