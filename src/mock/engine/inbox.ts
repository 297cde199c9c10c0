/** A message that the service would have sent. */
export interface Message {
  /** How it would have travelled. */
  readonly kind: 'email' | 'sms'
  /** E-mail address, or phone number with country code if one was given. */
  readonly to: string
  /** What it is for, such as `CHANNEL_LOGIN`, or `WELCOME`. */
  readonly channel: string
  /** The verification code, when it carries one. */
  readonly code?: string
  /** When it was sent, ISO 8601. */
  readonly sentAt: string
}

/** The messages that a mock has sent: the e-mails and SMS of every user, in one place. */
export class Inbox {
  #messages: Message[] = []
  readonly #listeners = new Set<() => void>()

  /** All messages, oldest first. */
  all(): readonly Message[] {
    return [...this.#messages]
  }

  /** The messages to an address, oldest first; addresses are compared without regard to case. */
  to(address: string): readonly Message[] {
    return this.#messages.filter(({ to }) => to.toLowerCase() === address.toLowerCase())
  }

  /** The newest message to an address. */
  latest(address: string): Message | undefined {
    return this.to(address).at(-1)
  }

  /**
   * The code of the newest message to an address that has one.
   *
   * @throws Error when there is none
   */
  code(address: string): string {
    const code = this.to(address)
      .map(message => message.code)
      .filter(value => value !== undefined)
      .at(-1)
    if (code === undefined) throw new Error(`No code has been sent to ${address}`)
    return code
  }

  /**
   * Waits for a message to an address that is not there yet.
   *
   * @param timeout milliseconds to wait at most. Default 2,000
   * @throws Error when none came
   */
  waitFor(address: string, timeout = 2_000): Promise<Message> {
    const known = this.to(address).length
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer)
        this.#listeners.delete(check)
      }
      const check = (): void => {
        const message = this.to(address)[known]
        if (message === undefined) return
        stop()
        resolve(message)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`No message to ${address} within ${timeout} ms`))
      }, timeout)
      this.#listeners.add(check)
    })
  }

  /** Calls a function with each message from now on; returns the way to stop it. */
  subscribe(listener: (message: Message) => void): () => void {
    const notify = (): void => {
      const newest = this.#messages.at(-1)
      if (newest !== undefined) listener(newest)
    }
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  /** Puts a message in. For the mock itself. */
  deliver(message: Message): void {
    this.#messages.push(message)
    for (const notify of [...this.#listeners]) notify()
  }

  /** Forgets all messages. */
  clear(): void {
    this.#messages = []
  }
}
