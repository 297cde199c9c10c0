import { brandedHeader } from './headers.ts'
import { Refused, type Words } from './refused.ts'
import type { World } from './world.ts'

/** Headers in order; a name may come more than once, as `set-cookie` does. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** An answer before it becomes a `Response`. */
export interface Answer {
  readonly httpStatus: number
  /** Text as it is, or a value that goes out as JSON. */
  readonly body: unknown
  /** Default: the content type of JSON, and the date. */
  readonly headers?: HeaderList | undefined
  /** Paths of the fields of the request that the operation does not know, for the journal. */
  readonly unknownFields?: readonly string[]
}

/** Answers with JSON that has no envelope. */
export function json(body: unknown, httpStatus = 200, headers: HeaderList = []): Answer {
  return { httpStatus, body, headers }
}

/** Answers with a web page. */
export function page(html: string, httpStatus = 200, headers: HeaderList = []): Answer {
  const type = ['content-type', 'text/html; charset=utf-8'] as const
  return { httpStatus, body: html, headers: [type, ...headers] }
}

/** Sends the browser elsewhere: by 303 after a form that was posted, else by 302. */
export function redirect(
  location: string,
  headers: HeaderList = [],
  httpStatus: 302 | 303 = 302,
): Answer {
  const plain = ['content-type', 'text/plain; charset=utf-8'] as const
  const always = [plain, ['location', location], ['cache-control', 'no-store']] as const
  return { httpStatus, body: '', headers: [...always, ...headers] }
}

/**
 * Answers a request with its result.
 *
 * @param isBare whether it goes out without an envelope
 * @param message words of the envelope
 */
export function succeed(requestId: string, data: unknown, isBare = false, message = ''): Answer {
  if (isBare) return json(data ?? '')
  const body = { statusCode: 200, message, requestId }
  return { httpStatus: 200, body: data === undefined ? body : { ...body, data } }
}

/** Answers a request that a handler has refused, in the language of the request. */
export function refuse(
  requestId: string,
  { headers, url }: Request,
  refused: Refused,
  isBare?: boolean,
): Answer {
  const { statusCode, apiCode, data } = refused
  const message = refused.words[langOf(headers)]
  const isMissing = statusCode === 501
  return {
    // What the mock does not implement is told by the status too, whatever the operation.
    httpStatus: isMissing ? 501 : refusalStatus(statusCode, isBare),
    body: {
      statusCode,
      message,
      ...(isMissing && isOauth(url) ? oauthWords(message) : {}),
      requestId,
      ...(apiCode === undefined ? {} : { apiCode }),
      ...(data === undefined ? {} : { data }),
    },
  }
}

/** The language of the words that a request wants. */
export function langOf(headers: Headers): keyof Words {
  return brandedHeader(headers, 'lang') === 'en-US' ? 'en-US' : 'zh-CN'
}

/**
 * The HTTP status of a refusal. The service tells it by the body alone, but where an answer has no
 * envelope, success and refusal differ by their status.
 */
export function refusalStatus(statusCode: number, isBare = false): number {
  if (!isBare) return 200
  return statusCode >= 400 && statusCode <= 599 ? statusCode : 400
}

/** Answers a request over the limit: the refusal that the service tells by the HTTP status too. */
export function throttled(): Answer {
  return {
    httpStatus: 429,
    body: { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' },
    headers: [['retry-after', '1']],
  }
}

/** What an operation that the mock does not have is answered with. */
export function notImplemented(operation: string, request: string): Refused {
  return new Refused(501, `The mock does not implement ${operation} (${request})`)
}

// Clients of the protocols show no words but those of RFC 6749 section 5.2.
function oauthWords(message: string) {
  return { error: 'not_implemented', error_description: message }
}

function isOauth(url: string): boolean {
  return /^\/(oidc|oauth)\//.test(new URL(url).pathname)
}

/** Makes the id of a request. */
export function requestId(world: World): string {
  return world.requestIds.hex(32)
}

/** Makes the response that goes out. */
export function respond(answer: Answer, world: World): Response {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  const isBodiless = [204, 205, 304].includes(answer.httpStatus)
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    date: new Date(world.clock.now()).toUTCString(),
  })
  for (const [name, value] of answer.headers ?? []) {
    if (name === 'set-cookie') headers.append(name, value)
    else headers.set(name, value)
  }
  return new Response(isBodiless ? null : text, { status: answer.httpStatus, headers })
}
