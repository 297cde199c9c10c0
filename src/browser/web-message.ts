import { PopupError } from '../errors/popup-error.ts'
import type { AuthorizationRequest } from '../oidc/authorization.ts'
import { isObject } from '../utils/json.ts'
import { sleep } from '../utils/sleep.ts'

// Between two looks whether the user has closed the window.
const lookInterval = 200

/** A window or frame that the login page is shown in. */
export interface View {
  /** The only sender whose messages count. */
  readonly source: unknown
  /** Goes to an address. */
  show(url: string): void
  /** Whether the user has closed it. */
  isClosed(): boolean
  /** Takes it away. */
  close(): void
}

/** How an answer is waited for. */
export interface WaitOptions {
  /** Origin of the service, which alone may answer. */
  readonly origin: string
  /** How long to wait, in milliseconds. */
  readonly timeout: number
}

/**
 * Shows the login page in a view of its own and waits for the message with its answer. Whatever
 * comes of it, the view is closed and nothing listens any more.
 *
 * @returns the parameters of the answer
 * @throws {@link PopupError} when the user closes the view, or no answer comes in time
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-sakimura-oauth-wmrm-01 | OAuth 2.0 Web Message Response Mode}
 */
export async function askInView(
  view: View,
  request: Promise<AuthorizationRequest>,
  options: WaitOptions,
): Promise<{ answer: URLSearchParams; transaction: AuthorizationRequest['transaction'] }> {
  const ended = new AbortController()
  const { signal } = ended
  try {
    const { url, transaction } = await request
    const answered = listen(view.source, options.origin, transaction.state, signal)
    view.show(url)
    const answer = await Promise.race([
      answered,
      closed(view, signal),
      late(options.timeout, signal),
    ])
    return { answer, transaction }
  } finally {
    ended.abort()
    view.close()
  }
}

function listen(
  source: unknown,
  origin: string,
  state: string,
  signal: AbortSignal,
): Promise<URLSearchParams> {
  return new Promise(resolve => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      // Any page can send messages to this one.
      if (event.origin !== origin || event.source !== source) return
      const answer = readAnswer(event.data)
      if (answer?.get('state') === state) resolve(answer)
    }
    window.addEventListener('message', onMessage, { signal })
  })
}

function readAnswer(message: unknown): URLSearchParams | undefined {
  if (!isObject(message) || message.type !== 'authorization_response') return undefined
  if (!isObject(message.response)) return undefined
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(message.response)) {
    if (typeof value === 'string') parameters.set(name, value)
  }
  return parameters
}

async function closed(view: View, signal: AbortSignal): Promise<never> {
  while (!view.isClosed()) await sleep(lookInterval, signal)
  // Its last message may be on the way.
  await sleep(lookInterval, signal)
  throw new PopupError('closed', 'the window was closed before the sign-in was complete')
}

async function late(timeout: number, signal: AbortSignal): Promise<never> {
  await sleep(timeout, signal)
  throw new PopupError('timeout', `the login page gave no answer within ${timeout} ms`)
}
