import { readAccessToken, readIdToken } from '../areas/tokens/read-tokens.ts'
import { type Answer, json } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'

/** The check of a token by an endpoint that is older than introspection. */
export const validateTokenRoutes: readonly PlainRoute[] = [
  '/api/v2/oidc/validate_token',
  '/api/oidc/validate_token',
].map(path => ({ name: 'validateToken', method: 'GET', path, serve: validate }))

async function validate({ world, origin, url }: PageContext): Promise<Answer> {
  const idToken = url.searchParams.get('id_token')
  const accessToken = url.searchParams.get('access_token')
  if (idToken !== null) {
    const read = await readIdToken(world, idToken, origin)
    return read === undefined ? refuse('id_token is invalid') : json(read.claims)
  }
  const read = await readAccessToken(world, accessToken ?? '', origin)
  return read === undefined ? refuse('access_token is invalid') : json(read.claims)
}

// The HTTP status is not documented; the body is.
function refuse(message: string): Answer {
  return json({ code: 400, message }, 400)
}
