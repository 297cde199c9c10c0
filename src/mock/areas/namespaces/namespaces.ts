import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'

/** A permission space, in which codes of roles and of resources are unique. */
export interface SeedNamespace {
  /** Code, unique in the pool. */
  code: string
  /** Display name. Default: the code. */
  name?: string
}

/** The permission spaces of the pool. */
export const namespaces = collection<Required<SeedNamespace>>({
  id: ({ code }) => code,
  key: {
    of: ({ code }) => code,
    taken: code => new Refused(409, `namespace with code ${code} already exists.`),
  },
  unknown: { 'zh-CN': '权限组不存在', 'en-US': 'no such permission space' },
})
