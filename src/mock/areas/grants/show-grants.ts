import type { AuthorizedResource } from '../../../contract/authorized-resource/contract.ts'
import type { World } from '../../kernel/world.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { resources } from '../resources/resources.ts'
import type { Grant } from './grants.ts'

/** Which grants are shown. */
export interface GrantQuery {
  /** Code of the permission space. Default: all of them. */
  readonly namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  readonly resourceType?: string | undefined
}

/**
 * What grants come to: one entry for each resource, effect and conditions, with all their actions.
 *
 * @throws {@link Refused} when there is no such permission space
 */
export function resourcesOf(
  world: World,
  all: readonly Grant[],
  query: GrantQuery,
): AuthorizedResource[] {
  const space = query.namespace && namespaces.get(world, query.namespace).code
  const found = new Map<string, AuthorizedResource>()
  for (const granted of all) {
    const { namespace, ...resource } = granted
    const { resourceType, effect, resourceCode, condition = [] } = resource
    if (namespace !== (space ?? namespace)) continue
    if (resourceType !== (query.resourceType ?? resourceType)) continue
    const key = JSON.stringify([namespace, resourceType, effect, resourceCode, condition])
    const known = found.get(key)
    const actions = new Set([...(known?.actions ?? []), ...resource.actions])
    found.set(key, { ...wordsOf(world, granted), ...known, ...resource, actions: [...actions] })
  }
  return [...found.values()]
}

/** What the resource says of itself, if there is one. */
function wordsOf(world: World, { namespace, resourceCode: code, resourceType }: Grant) {
  const resource = resources.findIn(world, { code, namespace })
  if (resource === undefined || resource.type !== resourceType) return {}
  const { description, apiIdentifier } = resource
  return { ...(description && { description }), ...(apiIdentifier && { apiIdentifier }) }
}
