import {
  getSourceLocation,
  isArrayModelType,
  isRecordModelType,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
  type Type as SourceType,
  type Union,
  type UnionVariant,
} from '@typespec/compiler'
import { annotation, annotations, numberOf, textOf, wordsOf } from './annotations.ts'
import { mistake } from './compile.ts'
import type {
  Bounds,
  EnumType,
  Member,
  Module,
  ObjectType,
  Rule,
  StringType,
  Type,
} from './model.ts'
import { isTarget } from './type-parameters.ts'

const unbounded: Bounds = { minimum: undefined, maximum: undefined }

/** Reads types, each once, and tells what is wrong with them. */
export class TypeReader {
  readonly #program: Program
  readonly #moduleOf: (path: string) => Module
  readonly #known = new Map<Model | Union, ObjectType | EnumType>()
  readonly #names = new Set<string>()

  constructor(program: Program, moduleOf: (path: string) => Module) {
    this.#program = program
    this.#moduleOf = moduleOf
  }

  /** The description that something stands in. */
  moduleOf(target: SourceType): Module {
    return this.#moduleOf(getSourceLocation(target).file.path)
  }

  /** Takes a name that users import things by: both clients are in one entry of the package. */
  claim(name: string, source: SourceType): void {
    if (this.#names.has(name)) {
      mistake(
        this.#program,
        source,
        `There are two ${name}; users import both clients from one place`,
      )
    }
    this.#names.add(name)
  }

