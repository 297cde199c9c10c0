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
