import type { AnyItem } from '../../kernel/any-of.ts'
import { malformed } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { grantedBy, targets } from '../roles/assignments.ts'
import { onResign } from '../users/resignation.ts'
import { users } from '../users/users.ts'
import type { DataPlace, DataResource } from './data-resources.ts'

/** What can be done at a place of a data resource, or cannot. */
interface DataGrant {
  readonly resourceId: string
  readonly path: string
  /** Operations; `*` for all that the resource has. */
  readonly actions: readonly string[]
  readonly effect: 'ALLOW' | 'DENY'
}

/** Settings of what is granted on data resources. */
export interface DataGrantSettings {
  /**
   * Whether what is granted or denied on a node of a tree holds for the nodes under it too. The
   * service's documentation does not say it; its examples name each node.
   */
  readonly treeGrantsReachDown: boolean
}

/** How grants on data resources work. */
export const dataGrantSettings = settings<DataGrantSettings>({ treeGrantsReachDown: false })

/** Grants by whom they are for; replaced, not changed in place. */
const grants = state(() => new Map<string, readonly DataGrant[]>())

targets.onRemove(takeGrants)

onResign((world, { userId: id }) => takeGrants(world, { type: 'USER', id }))

function takeGrants(world: World, target: AnyItem): void {
  grants(world).delete(targets.idOf(target))
}

/**
 * Allows or denies somebody to do something at a place of a data resource.
 *
 * @throws {@link Refused} when the resource has no such operation
 */
export function grantData(
  world: World,
  target: AnyItem,
  { resource, path }: DataPlace,
  { actions, effect = 'ALLOW' }: Pick<DataGrant, 'actions'> & Partial<DataGrant>,
): void {
  const isKnown = (action: string): boolean => action === '*' || resource.actions.includes(action)
  if (!actions.every(isKnown)) throw malformed('actions')
  const id = targets.idOf(target)
  const added = { resourceId: resource.id, path, actions, effect }
  grants(world).set(id, [...(grants(world).get(id) ?? []), added])
}

/** Tells what a user may do at the places of a data resource; what is denied wins. */
export function actionsOn(
  world: World,
  userId: string,
  resource: DataResource,
): (path: string) => string[] {
  const own = grantedBy(world, users.get(world, userId))
    .flatMap(target => grants(world).get(targets.idOf(target)) ?? [])
    .filter(({ resourceId }) => resourceId === resource.id)

  return path => {
    const here = own.filter(granted => holdsAt(world, granted, path))
    const has = (wanted: DataGrant['effect'], action: string): boolean =>
      here.some(
        ({ effect, actions }) =>
          effect === wanted && (actions.includes('*') || actions.includes(action)),
      )
    return resource.actions.filter(action => has('ALLOW', action) && !has('DENY', action))
  }
}

function holdsAt(world: World, { path }: DataGrant, place: string): boolean {
  const reachesDown = dataGrantSettings(world).treeGrantsReachDown
  return place === path || (reachesDown && place.startsWith(`${path}/`))
}
