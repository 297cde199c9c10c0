import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Interface, navigateProgram, type Program } from '@typespec/compiler'
import { annotation, textOf, wordsOf } from './annotations.ts'
import { compileDescription, mistake, throwMistakes } from './compile.ts'
import { markUse } from './mark-use.ts'
import type { Api, Module, Topic } from './model.ts'
import { readOperation } from './read-operation.ts'
import { TypeReader } from './read-types.ts'

/**
 * Reads every description.
 *
 * @throws {@link DescriptionError} with file, line and column of every mistake
 */
export async function readApi(main = new URL('../../api/main.tsp', import.meta.url)): Promise<Api> {
  const program = await compileDescription(main)
  const root = fileURLToPath(new URL('.', main))
  const modules = new Map<string, Module>()
  const moduleOf = (path: string): Module => {
    const source = `api/${relative(root, path)}`
    const folder = source.slice('api/'.length, -'.tsp'.length)
    const module = modules.get(source) ?? { source, folder, types: [], topics: [] }
    modules.set(source, module)
    return module
  }
  const reader = new TypeReader(program, moduleOf)
  const sources = new Map<Topic, Interface>()

  navigateProgram(program, {
    model(source) {
      if (annotation(source, 'checked') !== undefined) reader.object(source)
    },
    interface(source) {
      if (source.templateNode === undefined && annotation(source, 'topic') !== undefined) {
        sources.set(readTopic(program, reader, source), source)
      }
    },
  })
  const topics = [...sources.keys()]
  for (const topic of topics) topic.module.topics.push(topic)
  for (const [topic, source] of sources) placeInParent(program, topics, topic, source)
  markUse(topics, reader)
  throwMistakes(program)

  const order = (a: { source: string }, b: { source: string }) => (a.source < b.source ? -1 : 1)
  return { modules: [...modules.values()].filter(isDescribed).sort(order), topics }
}

function isDescribed({ types, topics }: Module): boolean {
  return types.length > 0 || topics.length > 0
}

function readTopic(program: Program, reader: TypeReader, source: Interface): Topic {
  const [client, property] = annotation(source, 'topic') ?? []
  const words = wordsOf(program, source)
  if (words === '') mistake(program, source, `Say in a comment what ${source.name} is about`)
  reader.claim(source.name, source)
  return {
    client: String(client),
    property: property === undefined ? undefined : String(property),
    parts: [],
    className: source.name,
    words,
    usage: textOf(source, 'usage'),
    isHandWritten: annotation(source, 'handWritten') !== undefined,
    module: reader.moduleOf(source),
    operations: [...source.operations.values()].map(operation =>
      readOperation(program, reader, source, operation),
    ),
  }
}

// `invitations.policies` is a part of `invitations`.
function placeInParent(
  program: Program,
  topics: readonly Topic[],
  part: Topic,
  source: Interface,
): void {
  const { client, property = '' } = part
  const end = property.lastIndexOf('.')
  if (end === -1) return
  const above = property.slice(0, end)
  const parent = topics.find(topic => topic.client === client && topic.property === above)
  if (parent === undefined) {
    mistake(program, source, `Describe ${above} by an interface of its own with @topic`)
  }
  parent?.parts.push(part)
}
