import { once } from '../utils/once.ts'
import type { CustomDataPlaces } from './custom-data.ts'
import type { Schema } from './schema.ts'

/** HTTP methods of the service. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE'

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
  /** Somebody who has taken the first step of a sign-in: the token that it gave. */
  | 'step'
  /** The application: `client_id` and, where it has one, its secret. */
  | 'application'
  /** Nobody in particular. */
  | 'anyone'

/** How a list is asked for page by page, by the number of the page. */
export interface NumberPaging {
  /** Member of the input for the number of the page, from 1. */
  readonly page: string
  /** Member of the input for the number of entries per page. */
  readonly limit: string
  /** Dotted path of the object that has both, such as `options.pagination`. Default: the input. */
  readonly in?: string
  /** Entries per page unless the caller says how many: the most that the service gives. Default 50. */
  readonly max?: number
}

/** How a list is asked for page by page, each page telling where the next one begins. */
export interface CursorPaging {
  /** Member of the input for where the page begins; left out for the first page. */
  readonly cursor: string
  /** Member of the answer that says where the next page begins. */
  readonly next: string
  /** Member of the answer that says whether there is a next page. Default: `next` alone tells. */
  readonly more?: string
  /** Member of the input for the number of entries per page. */
  readonly limit: string
  /** Dotted path of the object that has both. Default: the input. */
  readonly in?: string
  /** Entries per page unless the caller says how many: the most that the service gives. Default 50. */
  readonly max?: number
}

/** How a list is asked for page by page. */
export type Paging = NumberPaging | CursorPaging

/** Where an input has passwords that can travel encrypted. */
export interface PasswordPlaces {
  /** Dotted paths of the passwords, such as `list[].password`. */
  readonly at: readonly string[]
  /** Dotted path of the member that says how they are encrypted; without one, it is by RSA. */
  readonly type?: string
}

/** What there is to say about one endpoint of the service. */
export interface EndpointDescription<Input, Output> {
  /**
   * Name of the operation in the service's own SDKs. Default: that of the path, as `createUser` of
   * `/api/v3/create-user`.
   */
  readonly name?: string
  /** HTTP method. Input goes into the query for GET and DELETE, into the body for POST and PUT. */
  readonly method: HttpMethod
  /**
   * Path with `{name}` for each parameter in it, such as `/api/v3/ip-list/{id}`. Its parameters are
   * members of the input, and go nowhere else.
   */
  readonly path: `/${string}`
  /**
   * Where the endpoint is, when it is not at the client's own host: `core` has what is older, with
   * answers in the older envelope. Users and applications alone can ask there.
   */
  readonly host?: 'core'
  /** What repeating the call does. */
  readonly safety: Safety
  /** How the caller proves who it is. */
  readonly access: Access
  /**
   * How a body is written. A form has lists and objects as JSON text. Default `json`; it means
   * nothing without a body.
   */
  readonly bodyType?: 'json' | 'form'
  /**
   * Whether the answer comes without the envelope. Should it come with one all the same, that is
   * opened. Default false.
   */
  readonly isBare?: boolean
  /** How pages are asked for, where the answer is one page of a list. */
  readonly paging?: Paging
  /**
   * Members of the input, wherever they are, that no error may show. Passwords, tokens and the like
   * need no mention: their names say what they are.
   */
  readonly secrets?: readonly string[]
  /**
   * Where the passwords are that a client encrypts which is told to. Without it all of them travel as
   * they are given.
   */
  readonly passwords?: PasswordPlaces
  /** Form of the input. Nothing is sent when it does not fit. */
  readonly input: Schema<Input>
  /** Form of `data` in the answer, or of the whole answer where it is bare. */
  readonly output: Schema<Output>
  /**
   * Where there is custom data. It is checked by the fields that the client has declared for its
   * target; custom data anywhere else is not checked.
   */
  readonly customData?: { readonly input?: CustomDataPlaces; readonly output?: CustomDataPlaces }
}

/**
 * The single truth about one endpoint of the service. The clients send it, the mock serves it, and
 * the retry policy reads its safety.
 */
export interface Endpoint<Input, Output> extends EndpointDescription<Input, Output> {
  readonly name: string
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
 *   method: 'GET',
 *   path: '/api/v3/get-user-roles',
 *   safety: 'read',
 *   access: 'administrator',
 *   input: anything,
 *   output: anything,
 * })
 * ```
 */
export function endpoint<Input, Output, Asked extends Paging>(
  description: EndpointDescription<Input, Output> & { readonly paging: Asked },
): Endpoint<Input, Output> & { readonly paging: Asked }
export function endpoint<Input, Output>(
  description: EndpointDescription<Input, Output>,
): Endpoint<Input, Output>
export function endpoint<Input, Output>(
  description: EndpointDescription<Input, Output>,
): Endpoint<Input, Output> {
  return Object.freeze({ name: nameOf(description.path), ...description })
}

/**
 * Declares an endpoint that is put together when it is first asked for: importing hundreds of them
 * costs next to nothing.
 */
export function lazyEndpoint<Input, Output, Asked extends Paging>(
  describe: () => EndpointDescription<Input, Output> & { readonly paging: Asked },
): () => Endpoint<Input, Output> & { readonly paging: Asked }
export function lazyEndpoint<Input, Output>(
  describe: () => EndpointDescription<Input, Output>,
): () => Endpoint<Input, Output>
export function lazyEndpoint<Input, Output>(
  describe: () => EndpointDescription<Input, Output>,
): () => Endpoint<Input, Output> {
  return once(() => endpoint(describe()))
}

/** The name of an operation, as its path has it. */
export function nameOf(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return last.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
