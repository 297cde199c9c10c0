import type { Mock } from 'genauth/mock'

/** An answer of the mock with its envelope opened. */
export interface Answer {
  readonly httpStatus: number
  readonly headers: Headers
  readonly statusCode: number
  readonly message: string
  readonly apiCode?: number
  readonly requestId?: string
  readonly data?: unknown
}

/** What a request has besides its path. */
export interface CallOptions {
  readonly method?: 'GET' | 'POST'
  /** JSON value, or the text of the body as it is. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly host?: string
}

/** Sends a request that no client checks, as anybody. */
export async function call(mock: Mock, path: string, options: CallOptions = {}): Promise<Answer> {
  const { body, headers = {}, method = body === undefined ? 'GET' : 'POST' } = options
  const { host = mock.managementOptions.host } = options
  const response = await mock.fetch(
    new Request(`${host}${path}`, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
  return {
    ...(await response.json()),
    httpStatus: response.status,
    headers: response.headers,
  }
}

/** Fetches a management token; gives the headers of an administrator who has it. */
export async function administrator(mock: Mock): Promise<Record<string, string>> {
  const { userPoolId, secret } = mock.managementOptions
  const body = { accessKeyId: userPoolId, accessKeySecret: secret }
  const { data } = await call(mock, '/api/v3/get-management-token', { body })
  const token = data instanceof Object && 'access_token' in data ? data.access_token : undefined
  return { authorization: String(token), 'x-genauth-userpool-id': userPoolId }
}
