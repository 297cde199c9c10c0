import type { ClientAuthMethod } from '../../contract/client-auth-method.ts'
import type { Access } from '../../contract/endpoint.ts'
import { UnauthorizedError } from '../../errors/unauthorized-error.ts'
import type { Authorizer } from '../../http/authorizer.ts'
import type { BrandSettings } from '../../http/brand.ts'
import { encodeBase64 } from '../../utils/base64.ts'
import type { Session } from './session.ts'

/** An application, with what it needs to prove who it is. */
export interface Application {
  readonly appId: string
  readonly appSecret: string | undefined
  readonly method: ClientAuthMethod
}

/** Authorizes calls of an application and of the user who is signed in to it. */
export function userAuthorizer(
  { appId, appSecret = '', method }: Application,
  session: Session,
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
      if (access === 'user') {
        const tokens = await session.get()
        if (tokens === undefined) throw notSignedIn(operation)
        headers.authorization = `Bearer ${tokens.access_token}`
      }
      return headers
    },
  }
}

// The same error as the service would give, without the way there.
function notSignedIn(operation: string): UnauthorizedError {
  return new UnauthorizedError({
    operation,
    statusCode: 401,
    apiCode: 2020,
    serviceMessage: 'nobody is signed in; call signIn first, or use withTokens()',
  })
}
