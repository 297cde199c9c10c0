import type { Area } from '../../kernel/area.ts'
import { protectionSettings } from './rules.ts'

/** What happens when sign-ins fail too often. */
export const protectionArea: Area = { settings: protectionSettings }
