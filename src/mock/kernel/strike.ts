import { sleep } from '../../utils/sleep.ts'
import { type Answer, refusalStatus, requestId } from './answer.ts'
import { ConnectionReset, type Fault, type Spoiling } from './faults.ts'
import type { World } from './world.ts'

const webPage = {
  body: '<!doctype html><title>502 Bad Gateway</title>',
  headers: [['content-type', 'text/html']],
} as const

/** Serves a request as a fault wants it, or plainly when there is none. */
export async function withFault(
  fault: Fault | undefined,
  signal: AbortSignal,
  serve: () => Promise<Answer>,
  world: World,
  isBare?: boolean,
): Promise<Answer> {
  if (fault === undefined) return serve()
  const { latency = 0, kind, httpStatus, statusCode } = fault
  const headers = Object.entries(fault.headers ?? {})
  if (latency === Number.POSITIVE_INFINITY) await aborted(signal)
  if (latency > 0) await sleep(latency, signal)
  if (kind === 'reset') throw new ConnectionReset()
  if (fault.error !== undefined) {
    const { error, message = 'fault' } = fault
    return { httpStatus: httpStatus ?? 400, body: { error, error_description: message }, headers }
  }
  if (statusCode !== undefined) {
    const status = httpStatus ?? refusalStatus(statusCode, isBare)
    return { httpStatus: status, body: envelopeOf(statusCode, fault, world), headers }
  }
  if (httpStatus !== undefined) {
    return { httpStatus, body: webPage.body, headers: [...webPage.headers, ...headers] }
  }

  const answer = await serve()
  if (kind === 'reset-after') throw new ConnectionReset()
  const spoilt = kind === undefined ? answer : spoil(answer, kind)
  return { ...spoilt, headers: [...(spoilt.headers ?? []), ...headers] }
}

function envelopeOf(statusCode: number, { apiCode, message = 'fault' }: Fault, world: World) {
  const code = apiCode === undefined ? {} : { apiCode }
  return { statusCode, message, ...code, requestId: requestId(world) }
}

function spoil(answer: Answer, kind: Spoiling): Answer {
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  switch (kind) {
    case 'garbage':
      return { ...answer, body: '\u0000\u0001 not json {' }
    case 'html':
      return { ...answer, ...webPage }
    case 'truncated':
      return { ...answer, body: body.slice(0, Math.floor(body.length / 2)) }
    case 'empty':
      return { ...answer, body: '' }
    case 'huge':
      return { ...answer, body: `${body.slice(0, -1)},"padding":"${'x'.repeat(11 * 2 ** 20)}"}` }
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
  })
}
