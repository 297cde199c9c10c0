import type { AuthorizedResource } from '../../../contract/authorized-resource/contract.ts'
import type { AnyItem } from '../../kernel/any-of.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { targets } from '../roles/assignments.ts'
import { onResign } from '../users/resignation.ts'

/** A resource that somebody is granted in a permission space. */
export type Grant = AuthorizedResource & { readonly namespace: string }

/** Grants by whom they are for; replaced, not changed in place. */
const grants = state(() => new Map<string, readonly Grant[]>())

targets.onRemove(takeGrants)

onResign((world, { userId: id }) => takeGrants(world, { type: 'USER', id }))

/** What is granted to somebody, not counting what comes by others. */
export function grantsOf(world: World, target: AnyItem): readonly Grant[] {
  return grants(world).get(targets.idOf(target)) ?? []
}

function takeGrants(world: World, target: AnyItem): void {
  grants(world).delete(targets.idOf(target))
}

/** Grants a resource. */
export function grant(world: World, target: AnyItem, more: Grant): void {
  grants(world).set(targets.idOf(target), [...grantsOf(world, target), more])
}

/**
 * What grants leave when what is denied wins: the same, but without what is allowed and denied as
 * well. A denial with conditions takes nothing away, because the mock does not judge conditions.
 */
export function withoutDenied(all: readonly Grant[]): Grant[] {
  const denials = all.filter(({ effect, condition }) => effect === 'DENY' && !condition?.length)
  return all.flatMap(granted => {
    if (granted.effect === 'DENY') return [granted]
    const denied = denials.filter(denial => covers(denial, granted)).flatMap(one => one.actions)
    if (denied.includes('*')) return []
    const actions = granted.actions.filter(action => !denied.includes(action))
    return actions.length === 0 ? [] : [{ ...granted, actions }]
  })
}

// The code of a resource may be a pattern, such as `books:*`.
function covers(denial: Grant, granted: Grant): boolean {
  const { namespace, resourceType, resourceCode: code } = denial
  if (namespace !== granted.namespace || resourceType !== granted.resourceType) return false
  if (code.endsWith('*')) return granted.resourceCode.startsWith(code.slice(0, -1))
  return code === granted.resourceCode
}

/** What grants come to: one entry for each resource, effect and conditions, with all their actions. */
export function resourcesOf(all: readonly Grant[], resourceType?: string): AuthorizedResource[] {
  const found = new Map<string, AuthorizedResource>()
  for (const { namespace, ...resource } of all) {
    if (resource.resourceType !== (resourceType ?? resource.resourceType)) continue
    const { resourceType: type, effect, resourceCode, condition = [] } = resource
    const key = JSON.stringify([namespace, type, effect, resourceCode, condition])
    const known = found.get(key)
    const actions = new Set([...(known?.actions ?? []), ...resource.actions])
    found.set(key, { ...known, ...resource, actions: [...actions] })
  }
  return [...found.values()]
}
