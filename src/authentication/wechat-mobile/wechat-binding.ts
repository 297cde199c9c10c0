import type { User } from '../../contract/user/contract.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { InteractionRequiredError } from '../../errors/interaction-required-error.ts'

/** What the user has to decide before WeChat signs in: which account is theirs. */
export interface WechatBinding {
  /** Names the sign-in that waits, for the next call. Handle it as a secret. */
  readonly key: string
  /** Whether {@link WechatMobile.register} may create an account. */
  readonly mayRegister: boolean
  /**
   * How an account may be proved: `email-code`, `phone-code`, `username-password`,
   * `email-password`, `phone-password`; others may come.
   */
  readonly methods: readonly string[]
  /** Accounts to choose of; then one of them is wanted, by its name or id. */
  readonly accounts: readonly User[]
}

const mayBind = [1640, 1641, 2921]
const mayCreate = 1641

/**
 * Reads what the service wants of the user from the error of a sign-in by WeChat.
 *
 * @param error what a method of `authentication.wechatMobile` has thrown
 * @returns what the next call needs; `undefined` when it is another error
 */
export function wechatBindingOf(error: unknown): WechatBinding | undefined {
  if (!(error instanceof InteractionRequiredError)) return undefined
  const { apiCode, step } = error
  const { key, methods, accounts } = step
  if (apiCode === undefined || !mayBind.includes(apiCode) || typeof key !== 'string') {
    return undefined
  }
  return {
    key,
    mayRegister: apiCode === mayCreate,
    methods: listOf(methods).filter(method => typeof method === 'string'),
    accounts: listOf(accounts).flatMap(account => {
      const checked = userSchema.check(account)
      return checked.ok ? [checked.value] : []
    }),
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
