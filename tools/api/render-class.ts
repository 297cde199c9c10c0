import { Imports } from './imports.ts'
import { membersOf, partsOf, rulesOf } from './members.ts'
import type { Operation, Target, Topic, Type } from './model.ts'
import { type TypeContext, typeText } from './render-types.ts'
import { comment, header, kebab, linked, literal } from './text.ts'
import { applied, declared, inOrder } from './type-parameters.ts'

// What every call of an access may throw, besides what all calls may.
const refusals: Record<string, string[]> = {
  administrator: [
    '{@link ForbiddenError} for a wrong key (`bad_signature`)',
    '{@link UnauthorizedError} for a management token that is refused',
  ],
  user: ['{@link UnauthorizedError} when nobody is signed in or the session has ended'],
  application: ['{@link UnauthorizedError} when the secret of the application is wrong'],
}

function alwaysPossible(operations: readonly Operation[]): string {
  const accesses = new Set(operations.map(({ access }) => access))
  const own = [...accesses].flatMap(access => refusals[access] ?? [])
  const all = [
    ...own,
    '{@link RateLimitError}',
    '{@link ServerError}',
    '{@link ResponseFormatError}',
  ]
  return `Every method may also throw what every call may: ${all.join(', ')}, {@link NetworkError} and {@link TimeoutError}.`
}

const callOptions = '@param options signal, timeout, headers, language and retries of this call'
const listOptions = callOptions.replace(' and retries', ', retries and reading ahead')

/** Path of the class of a topic, from `src`. */
export function classFile({ module, className }: Topic): string {
  return `${module.folder}/${kebab(className)}.ts`
}

/** Whether the class of a topic is generated. */
export function isGenerated({ isHandWritten, property }: Topic): boolean {
  return !isHandWritten && property !== undefined
}

/** Name of the property of a topic in the class that has it. */
export function ownName({ property = '' }: Topic): string {
  return property.split('.').at(-1) ?? ''
}

/** What a property says of its topic: the first sentence. */
export function propertyWords({ words }: Topic): string {
  return comment(words.match(/^.*?\.(?= |$)/s)?.[0] ?? '', '  ')
}

/** Targets whose custom data a topic takes or gives. */
export function targetsOf({ operations, parts }: Topic): Set<Target> {
  const types = operations.flatMap(({ input, output }) => [input, output.type])
  const targets = new Set(parts.flatMap(part => [...targetsOf(part)]))
  const visit = (type: Type | undefined): void => {
    if (type?.kind === 'object') for (const target of type.targets) targets.add(target)
    else if (type !== undefined) for (const part of partsOf(type)) visit(part)
  }
  for (const type of types) visit(type)
  return targets
}

/** Writes the class of a topic: its parts, and a documented method for each operation. */
export function renderClass(topic: Topic, links: ReadonlySet<string>): string {
  const { client, property, className, words, operations, parts, module } = topic
  const imports = new Imports(classFile(topic))
  const context = { imports, links }
  const targets = targetsOf(topic)
  imports.type('Transport', 'http/transport.ts')
  if (targets.size > 0) imports.type('CustomData', 'contract/custom-data.ts')
  const methods = operations.map(operation => renderMethod(operation, topic, context))
  const fields = parts.map(part => partField(part, imports))
  const steps = parts.map(part => `    this.${ownName(part)} = new ${part.className}(transport)\n`)
  if (operations.length > 0) {
    fields.push('  readonly #transport: Transport\n')
    imports.value('connected', 'http/connected.ts')
    steps.push('    this.#transport = connected(transport)\n')
  }
  const reached = `${client}.${property}`
  const about = [
    `${linked(words, links).replace(/\.( |$)/, `: \`${reached}\`.$1`)}`,
    ...(operations.length > 0 ? [alwaysPossible(operations)] : []),
    ...typeParameters(targets),
    ...example(topic.usage),
  ].join('\n\n')
  return `${header(module.source)}${imports}
