import type { JsonObject } from '../../../utils/json.ts'
import { Refused, type Words } from '../../kernel/refused.ts'

/** What a sign-in is answered with that wants a further step: a refusal in form alone. */
export function nextStep(apiCode: number, words: Words, data: JsonObject): Refused {
  return new Refused(302, words, { apiCode, data })
}
