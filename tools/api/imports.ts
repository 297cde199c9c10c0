import { posix } from 'node:path'
import type { EnumType, ObjectType } from './model.ts'

/** Gathers what a generated file imports. */
export class Imports {
  readonly #file: string
  readonly #names = new Map<string, Map<string, 'value' | 'type'>>()
  readonly #namespaces = new Set<string>()

  /** @param file path of the file, from `src` */
  constructor(file: string) {
    this.#file = file
  }

  /** Imports a value. */
  value(name: string, module: string): string {
    return this.#add(name, module, 'value')
  }

  /** Imports a type. */
  type(name: string, module: string): string {
    return this.#add(name, module, 'type')
  }

  /** Imports a whole module under a name. */
  namespace(name: string, module: string): void {
    this.#namespaces.add(`import * as ${name} from '${module}'\n`)
  }

  /** Imports a type that a description declares. */
  described({ name = '', module }: ObjectType | EnumType): string {
    return this.type(name, `${module.folder}/contract.ts`)
  }

  #add(name: string, module: string, kind: 'value' | 'type'): string {
    if (module === this.#file) return name
    const names = this.#names.get(module) ?? new Map<string, 'value' | 'type'>()
    if (names.get(name) !== 'value') names.set(name, kind)
    this.#names.set(module, names)
    return name
  }

  /** The import statements. */
  toString(): string {
    const named = [...this.#names].map(([module, names]) => {
      const isType = [...names.values()].every(kind => kind === 'type')
      const list = [...names].map(([name, kind]) =>
        kind === 'type' && !isType ? `type ${name}` : name,
      )
      return `import ${isType ? 'type ' : ''}{ ${list.join(', ')} } from '${this.#path(module)}'\n`
    })
    return [...this.#namespaces, ...named].join('')
  }

  #path(module: string): string {
    const path = posix.relative(posix.dirname(this.#file), module)
    return path.startsWith('.') ? path : `./${path}`
  }
}
