import type { Area } from '../../kernel/area.ts'
import { passwordSettings } from './passwords.ts'

/** Policy and storage of passwords. */
export const passwordArea: Area = { settings: passwordSettings }
