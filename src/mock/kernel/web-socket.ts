import type { Peer } from './events.ts'

/** A socket to the mock, with as much of a `WebSocket` as its clients need. */
export interface MockSocket extends EventTarget {
  /** 0 while it connects, 1 when it is open, 2 while it closes, 3 when it is closed. */
  readonly readyState: number
  /** Does nothing: the service reads no messages. */
  send(data: unknown): void
  /** Ends the connection. */
  close(code?: number, reason?: string): void
}

/** Makes sockets to the mock, as `WebSocket` does to the network. */
export type MockWebSocket = new (url: string | URL) => MockSocket

/** Answers who opens a socket; `gone` is aborted when the other end has left. */
export type Connect = (url: URL, peer: Peer, gone: AbortSignal) => Promise<void>

const connecting = 0
const open = 1
const closing = 2
const closed = 3

/** Makes a class of sockets that lead to the mock without a network. */
export function webSocketTo(connect: Connect): MockWebSocket {
  return class MockWebSocket extends EventTarget implements MockSocket {
    readonly #gone = new AbortController()
    #readyState = connecting

    constructor(url: string | URL) {
      super()
      const peer: Peer = {
        open: () => this.#later(() => this.#open()),
        send: text => this.#later(() => this.#tellMessage(text)),
        close: code => this.#later(() => this.#close(code)),
      }
      void connect(new URL(url), peer, this.#gone.signal)
    }

    get readyState(): number {
      return this.#readyState
    }

    send(): void {}

    close(): void {
      if (this.#readyState >= closing) return
      const wasOpen = this.#readyState === open
      this.#readyState = closing
      this.#gone.abort()
      // 1005 says that the one who ended it gave no code.
      this.#later(() => this.#close(wasOpen ? 1005 : undefined))
    }

    // As over a network, nothing is told while the one who causes it is still at work.
    #later(act: () => void): void {
      queueMicrotask(act)
    }

    #open(): void {
      if (this.#readyState !== connecting) return
      this.#readyState = open
      this.#tell('open', {})
    }

    #tellMessage(data: string): void {
      if (this.#readyState === open) this.#tell('message', { data })
    }

    /** @param code without one, the connection is broken */
    #close(code = 1006): void {
      if (this.#readyState === closed) return
      this.#readyState = closed
      this.#gone.abort()
      if (code === 1006) this.#tell('error', {})
      this.#tell('close', { code, reason: '', wasClean: code !== 1006 })
    }

    #tell(type: string, details: object): void {
      this.dispatchEvent(Object.assign(new Event(type), details))
    }
  }
}
