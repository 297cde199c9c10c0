import type { Access, Endpoint } from '../../contract/endpoint.ts'
import type { Issue } from '../../errors/issue.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { Answer } from './answer.ts'
import { malformed, type Refused, type Words } from './refused.ts'
import type { World } from './world.ts'

/** What a handler knows of the request besides its input. */
export interface Context {
  readonly world: World
  readonly headers: Headers
  /** Origin that the request went to: issuer and links follow it. */
  readonly origin: string
  /** Address that the request came from. */
  readonly clientIp: string
  /** Words that name the client's program. */
  readonly userAgent: string | undefined
  /** Id of the request, as the answer tells it. */
  readonly requestId: string
}

/** What the handler of an operation knows. */
export interface CallContext extends Context {
  /** Id of the user who is signed in; empty where an operation has none. */
  readonly userId: string
  /** Id of the access key that an administrator calls by. */
  readonly accessKeyId?: string | undefined
}

/** What the handler of a page knows. */
export interface PageContext extends Context {
  readonly request: Request
  readonly url: URL
  /** Values of the `{name}` segments of the path. */
  readonly params: Readonly<Record<string, string>>
}

/** What a request says of who sends it. */
export interface Presented extends Context {
  readonly method: string
  readonly path: string
  /** The query of a GET or DELETE, else the body. */
  readonly data: JsonObject
  /** Finds the parameters that the operation knows and the request does not have. */
  readonly absent: () => readonly string[]
}

/**
 * Checks that the caller of an endpoint is who it must be: throws {@link Refused} when it is not,
 * and gives the input without credentials.
 */
export type Authorize = (
  access: Access,
  presented: Presented,
) => Promise<Pick<CallContext, 'userId' | 'accessKeyId'> & { readonly input: JsonObject }>

/** Turns the issues of an input into the refusal that the service would give. */
export type Refuse = (issues: readonly Issue[]) => Refused

/** One operation of the mocked service. */
export interface Route {
  readonly endpoint: Endpoint<unknown, unknown>
  /** Answers with the data in the service's spelling, or throws {@link Refused}. */
  readonly serve: (input: unknown, context: CallContext) => unknown
  /** Refusal of an input that does not fit the endpoint's schema. */
  readonly refuse: Refuse
  /** The words of success, where the service documents some. */
  readonly words?: Words
}

/** Whatever the mock serves at a path, such as the JWKS, a page, or an operation. */
export interface PlainRoute {
  readonly name: string
  readonly method: string
  /** Path, in which `{name}` stands for any one segment. */
  readonly path: string
  /** Whether its answers are data without an envelope, so that refusals need an HTTP status. */
  readonly isBare?: boolean | undefined
  readonly serve: (context: PageContext) => Answer | Promise<Answer>
}

/** Serves an endpoint of the contract. */
export function handle<Input, Output>(
  endpoint: () => Endpoint<Input, Output>,
  serve: (input: Input, context: CallContext) => unknown,
  refuse: Refuse = refuseParameter,
): Route {
  return {
    endpoint: endpoint(),
    // Handed over is only what has passed the check of the endpoint's own schema.
    serve: (input, context) => serve(input as Input, context),
    refuse,
  }
}

/** Serves an endpoint of the contract that tells nothing but whether it worked. */
export function carryOut<Input, Output>(
  endpoint: () => Endpoint<Input, Output>,
  act: (input: Input, context: CallContext) => void,
  refuse?: Refuse,
): Route {
  const serve = (input: Input, context: CallContext): unknown => {
    act(input, context)
    return { success: true }
  }
  return handle(endpoint, serve, refuse)
}

/** Names the parameter of the first issue as the service does: without the `options` around it. */
export function refuseParameter(issues: readonly Issue[]): Refused {
  const path = issues[0]?.path ?? ''
  const own = path.replace(/^options\.(pagination\.)?/, '')
  return malformed(own.split(/[.[]/)[0] || 'body')
}
