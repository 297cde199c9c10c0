import { Imports } from './imports.ts'
import { partsOf, rulesOf } from './members.ts'
import type {
  EnumType,
  ListType,
  Member,
  Module,
  NumberType,
  ObjectType,
  StringType,
  Type,
} from './model.ts'
import { camel, header, key, literal, type Side } from './text.ts'

/** Name of the function that builds the schema of an object for one side. */
export function schemaName({ name = '', use }: ObjectType, side: Side): string {
  return side === 'input' && use.has('output') ? `strict${name}` : camel(name)
}

/** Writes `schemas.ts`: a function for each form, since schemas are built on first use. */
export function renderSchemas(module: Module): string {
  const imports = new Imports(`${module.folder}/schemas.ts`)
  const writer = new SchemaWriter(imports)
  const functions = module.types.flatMap(type => writer.functionsOf(type))
  if (functions.length === 0) return ''
  const zod = usesLibrary(functions.join()) ? "import * as z from 'zod/mini'\n" : ''
  return `${header(module.source)}${zod}${imports}\n${functions.join('\n\n')}\n`
}

/** Whether the schema of an input stands with its operation, which alone has it. */
export function isInline(input: ObjectType): boolean {
  return input.use.has('alone') && !isInItself(input)
}

/** The schema, in the contract of a module, of something that has no function of its own there. */
export function schemaText(type: Type, side: Side, module: Module, imports: Imports): string {
  const writer = new SchemaWriter(imports, module)
  const isOwnForm = type.kind === 'object' && side === 'input' && isInline(type)
  const text = isOwnForm ? writer.form(type, side) : writer.text(type, side)
  if (usesLibrary(text)) imports.namespace('z', 'zod/mini')
  return text
}

class SchemaWriter {
  readonly #imports: Imports
  /** Module whose contract it writes for; that has the functions of its schemas as `schemas`. */
  readonly #contractOf: Module | undefined
  /** The object that is being written, which may contain itself. */
  #self: ObjectType | undefined

  constructor(imports: Imports, contractOf?: Module) {
    this.#imports = imports
    this.#contractOf = contractOf
  }

  functionsOf(type: ObjectType | EnumType): string[] {
    const sides = (['input', 'output'] as const).filter(side => type.use.has(side))
    if (type.kind === 'enum') {
      return sides.includes('input') ? [declare(camel(type.name ?? ''), this.#enum(type))] : []
    }
    return (['input', 'output'] as const).flatMap(side => [
      ...(type.use.has(`base of ${side}`) ? [this.#shape(type, side)] : []),
      ...(sides.includes(side) && !isInline(type) ? [this.#function(type, side)] : []),
    ])
  }

  text(type: Type, side: Side): string {
    return this.#type(type, side)
  }

  #shape(type: ObjectType, side: Side): string {
    return declare(`${schemaName(type, side)}Shape`, this.#members(type, side))
  }

  #function(type: ObjectType, side: Side): string {
    const [name, schema] = [schemaName(type, side), this.form(type, side)]
    return isInItself(type)
      ? declare(name, 'self', `const self = ${schema}\n`)
      : declare(name, schema)
  }

  form(type: ObjectType, side: Side): string {
    const isBase = type.use.has(`base of ${side}`)
    this.#self = type
    const members = isBase ? `${schemaName(type, side)}Shape()` : this.#members(type, side)
    const rules = side === 'output' ? [] : rulesOf(type)
    const checks = rules.map(({ kind, members: names }) =>
      this.#helper(kind, ...names.map(literal)),
    )
    this.#self = undefined
    const object = this.#object(members, side)
    return checks.length === 0 ? object : `${object}.check(${checks.join(', ')})`
  }

  #object(members: string, side: Side): string {
    return side === 'input' ? `z.strictObject(${members})` : this.#helper('entity', members)
  }

  /** Calls a function of our own for schemas. */
  #helper(name: string, ...given: readonly string[]): string {
    return `${this.#imports.value(name, 'contract/schema.ts')}(${given.join(', ')})`
  }

  /** Calls a function of our own for values without parts. */
  #value(name: string, ...given: readonly string[]): string {
    return `${this.#imports.value(name, 'contract/values.ts')}(${given.join(', ')})`
  }

  #members(type: ObjectType, side: Side): string {
    const bases = type.bases.map(base => {
      const shape = this.#local(base, `${schemaName(base, side)}Shape`)
      return `...${shape}(),`
    })
    const own = type.members.map(member => {
      const [name, schema] = [key(member.name), this.#member(member, side)]
      // What contains itself is read when the schema is there.
      const isOwn = type === this.#self && isWithin(type, member.type)
      return isOwn ? `get ${name}() {\nreturn ${schema}\n},` : `${name}: ${schema},`
    })
    const all = type.isBaseFirst ? [...bases, ...own] : [...own, ...bases]
    return `{ ${all.join(' ')} }`
  }

  // A function of the same description, or one of another.
  #local({ module }: ObjectType | EnumType, name: string): string {
    if (module === this.#contractOf) return `schemas.${name}`
    return this.#imports.value(name, `${module.folder}/schemas.ts`)
  }

  #member({ type, isOptional, target }: Member, side: Side): string {
    if (target !== undefined) {
      const name = side === 'input' ? 'customDataInput' : 'customDataOutput'
      return `${this.#imports.value(name, 'contract/custom-data.ts')}()`
    }
    if (isOptional && type.kind === 'nullable') {
      return this.#helper('maybe', this.#type(type.type, side))
    }
    if (side === 'input' && !isOptional && type.kind === 'unknown') return this.#value('given')
    return isOptional ? `z.optional(${this.#type(type, side)})` : this.#type(type, side)
  }

  #type(type: Type, side: Side): string {
    switch (type.kind) {
      case 'object':
        return this.#use(type, side)
      case 'enum':
        return type.name === undefined
          ? this.#enum(type)
          : `${this.#local(type, camel(type.name))}()`
      case 'open': {
        const values = type.type.values.map(({ value }) => literal(value))
        return this.#value('openEnum').replace('(', `<${values.join(' | ')}>(`)
      }
      case 'external':
        if (type.schema === undefined) return this.#value('record')
        return this.#helper('nested', this.#imports.value(type.schema, type.module))
      case 'string':
        return this.#string(type, side)
      case 'number':
        return this.#number(type, side)
      case 'list':
        return this.#list(type, side)
      case 'record':
        if (type.value.kind === 'unknown') return this.#value('record')
        return `z.record(z.string(), ${this.#type(type.value, side)})`
      case 'union':
        return `z.union([${type.options.map(option => this.#type(option, side)).join(', ')}])`
      case 'nullable':
        return `z.nullable(${this.#type(type.type, side)})`
      case 'boolean':
        return this.#value('boolean')
      default:
        return 'z.unknown()'
    }
  }

