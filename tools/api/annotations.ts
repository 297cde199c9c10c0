import { type DecoratorApplication, getDoc, type Program, type Type } from '@typespec/compiler'

type Annotated = Type & { readonly decorators: readonly DecoratorApplication[] }

/** The arguments of every use of a decorator on something, in the order of the text. */
export function annotations(target: Type, name: string): unknown[][] {
  if (!isAnnotated(target)) return []
  return target.decorators
    .filter(({ definition }) => definition?.name === `@${name}`)
    .map(({ args }) => args.map(({ jsValue, value }) => nameOf(value) ?? jsValue))
    .reverse()
}

/** The arguments of a decorator that is used once; `undefined` when it is not used. */
export function annotation(target: Type, name: string): unknown[] | undefined {
  return annotations(target, name)[0]
}

/** The first argument of a decorator as text; `undefined` when it is not used. */
export function textOf(target: Type, name: string): string | undefined {
  const value = annotation(target, name)?.[0]
  return value === undefined ? undefined : String(value)
}

/** The first argument of a decorator as a number; `undefined` when it is not used. */
export function numberOf(target: Type, name: string): number | undefined {
  const value = annotation(target, name)?.[0]
  return value === undefined ? undefined : Number(value)
}

/** The words of a comment, its lines joined where they belong together. */
export function wordsOf(program: Program, target: Type): string {
  const doc = getDoc(program, target) ?? ''
  return doc
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .join('\n\n')
}

function isAnnotated(target: Type): target is Annotated {
  return 'decorators' in target
}

// An argument such as `Access.user` is a member of an enumeration.
function nameOf(value: Type | { entityKind: string }): string | undefined {
  return 'kind' in value && value.kind === 'EnumMember' ? value.name : undefined
}
