import { ConfigurationError } from '../../../errors/configuration-error.ts'
import { createUser } from '../../../management/users/contract.ts'
import type { Names } from '../../../utils/names.ts'
import { checkNames } from '../../kernel/check-names.ts'
import { checkEntry } from '../../kernel/seed.ts'
import type {
  SeedIdentityConnection,
  SeedIdentityProvider,
  SeedPerson,
} from './identity-providers.ts'

const providerNames: Names<SeedIdentityProvider> = {
  provider: true,
  extIdpId: true,
  name: true,
  type: true,
  connections: true,
  persons: true,
}

const connectionNames: Names<SeedIdentityConnection> = {
  identifier: true,
  connectionId: true,
  appId: true,
  appSecret: true,
  authInfo: true,
  binding: true,
}

const personNames: Names<SeedPerson> = {
  userIdInIdp: true,
  idType: true,
  profile: true,
  codes: true,
  phoneCodes: true,
  accessTokens: true,
  sessionKey: true,
  account: true,
  password: true,
}

/**
 * Checks an identity source of a seed. No request makes one, so there is no schema for it.
 *
 * @throws {@link ConfigurationError} that names the place of a mistake
 */
export function checkSource(place: string, source: SeedIdentityProvider): void {
  checkNames(place, source, providerNames)
  for (const [index, connection] of (source.connections ?? []).entries()) {
    checkNames(`${place}.connections[${index}]`, connection, connectionNames)
  }
  for (const [index, person] of (source.persons ?? []).entries()) {
    checkPerson(`${place}.persons[${index}]`, person)
  }
}

function checkPerson(place: string, person: SeedPerson): void {
  checkNames(place, person, personNames)
  const { profile, sessionKey } = person
  // A user needs a name to be created by, which somebody elsewhere may lack.
  if (profile) checkEntry(`${place}.profile`, createUser().input, { username: 'any', ...profile })
  if (sessionKey !== undefined && !/^[A-Za-z0-9+/]{22}==$/.test(sessionKey)) {
    throw new ConfigurationError(`${place}.sessionKey must be 16 bytes in Base64`)
  }
}
