import {
  callNames,
  type RequestOptions,
  readCallOptions,
  readPositive,
} from '../../http/options.ts'
import { mayPass, retryAfterOf } from '../../http/retry.ts'
import type { Names } from '../../utils/names.ts'
import { sleep } from '../../utils/sleep.ts'

/** Options of a sign-in that is confirmed on another device. */
export interface SignInProgressOptions extends RequestOptions {
  /** Milliseconds between two questions for its status. Default 1,000. */
  readonly pollInterval?: number | undefined
}

const optionNames: Names<SignInProgressOptions> = { ...callNames, pollInterval: true }

/** How a sign-in asks. */
export interface Polling {
  /** Milliseconds between two questions. */
  readonly pace: number
  /** Options of the calls that are made once. */
  readonly call: RequestOptions
  /** Options of each question: what repeats it is the next one. */
  readonly question: RequestOptions
}

/**
 * Reads the options of such a sign-in.
 *
 * @throws {@link InputError} or {@link ConfigurationError} when one is malformed, or means nothing
 */
export function readPolling(
  operation: string,
  options: SignInProgressOptions | undefined,
): Polling {
  const { pollInterval, ...call } = readCallOptions(operation, options, optionNames)
  const pace = readPositive('pollInterval', pollInterval, 1_000)
  return { pace, call, question: { ...call, retry: false } }
}

const longestPause = 30_000

// By then the code is over, and the ticket too: they live 2 and 5 minutes.
const patience = 300_000

/**
 * Waits, and asks. A failure that may pass only slows the questions down, until there has been nothing
 * else for 5 minutes.
 *
 * @returns the first answer
 * @throws whatever else a question throws, and the signal's reason as soon as the signal is aborted
 */
export async function nextAnswer<Answer>(
  { pace, call: { signal } }: Polling,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  let pause = pace
  let failingFor = 0
  for (;;) {
    await sleep(pause, signal)
    try {
      return await ask()
    } catch (error) {
      signal?.throwIfAborted()
      failingFor += pause
      pause = pauseAfter(error, pause, pace)
      if (!mayPass(error) || failingFor + pause > patience) throw error
    }
  }
}

// Jittered, so that pages that an outage has brought into step do not come back together.
function pauseAfter(error: unknown, pause: number, pace: number): number {
  const grown = Math.min(2 * pause, longestPause) * (0.5 + Math.random() / 2)
  return Math.max(pace, grown, retryAfterOf(error) ?? 0)
}
