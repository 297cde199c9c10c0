// Generated from api/management/invitations/templates.tsp by `npm run generate`.

import { connected } from '../../../http/connected.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import {
  type GetInvitationTemplateInput,
  getInviteEmailTemplate,
  type InvitationTemplate,
  type UpdateInvitationTemplateInput,
  updateInviteEmailTemplate,
} from './contract.ts'

/**
 * The mails that bring an invitation, and the welcome: `management.invitations.templates`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class InvitationTemplates {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.templates`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads the template that a policy has for a mail.
   *
   * `POST /api/v3/get-invitation-policy-email-template`
   *
   * @param input which mail of which policy
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the template
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, snapshot or template
   */
  get(input: GetInvitationTemplateInput, options?: RequestOptions): Promise<InvitationTemplate> {
    return this.#transport.send(getInviteEmailTemplate(), input, options)
  }

  /**
   * Changes a template. It names no policy: all that have the type use it, and
   * {@link InvitationPolicies.update} says which type a policy has.
   *
   * `POST /api/v3/update-invitation-policy-email-template`
   *
   * @param input the template as it shall be
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the template
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when it has a variable that mails do not have (400)
   */
  update(
    input: UpdateInvitationTemplateInput,
    options?: RequestOptions,
  ): Promise<InvitationTemplate> {
    return this.#transport.send(updateInviteEmailTemplate(), input, options)
  }
}
