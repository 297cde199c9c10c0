import type { AuthorizedResource } from '../../../management/groups/contract.ts'
import type { AnyItem } from '../../kernel/any-of.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { targets } from '../roles/assignments.ts'

/** A resource that somebody is granted in a permission space. */
export type Grant = AuthorizedResource & { readonly namespace: string }

/** Grants by whom they are for; replaced, not changed in place. */
const grants = state(() => new Map<string, readonly Grant[]>())

targets.onRemove((world, target) => {
  grants(world).delete(targets.idOf(target))
})

/** What is granted to somebody, not counting what comes by others. */
export function grantsOf(world: World, target: AnyItem): readonly Grant[] {
  return grants(world).get(targets.idOf(target)) ?? []
}

/** Grants a resource. */
export function grant(world: World, target: AnyItem, more: Grant): void {
  grants(world).set(targets.idOf(target), [...grantsOf(world, target), more])
}

/** What grants come to: one entry for each resource and effect, with all of their actions. */
export function resourcesOf(all: readonly Grant[], resourceType?: string): AuthorizedResource[] {
  const found = new Map<string, AuthorizedResource>()
  for (const { namespace, ...resource } of all) {
    if (resource.resourceType !== (resourceType ?? resource.resourceType)) continue
    const key = [namespace, resource.resourceType, resource.effect, resource.resourceCode].join('/')
    const actions = new Set([...(found.get(key)?.actions ?? []), ...resource.actions])
    found.set(key, { ...resource, actions: [...actions] })
  }
  return [...found.values()]
}
