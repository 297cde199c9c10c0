// Generated from api/authentication/public-accounts.tsp by `npm run generate`.

import { lazyEndpoint } from '../../contract/endpoint.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import type { OpenEnum } from '../../contract/values.ts'
import * as schemas from './schemas.ts'
import { spellAccounts } from './spell-accounts.ts'

/** What an account is. */
export type AccountKind =
  /** It is that of one person. */
  | '1'
  /** Several persons work with it. */
  | '2'

/** An account that a user can switch to. */
export interface SwitchableAccount {
  /** Id of the account. */
  userId: string
  /** URL of the avatar. */
  avatar?: string | null
  /** Name to show. */
  displayName?: string | null
  /** What it is: `1` personal, `2` public. */
  kind?: OpenEnum<AccountKind> | null
}

/** The accounts that a user can switch to. */
export interface SwitchableAccounts {
  /** Public accounts. */
  publicAccounts: SwitchableAccount[]
  /** The user's own account; only with `withOriginUser`. */
  originUser?: SwitchableAccount | null
}

/** Options of a switch to another account. */
export interface SwitchOptions {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Further data for the pool's pipelines. No custom fields are written by it. */
  customData?: unknown
}

/** What comes with the accounts. */
export interface ListSwitchableAccountsInput {
  /** Add the account that the user came from. Default false. */
  withOriginUser?: boolean | undefined
}

/** Which account to go on as, and how. */
export interface SwitchAccountInput {
  /** Id of the account. */
  targetUserId: string
  /** Options of the switch. */
  options?: SwitchOptions | undefined
}

/** Checks a {@link SwitchableAccounts} in an answer. */
export const switchableAccountsSchema = /* @__PURE__ */ schemaFor<SwitchableAccounts>(
  spellAccounts,
)(schemas.switchableAccounts)

/** `GET /api/v3/get-user-select-login-public-accounts` */
export const listPublicAccountsForSwitchLoggedIn = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listPublicAccountsForSwitchLoggedIn',
  method: 'GET',
  path: '/api/v3/get-user-select-login-public-accounts',
  safety: 'read',
  access: 'user',
  input: schemaFor<ListSwitchableAccountsInput>()(schemas.listSwitchableAccountsInput),
  output: listOf(switchableAccountsSchema),
}))

/** `POST /api/v3/switch-login-by-user` */
export const switchLoginByUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/switch-login-by-user',
  safety: 'write',
  access: 'user',
  input: schemaFor<SwitchAccountInput>()(schemas.switchAccountInput),
  output: tokenSetSchema,
}))
