// Generated from api/authentication/events.tsp by `npm run generate`.

import { lazyEndpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import * as schemas from './schemas.ts'

/** Input of {@link UserEvents.publish}: an event, and what it tells. */
export interface PublishUserEventInput {
  /** Code of the event, such as `custom_shop.ordered`. */
  code: string
  /** What the event tells: anything that JSON can say. It goes out as JSON text. */
  data: unknown
  /** Name of the program that the event comes from. Default `genauth`. */
  source?: string | undefined
}

/** An event as it goes over the wire. */
export interface UserEventMessage {
  /** Code of the event. */
  eventType: string
  /** What the event tells. The service takes any JSON; its own clients send text. */
  eventData: unknown
  /** Name of the program that the event comes from. */
  source?: string | undefined
}

/** What became of an event. */
export interface PublishResult {
  /** Whether the service has taken it. */
  success: boolean
  /** Why not: words, which the service types as a boolean, so whatever comes is kept. */
  errMsg?: unknown
}

/** Checks a {@link PublishUserEventInput}. */
export const publishUserEventInput = /* @__PURE__ */ schemaFor<PublishUserEventInput>()(
  schemas.publishUserEventInput,
)

/** `POST /api/v3/pub-userEvent` */
export const pub = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'pub',
  method: 'POST',
  path: '/api/v3/pub-userEvent',
  safety: 'write',
  access: 'user',
  input: schemaFor<UserEventMessage>()(schemas.userEventMessage),
  output: schemaFor<PublishResult>()(schemas.publishResult),
}))
