import type { Schema } from './schema.ts'

/**
 * What repeating a call does, which decides when it may be retried:
 * `read` changes nothing; `idempotent` leaves the same state however often it is applied;
 * `write` may act twice, so it is repeated only when the service surely did nothing.
 */
export type Safety = 'read' | 'idempotent' | 'write'

/** How the caller of an endpoint proves who it is. */
export type Access =
  /** The administrator: a signature or a management token. */
  | 'administrator'
  /** The signed-in user: the access token of the session. */
  | 'user'
  /** The application: `client_id` and, where it has one, its secret. */
  | 'application'
  /** Nobody in particular. */
  | 'anyone'

/**
 * The single truth about one endpoint of the service. The clients send it, the mock serves it, and
 * the retry policy reads its safety.
 */
export interface Endpoint<Input, Output> {
  /** Name of the operation in the service's own SDKs, such as `createUser`. */
  readonly name: string
  /** HTTP method. Input goes into the query for GET and DELETE, into the body for POST and PUT. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with `{name}` for each parameter in it, such as `/api/v3/create-user`. */
  readonly path: `/${string}`
  /** What repeating the call does. */
  readonly safety: Safety
  /** How the caller proves who it is. */
  readonly access: Access
  /** How a body is written. Default `json`. */
  readonly bodyType?: 'json' | 'form'
  /** Whether the answer is the data itself, without an envelope. Default false. */
  readonly isBare?: boolean
  /** Form of the input. Nothing is sent when it does not fit. */
  readonly input: Schema<Input>
  /** Form of `data` in the answer. */
  readonly output: Schema<Output>
}

/**
 * Declares an endpoint.
 *
 * @example
 * ```ts
 * import { anything, endpoint } from 'genauth'
 *
 * // An endpoint that this package does not know yet, for `management.send(…)`.
 * export const getUserRoles = endpoint({
 *   name: 'getUserRoles',
 *   method: 'GET',
 *   path: '/api/v3/get-user-roles',
 *   safety: 'read',
 *   access: 'administrator',
 *   input: anything,
 *   output: anything,
 * })
 * ```
 */
export function endpoint<Input, Output>(
  description: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return Object.freeze(description)
}
