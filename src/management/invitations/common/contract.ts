// Generated from api/management/invitations/common.tsp by `npm run generate`.

/** Somebody who has made or decided something about an invitation. */
export interface InvitationActor {
  /** Id of the user; what is done with the pool's own key has the id of the pool. */
  id: string
  /** Name to show. */
  displayName?: string | null
  /** URL of the avatar. */
  photo?: string | null
}

/** A condition for the entries of a list. */
export interface InvitationCondition {
  /**
   * The member that is compared, in the spelling of the list's entries, such as `status`. Objects
   * and lists are not compared.
   */
  type: string
  /** Comparison. `GREATER` and `LESSER` include equality. */
  operator:
    | 'EQUAL'
    | 'NOT_EQUAL'
    | 'CONTAINS'
    | 'NOT_CONTAINS'
    | 'IS_NULL'
    | 'NOT_NULL'
    | 'IN'
    | 'NOT_IN'
    | 'GREATER'
    | 'LESSER'
    | 'BETWEEN'
  /**
   * What it is compared with. The service has no lists here, so `IN`, `NOT_IN` and `BETWEEN` take
   * their values separated by commas; the null tests look at none, and need one all the same. A
   * time is ISO 8601 or milliseconds since the epoch.
   */
  value: string | number
}

/** Conditions that hold together, or of which one is enough. */
export interface InvitationFilter {
  /** Whether all of them must hold, or any. */
  type: 'and' | 'or'
  /** The conditions, 1 to 50. */
  filters: readonly InvitationCondition[]
}

/** What a list is narrowed by, and which page of it is wanted. */
export interface InvitationQuery {
  /** Text to look for in names, and in e-mail addresses where the entries have some. */
  keywords?: string | undefined
  /** What the entries must be like. */
  filter?: InvitationFilter | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** Who has made the entries of a list. */
export interface CreatorDetail {
  /** Add `creatorDetail`. Default false. */
  withCreatorDetail?: boolean | undefined
}
