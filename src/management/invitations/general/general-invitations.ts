// Generated from api/management/invitations/general.tsp by `npm run generate`.

import type { InvitationLink } from '../../../contract/invitation/contract.ts'
import { connected } from '../../../http/connected.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import {
  type GetInvitationSettingsInput,
  generateUniversalInvitation,
  getUniversalInvitation,
  type InvitationSettings,
  type UpdateInvitationSettingsInput,
  updateUniversalInvitation,
} from './contract.ts'

/**
 * Invitations by a link, for whoever opens it: `management.invitations.general`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class GeneralInvitations {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.general`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Reads how people come into the pool by links.
   *
   * `GET /api/v3/get-universal-invitation-settings`
   *
   * @param input `withDepartmentDetail`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the settings
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getSettings(
    input: GetInvitationSettingsInput = {},
    options?: RequestOptions,
  ): Promise<InvitationSettings> {
    return this.#transport.send(getUniversalInvitation(), input, options)
  }

  /**
   * Changes how people come into the pool by links. What is left out stays as it is; links that are
   * made already keep what was set up then. The service's SDKs have the two configurations as
   * booleans, which could say nothing; here they are what {@link GeneralInvitations.getSettings}
   * answers.
   *
   * `POST /api/v3/update-universal-invitation-settings`
   *
   * @param input `adminInvitationConfig`, `memberInvitationConfig` and `enabledMemberInvitation`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the settings after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  updateSettings(
    input: UpdateInvitationSettingsInput = {},
    options?: RequestOptions,
  ): Promise<InvitationSettings> {
    return this.#transport.send(updateUniversalInvitation(), input, options)
  }

  /**
   * Makes a link by which people can apply to join. Show it as a QR code by `genauth/qr-code`. No
   * operation of administrators makes links void: they expire, or an administrator who is signed in
   * as a user resets all by {@link OwnInvitations.clearLinks}.
   *
   * `POST /api/v3/generate-universal-invitation-link`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the link
   */
  createLink(options?: RequestOptions): Promise<InvitationLink> {
    return this.#transport.send(generateUniversalInvitation(), undefined, options)
  }
}
