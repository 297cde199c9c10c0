import type { StoredUser } from './users.ts'

const members = ['nickname', 'username', 'name', 'givenName', 'familyName', 'email', 'phone']

/** The name that consoles and pages show a user by. */
export function displayNameOf({ userId, profile }: StoredUser): string {
  return String(members.map(member => profile[member]).find(Boolean) ?? userId)
}
