import type { Target } from './model.ts'

const parameters: Record<Target, string> = {
  USER: 'Custom',
  GROUP: 'GroupCustom',
  ROLE: 'RoleCustom',
  DEPARTMENT: 'DepartmentCustom',
}

/** Name of the type parameter for the custom data of a target. */
export function parameterOf(target: Target): string {
  return parameters[target]
}

/** Tells whether a word is a target. */
export function isTarget(word: string | undefined): word is Target {
  return word !== undefined && Object.hasOwn(parameters, word)
}

/** The targets in the order of type parameters. */
export function inOrder(targets: ReadonlySet<Target>): Target[] {
  return (Object.keys(parameters) as Target[]).filter(target => targets.has(target))
}

/** Type parameters of a declaration. */
export function declared(targets: ReadonlySet<Target>): string {
  const list = inOrder(targets).map(
    target => `${parameterOf(target)} extends CustomData = CustomData`,
  )
  return list.length === 0 ? '' : `<${list.join(', ')}>`
}

/** Type arguments where a type is used: the parameters themselves, or `never` for all of them. */
export function applied(targets: ReadonlySet<Target>, argument?: 'never'): string {
  const list = inOrder(targets).map(target => argument ?? parameterOf(target))
  return list.length === 0 ? '' : `<${list.join(', ')}>`
}
