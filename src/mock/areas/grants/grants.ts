import type { AuthorizedResource } from '../../../contract/authorized-resource/contract.ts'
import type { AnyItem } from '../../kernel/any-of.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { resources, type StoredResource } from '../resources/resources.ts'
import { grantedBy, targets } from '../roles/assignments.ts'
import { onResign } from '../users/resignation.ts'
import type { StoredUser } from '../users/users.ts'

/** A resource that somebody is granted in a permission space. */
export type Grant = AuthorizedResource & { readonly namespace: string }

/** Which resource a grant is about. */
type Subject = Pick<Grant, 'namespace' | 'resourceType' | 'resourceCode'>

/** Settings of grants. */
export interface GrantSettings {
  /**
   * Whether granting a resource with no operations takes the grant back. No operation of the service
   * is documented to do that.
   */
  readonly emptyGrantTakesBack: boolean
}

/** How grants work. */
export const grantSettings = settings<GrantSettings>({ emptyGrantTakesBack: true })

/** Grants by whom they are for; replaced, not changed in place. */
const grants = state(() => new Map<string, readonly Grant[]>())

targets.onRemove(takeGrants)
onResign((world, { userId: id }) => takeGrants(world, { type: 'USER', id }))
namespaces.onRemove((world, { code }) => {
  change(world, one => (one.namespace === code ? [] : [one]))
})
namespaces.onUpdate((world, { code: namespace }, { code }) => {
  change(world, one => [one.namespace === code ? { ...one, namespace } : one])
})
resources.onUpdate((world, { type: resourceType }, before) => {
  change(world, one => [isAbout(one, subjectOf(before)) ? { ...one, resourceType } : one])
})
// Patterns stay: they are about other resources too.
resources.onRemove((world, resource) => {
  change(world, one => (isAbout(one, subjectOf(resource)) ? [] : [one]))
})

function change(world: World, changed: (one: Grant) => Grant[]): void {
  for (const [id, all] of grants(world)) grants(world).set(id, all.flatMap(changed))
}

/** What is granted to somebody, not counting what comes by others. */
export function grantsOf(world: World, target: AnyItem): readonly Grant[] {
  return grants(world).get(targets.idOf(target)) ?? []
}

function takeGrants(world: World, target: AnyItem): void {
  grants(world).delete(targets.idOf(target))
}

/** Grants a resource besides what is granted already. */
export function grant(world: World, target: AnyItem, more: Grant): void {
  grants(world).set(targets.idOf(target), [...grantsOf(world, target), more])
}

/**
 * Grants operations on a resource in place of those that were allowed before. No operations take
 * away everything about it: what is allowed under conditions, and what is denied.
 */
export function setActions(
  world: World,
  target: AnyItem,
  subject: Subject,
  actions: readonly string[],
): void {
  const isOver = (one: Grant): boolean => {
    if (!isAbout(one, subject)) return false
    if (actions.length === 0) return grantSettings(world).emptyGrantTakesBack
    return one.effect === 'ALLOW' && !one.condition?.length
  }
  const kept = grantsOf(world, target).filter(one => !isOver(one))
  const added =
    actions.length === 0 ? [] : [{ ...subject, actions: [...actions], effect: 'ALLOW' as const }]
  grants(world).set(targets.idOf(target), [...kept, ...added])
}

/** Tells whether a user may do something: it is allowed, and not denied, without conditions. */
export function isAllowed(
  world: World,
  user: StoredUser,
  wanted: { readonly namespace: string; readonly resource: string; readonly action: string },
): boolean {
  const own = grantedBy(world, user).flatMap(target => grantsOf(world, target))
  const about = own.filter(
    ({ namespace, resourceCode, actions, condition }) =>
      namespace === wanted.namespace &&
      isMeant(resourceCode, wanted.resource) &&
      actions.some(action => isMeant(action, wanted.action)) &&
      !condition?.length,
  )
  return about.length > 0 && about.every(({ effect }) => effect !== 'DENY')
}

/** The targets that are allowed something on a resource by name, each with the operations. */
export function targetsOf(
  world: World,
  { namespace, resource }: { readonly namespace: string; readonly resource: string },
): [AnyItem, string[]][] {
  return [...grants(world)].flatMap(([id, all]) => {
    const target = targets.withId(world, id)
    const about = all
      .filter(one => one.namespace === namespace && isMeant(one.resourceCode, resource))
      // Of this one alone, so that a denial of it counts against a grant on many.
      .map(one => ({ ...one, resourceCode: resource }))
    const allowed = withoutDenied(about).filter(({ effect }) => effect !== 'DENY')
    const actions = [...new Set(allowed.flatMap(one => one.actions))]
    return target === undefined || allowed.length === 0 ? [] : [[target, actions]]
  })
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
    const isDenied = (action: string): boolean => denied.some(pattern => isMeant(pattern, action))
    const actions = granted.actions.filter(action => !isDenied(action))
    return actions.length === 0 ? [] : [{ ...granted, actions }]
  })
}

function covers(denial: Grant, { namespace, resourceType, resourceCode }: Grant): boolean {
  return (
    denial.namespace === namespace &&
    denial.resourceType === resourceType &&
    isMeant(denial.resourceCode, resourceCode)
  )
}

function subjectOf({ namespace, type, code }: StoredResource): Subject {
  return { namespace, resourceType: type, resourceCode: code }
}

function isAbout(one: Grant, { namespace, resourceType, resourceCode }: Subject): boolean {
  return (
    one.namespace === namespace &&
    one.resourceType === resourceType &&
    one.resourceCode === resourceCode
  )
}

/** Tells whether a code or an operation is meant by one that may be a pattern, such as `books:*`. */
export function isMeant(pattern: string, code: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern
}
