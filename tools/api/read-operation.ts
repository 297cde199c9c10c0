import {
  getReturnsDoc,
  type Interface,
  type Model,
  type Program,
  type Operation as SourceOperation,
  type Type as SourceType,
} from '@typespec/compiler'
import { nameOf } from '../../src/contract/endpoint.ts'
import { annotation, annotations, textOf, wordsOf } from './annotations.ts'
import { mistake } from './compile.ts'
import { membersOf, partsOf } from './members.ts'
import type { ObjectType, Operation, Output, Places, Type } from './model.ts'
import { passwordsIn, placesOf } from './places.ts'
import { isHeader, isOfLanguage, type TypeReader } from './read-types.ts'

const verbs = ['get', 'post', 'put', 'delete'] as const
const frames = ['Page', 'Whole', 'Cursor'] as const

/** Reads an operation of a topic. */
export function readOperation(
  program: Program,
  reader: TypeReader,
  topic: Interface,
  source: SourceOperation,
): Operation {
  const verb = verbs.find(verb => annotation(source, verb) !== undefined)
  const path = textOf(source, 'route')
  if (verb === undefined || path === undefined) {
    mistake(program, source, `${source.name} needs a verb and a route, such as @get @route("/…")`)
  }
  const words = wordsOf(program, source)
  if (words === '') mistake(program, source, `Say in a comment what ${source.name} does`)
  const access = textOf(source, 'access') ?? textOf(topic, 'access')
  if (access === undefined) {
    mistake(program, source, `Say by @access who may call ${source.name}`)
  }
  const name = textOf(source, 'operation') ?? nameOf(path ?? '')
  const input = inputOf(reader, source, name)
  for (const parameter of path?.matchAll(/\{(\w+)\}/g) ?? []) {
    if (membersOf(input).some(({ name }) => name === parameter[1])) continue
    mistake(program, source, `The route of ${source.name} has ${parameter[0]}, but no member does`)
  }
  const output = outputOf(reader, source.returnType)
  if (output.type.kind === 'object' && output.type.name === undefined) {
    mistake(program, source, `The answer of ${source.name} needs a model with a name`)
  }
  return {
    name,
    call: source.name,
    method: (verb ?? 'get').toUpperCase() as Operation['method'],
    path: path ?? '',
    safety: textOf(source, 'safety') ?? (verb === 'get' ? 'read' : 'write'),
    access: access ?? '',
    words,
    inputWords: parameterWords(source),
    returns: getReturnsDoc(program, source),
    refusals: annotations(source, 'refuses').map(([error, when]) => ({
      error: String(error),
      when: String(when),
    })),
    usage: textOf(source, 'usage'),
    isBare: annotation(source, 'bare') !== undefined,
    isForm: contentTypeOf(source) === 'application/x-www-form-urlencoded',
    host: textOf(source, 'atHost'),
    onlyBrand: textOf(source, 'onlyBrand'),
    input,
    secrets: [...new Set(secretsIn(input))],
    passwords: passwordsIn(input),
    output,
    paging: pagingOf(source.returnType, input),
    customData: customDataOf(source, placesOf(input), placesOf(output)),
  }
}

// A method that takes one model and nothing else has that for its input; else the members are
// gathered in one that is named for the operation.
function inputOf(
  reader: TypeReader,
  source: SourceOperation,
  name: string,
): ObjectType | undefined {
  const { parameters } = source
  const properties = [...parameters.properties.values()].filter(property => !isHeader(property))
  if (properties.length === 0) return undefined
  const [only, ...others] = parameters.sourceModels
  const isAlone = properties.every(({ sourceProperty }) => sourceProperty?.model === only?.model)
  if (only !== undefined && others.length === 0 && isAlone && !isOfLanguage(only.model)) {
    return reader.object(only.model)
  }
  const object = reader.object(parameters, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, source)
  object.use.add('alone')
  return object
}

function outputOf(reader: TypeReader, source: SourceType): Output {
  const frame = source.kind === 'Model' ? frames.find(name => source.name === name) : undefined
  if (frame !== undefined && source.kind === 'Model') {
    const [entry, key] = argumentsOf(source)
    const type = typeof entry === 'object' ? reader.read(entry) : ({ kind: 'unknown' } as const)
    const kind = frame.toLowerCase() as Lowercase<typeof frame>
    return { kind, type, key: kind === 'cursor' ? 'list' : String(key) }
  }
  const type = reader.read(source)
  if (type.kind === 'none') return { kind: 'none', type, key: '' }
  if (type.kind === 'list') return { kind: 'list', type: type.entry, key: '' }
  return { kind: 'value', type, key: '' }
}

function secretsIn(type: Type | undefined, above: readonly Type[] = []): string[] {
  if (type === undefined || above.includes(type)) return []
  const own = type.kind === 'object' ? membersOf(type).filter(({ isSecret }) => isSecret) : []
  const inner = partsOf(type).flatMap(part => secretsIn(part, [...above, type]))
  return [...own.map(({ name }) => name), ...inner]
}

// A text is a value where it is given, and not yet one where it is a default.
function argumentsOf({ templateMapper }: Model): (SourceType | string)[] {
  return (templateMapper?.args ?? []).flatMap(argument => {
    const known = argument.entityKind === 'Indeterminate' ? argument.type : argument
    if (known.entityKind === 'Type') return known.kind === 'String' ? known.value : known
    return known.valueKind === 'StringValue' ? known.value : []
  })
}

const pageMembers = [
  { page: 'page', limit: 'limit' },
  { page: 'pageNo', limit: 'pageSize' },
]

// The members that say which page is wanted are at the top, or in an object further down.
function pagingOf(source: SourceType, input: ObjectType | undefined): Operation['paging'] {
  if (source.kind !== 'Model' || input === undefined) return undefined
  if (source.name === 'Cursor') {
    const [, cursor, next, more] = argumentsOf(source).map(String)
    const limit = membersOf(input).find(({ name }) => /size$/i.test(name))?.name
    return {
      cursor: cursor ?? '',
      next: next ?? '',
      ...(more ? { more } : {}),
      ...(limit === undefined ? {} : { limit }),
    }
  }
  return source.name === 'Page' ? findPaging(input, []) : undefined
}

function findPaging(object: ObjectType, path: readonly string[]): Operation['paging'] {
  const members = membersOf(object)
  const names = members.map(({ name }) => name)
  const found = pageMembers.find(({ page, limit }) => names.includes(page) && names.includes(limit))
  if (found !== undefined) return path.length === 0 ? found : { ...found, in: path.join('.') }
  for (const { name, type } of members) {
    const inner = type.kind === 'object' ? findPaging(type, [...path, name]) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

function customDataOf(
  source: SourceOperation,
  input: Places,
  output: Places,
): Operation['customData'] {
  const [target, pairs] = annotation(source, 'customDataPairs')?.map(String) ?? []
  if (target === undefined) return { input, output }
  return pairs === undefined
    ? { input, output: { '': { in: target } } }
    : { input: { [`${pairs}[key=value]`]: { in: target } }, output }
}

function contentTypeOf({ parameters }: SourceOperation): string | undefined {
  const type = parameters.properties.get('contentType')?.type
  return type?.kind === 'String' ? type.value : undefined
}

// What stands behind `@param input` in the comment.
function parameterWords({ node }: SourceOperation): string | undefined {
  for (const tag of (node?.docs ?? []).flatMap(({ tags }) => tags)) {
    if (!('paramName' in tag) || tag.paramName.sv !== 'input') continue
    return tag.content.map(({ text }) => text.trim()).join(' ')
  }
  return undefined
}
