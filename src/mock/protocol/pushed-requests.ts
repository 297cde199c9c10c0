import { noStore, OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { json } from '../kernel/answer.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { state } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { readAuthorizationRequest, readTarget } from './authorization-request.ts'
import { authenticateClient, type Form, readOauthForm } from './clients.ts'
import { oauthRoute } from './oauth-route.ts'
import { checkProof } from './proof-of-key.ts'
import { protocolSettings } from './settings.ts'

/** Where authorization requests are pushed. */
export const pushPath = '/oidc/par'

const prefix = 'urn:ietf:params:oauth:request_uri:'
const lifeInSeconds = 60

/** An authorization request that was pushed. */
interface PushedRequest {
  readonly appId: string
  readonly parameters: Form
  readonly expiresAt: number
}

/** By URI. */
const pushedRequests = state(() => new Map<string, PushedRequest>())

/** Pushed authorization requests (RFC 9126). */
export const pushRoutes: readonly PlainRoute[] = [
  oauthRoute({
    name: 'pushAuthorizationRequest',
    method: 'POST',
    path: pushPath,
    serve: async context => {
      const { world, request, origin } = context
      const form = await readOauthForm(request)
      if (!protocolSettings(world).pushedAuthorizationRequests) {
        throw new OauthRefused('invalid_request', 'requests cannot be pushed', { httpStatus: 404 })
      }
      const { app } = authenticateClient(world, request, form)
      const { client_secret: _secret, ...rest } = form
      if (rest.request_uri !== undefined) {
        throw new OauthRefused('invalid_request', 'request_uri cannot be pushed')
      }
      const parameters = {
        ...rest,
        client_id: app.appId,
        ...(await boundKey(world, request, rest)),
      }
      const target = readTarget(world, origin, 'oidc', parameters)
      await readAuthorizationRequest(context, target, parameters)

      const uri = `${prefix}${world.random.hex(32)}`
      const expiresAt = world.clock.now() + lifeInSeconds * 1000
      pushedRequests(world).set(uri, { appId: app.appId, parameters, expiresAt })
      return json({ request_uri: uri, expires_in: lifeInSeconds }, 201, noStore)
    },
  }),
]

/**
 * Takes a request that was pushed, which works once.
 *
 * @throws {@link OauthRefused} when there is none, or it is another application's or too old
 */
export function takePushedRequest(world: World, uri: string, clientId: string | undefined): Form {
  const pushed = pushedRequests(world).get(uri)
  const isOver = pushed === undefined || pushed.expiresAt <= world.clock.now()
  if (isOver || pushed.appId !== clientId) {
    throw new OauthRefused('invalid_request_uri', 'there is no such pushed request')
  }
  pushedRequests(world).delete(uri)
  return pushed.parameters
}

// A proof at this endpoint binds the code to its key (RFC 9449 section 10.1).
async function boundKey(world: World, request: Request, form: Form): Promise<Form> {
  const thumbprint = await checkProof(world, request)
  if (thumbprint === undefined) return {}
  if (form.dpop_jkt !== undefined && form.dpop_jkt !== thumbprint) {
    throw new OauthRefused('invalid_dpop_proof', 'dpop_jkt names another key')
  }
  return { dpop_jkt: thumbprint }
}
