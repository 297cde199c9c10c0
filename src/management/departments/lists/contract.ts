// Generated from api/management/departments/lists.tsp by `npm run generate`.

/** A condition of a list of departments. */
export interface DepartmentFilter {
  /** Field of the department, such as `name` or `createdAt`. */
  field: string
  /** Comparison. `GREATER` and `LESSER` include equality. */
  operator: 'EQUAL' | 'CONTAINS' | 'IN' | 'GREATER' | 'LESSER' | 'BETWEEN'
  /** What to compare with: a list for `IN`, two bounds for `BETWEEN`. */
  value?: unknown
}

/** What a list of departments is sorted by. */
export interface DepartmentSorting {
  /** The field. */
  field: 'updatedAt' | 'createdAt' | 'name'
  /** Whether it goes up or down. */
  order: 'asc' | 'desc'
}

/** What the members of a department are sorted by. */
export type DepartmentMemberOrder =
  /** As the service likes: by when they joined. */
  | 'Default'
  /** When they joined. */
  | 'JoinDepartmentAt'
  /** Their ids. */
  | 'userId'
  /** When they were created. The service spells it so. */
  | 'createAt'
  /** When they were changed last. */
  | 'updatedAt'
