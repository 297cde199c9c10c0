import { rulesOf } from './members.ts'
import type { EnumType, Member, Module, ObjectType, Type } from './model.ts'
import { camel, header, Imports, literal } from './text.ts'

type Side = 'input' | 'output'

/** Name of the function that builds the schema of an object for one side. */
export function schemaName(object: ObjectType, side: Side): string {
  const { name = '', use } = object
  return side === 'input' && use.inOutput ? `strict${name}` : camel(name)
}

function shapeName(object: ObjectType, side: Side): string {
  return `${schemaName(object, side)}Shape`
}

/** Writes `schemas.ts`: a function for each form, since schemas are built on first use. */
export function renderSchemas(module: Module): string {
  const imports = new Imports(`${module.folder}/schemas.ts`)
  const writer = new SchemaWriter(module, imports)
  const functions = module.types.flatMap(type => writer.functionsOf(type))
  if (functions.length === 0) return ''
  const zod = "import * as z from 'zod/mini'\n"
  return `${header(module.source)}${zod}${imports}\n${functions.join('\n')}`
}

class SchemaWriter {
  readonly #module: Module
  readonly #imports: Imports

  constructor(module: Module, imports: Imports) {
    this.#module = module
    this.#imports = imports
  }

  functionsOf(type: ObjectType | EnumType): string[] {
    if (type.kind === 'enum') {
      if (!type.use.inInput) return []
      const build = `z.enum([${type.values.map(({ value }) => literal(value)).join(', ')}])`
      return [declare(`\`${type.name}\` in a request.`, camel(type.name ?? ''), build)]
    }
    const { inInput, inOutput, baseOfInput, baseOfOutput } = type.use
    return [
      ...(baseOfInput ? [this.#shape(type, 'input')] : []),
      ...(inInput ? [this.#object(type, 'input')] : []),
      ...(baseOfOutput ? [this.#shape(type, 'output')] : []),
      ...(inOutput ? [this.#object(type, 'output')] : []),
    ]
  }

  #shape(type: ObjectType, side: Side): string {
    const words = `Members of \`${type.name}\` in ${side === 'input' ? 'a request' : 'an answer'}.`
    return declare(words, shapeName(type, side), `(${this.#members(type, side)})`)
  }

  #object(type: ObjectType, side: Side): string {
    const { baseOfInput, baseOfOutput } = type.use
    const hasShape = side === 'input' ? baseOfInput : baseOfOutput
    const members = hasShape ? `${shapeName(type, side)}()` : this.#members(type, side)
    const rules = side === 'input' ? this.#rules(type) : ''
    const words = `\`${type.name}\` in ${side === 'input' ? 'a request' : 'an answer'}.`
    return declare(words, schemaName(type, side), `${this.#open(side)}(${members})${rules}`)
  }

  #open(side: Side): string {
    return side === 'input' ? 'z.strictObject' : this.#helper('entity')
  }

  #helper(name: string): string {
    return this.#imports.value(name, 'contract/schema.ts')
  }

  #rules(type: ObjectType): string {
    const rules = rulesOf(type).map(
      ({ kind, members }) => `${this.#helper(kind)}(${members.map(literal).join(', ')})`,
    )
    return rules.length === 0 ? '' : `.check(${rules.join(', ')})`
  }

  #members(type: ObjectType, side: Side): string {
    const bases = type.bases.map(base => {
      const name = shapeName(base, side)
      return `...${this.#local(base, name)}(),`
    })
    const members = type.members.map(
      member =>
        `${/^\w+$/.test(member.name) ? member.name : literal(member.name)}: ${this.#member(member, side)},`,
    )
    const all = type.isBaseFirst ? [...bases, ...members] : [...members, ...bases]
    return `{\n${all.join('\n')}\n}`
  }

  // A function of this file, or one of another description.
  #local({ module }: ObjectType | EnumType, name: string): string {
    if (module === this.#module) return name
    return this.#imports.value(name, `${module.folder}/schemas.ts`)
  }

  #member({ type, isOptional, target }: Member, side: Side): string {
    if (target !== undefined) {
      const name = side === 'input' ? 'customDataInput' : 'customDataOutput'
      return `${this.#imports.value(name, 'contract/custom-data.ts')}()`
    }
    const inner = type.kind === 'nullable' ? type.type : type
    const schema = this.#type(inner, side)
    if (type.kind === 'nullable') {
      return isOptional ? `${this.#helper('maybe')}(${schema})` : `z.nullable(${schema})`
    }
    return isOptional ? `z.optional(${schema})` : schema
  }

  #type(type: Type, side: Side): string {
    switch (type.kind) {
      case 'object':
        return this.#objectUse(type, side)
      case 'enum':
        if (type.name !== undefined) return `${this.#local(type, camel(type.name))}()`
        return `z.enum([${type.values.map(({ value }) => literal(value)).join(', ')}])`
      case 'open': {
        const values = type.type.values.map(({ value }) => literal(value)).join(' | ')
        return `${this.#helper('openEnum')}<${values}>()`
      }
      case 'external':
        if (type.schema === undefined) return `${this.#helper('record')}()`
        return `${this.#helper('nested')}(${this.#imports.value(type.schema, type.module)})`
      case 'string':
        return this.#string(type, side)
      case 'number':
        return this.#number(type, side)
      case 'list':
        return this.#list(type, side)
      case 'record':
        if (type.value.kind === 'unknown') return `${this.#helper('record')}()`
        return `z.record(z.string(), ${this.#type(type.value, side)})`
      case 'union':
        return `z.union([${type.options.map(option => this.#type(option, side)).join(', ')}])`
      case 'nullable':
        return `z.nullable(${this.#type(type.type, side)})`
      case 'literal':
        return `z.literal(${literal(type.value)})`
      case 'boolean':
        return 'z.boolean()'
      default:
        return 'z.unknown()'
    }
  }

