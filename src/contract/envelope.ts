import { isObject } from '../utils/json.ts'

/** The frame around every answer of the V3 API. */
export interface Envelope {
  /** 200 for success and nothing else; otherwise the class of the failure. */
  readonly statusCode: number
  /** The service's words. */
  readonly message: string | undefined
  /** Business code of the cause. Some answers carry one with success too, where it means nothing. */
  readonly apiCode: number | undefined
  /** Id of the request in the service's logs. */
  readonly requestId: string | undefined
  /** The result. */
  readonly data: unknown
}

/**
 * Reads the envelope; `undefined` when the answer has none. The older API has one of its own,
 * `{ code, message, data }`, whose one number is a class or a business code.
 */
export function readEnvelope(answer: unknown): Envelope | undefined {
  if (!isObject(answer)) return undefined
  const { statusCode, message, apiCode, requestId, data, code } = answer
  const rest = {
    message: typeof message === 'string' ? message : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    data,
  }
  if (typeof statusCode === 'number') {
    return { ...rest, statusCode, apiCode: typeof apiCode === 'number' ? apiCode : undefined }
  }
  if (typeof code !== 'number' || rest.message === undefined) return undefined
  const isClass = code < 1000
  return {
    ...rest,
    statusCode: isClass ? code : (classes[code] ?? 400),
    apiCode: isClass ? undefined : code,
  }
}

// The class that the newer API has with a business code of the older one; 400 with any other.
const classes: Readonly<Record<number, number>> = {
  2004: 404,
  2005: 403,
  2006: 403,
  2020: 401,
  2206: 401,
  2207: 401,
  2213: 409,
  2215: 409,
  2216: 404,
  2333: 403,
}
