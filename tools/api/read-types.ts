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
} from '@typespec/compiler'
import { annotation, annotations, numberOf, textOf, wordsOf } from './annotations.ts'
import { mistake } from './compile.ts'
import type {
  EnumType,
  Member,
  Module,
  ObjectType,
  Rule,
  StringChecks,
  Target,
  Type,
} from './model.ts'

const targets: readonly string[] = ['USER', 'ROLE', 'GROUP', 'DEPARTMENT']
const numbers = ['numeric', 'float', 'float64', 'float32', 'decimal']
const integers = ['integer', 'safeint', 'int64', 'int32', 'int16', 'int8']
const forms: readonly string[] = ['text', 'id', 'time']

/** Reads types, each once, and tells what is wrong with them. */
export class TypeReader {
  readonly #program: Program
  readonly #moduleOf: (source: string) => Module
  readonly #objects = new Map<Model, ObjectType>()
  readonly #enums = new Map<Union, EnumType>()

  constructor(program: Program, moduleOf: (source: string) => Module) {
    this.#program = program
    this.#moduleOf = moduleOf
  }

  /** Module of the description that something stands in. */
  moduleOf(target: SourceType): Module {
    return this.#moduleOf(getSourceLocation(target).file.path)
  }

  /** Whether a model belongs to the language of the descriptions, as `Paging` does. */
  isOfLanguage(model: Model): boolean {
    return isOfLanguage(model)
  }

  /** Names of everything that was read, in the order of the text. */
  named(): (ObjectType | EnumType)[] {
    return [...this.#objects, ...this.#enums]
      .filter(([, { name }]) => name !== undefined)
      .sort(([a], [b]) => positionOf(a) - positionOf(b))
      .map(([, type]) => type)
  }

  /** Where a type was written, to say what is wrong with it. */
  report(type: ObjectType | EnumType, member: string | undefined, message: string): void {
    const [source] = [...this.#objects, ...this.#enums].find(([, known]) => known === type) ?? []
    if (source === undefined) return
    const property = source.kind === 'Model' ? source.properties.get(member ?? '') : undefined
    mistake(this.#program, property ?? source, message)
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
      case 'Number':
      case 'Boolean':
        return { kind: 'literal', value: source.value }
      case 'Intrinsic':
        if (source.name === 'unknown') return { kind: 'unknown' }
        return { kind: 'none' }
      default:
        mistake(
          this.#program,
          source,
          `A ${source.kind} cannot be described; use a model or a union`,
        )
        return { kind: 'unknown' }
    }
  }

  #scalar(scalar: Scalar, target: SourceType): Type {
    let base: Scalar = scalar
    let form: StringChecks['form'] = 'any'
    while (true) {
      if (forms.includes(base.name)) form = base.name as StringChecks['form']
      if (base.baseScalar === undefined || integers.includes(base.name)) break
      base = base.baseScalar
    }
    const minimum = numberOf(target, 'minValue') ?? numberOf(scalar, 'minValue')
    const maximum = numberOf(target, 'maxValue') ?? numberOf(scalar, 'maxValue')
    if (integers.includes(base.name)) {
      return { kind: 'number', isInteger: true, checks: { minimum, maximum } }
    }
    if (numbers.includes(base.name)) {
      return { kind: 'number', isInteger: false, checks: { minimum, maximum } }
    }
    if (base.name === 'boolean') return { kind: 'boolean' }
    if (base.name === 'string') {
      const checks = {
        form,
        minimum: numberOf(target, 'minLength') ?? numberOf(scalar, 'minLength'),
        maximum: numberOf(target, 'maxLength') ?? numberOf(scalar, 'maxLength'),
        pattern: this.#pattern(target) ?? this.#pattern(scalar),
      }
      return { kind: 'string', checks }
    }
    mistake(
      this.#program,
      target,
      `${scalar.name} has no form on this wire; use string, time or int32`,
    )
    return { kind: 'unknown' }
  }

  #pattern(target: SourceType): StringChecks['pattern'] {
    const [source, words] = annotation(target, 'pattern')?.map(String) ?? []
    if (source === undefined) return undefined
    if (words === undefined)
      mistake(this.#program, target, 'Say what the pattern demands: "must …"')
    return { source, words: words ?? '' }
  }

  #model(model: Model): Type {
    const external = annotation(model, 'external')
    if (external !== undefined) {
      const [module, type, schema] = external.map(value => value?.toString())
      return { kind: 'external', module: module ?? '', type: type ?? '', schema }
    }
    if (isArrayModelType(model)) {
      const checks = { minimum: undefined, maximum: undefined }
      return { kind: 'list', entry: this.read(model.indexer.value), checks }
    }
    if (isRecordModelType(model) && model.properties.size === 0) {
      return { kind: 'record', value: this.read(model.indexer.value) }
    }
    return this.object(model)
  }

