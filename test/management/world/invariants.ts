import { expect } from 'vitest'
import type { WorldView } from './read-world.ts'

/** Expects that all that is tied together is there, and that both ends say the same. */
export function expectSound(view: WorldView): void {
  const { users, accounts, groups, spaces, roles, departments, posts, applications } = view
  const persons = [...users, ...accounts]
  const resources = spaces.flatMap(space => space.resources)
  for (const things of [persons, groups, spaces, roles, resources, departments, applications]) {
    expectUnique(things.map(({ id }) => id))
  }
  expectUnique(groups.map(({ code }) => code))
  expectUnique(posts.map(({ code }) => code))
  expectUnique(spaces.map(({ code }) => code))

  const people = new Set(persons.map(({ id }) => id))
  for (const group of groups) {
    expectKnown(group.members, people)
    const members = group.members.filter(id => !idsOf(accounts).has(id))
    expectSame(members, inGroup(users, group))
    expectSame(group.accounts, inGroup(accounts, group))
  }
  for (const account of accounts) expectKnown(account.users, idsOf(users))
  for (const user of users) {
    const mains = user.departments.filter(({ isMainDepartment }) => isMainDepartment)
    expect(mains).toHaveLength(Math.min(1, user.departments.length))
    expectKnown(user.groups, idsOf(groups))
    expectKnown(user.accounts, idsOf(accounts))
    expectKnown(user.posts, new Set(posts.map(({ code }) => code)))
  }
  for (const person of persons) {
    expectKnown(person.roles, idsOf(roles))
    expectKnown(person.departmentIds ?? [], idsOf(departments))
  }
  for (const space of spaces) {
    for (const role of space.roles) {
      expectKnown(role.members, people)
      expect(role.namespace).toBe(space.code)
    }
    for (const resource of space.resources) expect(resource.namespace).toBe(space.code)
  }
  expectTree(view)
  for (const { rules } of applications) {
    const subjects = [people, idsOf(groups), idsOf(roles), idsOf(departments)]
    for (const { targetId } of rules) expect(subjects.some(ids => ids.has(targetId))).toBe(true)
  }
}

function expectTree({ users, departments, posts }: WorldView): void {
  const known = idsOf(departments)
  const codes = new Set(posts.map(({ id }) => id))
  for (const department of departments) {
    const { id, members, membersCount, hasChildren, parentDepartmentId, leaderUserIds } = department
    const below = departments.filter(other => other.parentDepartmentId === id)
    expect(membersCount).toBe(members.length)
    expect(hasChildren).toBe(below.length > 0)
    expectKnown(parentDepartmentId ? [parentDepartmentId] : [], known)
    expectKnown(leaderUserIds ?? [], new Set(members))
    expectKnown(department.postIdList ?? [], codes)
    expectSame(
      members.filter(member => idsOf(users).has(member)),
      users.filter(user => user.departments.some(own => own.id === id)),
    )
  }
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id))
}

function inGroup<Item extends { readonly groups: readonly string[] }>(
  items: readonly Item[],
  { id }: { readonly id: string },
): Item[] {
  return items.filter(({ groups }) => groups.includes(id))
}

function expectUnique(values: readonly unknown[]): void {
  expect(new Set(values).size, 'as many as there are').toBe(values.length)
}

function expectKnown(ids: readonly unknown[], known: ReadonlySet<unknown>): void {
  expect(
    ids.filter(id => !known.has(id)),
    'what is not there',
  ).toEqual([])
}

function expectSame(ids: readonly string[], things: readonly { readonly id: string }[]): void {
  expect([...ids].sort()).toEqual([...idsOf(things)].sort())
}
