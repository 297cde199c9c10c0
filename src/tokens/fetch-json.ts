import { type Fetch, readBody, send } from '../utils/fetch.ts'
import { parseJson } from '../utils/json.ts'
import { sleep } from '../utils/sleep.ts'

const maxBytes = 262_144

/** An answer of a metadata endpoint: its status, and its JSON when the status is 200. */
export interface JsonAnswer {
  readonly status: number
  readonly json: unknown
}

/**
 * Fetches JSON. Redirects are not followed and 256 KiB are the limit: what is fetched here decides
 * whom to trust.
 *
 * @throws Error when the endpoint cannot be reached or its answer is too large
 */
export async function fetchJson(
  fetch: Fetch | undefined,
  url: string,
  signal: AbortSignal,
): Promise<JsonAnswer> {
  const headers = { accept: 'application/json' }
  const response = await send(fetch, url, { method: 'GET', headers, signal })
  const { status } = response
  // What is not wanted is not read to its end either.
  const text = await readBody(response, status === 200 ? maxBytes : 0)
  if (status !== 200) return { status, json: undefined }
  if (text === undefined) throw new Error(`the answer is larger than ${maxBytes} bytes`)
  return { status, json: parseJson(text) }
}

/**
 * Runs a task and waits for it for a limited time, also when the task ignores its signal.
 *
 * @param timeout - the limit in milliseconds
 * @throws Error when the time is up
 */
export async function withTimeout<T>(
  timeout: number,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const limit = sleep(timeout, ended.signal).then(() => {
    throw new Error(`no complete answer within ${timeout} ms`)
  })
  try {
    return await Promise.race([task(ended.signal), limit])
  } finally {
    ended.abort()
  }
}
