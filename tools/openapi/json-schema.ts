import { membersOf, rulesOf } from '../api/members.ts'
import type { Api, Member, ObjectType, StringType, Type } from '../api/model.ts'
import type { Side } from '../api/text.ts'

/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Turns types into JSON Schemas. Named ones become components. */
export class JsonSchemas {
  readonly components: Record<string, JsonSchema> = {}
  readonly #taken: ReadonlySet<string>

  constructor({ modules }: Api) {
    const names = modules.flatMap(({ types }) => types.map(({ name }) => name))
    this.#taken = new Set(
      names.filter((name, index) => names.indexOf(name) !== index).flatMap(name => name ?? []),
    )
  }

  of(type: Type, side: Side): JsonSchema {
    switch (type.kind) {
      case 'object':
        return type.name === undefined ? this.#object(type, side) : this.#component(type, side)
      case 'enum':
        return this.#enum(type)
      case 'open':
        return { anyOf: [this.#enum(type.type), { type: 'string' }] }
      case 'nullable':
        return orNull(this.of(type.type, side))
      case 'list': {
        const { minimum: minItems, maximum: maxItems } = type.bounds
        return { type: 'array', items: this.of(type.entry, side), ...given({ minItems, maxItems }) }
      }
      case 'record':
        return { type: 'object', additionalProperties: this.of(type.value, side) }
      case 'union':
        return { anyOf: type.options.map(option => this.of(option, side)) }
      case 'string':
        return string(type)
      case 'number': {
        const { minimum, maximum } = type.bounds
        return { type: type.isInteger ? 'integer' : 'number', ...given({ minimum, maximum }) }
      }
      case 'boolean':
        return { type: 'boolean' }
      case 'external':
        return { type: 'object', additionalProperties: true }
      default:
        return {}
    }
  }

  /** A member with its words. */
  member({ type, words }: Member, side: Side): JsonSchema {
    const schema = this.of(type, side)
    return words === '' ? schema : { description: words, ...schema }
  }

  #component(type: ObjectType, side: Side): JsonSchema {
    const key = this.#key(type, side)
    if (!(key in this.components)) {
      this.components[key] = {}
      this.components[key] = this.#object(type, side)
    }
    return { $ref: `#/components/schemas/${key}` }
  }

  // Two clients may have types of one name, and a request is stricter than an answer.
  #key({ name = '', module, use }: ObjectType, side: Side): string {
    const [client = ''] = module.folder.split('/')
    const owner = this.#taken.has(name) ? `${client[0]?.toUpperCase()}${client.slice(1)}` : ''
    return `${owner}${name}${side === 'input' && use.has('output') ? 'Request' : ''}`
  }

  #object(type: ObjectType, side: Side): JsonSchema {
    const members = membersOf(type).filter(({ wireName }) => wireName !== '')
    const required = members.filter(({ isOptional }) => !isOptional).map(({ wireName }) => wireName)
    return {
      type: 'object',
      ...given({ description: type.words || undefined }),
      properties: Object.fromEntries(
        members.map(member => [member.wireName, this.member(member, side)]),
      ),
      ...(required.length === 0 ? {} : { required }),
      ...(side === 'input' ? { additionalProperties: false, ...rules(type) } : {}),
    }
  }

  #enum(type: Extract<Type, { kind: 'enum' }>): JsonSchema {
    const { name, words, values } = type
    const told = values.filter(value => value.words !== '')
    const lines = told.map(value => `- \`${value.value}\`: ${value.words}`)
    const description = [words, lines.join('\n')].filter(text => text !== '').join('\n\n')
    const schema = {
      type: 'string',
      ...(description === '' ? {} : { description }),
      enum: values.map(({ value }) => value),
    }
    if (name === undefined) return schema
    this.components[name] = schema
    return { $ref: `#/components/schemas/${name}` }
  }
}

function string({ form, bounds, pattern }: StringType): JsonSchema {
  const { minimum, maximum: maxLength } = bounds
  const minLength = minimum ?? (form === 'text' || form === 'id' ? 1 : undefined)
  return { type: 'string', ...given({ minLength, maxLength, pattern: pattern?.source }) }
}

function rules(type: ObjectType): JsonSchema {
  const words = { atLeastOne: 'anyOf', exactlyOne: 'oneOf' } as const
  return Object.fromEntries(
    rulesOf(type).map(({ kind, members }) => [
      words[kind],
      members.map(member => ({ required: [member] })),
    ]),
  )
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === 'string' && !('enum' in schema)) {
    return { ...schema, type: [schema.type, 'null'] }
  }
  const options = Array.isArray(schema.anyOf) ? schema.anyOf : [schema]
  return { anyOf: [...options, { type: 'null' }] }
}

function given(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}
