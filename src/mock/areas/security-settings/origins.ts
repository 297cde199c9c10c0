import { settings } from '../../kernel/settings.ts'

/** Settings of the pages that may call. */
export interface OriginSettings {
  /**
   * Origins whose pages may call; none for all. Kept and shown alone: the mock's server lets the pages of
   * every origin call, as tests need it.
   */
  readonly allowedOrigins: readonly string[]
}

/** Which pages may call. */
export const originSettings = settings<OriginSettings>({ allowedOrigins: [] })
