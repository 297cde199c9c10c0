import { userSchema } from '../../contract/user/contract.ts'
import type { InteractionRequiredError } from '../../errors/interaction-required-error.ts'
import type { BindingStep } from '../session/next-step.ts'

/** What the user has to decide before WeChat signs in: which account is theirs. */
export interface WechatBinding extends Pick<BindingStep, 'mayRegister' | 'methods' | 'accounts'> {
  /** Names the sign-in that waits, for the next call. A secret. */
  readonly key: string
}

const mayBind = [1640, 1641, 2921]
const mayCreate = 1641

/** Reads what the service wants of the user; `undefined` when it is something else. */
export function readBinding(error: InteractionRequiredError): WechatBinding | undefined {
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
