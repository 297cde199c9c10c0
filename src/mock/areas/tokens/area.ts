import type { Area } from '../../kernel/area.ts'
import { tokenSettings } from './settings.ts'

/** Tokens and the grants that they follow from. */
export const tokenArea: Area = { settings: tokenSettings }
