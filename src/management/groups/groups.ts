import type { CustomData } from '../../contract/custom-data.ts'
import type { Transport } from '../../http/transport.ts'
import { GroupAuthorizations } from './group-authorizations.ts'
import { GroupOperations } from './group-operations.ts'

/**
 * The groups of a pool: `management.groups`. A group grants its members what it is granted itself.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 */
export class Groups<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> extends GroupOperations<Custom, GroupCustom> {
  /** What groups are authorized for, rule by rule. */
  readonly authorizations: GroupAuthorizations

  /** Takes a connection. The instance of a client is `management.groups`. */
  constructor(transport: Transport) {
    super(transport)
    this.authorizations = new GroupAuthorizations(transport)
  }
}
