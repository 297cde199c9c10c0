import type { Duration } from '../../kernel/clock.ts'
import { settings } from '../../kernel/settings.ts'

/** Settings of what users change of their own accounts. */
export interface AccountSettings {
  /** Life of the token between two steps, such as those of a new e-mail address. */
  readonly secondStepLife: Duration
  /** Whether the old e-mail address has to be proved when it changes. */
  readonly verifyOldEmail: boolean
  /** Whether the old phone has to be proved when it changes. */
  readonly verifyOldPhone: boolean
}

/** How accounts change. */
export const accountSettings = settings<AccountSettings>({
  secondStepLife: '60s',
  verifyOldEmail: true,
  verifyOldPhone: true,
})
