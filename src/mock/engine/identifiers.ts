import type { Pool, StoredUser } from './pool.ts'

/** Members of which no two users of a pool may have the same value. */
export const uniqueMembers = ['username', 'phone', 'email', 'externalId'] as const

/** A member of which no two users of a pool may have the same value. */
export type UniqueMember = (typeof uniqueMembers)[number]

/** Finds the id of the user who has a value; addresses are compared without regard to case. */
export function ownerOf(pool: Pool, member: UniqueMember, value: string): string | undefined {
  return pool.identifiers.get(identifier(member, value))
}

/** Lets a user be found by its unique members. */
export function indexUser(pool: Pool, user: StoredUser): void {
  for (const key of identifiersOf(user)) pool.identifiers.set(key, user.userId)
}

/** Frees the unique members of a user. */
export function forgetUser(pool: Pool, user: StoredUser): void {
  for (const key of identifiersOf(user)) pool.identifiers.delete(key)
}

function identifiersOf({ profile }: StoredUser): string[] {
  return uniqueMembers.flatMap(member => {
    const value = profile[member]
    return typeof value === 'string' && value !== '' ? [identifier(member, value)] : []
  })
}

function identifier(member: UniqueMember, value: string): string {
  return `${member}:${member === 'email' ? value.toLowerCase() : value}`
}