${comment(about)}export class ${className}${declared(targets)} {
${fields.join('')}
  /** Takes a connection. The instance of a client is \`${reached}\`. */
  constructor(transport: Transport) {
${steps.join('')}  }

${methods.join('\n')}}
`
}

function partField(part: Topic, imports: Imports): string {
  const type = `${imports.value(part.className, classFile(part))}${applied(targetsOf(part))}`
  return `${propertyWords(part)}  readonly ${ownName(part)}: ${type}\n`
}

function typeParameters(targets: ReadonlySet<Target>): string[] {
  const options = { USER: '`customFields`', ROLE: '', GROUP: '', DEPARTMENT: '' }
  const lines = inOrder(targets).map(target => {
    const option = options[target] || `\`customFieldsOf.${target}\``
    const parameter = applied(new Set([target])).slice(1, -1)
    const of = target === 'USER' ? 'users' : `${target.toLowerCase()}s`
    return `@typeParam ${parameter} type of the \`customData\` of ${of}, from the client's option ${option}`
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function example(code: string | undefined): string[] {
  return code === undefined ? [] : [`@example\n\`\`\`ts\n${code.trim()}\n\`\`\``]
}

function renderMethod(operation: Operation, topic: Topic, context: TypeContext): string {
  const { name, call, input, output, paging } = operation
  const { imports, links } = context
  imports.value(name, `${topic.module.folder}/contract.ts`)
  const isOptional = input !== undefined && membersOf(input).every(member => member.isOptional)
  const hasRules = input !== undefined && rulesOf(input).length > 0
  const inputType =
    input === undefined ? '' : `${imports.described(input)}${applied(input.targets)}`
  const parameters = [
    ...(input === undefined
      ? []
      : [`input: ${inputType}${isOptional && !hasRules ? ' = {}' : ''}`]),
    `options?: ${optionsType(operation, imports)}`,
  ]
  const lister = output.kind === 'cursor' ? 'listByCursor' : 'listPages'
  const send =
    paging === undefined
      ? `this.#transport.send(${name}(), ${input === undefined ? 'undefined' : 'input'}, options)`
      : `${imports.value(lister, `http/${kebab(lister)}.ts`)}(this.#transport, ${name}(), input, options)`
  const words = documentation(operation, links)
  return `${comment(words, '  ')}  ${call}(${parameters.join(', ')}): Promise<${resultText(operation, context)}> {
    return ${send}
  }
`
}

function optionsType({ paging }: Operation, imports: Imports): string {
  return paging === undefined
    ? imports.type('RequestOptions', 'http/options.ts')
    : imports.type('ListOptions', 'http/list-options.ts')
}

function resultText({ output, paging }: Operation, context: TypeContext): string {
  const { imports } = context
  const type = typeText(output.type, context)
  switch (output.kind) {
    case 'none':
      return 'void'
    case 'list':
    case 'whole':
      return `${type}[]`
    case 'cursor':
      return `${imports.type('CursorPage', 'contract/cursor-page.ts')}<${type}>`
    case 'page':
      if (paging === undefined) return `${imports.type('PageData', 'contract/page.ts')}<${type}>`
      return `${imports.type('Page', 'contract/page.ts')}<${type}>`
    default:
      return type
  }
}

function documentation(operation: Operation, links: ReadonlySet<string>): string {
  const { words, method, path, input, inputWords, returns, refusals, onlyBrand, usage, paging } =
    operation
  const tags = [
    ...(input === undefined ? [] : [`@param input ${inputWords ?? inputOf(operation)}`]),
    paging === undefined ? callOptions : listOptions,
    ...(returns === undefined ? [] : [`@returns ${returns}`]),
    ...(input === undefined
      ? []
      : ['@throws {@link InputError} when the input does not fit; nothing was sent then']),
    ...refusals.map(({ error, when }) => `@throws {@link ${error}} when ${when}`),
  ]
  const brand = onlyBrand === undefined ? [] : [`Only the brand ${literal(onlyBrand)} has it.`]
  return [
    linked(words, links),
    ...brand,
    `\`${method} ${path}\``,
    tags.map(tag => linked(tag, links)).join('\n'),
    ...example(usage),
  ].join('\n\n')
}

function inputOf({ input }: Operation): string {
  const names = membersOf(input).map(({ name }) => `\`${name}\``)
  return names.length > 4
    ? `see {@link ${input?.name}}`
    : names.join(', ').replace(/, ([^,]*)$/, ' and $1')
}
