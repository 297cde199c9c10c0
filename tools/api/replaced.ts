/** An operation that the service has replaced by another one. */
export interface ReplacedOperation {
  /** Name in the service's own SDKs. */
  readonly operation: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The method here that sends what came in its place. */
  readonly by: string
}

/** Operations that no method sends, because the service has a better one that does the same. */
export const replaced: readonly ReplacedOperation[] = [
  {
    operation: 'listUsersLegacy',
    method: 'GET',
    path: '/api/v3/list-users',
    by: 'management.users.list',
  },
  {
    operation: 'postList',
    method: 'GET',
    path: '/api/v3/list-post',
    by: 'management.posts.list',
  },
]
