import { sleep } from '../../utils/sleep.ts'
import { type Answer, requestId } from './answer.ts'
import { ConnectionReset, type Fault, spoil } from './faults.ts'
import type { Pool } from './pool.ts'

/** Serves a request as a fault wants it, or plainly when there is none. */
export async function withFault(
  fault: Fault | undefined,
  signal: AbortSignal,
  serve: () => Promise<Answer>,
  pool: Pool,
): Promise<Answer> {
  if (fault === undefined) return serve()
  const { latency = 0, kind, httpStatus, statusCode, headers = {} } = fault
  if (latency === Number.POSITIVE_INFINITY) await untilAborted(signal)
  if (latency > 0) await sleep(latency, signal)
  if (kind === 'reset') throw new ConnectionReset()
  if (statusCode !== undefined) {
    const { apiCode, message = 'fault' } = fault
    const body = { statusCode, message, ...(apiCode === undefined ? {} : { apiCode }) }
    return { httpStatus: httpStatus ?? 200, body: { ...body, requestId: requestId(pool) }, headers }
  }
  if (httpStatus !== undefined) {
    return { httpStatus, body: spoil('html', ''), headers: { ...headers, ...plainText } }
  }
  const answer = await serve()
  if (kind === 'reset-after') throw new ConnectionReset()
  if (kind === undefined) return { ...answer, headers: { ...answer.headers, ...headers } }
  return { ...answer, body: spoil(kind, JSON.stringify(answer.body)), headers: plainText }
}

const plainText = { 'content-type': 'text/html' }

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
