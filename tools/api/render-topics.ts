import { Imports } from './imports.ts'
import type { Api, Module, Topic } from './model.ts'
import { classFile, isGenerated, propertyWords, targetsOf } from './render-class.ts'
import { comment, header } from './text.ts'
import { inOrder } from './type-parameters.ts'

const clients = {
  authentication: { className: 'AuthenticationTopics', who: 'users', hasOthers: false },
  management: { className: 'ManagementTopics', who: 'administrators', hasOthers: true },
} as const

/** The clients that have topics. */
export type Client = keyof typeof clients

/**
 * Writes `topics.ts` of a client: its properties that have a class from the descriptions, and the types
 * that users may name.
 */
export function renderTopics(api: Api, client: Client): string {
  const { className, who, hasOthers } = clients[client]
  const imports = new Imports(`${client}/topics.ts`)
  const topics = api.topics
    .filter(topic => topic.client === client && isGenerated(topic) && !isPart(topic))
    .sort((a, b) => (String(a.property) < String(b.property) ? -1 : 1))
  const hasTargets = topics.some(topic => targetsOf(topic).size > 0)
  imports.type('Transport', 'http/transport.ts')
  if (hasTargets) {
    imports.type('CustomDataOf', 'contract/custom-data.ts')
    imports.type('CustomFieldSchemas', 'contract/custom-data.ts')
    if (hasOthers) {
      imports.type('FieldsOf', 'contract/custom-data.ts')
      imports.type('OtherCustomFields', 'contract/custom-data.ts')
    }
  }
  const fields = topics.map(topic => field(topic, imports, hasOthers))
  const constructions = topics.map(
    topic => `    this.${topic.property} = new ${topic.className}(transport)\n`,
  )
  const parameters = [
    ...(hasTargets ? ['Fields extends CustomFieldSchemas = CustomFieldSchemas'] : []),
    ...(hasTargets && hasOthers ? ['Others extends OtherCustomFields = OtherCustomFields'] : []),
  ]
  const about = `What ${who} do, by topic: the properties of the client whose methods each call one operation.`
  const types = parameters.length === 0 ? '' : `<${parameters.join(', ')}>`
  return `${header(`api/${client}`)}${imports}
${exportsOf(api.modules, client)}
${comment(about)}export class ${className}${types} {
${fields.join('')}
  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
${constructions.join('')}  }
}
`
}

// It is a property of another topic, which has it.
function isPart({ property }: Topic): boolean {
  return property?.includes('.') === true
}

function field(topic: Topic, imports: Imports, hasOthers: boolean): string {
  const { property, className } = topic
  imports.value(className, classFile(topic))
  const parameters = inOrder(targetsOf(topic)).map(target => {
    if (target === 'USER') return 'CustomDataOf<Fields>'
    return hasOthers ? `CustomDataOf<FieldsOf<Others, '${target}'>>` : 'CustomData'
  })
  if (parameters.includes('CustomData')) imports.type('CustomData', 'contract/custom-data.ts')
  const types = parameters.length === 0 ? '' : `<${parameters.join(', ')}>`
  return `${propertyWords(topic)}  readonly ${property}: ${className}${types}\n`
}

/** Writes `described.ts` of the contract: the types that both clients have. */
export function renderShared({ modules }: Api): string {
  return `${header('api/contract')}${exportsOf(modules, 'contract')}`
}

// The types that users may name, and the classes by which they reach the operations.
function exportsOf(modules: readonly Module[], room: string): string {
  const line = (names: readonly string[], path: string, kind = ''): string =>
    names.length === 0
      ? ''
      : `export ${kind}{ ${names.join(', ')} } from './${path.slice(room.length + 1)}'\n`
  return modules
    .filter(({ folder }) => folder.startsWith(`${room}/`))
    .flatMap(({ folder, types, topics }) => [
      line(types.flatMap(({ name }) => name ?? []).sort(), `${folder}/contract.ts`, 'type '),
      ...topics.filter(isGenerated).map(topic => line([topic.className], classFile(topic))),
    ])
    .join('')
}
