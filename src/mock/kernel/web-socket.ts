import type { Peer } from './events.ts'

/** What the listeners of a {@link MockSocket} are told. */
export interface MockSocketEvent {
  /** `open`, `message`, `error` or `close`. */
  readonly type: string
  /** The text of a message. */
  readonly data: unknown
  /** Code by which the connection ended, 1006 when it broke; 0 for other events. */
  readonly code: number
}

/** A socket to the mock, with as much of a `WebSocket` as its clients need. */
export interface MockSocket {
  /** 0 while it connects, 1 when it is open, 2 while it closes, 3 when it is closed. */
  readonly readyState: number
  /** Adds a function that is told of what happens. */
  addEventListener(type: string, listener: (event: MockSocketEvent) => void): void
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
  return class MockWebSocket implements MockSocket {
    readonly #listeners: { type: string; listener: (event: MockSocketEvent) => void }[] = []
    readonly #gone = new AbortController()
    #readyState = connecting

    constructor(url: string | URL) {
      // As over a network, nothing is told while the one who causes it is still at work.
      const peer: Peer = {
        open: () => queueMicrotask(() => this.#open()),
        send: text => queueMicrotask(() => this.#tellMessage(text)),
        close: code => queueMicrotask(() => this.#close(code)),
      }
      void connect(new URL(url), peer, this.#gone.signal)
    }

    get readyState(): number {
      return this.#readyState
    }

    addEventListener(type: string, listener: (event: MockSocketEvent) => void): void {
      this.#listeners.push({ type, listener })
    }

    send(): void {}

    close(): void {
      if (this.#readyState >= closing) return
      const wasOpen = this.#readyState === open
      this.#readyState = closing
      this.#gone.abort()
      // 1005 says that the one who ended it gave no code.
      queueMicrotask(() => this.#close(wasOpen ? 1005 : undefined))
    }

    #open(): void {
      if (this.#readyState !== connecting) return
      this.#readyState = open
      this.#tell('open')
    }

    #tellMessage(data: string): void {
      if (this.#readyState === open) this.#tell('message', { data })
    }

    /** @param code without one, the connection is broken */
    #close(code = 1006): void {
      if (this.#readyState === closed) return
      this.#readyState = closed
      this.#gone.abort()
      if (code === 1006) this.#tell('error')
      this.#tell('close', { code })
    }

    #tell(type: string, details: Partial<MockSocketEvent> = {}): void {
      const listeners = this.#listeners.filter(listener => listener.type === type)
      for (const { listener } of listeners) {
        listener({ data: undefined, code: 0, ...details, type })
      }
    }
  }
}
