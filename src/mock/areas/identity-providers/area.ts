import { ConfigurationError } from '../../../errors/configuration-error.ts'
import type { Area } from '../../kernel/area.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { identityAdminRoutes } from './admin-routes.ts'
import { checkSource } from './check-source.ts'
import {
  allWays,
  identityProviders,
  type SeedIdentityProvider,
  type StoredProvider,
} from './identity-providers.ts'
import { linkPages } from './link-page.ts'
import { identityRoutes } from './routes.ts'

/** The part of a seed with the identity sources of the pool. */
export interface IdentityProviderSeed {
  /** Identity sources, with who has an account there. */
  readonly identityProviders?: readonly SeedIdentityProvider[]
}

/** Identity sources, and the accounts there that users have linked. */
export const identityProviderArea: Area = {
  routes: [...identityRoutes, ...identityAdminRoutes],
  plainRoutes: linkPages,
  seed: seedPart<IdentityProviderSeed>(['identityProviders'], (world, seed) => {
    plantEach('seed.identityProviders', seed.identityProviders, (source, place) => {
      checkSource(place, source)
      const provider = complete(world, source)
      const taken = allWays(world).map(({ connection }) => connection.identifier)
      for (const { identifier } of provider.connections) {
        if (!taken.includes(identifier)) continue
        throw new ConfigurationError(`${place}: another source has the connection ${identifier}`)
      }
      identityProviders.add(world, provider)
    })
  }),
}

const directories = ['ldap', 'ad']

function complete(world: World, source: SeedIdentityProvider): StoredProvider {
  const { provider, connections = [{ identifier: provider }] } = source
  return {
    extIdpId: world.random.hex(24),
    name: provider,
    type: directories.includes(provider) ? 'enterprise' : 'social',
    persons: [],
    ...source,
    connections: connections.map(connection => ({
      connectionId: world.random.hex(24),
      binding: 'never',
      ...connection,
    })),
  }
}
