import type { ObjectType, Operation, Topic, Type } from '../../tools/api/model.ts'
import { readApi } from '../../tools/api/read.ts'

/** An operation, and the topic that it belongs to. */
export interface Described {
  readonly topic: Topic
  readonly operation: Operation
}

const unbounded = { minimum: undefined, maximum: undefined }

export const api = await readApi()

/** Every operation under its name, as `test.each` takes them. */
export const cases = api.topics.flatMap(topic =>
  topic.operations.map(operation => [operation.name, { topic, operation }] as const),
)

/** The form of a whole answer: entries of lists in the frame that the service puts around them. */
export function answerType({ topic, operation }: Described): Type {
  const { output, paging } = operation
  const { kind, type, key } = output
  const list: Type = {
    kind: 'list',
    entry: type,
    bounds: unbounded,
  }
  if (key === '' && kind !== 'none' && kind !== 'value') return list
  switch (kind) {
    case 'page':
    case 'whole':
      return frame(topic, { list: [list, key], totalCount: [maybe('number')] })
    case 'cursor':
      return frame(topic, {
        list: [list, key],
        next: [maybe('string'), paging?.next],
        ...(paging?.more === undefined ? {} : { more: [maybe('boolean'), paging.more] }),
      })
    default:
      return type
  }
}

function maybe(kind: 'string' | 'number' | 'boolean'): Type {
  if (kind === 'boolean') return { kind: 'nullable', type: { kind } }
  if (kind === 'string')
    return { kind: 'nullable', type: { kind, form: 'any', bounds: unbounded, pattern: undefined } }
  return { kind: 'nullable', type: { kind, isInteger: false, bounds: unbounded } }
}

function frame(
  { module }: Topic,
  members: Record<string, readonly [type: Type, wireName?: string | undefined]>,
): ObjectType {
  return {
    kind: 'object',
    name: undefined,
    words: '',
    module,
    bases: [],
    isBaseFirst: true,
    members: Object.entries(members).map(([name, [type, wireName = name]]) => ({
      name,
      wireName,
      words: '',
      type,
      isOptional: type.kind === 'nullable',
      target: undefined,
      isSecret: false,
      isPassword: false,
    })),
    rules: [],
    spelledBy: undefined,
    isChecked: false,
    targets: new Set(),
    use: new Set(['output', 'whole']),
  }
}
