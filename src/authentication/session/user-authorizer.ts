import type { ClientAuthMethod } from '../../contract/client-auth-method.ts'
import type { Access } from '../../contract/endpoint.ts'
import type { TokenSource } from '../../contract/token-source.ts'
import { UnauthorizedError } from '../../errors/unauthorized-error.ts'
import type { Authorizer } from '../../http/authorizer.ts'
import type { BrandSettings } from '../../http/brand.ts'
import { encodeBase64 } from '../../utils/base64.ts'

const scheme = 'Bearer '

/** An application, with what it needs to prove who it is. */
export interface Application {
  readonly appId: string
  readonly appSecret: string | undefined
  readonly method: ClientAuthMethod
}

/** Authorizes calls of an application and of the user who is signed in to it. */
export function userAuthorizer(
  { appId, appSecret = '', method }: Application,
  source: TokenSource,
  brand: BrandSettings,
): Authorizer {
  const basic = encodeBase64(new TextEncoder().encode(`${appId}:${appSecret}`))
  return {
    parameters(access: Access) {
      if (access !== 'application' || method === 'client_secret_basic') return undefined
      return method === 'none'
        ? { client_id: appId }
        : { client_id: appId, client_secret: appSecret }
    },
    async headers({ access, operation }) {
      const headers: Record<string, string> = { [`${brand.headerPrefix}app-id`]: appId }
      if (access === 'application' && method === 'client_secret_basic') {
        headers.authorization = `Basic ${basic}`
      }
      if (access === 'user' || access === 'step') {
        const tokens = await source.getTokens()
        if (tokens === undefined) throw notSignedIn(operation)
        headers.authorization = `${scheme}${tokens.access_token}`
      }
      return headers
    },
    async recover(error, authorization) {
      if (!(error instanceof UnauthorizedError) || !authorization.startsWith(scheme)) return false
      // Revoked, or expired by the service's clock: a source that can refresh has another one.
      const insteadOf = authorization.slice(scheme.length)
      const tokens = await source.getTokens({ insteadOf })
      return tokens !== undefined && tokens.access_token !== insteadOf
    },
  }
}

/** Makes the error that the service would give when nobody is signed in, without the way there. */
export function notSignedIn(
  operation: string,
  serviceMessage = 'nobody is signed in; call signIn first, or use withTokens()',
): UnauthorizedError {
  return new UnauthorizedError({
    operation,
    statusCode: 401,
    apiCode: 2020,
    serviceMessage,
  })
}
