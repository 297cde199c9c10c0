import { codedCollection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'

/** The permission spaces of the pool, in which codes of roles and of resources are unique. */
export const namespaces = codedCollection<{ id: string; code: string; name: string }>({
  taken: code => new Refused(409, `namespace with code ${code} already exists.`),
  unknown: { 'zh-CN': '权限组不存在', 'en-US': 'no such permission space' },
})
