import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { customDataOf } from '../custom-fields/custom-data.ts'
import { rolesOfUser } from '../roles/assignments.ts'
import type { StoredUser } from '../users/users.ts'

const membersByScope: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  profile: {
    name: 'name',
    given_name: 'givenName',
    family_name: 'familyName',
    middle_name: 'middleName',
    nickname: 'nickname',
    preferred_username: 'preferredUsername',
    profile: 'profile',
    picture: 'photo',
    website: 'website',
    gender: 'gender',
    birthdate: 'birthdate',
    zoneinfo: 'zoneinfo',
    locale: 'locale',
    updated_at: 'updatedAt',
  },
  email: { email: 'email', email_verified: 'emailVerified' },
  phone: { phone_number: 'phone', phone_number_verified: 'phoneVerified' },
  username: { username: 'username' },
  external_id: { external_id: 'externalId' },
}

const madeByScope: Readonly<Record<string, (user: StoredUser, world: World) => JsonObject>> = {
  address: ({ profile }) => ({
    address: {
      country: profile.country ?? null,
      postal_code: profile.postalCode ?? null,
      region: profile.region ?? null,
      formatted: profile.formatted ?? null,
    },
  }),
  role: (user, world) => ({ role: roleCodes(world, user) }),
  roles: (user, world) => ({ roles: roleCodes(world, user) }),
  // The mock has no tenants.
  tenant_id: () => ({ tenant_id: null }),
  unionid: ({ identities }) => ({
    unionid: identities.find(({ type }) => type === 'unionid')?.userIdInIdp ?? null,
  }),
  userpool_id: (_user, world) => ({ userpool_id: pool(world).userPoolId }),
  extended_fields: ({ userId }, world) => ({
    extended_fields: customDataOf(world, 'USER', userId),
  }),
}

/** Every scope that the service knows. */
export const knownScopes: readonly string[] = [
  'openid',
  ...Object.keys(membersByScope),
  ...Object.keys(madeByScope),
  'offline_access',
]

/** The claims that some scope opens. */
export const knownClaims: readonly string[] = [
  'sub',
  ...Object.values(membersByScope).flatMap(members => Object.keys(members)),
  ...Object.keys(madeByScope),
]

/** The claims about a user that a scope opens; a value that the user lacks is null. */
export function claimsOf(world: World, user: StoredUser, scope: string): JsonObject {
  const claims: JsonObject = {}
  for (const name of scope.split(' ')) {
    for (const [claim, member] of Object.entries(membersByScope[name] ?? {})) {
      claims[claim] = user.profile[member] ?? null
    }
    Object.assign(claims, madeByScope[name]?.(user, world))
  }
  return claims
}

// Roles of one code in several permission spaces are told apart by none of the claims.
function roleCodes(world: World, user: StoredUser): string[] {
  return [...new Set(rolesOfUser(world, user).map(({ code }) => code))]
}
