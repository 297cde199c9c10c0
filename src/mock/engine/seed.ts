import type { CustomFieldInput } from '../../management/custom-fields/contract.ts'
import type { NewUser } from '../../management/users/contract.ts'

/** An application of the mocked pool. */
export interface SeedApp {
  /** Id of the application. Default: made from the mock's randomness. */
  readonly appId?: string
  /** Secret of the application. Default: made from the mock's randomness. */
  readonly appSecret?: string
  /** Name that users see. Default `Mock application`. */
  readonly name?: string
  /** Origin of the application's domain. Default `https://mock.genauth.ai`, then `mock-2` … */
  readonly host?: string
  /** Algorithm of ID tokens. Default `HS256`, as new applications of the service have it. */
  readonly idTokenAlgorithm?: 'HS256' | 'RS256'
  /** How the application proves who it is. Default: any way. */
  readonly tokenEndPointAuthMethod?: 'client_secret_post' | 'client_secret_basic' | 'none'
}

/** A user to begin with: what `management.users.create` takes, and an id if it matters. */
export interface SeedUser extends NewUser {
  /** Id of the user. Default: made from the mock's randomness. */
  readonly userId?: string
}

/** What a mock begins with, and goes back to by `reset()`. Plain data, so it can be a JSON file. */
export interface Seed {
  /** Id of the user pool. Default: made from the mock's randomness. */
  readonly userPoolId?: string
  /** Secret of the user pool. Default: made from the mock's randomness. */
  readonly secret?: string
  /** Access keys besides the pool's own. */
  readonly accessKeys?: readonly {
    readonly accessKeyId: string
    readonly accessKeySecret: string
  }[]
  /** Applications; `mock.authenticationOptions` are those of the first. Default: one. */
  readonly apps?: readonly SeedApp[]
  /** Definitions of custom fields; a label that is left out is the key. */
  readonly customFields?: readonly CustomFieldInput[]
  /** Users. */
  readonly users?: readonly SeedUser[]
}
