import type { TokenSource } from '../../contract/token-source.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import type { Transport } from '../../http/transport.ts'
import type { Session, SessionTokens } from './session.ts'
import type { WebSocketConstructor } from './web-socket.ts'

/** What topics need that begin or end a session, or open sockets: an `AuthenticationConnection`. */
export interface UserConnection extends Transport {
  /** The tokens of the signed-in user. */
  readonly session: Session
  /** Scopes of a sign-in, separated by spaces. */
  readonly scope: string
  /** Id of the application. */
  readonly appId: string
  /** The service's clock, as the answers show it. */
  readonly clock: ServerClock
  /** The same way, for the owner of other tokens. */
  withTokens(tokens: SessionTokens | TokenSource): UserConnection
  /** Where calls as the user get their tokens. */
  readonly tokenSource: TokenSource
  /** Origin of the sockets that tell of events, such as `wss://openevent.genauth.ai`. */
  readonly eventHost: string
  /** What sockets are made by, in place of the runtime's own. */
  readonly webSocket: WebSocketConstructor | undefined
}
