import { OAuthError } from '../errors/oauth-error.ts'
import { mayPass, retryAfterOf } from '../http/retry.ts'
import { sleep } from '../utils/sleep.ts'
import type { ProtocolAnswer } from './connection.ts'
import type { ProtocolCallOptions } from './options.ts'
import { readAnswer } from './read-answer.ts'
import { refuseInput } from './require.ts'

/**
 * A device that waits to be let in.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.2 | RFC 8628 section 3.2}
 */
export interface DeviceAuthorization {
  /** Names the device to the service. A secret. */
  device_code: string
  /** What the user enters. */
  user_code: string
  /** Where the user enters it. */
  verification_uri: string
  /** The same with the code in it, for a QR code. */
  verification_uri_complete?: string | null
  /** Life of the codes, in seconds. */
  expires_in: number
  /** Seconds between two questions. Default 5. */
  interval?: number | null
}

/**
 * Checks the answer of the device endpoint.
 *
 * @throws {@link ResponseFormatError} when it has another form
 */
export function readDeviceAuthorization(answer: ProtocolAnswer): DeviceAuthorization {
  return readAnswer('authorizeDevice', answer, {
    device_code: 'text',
    user_code: 'text',
    verification_uri: 'text',
    verification_uri_complete: 'text?',
    expires_in: 'number',
    interval: 'number?',
  })
}

// Between two questions while the service fails: doubled each time, by RFC 8628 section 3.5.
const longestPause = 60_000

/**
 * Asks again and again, at the pace that the service wants, until the answer is final or the codes
 * have expired. A failure that may pass is no answer: it only slows the questions down.
 *
 * @param now reads the local clock
 * @throws {@link OAuthError} `expired_token` when the time is up
 */
export async function pollForTokens<T>(
  { interval, expires_in }: DeviceAuthorization,
  options: ProtocolCallOptions | undefined,
  now: () => number,
  ask: () => Promise<T>,
): Promise<T> {
  // Otherwise it would ask without a pause, and for ever.
  if (![expires_in, interval ?? 5].every(Number.isFinite)) {
    refuseInput('waitForDevice', 'authorization', 'must have numbers for expires_in and interval')
  }
  const startedAt = now()
  let waited = 0
  let pace = (interval ?? 5) * 1000
  let pause = 0
  for (;;) {
    // By whichever is longer, since the machine may sleep, and its clock may be set back.
    const left = expires_in * 1000 - Math.max(waited, now() - startedAt)
    const wait = Math.min(Math.max(pace, pause), Math.max(left, 0))
    await sleep(wait, options?.signal)
    waited += wait
    try {
      return await ask()
    } catch (error) {
      options?.signal?.throwIfAborted()
      const isAnswer = error instanceof OAuthError && !error.retryable
      if (isAnswer ? error.error !== 'authorization_pending' : !mayPass(error)) throw error
      if (left <= wait) throw new OAuthError('waitForDevice', { error: 'expired_token' })
      if (isSlowDown(error)) pace += 5000
      // Answered, if only by a refusal to be asked so often.
      if (isAnswer || isSlowDown(error)) pause = 0
      else
        pause = Math.max(Math.min(2 * Math.max(wait, 500), longestPause), retryAfterOf(error) ?? 0)
    }
  }
}

function isSlowDown(error: unknown): boolean {
  return error instanceof OAuthError && error.error === 'slow_down'
}
