import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readApi } from '../../tools/api/read.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Inside of the project, because the library of HTTP has to be found from there.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
const folder = mkdtempSync(join(root, 'node_modules/.cache/mistakes-'))
cpSync(join(root, 'api/lib'), join(folder, 'lib'), { recursive: true })

afterAll(() => rmSync(folder, { recursive: true }))

const topic = `/** A thing. */
model Thing {
  /** Its name. */
  name: text;
}

/** Things. */
@topic("management", "things")
@access(Access.administrator)
interface Things {
  /** Creates a thing. */
  @post
  @route("/api/v3/create-thing")
  create(...Thing): void;
}
`

const more = `
/** Kinds. */
model Kind {
  /** The kind. */
  kind: "a" | "b";
}

/** Loose. */
model Loose {
  /** The word. */
  word?: string;
}

/** Input. */
model CreateThingInput {
  /** The word. */
  word: string;
}
`
const start = `import "./lib/language.tsp";
using TypeSpec.Http;
namespace GenAuth.Management;
`

/** Line and column of a text, from 1. */
function placeOf(text: string, part: string): string {
  const [line = '', ...before] = `${start}${text}`.split(part)[0]?.split('\n').reverse() ?? []
  return `${before.length + 1}:${line.length + 1}`
}

/** Reads a description, and gives the mistakes that it is refused for. */
async function mistakesOf(text: string): Promise<string[]> {
  writeFileSync(join(folder, 'main.tsp'), `${start}${text}`)
  try {
    await readApi(pathToFileURL(join(folder, 'main.tsp')))
    return []
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DescriptionError') throw error
    return error.message.split('\n')
  }
}

/** Changes one place of the topic above. */
function changed(from: string, to: string): string {
  expect(topic).toContain(from)
  return topic.replace(from, to)
}

test('a description without a mistake is taken', async () => {
  expect(await mistakesOf(topic)).toEqual([])
})

test('a topic may be in another one, which may have no operations', async () => {
  const nested = changed('"things"', '"places.things"')
  const places = `/** Places. */\n@topic("management", "places")\ninterface Places {}\n`

  expect(await mistakesOf(`${nested}${places}`)).toEqual([])
})

// What is changed, into what, the text that the mistake points at, and the advice.
test.each([
  ['an unknown type', 'name: text;', 'name: txt;', 'txt;', 'Unknown identifier txt'],
  [
    'a name that is there twice',
    'create(...Thing): void',
    'create(...Thing, /** Why. */ why: text): CreateThingInput',
    'CreateThingInput {',
    'There are two CreateThingInput',
  ],
  ['an unknown decorator', '@post', '@pots', 'pots', 'Unknown decorator @pots'],
  [
    'a member without words',
    '  /** Its name. */\n',
    '',
    'name: text',
    'Say in a comment what name means: unit, format, default',
  ],
  ['a model without words', '/** A thing. */\n', '', 'Thing {', 'Say in a comment what Thing is'],
  ['a topic without words', '/** Things. */\n', '', 'Things {', 'what Things is about'],
  ['an operation without words', '/** Creates a thing. */', '', 'create(', 'what create does'],
  [
    'a topic in one that is not there',
    '"things"',
    '"places.things"',
    'Things {',
    'Describe places by an interface of its own with @topic',
  ],
  [
    'an operation without a route',
    '@route("/api/v3/create-thing")',
    '',
    'create(',
    'create needs a verb and a route, such as @get @route("/…")',
  ],
  [
    'an operation whose access is not said',
    '@access(Access.administrator)\n',
    '',
    'create(',
    'Say by @access who may call create',
  ],
  [
    'a misspelt member in a rule',
    'model Thing',
    '@atLeastOne("nmae") model Thing',
    'Thing {',
    '@atLeastOne names nmae; members are name',
  ],
  [
    'a closed enumeration in an answer',
    'create(...Thing): void',
    'create(...Thing): Kind',
    'kind: "a"',
    'kind is in an answer: say | string, for values to come',
  ],
  [
    'an optional member of an answer that may not be null',
    'create(...Thing): void',
    'create(...Thing): Loose',
    'word?: string',
    'word may be absent in an answer: say | null, it may be null too',
  ],
  [
    'a parameter of the route that no member fills',
    '/api/v3/create-thing',
    '/api/v3/things/{id}',
    'create(',
    'The route of create has {id}, but no member does',
  ],
  [
    'a type that the wire does not have',
    'name: text;',
    'name: utcDateTime;',
    'name: utcDateTime',
    'utcDateTime has no form on this wire; use string, time or int32',
  ],
  [
    'a pattern without words',
    'name: text;',
    '@pattern("x") name: text;',
    'name: text',
    'Say what the pattern demands: "must …"',
  ],
])('%s is told with file, line, column and what to do', async (_, from, to, at, advice) => {
  const text = changed(from, to) + more

  const mistakes = await mistakesOf(text)

  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain(`main.tsp:${placeOf(text, at)} - error `)
  expect(mistakes[0]).toContain(advice)
})
