import { seedPart } from '../../kernel/seed.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** The part of a seed that names the pool and its keys. */
export interface PoolSeed {
  /** Id of the user pool. Default: made from the mock's randomness. */
  readonly userPoolId?: string
  /** Secret of the user pool. Default: made from the mock's randomness. */
  readonly secret?: string
  /** Access keys besides the pool's own. */
  readonly accessKeys?: readonly {
    readonly accessKeyId: string
    readonly accessKeySecret: string
  }[]
}

/** The pool that a mock is, and its own secret, which is among the access keys as well. */
export const pool = state(() => ({ userPoolId: '', secret: '' }))

/** Secrets by access key id. */
const accessKeys = state(() => new Map<string, string>())

/** Finds the secret of an access key. */
export function secretOf(world: World, accessKeyId: string): string | undefined {
  return accessKeys(world).get(accessKeyId)
}

/** Ids of the access keys, the pool's own among them. */
export function accessKeyIds(world: World): string[] {
  return [...accessKeys(world).keys()]
}

/** Plants the pool and its keys. */
export const poolSeed = seedPart<PoolSeed>(
  ['userPoolId', 'secret', 'accessKeys'],
  (world, { accessKeys: extra = [], ...seed }) => {
    const { random } = world
    const userPoolId = seed.userPoolId ?? random.hex(24)
    const secret = seed.secret ?? random.hex(32)
    Object.assign(pool(world), { userPoolId, secret })
    const keys = accessKeys(world)
    for (const { accessKeyId, accessKeySecret } of extra) keys.set(accessKeyId, accessKeySecret)
    keys.set(userPoolId, secret)
  },
)
