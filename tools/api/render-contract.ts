import { nameOf } from '../../src/contract/endpoint.ts'
import { Imports } from './imports.ts'
import type { Module, ObjectType, Operation, Output, Topic } from './model.ts'
import { isInline, schemaName, schemaText } from './render-schemas.ts'
import { declareType, type TypeContext, typeText } from './render-types.ts'
import { camel, comment, header, key, literal } from './text.ts'
import { applied } from './type-parameters.ts'

// Bundlers leave out what nobody uses, as far as they are told that making it does nothing else.
const pure = '/* @__PURE__ */ '

/** Writes `contract.ts`: what users read of a topic, and the descriptors. */
export function renderContract(module: Module, links: ReadonlySet<string>): string {
  const imports = new Imports(`${module.folder}/contract.ts`)
  const context = { imports, links }
  const operations = module.topics.flatMap(topic =>
    topic.operations.map(operation => renderOperation(topic, operation, module, context)),
  )
  const types = module.types
    .filter(type => type.kind === 'enum' || !type.use.has('alone'))
    .map(type => declareType(type, context))
  const forms = module.types.flatMap(type =>
    type.kind === 'object' ? renderForms(type, context) : [],
  )
  const parts = [...types, ...forms, ...operations].join('\n')
  const schemas = parts.includes('schemas.') ? "import * as schemas from './schemas.ts'\n" : ''
  return `${header(module.source)}${imports}${schemas}\n${parts}`
}

// Schemas that are used as a whole: of answers, and of inputs that a method checks by itself.
function renderForms(type: ObjectType, { imports }: TypeContext): string[] {
  const { name = '', use, isChecked, spelledBy } = type
  const forms: string[] = []
  if (isChecked) {
    const build = `schemas.${schemaName(type, 'input')}`
    imports.value('schemaFor', 'contract/schema.ts')
    forms.push(
      `/** Checks a {@link ${name}}. */\nexport const ${camel(name)} = ${pure}schemaFor<${name}>()(${build})\n`,
    )
  }
  if (use.has('whole')) {
    const convert = spelledBy && imports.value(spelledBy.name, spelledBy.module)
    imports.value('schemaFor', 'contract/schema.ts')
    forms.push(
      `/** Checks a {@link ${name}} in an answer. */\nexport const ${camel(name)}Schema = ${pure}${answerSchema(type, convert)}\n`,
    )
  }
  return forms
}

function answerSchema({ name = '', targets }: ObjectType, convert = ''): string {
  return `schemaFor<${name}${applied(targets, 'never')}>(${convert})(schemas.${camel(name)})`
}

function renderOperation(
  { className, property, isHandWritten }: Topic,
  operation: Operation,
  module: Module,
  context: TypeContext,
): string {
  const { name, method, path, safety, access, input } = operation
  const { imports } = context
  // A class by hand has methods of its own choice.
  const hasMethod = property !== undefined && !isHandWritten
  const of = hasMethod ? `{@link ${className}.${operation.call}}` : name
  const ownInput = input?.use.has('alone')
    ? `${declareType({ ...input, words: `Input of ${of}.` }, context)}\n`
    : ''
  imports.value('lazyEndpoint', 'contract/endpoint.ts')
  const members = [
    name === nameOf(path) ? '' : `name: ${literal(name)}`,
    `method: ${literal(method)}`,
    `path: ${literal(path)}`,
    operation.host === undefined ? '' : `host: ${literal(operation.host)}`,
    `safety: ${literal(safety)}`,
    `access: ${literal(access)}`,
    operation.isForm ? "bodyType: 'form'" : '',
    operation.isBare ? 'isBare: true' : '',
    operation.paging === undefined ? '' : `paging: ${record(operation.paging)}`,
    operation.secrets.length === 0 ? '' : `secrets: [${operation.secrets.map(literal).join(', ')}]`,
    passwords(operation.passwords),
    customData(operation.customData),
    `input: ${inputSchema(operation, module, imports)}`,
    `output: ${outputSchema(operation, module, context)}`,
  ]
  const body = members.filter(member => member !== '').map(member => `  ${member},\n`)
  const words = comment(`\`${method} ${path}\``)
  return `${ownInput}${words}export const ${name} = ${pure}lazyEndpoint(() => ({\n${body.join('')}}))\n`
}

