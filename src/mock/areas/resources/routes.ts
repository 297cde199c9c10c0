import * as contract from '../../../management/resources/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import type { Paged } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import {
  addResource,
  listedToWire,
  resources,
  resourceToWire,
  type StoredResource,
} from './resources.ts'

/** Resources. What is granted on them is in the area of grants. */
export const resourceRoutes: readonly Route[] = [
  handle(contract.createResource, (resource, { world }) =>
    resourceToWire(addResource(world, resource)),
  ),

  carryOut(contract.createResourcesBatch, ({ list, namespace }, { world }) =>
    allOrNothing(world, () => list.map(resource => addResource(world, { ...resource, namespace }))),
  ),

  handle(contract.getResource, (code, { world }) => resourceToWire(resources.getIn(world, code))),

  handle(contract.getResourcesBatch, ({ codeList, namespace }, { world }) =>
    codeList
      .flatMap(code => resources.findIn(world, { code, namespace }) ?? [])
      .map(resourceToWire),
  ),

  handle(contract.listResources, ({ namespace = 'default', type, ...page }, { world }) => {
    const { code } = namespaces.get(world, namespace)
    const where = (found: StoredResource): boolean =>
      found.namespace === code && found.type === (type ?? found.type)
    return repeated(resources.list(world, { ...page, where }, resourceToWire))
  }),

  handle(contract.listCommonResource, ({ keyword, namespaceCodeList, ...page }, { world }) => {
    const codes = namespaceCodeList?.map(code => namespaces.get(world, code).code)
    const where = ({ namespace }: { namespace: string }) => codes?.includes(namespace) ?? true
    const query = { ...page, keywords: keyword, where }
    return repeated(resources.list(world, query, resource => listedToWire(world, resource)))
  }),

  handle(contract.updateResource, ({ code, namespace, ...changes }, { world }) => {
    const found = resources.getIn(world, { code, namespace })
    const updatedAt = timestamp(world)
    return resourceToWire(resources.update(world, found, { ...changes, updatedAt }))
  }),

  carryOut(contract.deleteResource, (code, { world }) => resources.removeIn(world, [code])),

  carryOut(contract.deleteResourcesBatch, ({ codeList = [], namespace, ids = [] }, { world }) => {
    const codes = codeList.map(code => ({ code, namespace }))
    resources.removeIn(world, codes)
    removeIds(world, ids)
  }),

  carryOut(contract.batchDeleteCommonResource, ({ ids }, { world }) => removeIds(world, ids)),
]

function removeIds(world: World, ids: readonly string[]): void {
  resources.remove(world, ...ids.map(id => resources.withId(world, id)))
}

// The service puts its envelope around these lists once more.
function repeated(list: Paged): JsonObject {
  return { statusCode: 200, message: '', ...list }
}