  #use(type: ObjectType, side: Side): string {
    if (type === this.#self) return 'self'
    if (type.name === undefined) return this.#object(this.#members(type, side), side)
    if (type.spelledBy === undefined) return `${this.#local(type, schemaName(type, side))}()`
    const module = `${type.module.folder}/contract.ts`
    return this.#helper('nested', this.#imports.value(`${camel(type.name)}Schema`, module))
  }

  #enum({ values }: EnumType): string {
    return this.#value('oneOf', ...values.map(({ value }) => literal(value)))
  }

  #string({ form, bounds, pattern }: StringType, side: Side): string {
    if (form === 'time') return this.#value('time')
    const isFilled = form === 'id' || (form === 'text' && side === 'input')
    const isBounded = bounds.minimum !== undefined || bounds.maximum !== undefined
    if (side === 'output' || !(isBounded || pattern)) {
      return this.#value(isFilled ? 'text' : 'string')
    }
    const { minimum = isFilled ? 1 : 0, maximum } = bounds
    const judges = [
      ...(isBounded || isFilled ? [this.#value('length', ...numbers(minimum, maximum))] : []),
      ...(pattern ? [this.#value('matching', `/${pattern.source}/`, literal(pattern.words))] : []),
    ]
    return this.#value('stringOf', ...judges)
  }

  #number({ isInteger, bounds: { minimum, maximum } }: NumberType, side: Side): string {
    if (side === 'output') return this.#value('number')
    return this.#value(isInteger ? 'integer' : 'number', ...numbers(minimum, maximum))
  }

  #list({ entry, bounds: { minimum = 0, maximum = Infinity } }: ListType, side: Side): string {
    const inner = this.#type(entry, side)
    if (side === 'output' || (minimum === 0 && maximum === Infinity)) return `z.array(${inner})`
    const bounds = minimum === 1 ? [maximum] : [maximum, minimum]
    const isUsual = minimum === 1 && maximum === 50
    return this.#helper('batch', inner, ...(isUsual ? [] : bounds.map(String)))
  }
}

function usesLibrary(code: string): boolean {
  return /\bz\./.test(code)
}

/** Bounds as arguments; the upper one may be left out. */
function numbers(minimum: number | undefined, maximum: number | undefined): string[] {
  if (maximum !== undefined) return [String(minimum), String(maximum)]
  return minimum === undefined ? [] : [String(minimum)]
}

function isInItself(object: ObjectType): boolean {
  return object.members.some(member => isWithin(object, member.type))
}

/** Whether an object is in a type, with no other object between. */
function isWithin(object: ObjectType, type: Type): boolean {
  if (type.kind === 'object') return type === object
  return partsOf(type).some(part => isWithin(object, part))
}

// No arrow functions: engines put off reading the body of a declaration until it is called.
function declare(name: string, schema: string, before = ''): string {
  return `export function ${name}() {\n${before}return ${schema}\n}`
}
