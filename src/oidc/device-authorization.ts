import { OAuthError } from '../errors/oauth-error.ts'
import { sleep } from '../utils/sleep.ts'
import type { ProtocolAnswer } from './connection.ts'
import type { ProtocolCallOptions } from './options.ts'
import { readAnswer } from './read-answer.ts'

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

/** Asks again and again, at the pace that the service wants, until the answer is final. */
export async function pollForTokens<T>(
  { interval }: DeviceAuthorization,
  options: ProtocolCallOptions | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  let seconds = interval ?? 5
  for (;;) {
    await sleep(seconds * 1000, options?.signal)
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error
      if (error.error === 'slow_down') seconds += 5
      else if (error.error !== 'authorization_pending') throw error
    }
  }
}
