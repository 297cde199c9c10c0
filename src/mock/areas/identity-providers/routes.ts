import {
  generateLinkExtIdpUrl,
  getApplicationEnabledExtIdps,
  getIdentities,
  linkAccounts as linkAccountsEndpoint,
  unlinkExtIdp,
} from '../../../authentication/identities/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applicationOf } from '../applications/applications.ts'
import { readIdToken } from '../tokens/read-tokens.ts'
import { users } from '../users/users.ts'
import { allWays, getWay, identityProviders } from './identity-providers.ts'
import { linkAccounts } from './link-accounts.ts'
import { linkedWords, unlink } from './linked-users.ts'

/** Linked accounts, as their user works on them. */
export const identityRoutes: readonly Route[] = [
  handle(getIdentities, (_, { world, userId }) =>
    users.get(world, userId).identities.map(identity => withTokens(world, identity)),
  ),

  handle(getApplicationEnabledExtIdps, (_, context) => {
    const { appId } = applicationOf(context)
    return allWays(context.world).map(({ provider, connection: { identifier } }) => ({
      identifier,
      extIdpId: provider.extIdpId,
      type: provider.provider,
      extIdpType: provider.type,
      bindUrl: linkAddress(context.origin, { ext_idp_conn_identifier: identifier, app_id: appId }),
      name: provider.name,
    }))
  }),

  handle(generateLinkExtIdpUrl, async (input, { world, origin, userId }) => {
    if (input.need_form_post === 'true' || input.only_redirect_token === 'true') {
      throw new Refused(501, 'The mock hands links over by a message or a redirect alone')
    }
    getWay(world, input.ext_idp_conn_identifier)
    const read = await readIdToken(world, input.id_token, origin)
    if (read?.claims.sub !== userId || read.app.appId !== input.app_id) {
      throw new Refused(400, { 'zh-CN': 'id_token 无效', 'en-US': 'the ID token is not valid' })
    }
    return { url: linkAddress(origin, input) }
  }),

  handle(unlinkExtIdp, ({ extIdpId }, { world, userId }) => {
    unlink(world, users.get(world, userId), extIdpId)
  }),

  { ...handle(linkAccountsEndpoint, linkAccounts), words: linkedWords },
]

// Only the user sees what the provider gave.
function withTokens(world: World, identity: JsonObject): JsonObject {
  const provider = identityProviders.find(world, String(identity.extIdpId))
  const person = provider?.persons.find(({ userIdInIdp }) => userIdInIdp === identity.userIdInIdp)
  const [accessToken] = person?.accessTokens ?? []
  return accessToken === undefined ? identity : { ...identity, accessToken }
}

function linkAddress(origin: string, parameters: object): string {
  const query = new URLSearchParams(Object.entries(parameters))
  return `${origin}/api/v3/link-extidp?${query}`
}
