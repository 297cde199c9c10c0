// Generated from api/management/invitations/invitees.tsp by `npm run generate`.

import type { SuccessResult } from '../../../contract/common/contract.ts'
import type { Page } from '../../../contract/page.ts'
import { connected } from '../../../http/connected.ts'
import type { ListOptions } from '../../../http/list-options.ts'
import { listPages } from '../../../http/list-pages.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import type { InvitationQuery } from '../common/contract.ts'
import {
  type DeleteInviteesInput,
  deleteInvitees,
  type ExportInviteesInput,
  exportUsers,
  type FoundInvitee,
  filterUsers,
  type ImportedInvitees,
  type ImportInviteesInput,
  type InvitationFile,
  type Invitee,
  importTemplate,
  importUsers,
  type ListInviteesInput,
  quickFilterInviteeList,
  type UploadInvitationFileInput,
  upload,
} from './contract.ts'

/**
 * The people who are invited in person: `management.invitations.invitees`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class Invitees {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.invitees`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Looks for invitees in all rosters, to see how far an invitation has come. Newest first, page by
   * page.
   *
   * `POST /api/v3/quick-filter-invitees`
   *
   * @param input what to look for; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  search(input: InvitationQuery = {}, options?: ListOptions): Promise<Page<FoundInvitee>> {
    return listPages(this.#transport, quickFilterInviteeList(), input, options)
  }

  /**
   * Lists the invitees of a roster page by page, newest first.
   *
   * `POST /api/v3/list-invitation-invitees`
   *
   * @param input which roster, and what to look for
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  list(input: ListInviteesInput, options?: ListOptions): Promise<Page<Invitee>> {
    return listPages(this.#transport, filterUsers(), input, options)
  }

  /**
   * Takes people from a roster; ids that are not in it are ignored. Their links are void, who has
   * joined stays in the pool.
   *
   * `POST /api/v3/batch-delete-invitation-invitees`
   *
   * @param input `inviteeIds` and `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster
   */
  deleteBatch(input: DeleteInviteesInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteInvitees(), input, options)
  }

  /**
   * Gives the file to fill in for {@link Invitees.importFile}, with a column for each member.
   *
   * `GET /api/v3/invitation-invitee/template`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns where the file is
   */
  getTemplate(options?: RequestOptions): Promise<InvitationFile> {
    return this.#transport.send(importTemplate(), undefined, options)
  }

  /**
   * Makes room for a file at the service. The service's SDKs send no file with it, so it is taken
   * for what such an answer is elsewhere: put the file to `url` yourself, by PUT, and name it by
   * `key` then.
   *
   * `POST /api/v3/invitation-invitee/upload`
   *
   * @param input `private`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns where the file goes, and its name
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  upload(input: UploadInvitationFileInput, options?: RequestOptions): Promise<InvitationFile> {
    return this.#transport.send(upload(), input, options)
  }

  /**
   * Puts the people of a file into a roster: all of them or, when a line is wrong, nobody. Look at
   * `success`: lines that are wrong are told in the answer. Nobody is invited by it yet.
   *
   * `POST /api/v3/invitation-invitee/import`
   *
   * @param input `rosterId` and `file`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what has become of it
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster, or no such file
   * @throws {@link ApiError} when the file has no column for an address, or one that is unknown or
   *   there twice (400)
   */
  importFile(input: ImportInviteesInput, options?: RequestOptions): Promise<ImportedInvitees> {
    return this.#transport.send(importUsers(), input, options)
  }

  /**
   * Writes the people of a roster into a file, with what has become of their invitations.
   *
   * `POST /api/v3/invitation-invitee/export`
   *
   * @param input `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns where the file is
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such roster
   */
  exportFile(input: ExportInviteesInput, options?: RequestOptions): Promise<InvitationFile> {
    return this.#transport.send(exportUsers(), input, options)
  }
}
