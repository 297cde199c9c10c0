import { ConfigurationError } from '../../errors/configuration-error.ts'
import type { Authorizer } from '../../http/authorizer.ts'
import type { BrandSettings } from '../../http/brand.ts'

/** Where management tokens come from. */
export interface TokenSource {
  /** Gives a token that is valid now. */
  get(signal: AbortSignal | undefined): Promise<string>
  /** Told that the service refused a token; true when the next one may be another. */
  refused(token: string): boolean | Promise<boolean>
}

/** Authorizes management calls with a management token. */
export function tokenAuthorizer(
  tokens: TokenSource,
  userPoolId: string,
  brand: BrandSettings,
): Authorizer {
  return {
    async headers({ signal }) {
      return {
        authorization: await tokens.get(signal),
        [`${brand.headerPrefix}userpool-id`]: userPoolId,
      }
    },
    recover: (error, token) => error.statusCode === 401 && tokens.refused(token),
  }
}

/** A token that the caller gave, or a function that gives the current one. */
export function givenToken(token: string | (() => string | Promise<string>)): TokenSource {
  return {
    async get() {
      const value = typeof token === 'function' ? await token() : token
      // Anything else would break the header, and the runtime's error would show the value.
      if (typeof value === 'string' && /^[\x21-\x7e]+( [\x21-\x7e]+)?$/.test(value)) return value
      throw new ConfigurationError('managementToken must be, or return, a token')
    },
    // A function may have a newer one; it is asked once more.
    refused: () => typeof token === 'function',
  }
}
