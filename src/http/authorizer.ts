import type { Access, HttpMethod } from '../contract/endpoint.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { JsonObject } from '../utils/json.ts'
import type { RequestParts } from './request-parts.ts'

/** A request that still lacks its credentials. */
export interface UnsignedRequest {
  readonly operation: string
  readonly access: Access
  readonly method: HttpMethod
  readonly parts: RequestParts
  /** Headers so far, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}

/** How a client proves who it is. The transport asks anew for each attempt. */
export interface Authorizer {
  /** Members that go into the input of an endpoint, such as `client_id`. */
  parameters?(access: Access): JsonObject | undefined
  /** Headers to add to a request. */
  headers(request: UnsignedRequest): Record<string, string> | Promise<Record<string, string>>
  /**
   * Told of a refusal, and of the `authorization` that was refused. True when another attempt, with
   * new credentials, is worth it; once per call.
   */
  recover?(error: ApiError, authorization: string): boolean | Promise<boolean>
}

/** Nobody in particular. */
export const anonymous: Authorizer = { headers: () => ({}) }
