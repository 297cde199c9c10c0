import type { NewResource } from '../../../management/resources/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { spacedCollection } from '../../kernel/spaced-collection.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { namespaces } from '../namespaces/namespaces.ts'

/** A resource as the mock keeps it. */
export interface StoredResource extends NewResource {
  readonly id: string
  readonly namespace: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** The resources of the pool, without data resources. */
export const resources = spacedCollection<StoredResource>(namespaces, {
  taken: { 'zh-CN': '资源标识符已存在', 'en-US': 'the code belongs to another resource' },
  unknown: { 'zh-CN': '资源不存在', 'en-US': 'no such resource' },
})

/** Adds a resource. */
export function addResource(
  world: World,
  { namespace = 'default', ...resource }: NewResource & { namespace?: string | undefined },
): StoredResource {
  const { code } = resource
  resources.checkFreeIn(world, { code, namespace })
  if (!isCode(world, code)) throw new Refused(400, `invalid resource code: ${code}`)
  const now = timestamp(world)
  const presets = { id: world.random.hex(24), name: code, description: '', actions: [] }
  return resources.add(world, {
    ...presets,
    ...resource,
    namespace,
    createdAt: now,
    updatedAt: now,
  })
}

/** Writes a resource in the service's spelling. */
export function resourceToWire({
  id,
  createdAt,
  updatedAt,
  ...resource
}: StoredResource): JsonObject {
  return { ...resource, linkedToTenant: false }
}

/** Writes a resource as lists of several permission spaces have it. */
export function listedToWire(world: World, resource: StoredResource): JsonObject {
  const { id, createdAt, updatedAt } = resource
  const { id: namespaceId, name: namespaceName } = namespaces.get(world, resource.namespace)
  const { userPoolId } = pool(world)
  const space = { namespaceId: Number(namespaceId), namespaceName, userPoolId }
  return { ...resourceToWire(resource), id, ...space, createdAt, updatedAt }
}
