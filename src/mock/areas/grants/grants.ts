import type { AuthorizedResource } from '../../../management/groups/contract.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { targets } from '../roles/assignments.ts'

/** A resource that somebody is granted in a permission space. */
export interface Grant {
  readonly namespace: string
  readonly resource: AuthorizedResource
}

/** Grants by whom they are for; replaced, not changed in place. */
const grants = state(() => new Map<string, readonly Grant[]>())

targets.onRemove((world, target) => {
  grants(world).delete(targets.idOf(target))
})

/** What is granted to somebody, not counting what comes by others. */
export function grantsOf(world: World, type: string, id: string): readonly Grant[] {
  return grants(world).get(targets.idOf({ type, id })) ?? []
}

/** Grants a resource. */
export function grant(world: World, type: string, id: string, more: Grant): void {
  grants(world).set(targets.idOf({ type, id }), [...grantsOf(world, type, id), more])
}

/** What grants come to: one entry for each resource and effect, with all of their actions. */
export function resourcesOf(
  all: readonly Grant[],
  wanted: { namespace?: string | undefined; resourceType?: string | undefined },
): AuthorizedResource[] {
  const found = new Map<string, AuthorizedResource>()
  for (const { namespace, resource } of all) {
    const { resourceCode, resourceType, effect } = resource
    if (namespace !== (wanted.namespace ?? namespace)) continue
    if (resourceType !== (wanted.resourceType ?? resourceType)) continue
    const key = [namespace, resourceType, effect, resourceCode].join('/')
    const actions = new Set([...(found.get(key)?.actions ?? []), ...resource.actions])
    found.set(key, { ...resource, actions: [...actions] })
  }
  return [...found.values()]
}
