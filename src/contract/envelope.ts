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

/** Reads the envelope; `undefined` when the answer has none. */
export function readEnvelope(answer: unknown): Envelope | undefined {
  if (!isObject(answer) || typeof answer.statusCode !== 'number') return undefined
  const { statusCode, message, apiCode, requestId, data } = answer
  return {
    statusCode,
    message: typeof message === 'string' ? message : undefined,
    apiCode: typeof apiCode === 'number' ? apiCode : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    data,
  }
}
