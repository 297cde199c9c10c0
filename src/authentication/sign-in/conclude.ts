import type { TokenSet } from '../../contract/token-set/contract.ts'
import { ResponseFormatError } from '../../errors/response-format-error.ts'
import { enter } from '../session/enter.ts'
import type { UserConnection } from '../session/user-connection.ts'
import type { SignInOutcome } from './sign-in-progress.ts'

/**
 * Makes of a status what it means for the sign-in. The session gets the tokens.
 *
 * @param operation the operation that told the status
 * @returns `undefined` when it goes on
 * @throws {@link ResponseFormatError} when the sign-in is confirmed, and there are no tokens
 */
export async function conclude(
  connection: UserConnection,
  operation: string,
  status: string,
  tokens: TokenSet | null | undefined,
): Promise<SignInOutcome | undefined> {
  switch (status) {
    case 'AUTHORIZED': {
      if (!tokens) {
        const issue = { path: 'tokenSet', message: 'is missing, and there is no ticket for it' }
        throw new ResponseFormatError(operation, [issue], { httpStatus: 200 })
      }
      return { status, tokens: await enter(connection, Promise.resolve(tokens)) }
    }
    case 'EXPIRED':
    case 'CANCELLED':
    case 'ERROR':
      return { status }
    default:
      return undefined
  }
}
