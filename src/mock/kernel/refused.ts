import type { World } from './world.ts'

/** Words of a refusal, in the languages of the service. */
export interface Words {
  readonly 'zh-CN': string
  readonly 'en-US': string
}

/** Thrown by a handler in order to refuse a request, as the service would. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly statusCode: number
  readonly apiCode: number | undefined
  readonly words: Words
  readonly data: unknown

  constructor(
    statusCode: number,
    words: Words | string,
    details: { apiCode?: number; data?: unknown } = {},
  ) {
    const both = typeof words === 'string' ? { 'zh-CN': words, 'en-US': words } : words
    super(both['en-US'])
    this.statusCode = statusCode
    this.apiCode = details.apiCode
    this.words = both
    this.data = details.data
  }
}

/** Refuses a parameter as malformed, in the words that the service has for all of them. */
export function malformed(parameter: string): Refused {
  return new Refused(400, {
    'zh-CN': `参数 ${parameter} 格式错误`,
    'en-US': `parameter ${parameter} is malformed`,
  })
}

/** Gives the refusal that an act throws, or `undefined` when it throws none. */
export function refusalIn(act: () => unknown): Refused | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

/** A refusal that is declared: its words, or how it is made of the value that it is about. */
export type Refusal = Words | ((value: string, world: World) => Refused)

/** Makes a refusal as it was declared; words alone have the given status and no business code. */
export function refusalOf(
  refusal: Refusal,
  statusCode: number,
  value: string,
  world: World,
): Refused {
  return typeof refusal === 'function' ? refusal(value, world) : new Refused(statusCode, refusal)
}
