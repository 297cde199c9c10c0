import type { SessionChange } from '../session/environment.ts'
import type { UserClaims } from '../session/stored-session.ts'
import { isObject } from '../utils/json.ts'
import { notify } from '../utils/notify.ts'
import { isInPage } from './page.ts'

/** Something that has happened to the session, in this tab or another one. */
export interface SessionEvent {
  /**
   * What has happened: the user signed in, the tokens were refreshed, the user signed out, or the
   * service ended the session.
   */
  readonly type: SessionChange
  /** Who is signed in now; `undefined` when nobody is. */
  readonly user: UserClaims | undefined
}

const types: readonly SessionChange[] = ['signed_in', 'refreshed', 'signed_out', 'session_ended']

/** Tells the page and other tabs what has happened to a session. */
export class SessionEvents {
  readonly #listeners = new Set<{ hear: (event: SessionEvent) => void }>()
  #channel: BroadcastChannel | undefined

  /**
   * @param name of the channel between the tabs
   * @param heard is told what has happened in another tab, in order
   */
  constructor(name: string, heard: (type: SessionChange) => Promise<void>) {
    // A server that renders pages has no tabs, and an open channel would keep it alive.
    if (!isInPage()) return
    this.#channel = openChannel(name)
    if (this.#channel === undefined) return
    let last = Promise.resolve()
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const type = types.find(type => isObject(data) && data.type === type)
      if (type !== undefined) last = last.then(() => heard(type)).catch(() => undefined)
    }
  }

  /** Adds a listener. */
  add(listener: (event: SessionEvent) => void): () => void {
    const entry = { hear: listener }
    this.#listeners.add(entry)
    return () => this.#listeners.delete(entry)
  }

  /** Tells the listeners of this page. */
  tell(event: SessionEvent): void {
    // As with listeners of the page's own events: what fails shows, and disturbs nobody.
    const report = (error: unknown) => globalThis.reportError?.(error)
    for (const { hear } of [...this.#listeners]) notify(hear, event, report)
  }

  /** Tells the other tabs: what has happened and nothing else. */
  broadcast(type: SessionChange): void {
    try {
      this.#channel?.postMessage({ type })
    } catch {
      // What has happened has happened, whether the others hear of it or not.
    }
  }

  /** Ends all listening. */
  close(): void {
    this.#channel?.close()
    this.#channel = undefined
    this.#listeners.clear()
  }
}

/** Opens the channel between the tabs; `undefined` where there is none, as in frames without origin. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name)
    // In Node, where component tests have pages, an open channel would keep the process alive.
    if ('unref' in channel && typeof channel.unref === 'function') channel.unref()
    return channel
  } catch {
    return undefined
  }
}
