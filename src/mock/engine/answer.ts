import { brandedHeader } from './credentials.ts'
import type { Pool } from './pool.ts'
import { Refused } from './refused.ts'

/** An answer before it becomes a `Response`. */
export interface Answer {
  readonly httpStatus: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Answers a request with its result. */
export function succeed(pool: Pool, data: unknown): Answer {
  const body = { statusCode: 200, message: '', requestId: requestId(pool) }
  return { httpStatus: 200, body: data === undefined ? body : { ...body, data } }
}

/** Answers a request that a handler has refused, in the language of the request. */
export function refuse(pool: Pool, request: Request, refused: Refused): Answer {
  const lang = brandedHeader(request.headers, 'lang') === 'en-US' ? 'en-US' : 'zh-CN'
  const { statusCode, apiCode, data } = refused
  return {
    // The service tells refusals by the body alone; 501 is the mock's own.
    httpStatus: statusCode === 501 ? 501 : 200,
    body: {
      statusCode,
      message: refused.words[lang],
      requestId: requestId(pool),
      ...(apiCode === undefined ? {} : { apiCode }),
      ...(data === undefined ? {} : { data }),
    },
  }
}

/** Answers a request over the limit: the refusal that the service tells by the HTTP status too. */
export function throttled(): Answer {
  return {
    httpStatus: 429,
    body: { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' },
    headers: { 'retry-after': '1' },
  }
}

/** What an operation that the mock does not have is answered with. */
export function notImplemented(operation: string, request: string): Refused {
  return new Refused(501, `The mock does not implement ${operation} (${request})`)
}

/** Makes the id of a request. */
export function requestId(pool: Pool): string {
  return pool.requestIds.hex(32)
}

/** Makes the response that goes out. */
export function respond(answer: Answer, pool: Pool): Response {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  const isBodiless = [204, 205, 304].includes(answer.httpStatus)
  return new Response(isBodiless ? null : text, {
    status: answer.httpStatus,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(pool.clock.now()).toUTCString(),
      ...answer.headers,
    },
  })
}
