import { type Answer, json } from '../engine/answer.ts'
import type { PageContext, PlainRoute } from '../engine/engine.ts'
import { readAccessToken, readIdToken } from '../engine/read-tokens.ts'

/** The check of a token by an endpoint that is older than introspection. */
export const validateTokenRoutes: readonly PlainRoute[] = [
  '/api/v2/oidc/validate_token',
  '/api/oidc/validate_token',
].map(path => ({ name: 'validateToken', method: 'GET', path, serve: validate }))

async function validate({ pool, origin, url }: PageContext): Promise<Answer> {
  const idToken = url.searchParams.get('id_token')
  const accessToken = url.searchParams.get('access_token')
  if (idToken !== null) {
    const read = await readIdToken(pool, idToken, origin)
    return read === undefined ? refuse('id_token is invalid') : json(read.claims)
  }
  const read = await readAccessToken(pool, accessToken ?? '', origin)
  return read === undefined ? refuse('access_token is invalid') : json(read.claims)
}

// The HTTP status is not documented; the body is.
function refuse(message: string): Answer {
  return json({ code: 400, message }, 400)
}
