// Generated from api/authentication/invitations.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { InvitationLink } from '../../contract/invitation/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { InvitationContext } from '../common/contract.ts'
import {
  type CreateInvitationTokenInput,
  clearMyAllUniversalInvitationLinks,
  type GetInvitationContextInput,
  type GetInvitationLinkInput,
  generateInviteToken,
  generateUniversalInvitationByMember,
  getInviteCodeContext,
  getUniversalInvitationPublicConfig,
  type InvitationLinkDetails,
  type InvitationToken,
  type JoinByLinkInput,
  type JoinByTokenInput,
  type JoinResult,
  signupByPolicy,
  signupByUniversal,
  type VerifyInvitationCodeInput,
  verifyInviteCode,
} from './contract.ts'

/**
 * Invitations into the pool, for who invites and for who is invited: `authentication.invitations`.
 * A link is for everybody who opens it; a token is for one person, whom an administrator has
 * invited by name.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 */
export class OwnInvitations<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.invitations`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Makes a link by which others can apply to join. How long it lives, and whether an administrator
   * has to agree, is up to the settings of the pool, so there is nothing to say in the call.
   *
   * `POST /api/v3/generate-universal-invitation-link-by-member`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the link
   * @throws {@link ForbiddenError} when users of this pool may not invite
   */
  createLink(options?: RequestOptions): Promise<InvitationLink> {
    return this.#transport.send(generateUniversalInvitationByMember(), undefined, options)
  }

  /**
   * Makes every link void that the user has made. Who has joined by one stays.
   *
   * `POST /api/v3/clear-my-all-invitation-links`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   */
  clearLinks(options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(clearMyAllUniversalInvitationLinks(), undefined, options)
  }

  /**
   * Reads what a link says to who opens it: which pool it leads into, and who invites.
   *
   * `GET /api/v3/get-universal-invitation-public-config`
   *
   * @param input `identifier`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns pool and inviter
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the link is old, void, or none at all
   *   (`invitation_expired`)
   */
  getLink(input: GetInvitationLinkInput, options?: RequestOptions): Promise<InvitationLinkDetails> {
    return this.#transport.send(getUniversalInvitationPublicConfig(), input, options)
  }

  /**
   * Applies to join by a link. Where an administrator has to agree, the answer is `PENDING`; else
   * the account is there at once, and a welcome mail has its initial password.
   *
   * `POST /api/v3/signup-by-invitation`
   *
   * @param input the link, a code that was sent to the address for `CHANNEL_REGISTER`, and who
   *   applies
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what has become of it
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the link has become old or void since it was opened
   *   (`invitation_expired`)
   * @throws {@link ConflictError} when somebody has the address (`email_taken`), or has applied
   *   with it and waits
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function apply(authentication: AuthenticationClient, link: string, emailCode: string) {
   *   const identifier = new URL(link).searchParams.get('identifier') ?? ''
   *   const profile = { name: 'Bob', email: 'bob@example.com' }
   *   return authentication.invitations.joinByLink({ identifier, emailCode, profile })
   * }
   * ```
   */
  joinByLink(input: JoinByLinkInput, options?: RequestOptions): Promise<JoinResult> {
    return this.#transport.send(signupByUniversal(), input, options)
  }

  /**
   * Exchanges what the link to one person holds for a token, by which that person joins.
   *
   * `POST /api/v3/generate-policy-invitation-token`
   *
   * @param input the parameters of the link, and what comes with the token
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the token
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the link is old, spent, or none at all
   *   (`invitation_expired`)
   */
  createToken(
    input: CreateInvitationTokenInput,
    options?: RequestOptions,
  ): Promise<InvitationToken> {
    return this.#transport.send(generateInviteToken(), input, options)
  }

  /**
   * Reads what the owner of a token has to do, and what is known of them.
   *
   * `GET /api/v3/get-policy-invitation-context`
   *
   * @param input `token`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns both
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the token is old, spent, or none at all
   *   (`invitation_expired`)
   */
  getContext(
    input: GetInvitationContextInput,
    options?: RequestOptions,
  ): Promise<InvitationContext> {
    return this.#transport.send(getInviteCodeContext(), input, options)
  }

  /**
   * Checks the code that was sent to the person for `CHANNEL_REGISTER`, so that a page can go on to
   * the form. {@link OwnInvitations.joinByToken} does not ask for it again.
   *
   * `POST /api/v3/verify-invite-code`
   *
   * @param input `receiverType`, `code` and `token`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it is right
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the token is old, spent or void after wrong codes, or none
   *   at all (`invitation_expired`)
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   */
  verifyCode(input: VerifyInvitationCodeInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(verifyInviteCode(), input, options)
  }

  /**
   * Joins by a token. The account is there at once, and a welcome mail has its initial password.
   *
   * `POST /api/v3/join-by-invitation`
   *
   * @param input the token, the code unless it was verified before, and what the person has filled
   *   in
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when the token is old, spent or void after wrong codes, or none
   *   at all (`invitation_expired`)
   * @throws {@link ConflictError} when somebody has the user name, address or phone
   *   (`username_taken`, `email_taken`, `phone_taken`)
   * @throws {@link ApiError} when a code is missing, wrong (`wrong_code`) or old (`code_expired`)
   */
  joinByToken(input: JoinByTokenInput<Custom>, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(signupByPolicy(), input, options)
  }
}