  #objectUse(type: ObjectType, side: Side): string {
    if (type.name === undefined) return `${this.#open(side)}(${this.#members(type, side)})`
    // Older spellings are converted wherever the type stands.
    if (type.spelledBy !== undefined) {
      const module = `${type.module.folder}/contract.ts`
      return `${this.#helper('nested')}(${this.#imports.value(`${camel(type.name)}Schema`, module)})`
    }
    return `${this.#local(type, schemaName(type, side))}()`
  }

  #string({ checks }: Extract<Type, { kind: 'string' }>, side: Side): string {
    const { form, minimum, maximum, pattern } = checks
    if (form === 'time') return `${this.#helper('time')}()`
    const isFilled = form === 'id' || (form === 'text' && side === 'input')
    const base = isFilled ? `${this.#helper('text')}()` : 'z.string()'
    if (side === 'output') return base
    return withChecks(base, [
      minimum === undefined ? [] : `z.minLength(${minimum})`,
      maximum === undefined ? [] : `z.maxLength(${maximum})`,
      pattern === undefined
        ? []
        : `${this.#helper('matching')}(/${pattern.source}/, ${literal(pattern.words)})`,
    ])
  }

  #number({ isInteger, checks }: Extract<Type, { kind: 'number' }>, side: Side): string {
    if (side === 'output') return 'z.number()'
    return withChecks(isInteger ? `${this.#helper('integer')}()` : 'z.number()', [
      checks.minimum === undefined ? [] : `z.gte(${checks.minimum})`,
      checks.maximum === undefined ? [] : `z.lte(${checks.maximum})`,
    ])
  }

  #list({ entry, checks }: Extract<Type, { kind: 'list' }>, side: Side): string {
    const { minimum, maximum } = checks
    const inner = this.#type(entry, side)
    if (side === 'output') return `z.array(${inner})`
    if (minimum === 1 && maximum !== undefined) {
      return `${this.#helper('batch')}(${inner}${maximum === 50 ? '' : `, ${maximum}`})`
    }
    return withChecks(`z.array(${inner})`, [
      minimum === undefined ? [] : `z.minLength(${minimum})`,
      maximum === undefined ? [] : `z.maxLength(${maximum})`,
    ])
  }
}

function withChecks(schema: string, checks: (string | never[])[]): string {
  const all = checks.flat()
  return all.length === 0 ? schema : `${schema}.check(${all.join(', ')})`
}

function declare(words: string, name: string, build: string): string {
  return `/** ${words} */\nexport const ${name} = () => ${build}\n`
}
