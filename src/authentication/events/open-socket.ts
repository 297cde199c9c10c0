import { ConfigurationError } from '../../errors/configuration-error.ts'
import type { WebSocketConstructor, WebSocketLike } from '../session/web-socket.ts'

/** What a connection is made with, and who is told of it. */
export interface SocketPlan {
  readonly webSocket: WebSocketConstructor
  /** Origin of the service, for errors: the address has a token in it. */
  readonly host: string
  readonly address: string
  /** Time allowed until it is open, in milliseconds. */
  readonly timeout: number
  /** Ends it when no message has come for so many milliseconds. */
  readonly idleTimeout: number | undefined
  /** Ends it. */
  readonly signal: AbortSignal
  readonly onOpen: () => void
  readonly onMessage: (data: unknown) => void
}

/** How a connection has ended. */
export interface SocketEnd {
  /** Whether it was ever open. */
  readonly wasOpen: boolean
  /** Code of RFC 6455 section 7.4, 1006 when it broke; `undefined` when it was ended here. */
  readonly closeCode: number | undefined
}

/**
 * Makes a connection and waits for its end. What the runtime says of a failure is not looked at: its
 * words may have the address in them.
 *
 * @throws {@link ConfigurationError} when no socket can be made for the address at all
 */
export function openSocket(plan: SocketPlan): Promise<SocketEnd> {
  const { timeout, idleTimeout, signal, onOpen, onMessage } = plan
  return new Promise(resolve => {
    const socket = makeSocket(plan)
    let wasOpen = false
    let isOver = false

    const end = (closeCode?: number): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      socket.close()
      resolve({ wasOpen, closeCode })
    }
    const onAbort = (): void => end()
    const endIn = (milliseconds: number | undefined) =>
      milliseconds === undefined ? undefined : setTimeout(end, milliseconds)

    let timer = endIn(timeout)
    signal.addEventListener('abort', onAbort)
    socket.addEventListener('open', () => {
      if (isOver) return
      clearTimeout(timer)
      timer = endIn(idleTimeout)
      wasOpen = true
      onOpen()
    })
    socket.addEventListener('message', ({ data }) => {
      // A socket may still hand over what it had received before it was closed.
      if (isOver) return
      clearTimeout(timer)
      timer = endIn(idleTimeout)
      onMessage(data)
    })
    // Runtimes tell the end right after, with this code; not all sockets that stand in for theirs do.
    socket.addEventListener('error', () => end(1006))
    socket.addEventListener('close', ({ code }) => end(code))
  })
}

function makeSocket({ webSocket: Socket, host, address }: SocketPlan): WebSocketLike {
  try {
    return new Socket(address)
  } catch {
    throw new ConfigurationError(
      `No WebSocket could be made for ${host}; check the option webSocket`,
    )
  }
}
