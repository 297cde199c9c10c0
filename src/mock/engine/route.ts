import type { Endpoint } from '../../contract/endpoint.ts'
import type { Issue } from '../../errors/issue.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'
import { malformed, type Refused } from './refused.ts'

/** What a handler knows of the request besides its input. */
export interface Context {
  readonly pool: Pool
  /** The application that the request is for. */
  readonly app: StoredApp
  /** Origin that the request went to: issuer and links follow it. */
  readonly origin: string
  /** Address that the request came from. */
  readonly clientIp: string
  /** Words that name the client's program. */
  readonly userAgent: string | undefined
}

/** What a handler for a signed-in user knows. */
export interface UserContext extends Context {
  readonly user: StoredUser
}

/** Turns the issues of an input into the refusal that the service would give. */
export type Refuse = (issues: readonly Issue[]) => Refused

/** One operation of the mocked service. */
export interface Route {
  readonly endpoint: Endpoint<unknown, unknown>
  /** Answers with the data in the service's spelling, or throws {@link Refused}. */
  readonly serve: (input: unknown, context: UserContext) => unknown
  /** Refusal of an input that does not fit the endpoint's schema. */
  readonly refuse: Refuse
}

/** Serves an endpoint of the contract. */
export function handle<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  serve: (input: Input, context: UserContext) => unknown,
  refuse: Refuse = refuseParameter,
): Route {
  return {
    endpoint,
    // The engine hands over only what has passed the check of the endpoint's own schema.
    serve: (input, context) => serve(input as Input, context),
    refuse,
  }
}

/** Names the parameter at the start of the first issue's path, as the service does. */
export function refuseParameter(issues: readonly Issue[]): Refused {
  const [issue] = issues
  const unknown = /unknown fields: (.+)$/.exec(issue?.message ?? '')?.[1]
  const path = issue?.path ?? ''
  const isPaging = path.startsWith('options.pagination.')
  return malformed(isPaging ? path.slice(19) : path.split(/[.[]/)[0] || unknown || 'body')
}
