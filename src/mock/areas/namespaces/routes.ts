import * as contract from '../../../management/namespaces/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import {
  addNamespace,
  checkNamespaceCode,
  checkNotBuiltIn,
  namespaces,
  namespaceToWire,
  type StoredNamespace,
} from './namespaces.ts'

/** Permission spaces. What is in one is listed by the area that keeps it. */
export const namespaceRoutes: readonly Route[] = [
  handle(contract.createNamespace, (namespace, { world }) =>
    namespaceToWire(addNamespace(world, namespace)),
  ),

  carryOut(contract.createNamespacesBatch, ({ list }, { world }) =>
    allOrNothing(world, () => list.map(namespace => addNamespace(world, namespace))),
  ),

  handle(contract.getNamespace, ({ code }, { world }) =>
    namespaceToWire(namespaces.get(world, code)),
  ),

  handle(contract.getNamespacesBatch, ({ codeList }, { world }) =>
    namespaces.findAll(world, codeList).map(namespaceToWire),
  ),

  handle(contract.listNamespaces, (query, { world }) =>
    namespaces.list(world, query, found => ({ ...namespaceToWire(found), status: 1 })),
  ),

  handle(contract.updateNamespace, ({ code, newCode = code, ...changes }, { world }) => {
    const found = namespaces.get(world, code)
    checkNamespaceCode(world, newCode)
    if (newCode !== code) checkNotBuiltIn(world, found)
    return namespaceToWire(namespaces.update(world, found, { ...changes, code: newCode }))
  }),

  carryOut(contract.deleteNamespace, ({ code }, { world }) =>
    remove(world, namespaces.get(world, code)),
  ),

  carryOut(contract.deleteNamespacesBatch, ({ codeList }, { world }) =>
    remove(world, ...namespaces.findAll(world, codeList)),
  ),
]

function remove(world: World, ...found: readonly StoredNamespace[]): void {
  for (const namespace of found) checkNotBuiltIn(world, namespace)
  namespaces.remove(world, ...found)
}
