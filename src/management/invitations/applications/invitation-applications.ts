// Generated from api/management/invitations/applications.tsp by `npm run generate`.

import type { SuccessResult } from '../../../contract/common/contract.ts'
import type { Page } from '../../../contract/page.ts'
import { connected } from '../../../http/connected.ts'
import type { ListOptions } from '../../../http/list-options.ts'
import { listPages } from '../../../http/list-pages.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import {
  approval,
  type DecideApplicationsInput,
  filter,
  type InvitationApplication,
  type ListInvitationApplicationsInput,
  reject,
} from './contract.ts'

/**
 * Those who ask to join by a link: `management.invitations.applications`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class InvitationApplications {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.applications`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists applications page by page, newest first. Those that were passed at once are there too; a
   * filter by `status` gives those that wait.
   *
   * `POST /api/v3/filter-universal-invitation-applicants`
   *
   * @param input what to look for, and what comes with the applications; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  list(
    input: ListInvitationApplicationsInput = {},
    options?: ListOptions,
  ): Promise<Page<InvitationApplication>> {
    return listPages(this.#transport, filter(), input, options)
  }

  /**
   * Approves up to 50 applications. Each applicant gets an account in the departments that were set
   * up when the link was made, and a welcome mail with login address, account and initial password.
   * One that cannot be approved fails all of them.
   *
   * `POST /api/v3/batch-approval-universal-invitation-applicants`
   *
   * @param input `applicantIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   * @throws {@link ApiError} when one of them was decided before (422)
   * @throws {@link ConflictError} when somebody has the address by now (`email_taken`)
   */
  approve(input: DecideApplicationsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(approval(), input, options)
  }

  /**
   * Rejects up to 50 applications. No account is made, no mail is sent, and the address may apply
   * again. One that cannot be rejected fails all of them.
   *
   * `POST /api/v3/batch-reject-universal-invitation-applicant`
   *
   * @param input `applicantIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such application
   * @throws {@link ApiError} when one of them was decided before (422)
   */
  reject(input: DecideApplicationsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(reject(), input, options)
  }
}