  /** Everything with a name that was read, in the order of the text. */
  named(): (ObjectType | EnumType)[] {
    return [...this.#known]
      .filter(([, { name }]) => name !== undefined)
      .sort(([a], [b]) => getSourceLocation(a).pos - getSourceLocation(b).pos)
      .map(([, type]) => type)
  }

  /** Tells what is wrong with a member of something that was read. */
  report(type: ObjectType, member: string, message: string): void {
    const [source] = [...this.#known].find(([, known]) => known === type) ?? []
    const property = source?.kind === 'Model' ? source.properties.get(member) : undefined
    if (property !== undefined) mistake(this.#program, property, message)
  }

  read(source: SourceType): Type {
    switch (source.kind) {
      case 'Scalar':
        return this.#scalar(source, source)
      case 'Model':
        return this.#model(source)
      case 'Union':
        return this.#union(source)
      case 'String':
        return this.#enum(source, undefined, [{ value: source.value, words: '' }])
      case 'Intrinsic':
        return { kind: source.name === 'unknown' ? 'unknown' : 'none' }
      default:
        mistake(this.#program, source, `A ${source.kind} has no form on this wire; use a model`)
        return { kind: 'unknown' }
    }
  }

  #scalar(scalar: Scalar, target: SourceType): Type {
    const names = lineageOf(scalar)
    const bounds = (of: 'Length' | 'Value'): Bounds => ({
      minimum: numberOf(target, `min${of}`) ?? numberOf(scalar, `min${of}`),
      maximum: numberOf(target, `max${of}`) ?? numberOf(scalar, `max${of}`),
    })
    if (names.includes('boolean')) return { kind: 'boolean' }
    if (names.includes('numeric')) {
      return { kind: 'number', isInteger: names.includes('integer'), bounds: bounds('Value') }
    }
    if (names.includes('string')) {
      const form = (['text', 'id', 'time'] as const).find(name => names.includes(name)) ?? 'any'
      return { kind: 'string', form, bounds: bounds('Length'), pattern: this.#pattern(target) }
    }
    const advice = 'use string, time or int32'
    mistake(this.#program, target, `${scalar.name} has no form on this wire; ${advice}`)
    return { kind: 'unknown' }
  }

  #pattern(target: SourceType): StringType['pattern'] {
    const [source, words = ''] = annotation(target, 'pattern')?.map(String) ?? []
    if (source === undefined) return undefined
    if (words === '') mistake(this.#program, target, 'Say what the pattern demands: "must …"')
    return { source, words }
  }

  #model(model: Model): Type {
    const [module, type, schema] = annotation(model, 'external')?.map(String) ?? []
    if (module !== undefined && type !== undefined)
      return { kind: 'external', module, type, schema }
    if (isArrayModelType(model)) {
      return { kind: 'list', entry: this.read(model.indexer.value), bounds: unbounded }
    }
    if (isRecordModelType(model) && model.properties.size === 0) {
      return { kind: 'record', value: this.read(model.indexer.value) }
    }
    return this.object(model)
  }

  /**
   * Reads an object; its members after it is known, so that it may contain itself.
   *
   * @param ruled what the rules about its members are written at
   */
  object(model: Model, name = model.name, ruled: SourceType = model): ObjectType {
    const known = this.#known.get(model)
    if (known?.kind === 'object') return known
    const sources = new Set<Model | undefined>(basesOf(model))
    const isInherited = ({ sourceProperty }: ModelProperty): boolean =>
      sourceProperty !== undefined && sources.has(sourceProperty.model)
    const properties = [...model.properties.values()].filter(property => !isHeader(property))
    const members: Member[] = []
    const bases: ObjectType[] = []
    const object: ObjectType = {
      kind: 'object',
      name: name === '' ? undefined : name,
      words: this.#wordsOf(model, model.name),
      module: this.moduleOf(homeOf(model, ruled)),
      bases,
      isBaseFirst: properties.slice(0, 1).every(isInherited),
      members,
      rules: this.#rules(ruled, propertiesOf(model)),
      spelledBy: spellingOf(model),
      isChecked: annotation(model, 'checked') !== undefined,
      targets: new Set(),
      use: new Set(),
    }
    this.#known.set(model, object)
    if (name !== '') this.claim(name, ruled)
    bases.push(...basesOf(model).map(base => this.object(base)))
    members.push(...properties.filter(own => !isInherited(own)).map(own => this.#member(own)))
    return object
  }

  #member(property: ModelProperty): Member {
    const { name, optional: isOptional } = property
    const words = wordsOf(this.#program, property)
    if (words === '') {
      mistake(this.#program, property, `Say in a comment what ${name} means: unit, format, default`)
    }
    const target = textOf(property, 'customDataOf')
    return {
      name,
      wireName: textOf(property, 'wireName') ?? name,
      words,
      type: this.#typeOf(property),
      isOptional,
      target: isTarget(target) ? target : undefined,
      isSecret: annotation(property, 'secret') !== undefined,
      isPassword: annotation(property, 'password') !== undefined,
    }
  }

  // Bounds that are written at a member belong to its type.
  #typeOf(property: ModelProperty): Type {
    if (property.type.kind === 'Scalar') return this.#scalar(property.type, property)
    const type = this.read(property.type)
    if (type.kind !== 'list') return type
    const batch = annotation(property, 'batch')
    const minimum = batch === undefined ? numberOf(property, 'minItems') : 1
    const maximum = batch === undefined ? numberOf(property, 'maxItems') : Number(batch[0] ?? 50)
    return { ...type, bounds: { minimum, maximum } }
  }

  #union(union: Union): Type {
    const known = this.#known.get(union)
    if (known !== undefined) return known
    const variants = [...union.variants.values()]
    const given = variants.filter(
      ({ type }) => !(type.kind === 'Intrinsic' && type.name === 'null'),
    )
    const type = this.#either(union, given)
    return given.length < variants.length ? { kind: 'nullable', type } : type
  }

  // Texts alone are an enumeration, with `string` an open one; everything else is one of several.
  #either(union: Union, variants: readonly UnionVariant[]): Type {
    const closed = variants.filter(
      ({ type }) => !(type.kind === 'Scalar' && type.name === 'string'),
    )
    const isOpen = closed.length < variants.length
    const texts = closed.flatMap(({ type }) => (type.kind === 'String' ? type.value : []))
    const words = closed.map(variant => wordsOf(this.#program, variant))
    const values = texts.map((value, index) => ({ value, words: words[index] ?? '' }))
    const [first] = closed
    if (texts.length === closed.length && texts.length > 0) {
      const type = this.#enum(union, union.name, values)
      return isOpen ? { kind: 'open', type } : type
    }
    const type = closed.length === 1 && first !== undefined ? this.read(first.type) : undefined
    if (type !== undefined && !isOpen) return type
    if (type?.kind === 'enum') return { kind: 'open', type }
    const options = variants.map(variant => this.read(variant.type))
    const [only] = options
    return options.length === 1 && only !== undefined ? only : { kind: 'union', options }
  }

  #enum(source: SourceType, name: string | undefined, values: EnumType['values']): EnumType {
    const words = name === undefined ? '' : this.#wordsOf(source, name)
    const module = this.moduleOf(source)
    const type: EnumType = { kind: 'enum', name, words, module, values, use: new Set() }
    if (name !== undefined && source.kind === 'Union') {
      this.#known.set(source, type)
      this.claim(name, source)
    }
    return type
  }

  #wordsOf(source: SourceType, name: string): string {
    const words = wordsOf(this.#program, source)
    if (name !== '' && words === '') {
      mistake(this.#program, source, `Say in a comment what ${name} is`)
    }
    return words
  }

  #rules(target: SourceType, members: readonly string[]): Rule[] {
    return (['atLeastOne', 'exactlyOne'] as const).flatMap(kind =>
      annotations(target, kind).map(names => {
        const unknown = names.filter(name => !members.includes(String(name)))
        if (unknown.length > 0) {
          const known = members.join(', ')
          mistake(
            this.#program,
            target,
            `@${kind} names ${unknown.join(', ')}; members are ${known}`,
          )
        }
        return { kind, members: names.map(String) }
      }),
    )
  }
}

function lineageOf({ name, baseScalar }: Scalar): string[] {
  return baseScalar === undefined ? [name] : [name, ...lineageOf(baseScalar)]
}

function propertiesOf({ properties, baseModel }: Model): string[] {
  return [...(baseModel === undefined ? [] : propertiesOf(baseModel)), ...properties.keys()]
}

// What is spread or extended, but for the models of the language itself, whose members are copied.
function basesOf({ baseModel, sourceModels }: Model): Model[] {
  const spread = sourceModels.filter(({ usage }) => usage === 'spread').map(({ model }) => model)
  const all = baseModel === undefined ? spread : [baseModel, ...spread]
  return all.filter(base => base.name !== '' && !isOfLanguage(base))
}

/** Whether a model belongs to the language of the descriptions, as `Paging` does. */
export function isOfLanguage(model: Model): boolean {
  return getSourceLocation(model).file.path.includes('/lib/')
}

function spellingOf(model: Model): ObjectType['spelledBy'] {
  const [module, name] = annotation(model, 'spelledBy')?.map(String) ?? []
  return module === undefined || name === undefined ? undefined : { module, name }
}

/** Whether a property is a header, which says how an input travels and is not part of it. */
export function isHeader(property: ModelProperty): boolean {
  return annotation(property, 'header') !== undefined
}

// The members of an operation's input stand with its topic, also where the topic has the operation from
// an interface in another file.
function homeOf(model: Model, ruled: SourceType): SourceType {
  return ruled.kind === 'Operation' && ruled.interface !== undefined ? ruled.interface : model
}
