import type { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'

/** The organization of the tests, in a spread. */
export const acme = { organizationCode: 'acme' } as const

/**
 * An organization: the root `acme`, below it `sales` with `east` and `west`, and `lab`; and another
 * one, `globex`. The id and the code of a department are the same; `hr-` before it makes the own id.
 */
export const company: Seed = {
  customFields: [{ targetType: 'DEPARTMENT', key: 'budget', dataType: 'NUMBER' }],
  users: ['ann', 'bob', 'cid'].map(id => ({
    userId: id,
    username: id,
    email: `${id}@example.com`,
    password: 'passw0rd',
  })),
  departments: [
    { ...department('acme'), name: 'Acme' },
    { ...department('sales', 'acme'), customData: { budget: 7 }, leaders: ['ann'] },
    { ...department('east', 'sales'), members: ['ann', 'bob'] },
    { ...department('west', 'sales'), status: false },
    { ...department('lab', 'acme'), isVirtualNode: true },
    { ...department('globex'), organizationCode: 'globex' },
  ],
  posts: [{ id: 'clerk', code: 'clerk', departmentIds: ['east'] }],
}

function department(id: string, parentDepartmentId?: string) {
  return {
    ...acme,
    departmentId: id,
    code: id,
    openDepartmentId: `hr-${id}`,
    name: id,
    description: `The ${id}`,
    ...(parentDepartmentId === undefined ? {} : { parentDepartmentId }),
  }
}

/** Names of departments, in their order. */
export function namesOfAll(departments: Iterable<{ name: string }>): string[] {
  return [...departments].map(({ name }) => name)
}

/** Everything about the organization: its departments, who is in them and how, and the posts. */
export async function readAll({ departments, posts, users }: ManagementClient) {
  const { list } = await users.list({ options: { withDepartmentIds: true } })
  return {
    departments: await departments.getAll({ ...acme, withCustomData: true }),
    places: await Promise.all(list.map(({ id }) => departments.listOfUser({ userId: id }))),
    posts: (await posts.list()).list,
    users: list,
  }
}
