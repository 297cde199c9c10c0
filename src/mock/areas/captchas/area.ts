import { geneCatchaCodeAndToken } from '../../../authentication/codes/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { captchaSettings, makeCaptcha } from './captchas.ts'

/** Picture captchas. */
export const captchaArea: Area = {
  settings: captchaSettings,
  routes: [handle(geneCatchaCodeAndToken, (_, { world }) => makeCaptcha(world))],
}
