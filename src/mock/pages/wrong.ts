import { Refused, type Words } from '../kernel/refused.ts'
import { say, type WordKey } from './words.ts'

/** Thrown by the handler of a form: what is wrong, and with which field. */
export class Wrong extends Error {
  override readonly name = 'Wrong'
  readonly field: string
  readonly words: Words

  /** @param field name of the field; empty for the form as a whole */
  constructor(field: string, words: Words | WordKey) {
    super(typeof words === 'string' ? words : words['en-US'])
    this.field = field
    this.words = typeof words === 'string' ? say(words) : words
  }
}

// Refusals for which the pages have better words than the API.
const wordsByCode: Readonly<Record<number, WordKey>> = {
  2001: 'wrongCode',
  2034: 'isTaken',
  2035: 'isTaken',
  2080: 'codeTooSoon',
  2200: 'isTaken',
  2300: 'oldCode',
  2333: 'wrongCredentials',
  6001: 'wrongCode',
}

/**
 * Runs a rule of the service; what it refuses is wrong with a field.
 *
 * @throws {@link Wrong}
 */
export function at<Result>(field: string, rule: () => Result): Result {
  try {
    return rule()
  } catch (error) {
    if (error instanceof Refused) throw new Wrong(field, wordsOfRefusal(error))
    throw error
  }
}

// A code is wrong or old, here or at an authenticator.
const codeRefusals: readonly unknown[] = [2001, 2300, 6001, 6002]

/**
 * Runs a rule of the service that takes a code; what it refuses is wrong with the code, or else with
 * the form as a whole.
 *
 * @throws {@link Wrong}
 */
export function atCode<Result>(rule: () => Result): Result {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Wrong(codeRefusals.includes(error.apiCode) ? 'code' : '', wordsOfRefusal(error))
  }
}

/** What a page says of a refusal. */
export function wordsOfRefusal({ apiCode, words }: Refused): Words {
  const key = wordsByCode[apiCode ?? 0]
  if (key !== undefined) return say(key)
  const english = words['en-US']
  return {
    'zh-CN': `${words['zh-CN']}。`,
    'en-US': `${english.charAt(0).toUpperCase()}${english.slice(1)}.`,
  }
}
