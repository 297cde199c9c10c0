import type { NewNamespace } from '../../../management/namespaces/contract.ts'
import { codedCollection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'

/** A permission space as the mock keeps it. */
export interface StoredNamespace extends Required<NewNamespace> {
  /** Number of the permission space, as text. */
  readonly id: string
}

/** What an unknown permission space is answered with. */
export const unknownNamespace = { 'zh-CN': '权限组不存在', 'en-US': 'no such permission space' }

/** The permission spaces of the pool, in which codes of roles and of resources are unique. */
export const namespaces = codedCollection<StoredNamespace>({
  taken: code => new Refused(409, `namespace with code ${code} already exists.`),
  unknown: unknownNamespace,
})

const numbers = state(() => ({ last: 0 }))

// Every application has a permission space, whose code is the id of the application.
applications.onAdd((world, { appId, name }) => {
  plant(world, { code: appId, name })
})
applications.onRemove((world, { appId }) => {
  namespaces.remove(world, namespaces.find(world, appId))
})

/** Permission spaces that are there from the beginning, and stay. */
export const builtIn = ['default', 'system']

/** Adds a permission space, whatever its code looks like. */
export function plant(world: World, { code, name = code, description = '' }: NewNamespace): void {
  const number = numbers(world)
  number.last += 1
  namespaces.add(world, { id: String(number.last), code, name, description })
}

/** Adds a permission space, and gives it. */
export function addNamespace(world: World, namespace: NewNamespace): StoredNamespace {
  checkNamespaceCode(world, namespace.code)
  plant(world, namespace)
  return namespaces.get(world, namespace.code)
}

/** Checks what the code of a permission space looks like. */
export function checkNamespaceCode(world: World, code: string): void {
  if (!isCode(world, code)) throw new Refused(400, `invalid namespace code: ${code}`)
}

/** Checks that a permission space can be deleted, or get another code. */
export function checkNotBuiltIn(world: World, { code }: StoredNamespace): void {
  if (!builtIn.includes(code) && !applications.has(world, code)) return
  throw new Refused(403, {
    'zh-CN': `系统内置的权限组不可删除或更改标识符：${code}`,
    'en-US': `the permission space ${code} is built in`,
  })
}

/** Writes a permission space in the service's spelling. */
export function namespaceToWire({ id, ...namespace }: StoredNamespace): NewNamespace {
  return namespace
}
