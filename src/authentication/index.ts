export * from '../contract/index.ts'
export * from '../errors/index.ts'
export * from '../http/index.ts'
export { AuthenticationClient } from './client.ts'
export { type AuthenticationClientOptions, AuthenticationConnection } from './connection.ts'
export type {
  ReconnectOptions,
  SubscribedEvent,
  SubscribeOptions,
  SubscriptionState,
} from './events/options.ts'
export type { Disposal, Subscription } from './events/subscription.ts'
export { UserEvents } from './events/user-events.ts'
export { OwnCustomData } from './profile/own-custom-data.ts'
export type { Session, SessionTokens } from './session/session.ts'
export { restoreTicket, Ticket, type TicketPurpose } from './session/ticket.ts'
export type { UserConnection } from './session/user-connection.ts'
export type { WebSocketConstructor, WebSocketLike } from './session/web-socket.ts'
export { SignIn } from './sign-in/sign-in.ts'
export { SignUp } from './sign-up/sign-up.ts'
export type { AuthenticationTopics } from './topics.ts'
export * from './topics.ts'
