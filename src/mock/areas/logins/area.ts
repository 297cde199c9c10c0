import type { Area } from '../../kernel/area.ts'
import { loginSettings } from './logins.ts'

/** Browsers that are signed in at the hosted pages. */
export const loginArea: Area = { settings: loginSettings }
