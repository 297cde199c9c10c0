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
    statusCode: isClass ? code : classOf(code),
    apiCode: isClass ? undefined : code,
  }
}

// The classes that the newer API has with the business codes of the older one.
const classes: Readonly<Record<number, readonly number[]>> = {
  401: [2020, 2206, 2207],
  403: [2000, 2005, 2006, 2031, 2042, 2057, 2333],
  404: [2004, 2011, 2216, 2219],
  409: [2026, 2034, 2035, 2200, 2213, 2215],
}

function classOf(code: number): number {
  const [found] = Object.entries(classes).find(([, codes]) => codes.includes(code)) ?? []
  return Number(found ?? 400)
}