function record(entries: Readonly<Record<string, string | { readonly in: string }>>): string {
  const pairs = Object.entries(entries).map(([name, value]) => {
    return `${key(name)}: ${typeof value === 'string' ? literal(value) : record(value)}`
  })
  return `{ ${pairs.join(', ')} }`
}

function customData({ input, output }: Operation['customData']): string {
  const sides = Object.entries({ input, output })
    .filter(([, places]) => Object.keys(places).length > 0)
    .map(([side, places]) => `${side}: ${record(places)}`)
  return sides.length === 0 ? '' : `customData: { ${sides.join(', ')} }`
}

function passwords(places: Operation['passwords']): string {
  if (places === undefined) return ''
  const type = places.type === undefined ? '' : `, type: ${literal(places.type)}`
  return `passwords: { at: [${places.at.map(literal).join(', ')}]${type} }`
}

function inputSchema({ input }: Operation, module: Module, imports: Imports): string {
  if (input === undefined) return imports.value('noInput', 'contract/plain-schemas.ts')
  imports.value('schemaFor', 'contract/schema.ts')
  const build = isInline(input)
    ? `() => ${schemaText(input, 'input', module, imports)}`
    : inputFunction(input, module, imports)
  return `schemaFor<${imports.described(input)}>()(${build})`
}

function inputFunction(input: ObjectType, module: Module, imports: Imports): string {
  const name = schemaName(input, 'input')
  if (input.module === module) return `schemas.${name}`
  return imports.value(name, `${input.module.folder}/schemas.ts`)
}

const frames = {
  list: ['listOf', 'contract/schema.ts'],
  page: ['pageOf', 'contract/page.ts'],
  barePage: ['barePageOf', 'contract/page.ts'],
  whole: ['wholeOf', 'contract/page.ts'],
  cursor: ['cursorPageOf', 'contract/cursor-page.ts'],
} as const

function outputSchema({ output, paging }: Operation, module: Module, context: TypeContext): string {
  const { kind, key } = output
  const { imports } = context
  if (kind === 'none') return imports.value('noData', 'contract/plain-schemas.ts')
  const item = itemSchema(output, module, context)
  if (kind === 'value') return item
  const { next = '', more } = paging ?? {}
  const names = kind === 'cursor' ? [record({ next, ...(more === undefined ? {} : { more }) })] : []
  const entries = key === '' || key === 'list' ? [] : [literal(key)]
  const [frame, from] = frames[kind === 'page' && key === '' ? 'barePage' : kind]
  return `${imports.value(frame, from)}(${[item, ...names, ...entries].join(', ')})`
}

function itemSchema({ type }: Output, module: Module, context: TypeContext): string {
  const { imports } = context
  if (type.kind === 'object' && type.name !== undefined) {
    const schema = `${camel(type.name)}Schema`
    if (type.module !== module) return imports.value(schema, `${type.module.folder}/contract.ts`)
    if (type.use.has('whole')) return schema
    imports.value('schemaFor', 'contract/schema.ts')
    return answerSchema(type)
  }
  if (type.kind === 'external') {
    if (type.schema !== undefined) return imports.value(type.schema, type.module)
    return imports.value('jsonObject', 'contract/plain-schemas.ts')
  }
  if (type.kind === 'record') return imports.value('jsonObject', 'contract/plain-schemas.ts')
  if (type.kind === 'unknown') return imports.value('anything', 'contract/plain-schemas.ts')
  imports.value('schemaFor', 'contract/schema.ts')
  const text = typeText(type, context, 'never')
  return `schemaFor<${text}>()(() => ${schemaText(type, 'output', module, imports)})`
}