  /** Reads an object; its members after it is known, so that it may contain itself. */
  object(model: Model, name = model.name, ruled: SourceType = model): ObjectType {
    const known = this.#objects.get(model)
    if (known !== undefined) return known
    const members: Member[] = []
    const bases: ObjectType[] = []
    const inherited = new Set<Model | undefined>(basesOf(model))
    const isInherited = ({ sourceProperty }: ModelProperty): boolean =>
      sourceProperty !== undefined && inherited.has(sourceProperty.model)
    const [first] = model.properties.values()
    const object: ObjectType = {
      kind: 'object',
      name: name === '' ? undefined : name,
      words: wordsOf(this.#program, model),
      module: this.moduleOf(model),
      bases,
      isBaseFirst: first === undefined || isInherited(first),
      members,
      rules: this.#rules(ruled, propertiesOf(model)),
      spelledBy: this.#spelling(model),
      isChecked: annotation(model, 'checked') !== undefined,
      targets: new Set(),
      use: {
        inInput: false,
        inOutput: false,
        baseOfInput: false,
        baseOfOutput: false,
        isWhole: false,
        isAlone: false,
      },
    }
    this.#objects.set(model, object)
    if (model.name !== '' && object.words === '') {
      mistake(this.#program, model, `Say in a comment what ${model.name} is`)
    }
    bases.push(...this.#bases(model))
    for (const property of model.properties.values()) {
      if (isHeader(property) || isInherited(property)) continue
      members.push(this.#member(property))
    }
    return object
  }

  #bases(model: Model): ObjectType[] {
    return basesOf(model).map(base => this.object(base))
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
    }
  }

  // Bounds that are written at a member belong to its type.
  #typeOf(property: ModelProperty): Type {
    const batch = annotation(property, 'batch')
    if (property.type.kind === 'Scalar' && batch === undefined) {
      return this.#scalar(property.type, property)
    }
    const type = this.read(property.type)
    if (type.kind === 'list') {
      const minimum = batch === undefined ? numberOf(property, 'minItems') : 1
      const maximum = batch === undefined ? numberOf(property, 'maxItems') : Number(batch[0] ?? 50)
      return { ...type, checks: { minimum, maximum } }
    }
    if (batch !== undefined) mistake(this.#program, property, '@batch is for lists')
    return type
  }

  #union(union: Union): Type {
    const variants = [...union.variants.values()].map(variant => variant.type)
    const isNull = (type: SourceType): boolean => type.kind === 'Intrinsic' && type.name === 'null'
    const isString = (type: SourceType): boolean => type.kind === 'Scalar' && type.name === 'string'
    if (union.name === undefined && variants.some(isNull)) {
      const [first, ...others] = variants.filter(variant => !isNull(variant))
      if (first === undefined) return { kind: 'unknown' }
      return { kind: 'nullable', type: this.#either(union, [first, ...others], isString) }
    }
    return this.#either(union, variants, isString)
  }

  #either(
    union: Union,
    variants: readonly SourceType[],
    isString: (type: SourceType) => boolean,
  ): Type {
    const [first] = variants
    if (variants.length === 1 && first !== undefined) return this.read(first)
    const closed = variants.filter(variant => !isString(variant))
    if (closed.length < variants.length && closed.length > 0) {
      const [only] = closed
      const known = closed.length === 1 && only?.kind === 'Union' ? this.#union(only) : undefined
      const open = known ?? this.#literals(union, closed)
      if (open?.kind === 'enum') return { kind: 'open', type: open }
    }
    return (
      this.#literals(union, variants) ?? {
        kind: 'union',
        options: variants.map(variant => this.read(variant)),
      }
    )
  }

  #literals(union: Union, variants: readonly SourceType[]): EnumType | undefined {
    const known = this.#enums.get(union)
    if (known !== undefined) return known
    if (!variants.every(variant => variant.kind === 'String')) return undefined
    const words = wordsOf(this.#program, union)
    if (union.name !== undefined && words === '') {
      mistake(this.#program, union, `Say in a comment what ${union.name} is`)
    }
    const values = [...union.variants.values()].flatMap(variant =>
      variant.type.kind === 'String'
        ? [{ value: variant.type.value, words: wordsOf(this.#program, variant) }]
        : [],
    )
    const type: EnumType = {
      kind: 'enum',
      name: union.name,
      words,
      module: this.moduleOf(union),
      values,
      use: { inInput: false },
    }
    if (union.name !== undefined) this.#enums.set(union, type)
    return type
  }

  #spelling(model: Model): ObjectType['spelledBy'] {
    const [module, name] = annotation(model, 'spelledBy') ?? []
    return module === undefined ? undefined : { module: String(module), name: String(name) }
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

function propertiesOf(model: Model): string[] {
  const own = [...model.properties.keys()]
  return model.baseModel === undefined ? own : [...propertiesOf(model.baseModel), ...own]
}

// What is spread or extended, but for the models of the language itself, whose members are copied.
function basesOf(model: Model): Model[] {
  const spread = model.sourceModels
    .filter(({ usage }) => usage === 'spread')
    .map(source => source.model)
  const all = model.baseModel === undefined ? spread : [model.baseModel, ...spread]
  return all.filter(base => base.name !== '' && !isOfLanguage(base))
}

function positionOf(source: Model | Union): number {
  return getSourceLocation(source).pos
}

function isOfLanguage(model: Model): boolean {
  return (
    model.namespace?.name === 'TypeSpec' || getSourceLocation(model).file.path.includes('/lib/')
  )
}

function isHeader(property: ModelProperty): boolean {
  return annotation(property, 'header') !== undefined
}

function isTarget(value: string | undefined): value is Target {
  return value !== undefined && targets.includes(value)
}
