import { settings } from '../../kernel/settings.ts'

/** Settings of events. */
export interface EventSettings {
  /**
   * How a socket is refused whose token is not valid, at the beginning and later: the code that it is
   * closed with, or `handshake` for a connection that is not made at all, and broken later. Not
   * documented. Default 1008, a breach of policy.
   */
  readonly eventRefusal: number | 'handshake'
  /**
   * Whether a message is a frame `{ eventType, source, eventData }` around what the event tells,
   * `eventData` being text. Not documented: the service tells the code "and the data" as JSON.
   */
  readonly eventFrame: boolean
}

/** How events are told. */
export const eventSettings = settings<EventSettings>({ eventRefusal: 1008, eventFrame: true })
