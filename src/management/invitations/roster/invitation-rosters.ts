// Generated from api/management/invitations/roster.tsp by `npm run generate`.

import type { SuccessResult } from '../../../contract/common/contract.ts'
import type { Page } from '../../../contract/page.ts'
import { connected } from '../../../http/connected.ts'
import type { ListOptions } from '../../../http/list-options.ts'
import { listPages } from '../../../http/list-pages.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import {
  batchBindPolicy,
  batchUnbindPolicy,
  type CreateInvitationRosterInput,
  createInvitationRoster,
  type DeleteInvitationRosterBatchInput,
  type DeleteInvitationRosterInput,
  deleteInvitationRoster,
  deleteInvitationRosterBatch,
  type GetInvitationRosterInput,
  getInvitationRoster,
  type InvitationRoster,
  type ListInvitationRostersByPolicyIdInput,
  type ListInvitationRostersInput,
  listInvitationRoster,
  listInvitationRostersByNonPolicyId,
  listInvitationRostersByPolicyId,
  type RevertRosterInvitationBatchInput,
  type RevertRosterInvitationInput,
  type RosterPolicyInput,
  revertRosterInvitation,
  revertRosterInvitationBatch,
  type SendRosterInvitationBatchInput,
  type SendRosterInvitationInput,
  sendRosterInvitation,
  sendRosterInvitationBatch,
  type UpdateInvitationRosterInput,
  updateInvitationRoster,
} from './contract.ts'

/**
 * The lists of people who are invited in person: `management.invitations.roster`. {@link Invitees}
 * puts people into one, a policy says what holds for them.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class InvitationRosters {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.roster`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists rosters page by page, newest first.
   *
   * `POST /api/v3/list-invitation-rosters`
   *
   * @param input what to look for, and what comes with the rosters; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  list(
    input: ListInvitationRostersInput = {},
    options?: ListOptions,
  ): Promise<Page<InvitationRoster>> {
    return listPages(this.#transport, listInvitationRoster(), input, options)
  }

  /**
   * Lists the rosters that are bound to a policy, page by page, newest first.
   *
   * `POST /api/v3/list-invitation-rosters-by-policy-id`
   *
   * @param input see {@link ListInvitationRostersByPolicyIdInput}
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  listByPolicy(
    input: ListInvitationRostersByPolicyIdInput,
    options?: ListOptions,
  ): Promise<Page<InvitationRoster>> {
    return listPages(this.#transport, listInvitationRostersByPolicyId(), input, options)
  }

  /**
   * Lists the rosters that are bound to no policy, page by page, newest first.
   *
   * `POST /api/v3/list-invitation-rosters-by-no-policy-id`
   *
   * @param input what to look for, and what comes with the rosters; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  listWithoutPolicy(
    input: ListInvitationRostersInput = {},
    options?: ListOptions,
  ): Promise<Page<InvitationRoster>> {
    return listPages(this.#transport, listInvitationRostersByNonPolicyId(), input, options)
  }

  /**
   * Reads a roster.
   *
   * `GET /api/v3/get-invitation-roster`
   *
   * @param input `rosterId`, `withCreatorDetail`, `withUserCount` and `withAssignedPolicy`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the roster
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster
   */
  get(input: GetInvitationRosterInput, options?: RequestOptions): Promise<InvitationRoster> {
    return this.#transport.send(getInvitationRoster(), input, options)
  }

  /**
   * Creates a roster, with nobody in it.
   *
   * `POST /api/v3/create-invitation-roster`
   *
   * @param input `name`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new roster
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  create(input: CreateInvitationRosterInput, options?: RequestOptions): Promise<InvitationRoster> {
    return this.#transport.send(createInvitationRoster(), input, options)
  }

  /**
   * Binds up to 50 rosters to a policy: all of them or, when one does not exist, none. The policy
   * takes the place of the one before.
   *
   * `POST /api/v3/update-invitation-roster-batch-bind-policy`
   *
   * @param input `rosterIds` and `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster, or no such policy
   */
  bindPolicy(input: RosterPolicyInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(batchBindPolicy(), input, options)
  }

  /**
   * Takes the policy from up to 50 rosters. Those that are bound to another one keep that.
   *
   * `POST /api/v3/update-invitation-roster-batch-unbind-policy`
   *
   * @param input `rosterIds` and `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster, or no such policy
   */
  unbindPolicy(input: RosterPolicyInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(batchUnbindPolicy(), input, options)
  }

  /**
   * Changes the name of a roster, or its policy. What is left out stays as it is.
   *
   * `POST /api/v3/update-invitation-roster`
   *
   * @param input `rosterId`, `name` and `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the roster after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster, or no such policy
   */
  update(input: UpdateInvitationRosterInput, options?: RequestOptions): Promise<InvitationRoster> {
    return this.#transport.send(updateInvitationRoster(), input, options)
  }

  /**
   * Deletes a roster with its invitees; an unknown id is ignored. Their links are void, who has
   * joined stays.
   *
   * `POST /api/v3/delete-invitation-roster`
   *
   * @param input `id`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  delete(input: DeleteInvitationRosterInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteInvitationRoster(), input, options)
  }

  /**
   * Deletes up to 50 rosters with their invitees; unknown ids are ignored.
   *
   * `POST /api/v3/delete-invitation-rosters-batch`
   *
   * @param input `ids`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteBatch(
    input: DeleteInvitationRosterBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deleteInvitationRosterBatch(), input, options)
  }

  /**
   * Invites everybody in a roster who is not in the pool yet: each gets a message with a link. The
   * link of an earlier message is void then. Who has joined is passed over, also when the account
   * was deleted since; {@link InvitationRosters.sendBatch} invites them again.
   *
   * `POST /api/v3/send-roster-invitation`
   *
   * @param input `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster
   * @throws {@link ApiError} when the roster is bound to no policy (422)
   */
  send(input: SendRosterInvitationInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(sendRosterInvitation(), input, options)
  }

  /**
   * Invites some of a roster: all of them or, when one is in the pool, nobody.
   *
   * `POST /api/v3/send-roster-invitation-batch`
   *
   * @param input `inviteeIds` and `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster, or no such invitee in it
   * @throws {@link ApiError} when the roster is bound to no policy, or somebody is in the pool
   *   already (422)
   */
  sendBatch(
    input: SendRosterInvitationBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(sendRosterInvitationBatch(), input, options)
  }

  /**
   * Takes an invitation back: its link is void. The invitee stays in the roster and can be invited
   * again.
   *
   * `POST /api/v3/revert-roster-invitation`
   *
   * @param input `inviteeId` and `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such invitee in the roster
   * @throws {@link ApiError} when no invitation of the invitee waits (422)
   */
  revert(input: RevertRosterInvitationInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(revertRosterInvitation(), input, options)
  }

  /**
   * Takes up to 50 invitations back, of whatever rosters: all of them or, when one does not wait,
   * none.
   *
   * `POST /api/v3/revert-roster-invitation-batch`
   *
   * @param input `inviteeIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such invitee
   * @throws {@link ApiError} when no invitation of an invitee waits (422)
   */
  revertBatch(
    input: RevertRosterInvitationBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(revertRosterInvitationBatch(), input, options)
  }
}
