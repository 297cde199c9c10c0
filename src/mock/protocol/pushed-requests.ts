import { json } from '../engine/answer.ts'
import type { PlainRoute } from '../engine/engine.ts'
import { noStore, OauthRefused } from '../engine/oauth-refused.ts'
import type { Pool } from '../engine/pool.ts'
import { checkProof } from '../engine/proof-of-key.ts'
import { readAuthorizationRequest, readTarget } from './authorization-request.ts'
import { authenticateClient, type Form, readOauthForm } from './clients.ts'
import { oauthRoute } from './oauth-route.ts'

/** Where authorization requests are pushed. */
export const pushPath = '/oidc/par'

const prefix = 'urn:ietf:params:oauth:request_uri:'
const lifeInSeconds = 60

/** Pushed authorization requests (RFC 9126). */
export const pushRoutes: readonly PlainRoute[] = [
  oauthRoute({
    name: 'pushAuthorizationRequest',
    method: 'POST',
    path: pushPath,
    serve: async context => {
      const { pool, request, origin } = context
      const form = await readOauthForm(request)
      if (!pool.settings.pushedAuthorizationRequests) {
        throw new OauthRefused('invalid_request', 'requests cannot be pushed', { httpStatus: 404 })
      }
      const { app } = authenticateClient(pool, request, form)
      const { client_secret: _secret, ...rest } = form
      if (rest.request_uri !== undefined) {
        throw new OauthRefused('invalid_request', 'request_uri cannot be pushed')
      }
      const parameters = { ...rest, client_id: app.appId, ...(await boundKey(pool, request, rest)) }
      const target = readTarget(pool, origin, 'oidc', parameters)
      await readAuthorizationRequest(context, target, parameters)

      const uri = `${prefix}${pool.random.hex(32)}`
      const expiresAt = pool.clock.now() + lifeInSeconds * 1000
      pool.pushedRequests.set(uri, { appId: app.appId, parameters, expiresAt })
      return json({ request_uri: uri, expires_in: lifeInSeconds }, 201, noStore)
    },
  }),
]

/**
 * Takes a request that was pushed, which works once.
 *
 * @throws {@link OauthRefused} when there is none, or it is another application's or too old
 */
export function takePushedRequest(pool: Pool, uri: string, clientId: string | undefined): Form {
  const pushed = pool.pushedRequests.get(uri)
  const isOver = pushed === undefined || pushed.expiresAt <= pool.clock.now()
  if (isOver || pushed.appId !== clientId) {
    throw new OauthRefused('invalid_request_uri', 'there is no such pushed request')
  }
  pool.pushedRequests.delete(uri)
  return pushed.parameters
}

// A proof at this endpoint binds the code to its key (RFC 9449 section 10.1).
async function boundKey(pool: Pool, request: Request, form: Form): Promise<Form> {
  const thumbprint = await checkProof(pool, request)
  if (thumbprint === undefined) return {}
  if (form.dpop_jkt !== undefined && form.dpop_jkt !== thumbprint) {
    throw new OauthRefused('invalid_dpop_proof', 'dpop_jkt names another key')
  }
  return { dpop_jkt: thumbprint }
}
