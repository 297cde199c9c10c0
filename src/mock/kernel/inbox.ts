/** A message that the service would have sent. */
export interface Message {
  /** How it would have travelled; a `picture` is a captcha, of which only a person reads the code. */
  readonly kind: 'email' | 'sms' | 'push' | 'picture'
  /**
   * E-mail address, phone number without country code, for a push the id of the user, or the token of a
   * captcha.
   */
  readonly to: string
  /** What it is for, such as `CHANNEL_LOGIN`, or `WELCOME`. */
  readonly channel: string
  /** The verification code, when it carries one, or the id of the push. */
  readonly code?: string
  /** Where it leads to, such as an invitation's link, or the login page. */
  readonly link?: string
  /** Name to sign in with, when it tells one. */
  readonly account?: string
  /** Initial password of that account. */
  readonly password?: string
  /** Subject of a mail whose template an administrator has written. */
  readonly subject?: string
  /** Text of such a mail. */
  readonly text?: string
  /** When it was sent, ISO 8601. */
  readonly sentAt: string
}

/** The messages that a mock has sent: the e-mails, SMS and pushes of every user, in one place. */
export class Inbox {
  #messages: Message[] = []
  readonly #listeners = new Set<(message: Message) => void>()

  /** All messages, oldest first. */
  all(): readonly Message[] {
    return [...this.#messages]
  }

  /** The messages to an address, oldest first; addresses are compared without regard to case. */
  to(address: string): readonly Message[] {
    return this.#messages.filter(message => isTo(address, message))
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
    const codes = this.to(address).flatMap(({ code }) => code ?? [])
    const newest = codes.at(-1)
    if (newest === undefined) throw new Error(`No code has been sent to ${address}`)
    return newest
  }

  /**
   * Waits for the next message to an address; those that are there already do not count.
   *
   * @param timeout milliseconds to wait at most. Default 2,000
   * @throws Error when none came
   */
  waitFor(address: string, timeout = 2_000): Promise<Message> {
    return new Promise((resolve, reject) => {
      const stop = this.subscribe(message => {
        if (!isTo(address, message)) return
        clearTimeout(timer)
        stop()
        resolve(message)
      })
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`No message to ${address} within ${timeout} ms`))
      }, timeout)
    })
  }

  /** Calls a function with each message from now on; returns the way to stop it. */
  subscribe(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Puts a message in. For the mock itself. */
  deliver(message: Message): void {
    this.#messages.push(message)
    for (const listener of [...this.#listeners]) listener(message)
  }

  /** Remembers the messages; gives the way back to them. For the mock itself. */
  keep(): () => void {
    const messages = [...this.#messages]
    return () => {
      this.#messages = [...messages]
    }
  }

  /** Forgets all messages. */
  clear(): void {
    this.#messages = []
  }
}

function isTo(address: string, { to }: Message): boolean {
  return to.toLowerCase() === address.toLowerCase()
}
