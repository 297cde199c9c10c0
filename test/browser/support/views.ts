import { expect, onTestFinished, vi } from 'vitest'

/** A message as the page gets it. */
export interface Sent {
  readonly origin: string
  readonly source: MessageEventSource | null
  readonly data: unknown
}

/** Lets a message arrive at the page. */
export function send(message: Sent): void {
  window.dispatchEvent(new MessageEvent('message', message))
}

/** Waits for the frame of a silent sign-in to go to the login page. */
export async function shownFrame() {
  await expect.poll(() => document.querySelector('iframe')?.src).toContain('state=')
  const frame = document.querySelector('iframe')
  if (frame === null) throw new Error('there is no frame')
  return { source: frame.contentWindow, url: frame.src, frame }
}

/** Takes the place of `window.open`. A port can be the source of messages, as a window can. */
export function fakePopup() {
  const shown: string[] = []
  let looksAfterClosing = 0
  let isClosed = false
  const popup = Object.assign(new MessageChannel().port1, {
    location: { replace: (url: string) => shown.push(url) },
    close: () => {
      isClosed = true
    },
  })
  Object.defineProperty(popup, 'closed', {
    get() {
      if (isClosed) looksAfterClosing += 1
      return isClosed
    },
  })
  const open = vi.fn(() => popup)
  replaceOpen(open)
  const shownUrl = async (): Promise<string> => {
    await expect.poll(() => shown).toHaveLength(1)
    return String(shown[0])
  }
  /** Waits until the page has seen that the window is closed. */
  const seenClosed = (): Promise<void> =>
    expect.poll(() => looksAfterClosing, { interval: 5 }).toBeGreaterThan(0)
  return { popup, open, shownUrl, seenClosed, isClosed: () => isClosed }
}

/** Makes `window.open` another function for the time of a test. */
export function replaceOpen(open: (...parameters: unknown[]) => unknown): void {
  const { open: original } = window
  Object.assign(window, { open })
  onTestFinished(() => void Object.assign(window, { open: original }))
}

/** Counts the listeners for messages that a task leaves behind. */
export function countListeners(): () => number {
  const signals: (AbortSignal | undefined)[] = []
  const original = window.addEventListener.bind(window)
  const spy = vi.spyOn(window, 'addEventListener')
  spy.mockImplementation((type: string, listener: unknown, options?: unknown) => {
    const isOptions = typeof options === 'object' && options !== null && 'signal' in options
    if (type === 'message') {
      signals.push(isOptions && options.signal instanceof AbortSignal ? options.signal : undefined)
    }
    Reflect.apply(original, window, [type, listener, options])
  })
  onTestFinished(() => spy.mockRestore())
  return () => {
    expect(signals.length).toBeGreaterThan(0)
    return signals.filter(signal => signal?.aborted !== true).length
  }
}
