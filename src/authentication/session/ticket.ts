import { InputError } from '../../errors/input-error.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import { isObject, parseJson } from '../../utils/json.ts'

/** What a ticket is good for. */
export type TicketPurpose =
  | 'resetPassword'
  | 'changeEmail'
  | 'changePhone'
  | 'deleteAccount'
  | 'enrollFactor'

/**
 * The right to take the second step of something that takes two, for about a minute: the first step
 * gives it, the second one wants it. It holds a token of the service, which neither `console.log` nor
 * `JSON.stringify` shows.
 *
 * @typeParam Purpose what it is good for: the compiler and the call refuse any other
 *
 * @example
 * ```ts
 * import { type AuthenticationClient, restoreTicket } from 'genauth'
 *
 * // A server without sessions keeps the text, encrypted, in a cookie of its own.
 * export async function begin(authentication: AuthenticationClient, email: string, passCode: string) {
 *   const ticket = await authentication.password.requestReset({ email, passCode })
 *   return ticket.export()
 * }
 *
 * export function finish(authentication: AuthenticationClient, text: string, password: string) {
 *   const ticket = restoreTicket('resetPassword', text)
 *   return authentication.password.reset({ ticket, password })
 * }
 * ```
 */
export class Ticket<Purpose extends TicketPurpose = TicketPurpose> {
  /** What it is good for. */
  readonly purpose: Purpose
  /** When it ends, by the service's clock. */
  readonly expiresAt: Date
  readonly #token: string

  /** For the first steps, and for {@link restoreTicket}. */
  constructor(purpose: Purpose, token: string, expiresAt: Date) {
    this.purpose = purpose
    this.expiresAt = expiresAt
    this.#token = token
  }

  /** Writes the ticket with its token, for {@link restoreTicket}. Handle the text as a password. */
  export(): string {
    const { purpose, expiresAt } = this
    return JSON.stringify({ purpose, expiresAt, token: this.#token })
  }

  /** Makes a ticket of what a first step answered. */
  static issue<Purpose extends TicketPurpose>(
    purpose: Purpose,
    token: string,
    lifeInSeconds: number,
    clock: ServerClock,
  ): Ticket<Purpose> {
    return new Ticket(purpose, token, new Date(clock.now() + lifeInSeconds * 1000))
  }

  /**
   * Takes the ticket out of the input of a second step.
   *
   * @param operation name of that step, for errors
   * @returns the token, and the rest of the input
   * @throws {@link InputError} when the ticket is for something else, or its time is up
   */
  static redeem<Input extends { readonly ticket: Ticket }>(
    operation: string,
    input: Input,
    purpose: TicketPurpose,
    clock: ServerClock,
  ): [token: string, rest: Omit<Input, 'ticket'>] {
    const given: unknown = input
    const found = isObject(given) ? given.ticket : undefined
    if (!(found instanceof Ticket) || found.purpose !== purpose) {
      throw refused(operation, `must be a ticket for ${purpose}`)
    }
    const { ticket, ...rest } = input
    // A machine that has heard nothing of the service yet may have a wrong clock: the service decides.
    if (clock.isLearnt && ticket.expiresAt.getTime() <= clock.now()) {
      const end = ticket.expiresAt.toISOString()
      throw refused(operation, `ended at ${end}; take the first step again`)
    }
    return [ticket.#token, rest]
  }
}

/**
 * Brings back a ticket that {@link Ticket.export} wrote.
 *
 * @param purpose what it must be good for
 * @param text what `export` gave
 * @throws {@link InputError} when the text is no ticket, or one for something else
 */
export function restoreTicket<Purpose extends TicketPurpose>(
  purpose: Purpose,
  text: string,
): Ticket<Purpose> {
  const read = typeof text === 'string' ? parseJson(text) : undefined
  const { expiresAt, token, ...rest } = isObject(read) ? read : {}
  const end = new Date(typeof expiresAt === 'string' ? expiresAt : Number.NaN)
  if (rest.purpose !== purpose || typeof token !== 'string' || Number.isNaN(end.getTime())) {
    throw refused('restoreTicket', `must be a ticket for ${purpose}`)
  }
  return new Ticket(purpose, token, end)
}

function refused(operation: string, message: string): InputError {
  return new InputError(operation, [{ path: 'ticket', message }])
}
