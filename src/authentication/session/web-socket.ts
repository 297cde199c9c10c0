/** What is used of a socket: every `WebSocket` has it, and so has that of the package `ws`. */
export interface WebSocketLike {
  /** Adds a function that is told of what happens. */
  addEventListener(type: 'open' | 'error', listener: () => void): void
  /** Adds a function that is told of each message. */
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  /** Adds a function that is told of the end. */
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void
  /** Ends the connection, or the attempt to make it. */
  close(): void
}

/** Makes a socket, as `WebSocket` does. */
export type WebSocketConstructor = new (url: string) => WebSocketLike
