import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { Ticket } from '../session/ticket.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  deleteAccount,
  type RequestAccountDeletionInput,
  requestAccountDeletionInput,
  type VerifyDeleteAccountRequestInput,
  verifyDeleteAccountRequest,
} from './contract.ts'

/**
 * Deletion of one's own account: `authentication.accountDeletion`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class AccountDeletion {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.accountDeletion`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Proves that the account may be deleted: by a code that was sent for `CHANNEL_DELETE_ACCOUNT`, or
   * by the password of a user who has neither e-mail address nor phone.
   *
   * `POST /api/v3/verify-delete-account-request`
   *
   * @param input exactly one of `email`, `phoneNumber` and `password`; the code with the first two
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ticket for {@link AccountDeletion.confirm}
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   * @throws {@link ForbiddenError} when the password is wrong (`wrong_credentials`), or a code could
   *   have been sent
   */
  async request(
    input: RequestAccountDeletionInput,
    options?: RequestOptions,
  ): Promise<Ticket<'deleteAccount'>> {
    const { name } = verifyDeleteAccountRequest()
    const proof = proofOf(checkInput(name, requestAccountDeletionInput, input))
    const { deleteAccountToken, tokenExpiresIn } = await this.#connection.send(
      verifyDeleteAccountRequest(),
      proof,
      options,
    )
    return Ticket.issue('deleteAccount', deleteAccountToken, tokenExpiresIn, this.#connection.clock)
  }

  /**
   * Deletes the account for good, with all that belongs to it, and forgets the session.
   *
   * `POST /api/v3/delete-account`
   *
   * @param input the ticket of {@link AccountDeletion.request}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it was deleted
   * @throws {@link InputError} when the ticket is for something else or too old; nothing was sent
   *   then
   * @throws {@link ApiError} when the ticket is spent
   */
  async confirm(
    input: { readonly ticket: Ticket<'deleteAccount'> },
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    const { clock, session } = this.#connection
    const [token, rest] = Ticket.redeem(deleteAccount().name, input, 'deleteAccount', clock)
    const result = await this.#connection.send(
      deleteAccount(),
      { ...rest, deleteAccountToken: token },
      options,
    )
    if (result.success) await session.clear()
    return result
  }
}

function proofOf(input: RequestAccountDeletionInput): VerifyDeleteAccountRequestInput {
  // An empty code is refused where the payload is checked.
  const { email, phoneNumber, phoneCountryCode, passCode = '', ...passwordPayload } = input
  if (email !== undefined) {
    return { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email, passCode } }
  }
  if (phoneNumber !== undefined) {
    const phonePassCodePayload = { phoneNumber, phoneCountryCode, passCode }
    return { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload }
  }
  const { password = '', passwordEncryptType } = passwordPayload
  return { verifyMethod: 'PASSWORD', passwordPayload: { password, passwordEncryptType } }
}
