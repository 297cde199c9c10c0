import { readFileSync } from 'node:fs'
import { membersOf, rulesOf } from '../api/members.ts'
import type { Api, Operation, Topic } from '../api/model.ts'
import { type JsonSchema, JsonSchemas } from './json-schema.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const about = `The operations of the GenAuth V3 API that the package \`genauth\` describes.

Answers come in an envelope, \`{ statusCode, message, data }\`, with the HTTP status 200 for refusals too:
what counts is \`statusCode\`, which is 200 for success and nothing else. Arrays in a query go out as
\`key[]=a&key[]=b\`.

Management calls carry a signature or a management token; \`getManagementToken\` gives one. The signature is
Base64 of HMAC-SHA1 by the secret over the method, the sorted headers \`date\` and \`x-genauth-*\` as
\`name:value\` lines, and the path with the sorted parameters.`

const securitySchemes = {
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'authorization',
    description: '`GenAuth <access key id>:<signature>`, new for each request.',
  },
  managementToken: {
    type: 'apiKey',
    in: 'header',
    name: 'authorization',
    description: 'A management token, as it is.',
  },
  userPool: {
    type: 'apiKey',
    in: 'header',
    name: 'x-genauth-userpool-id',
    description: 'Id of the user pool.',
  },
  application: {
    type: 'apiKey',
    in: 'header',
    name: 'x-genauth-app-id',
    description: 'Id of the application.',
  },
  applicationSecret: {
    type: 'http',
    scheme: 'basic',
    description: 'Id and secret of the application, for those that prove themselves by a header.',
  },
  userToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The access token of the signed-in user.',
  },
  stepToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that the first step of a sign-in gave.',
  },
}

const application = { application: [] }
const securityOf: Record<string, readonly object[]> = {
  'management administrator': [{ signature: [] }, { managementToken: [], userPool: [] }],
  'management anyone': [],
  'authentication user': [{ ...application, userToken: [] }],
  'authentication step': [{ ...application, stepToken: [] }],
  'authentication application': [application, { ...application, applicationSecret: [] }],
  'authentication anyone': [application],
}

const servers: Record<string, object> = {
  management: { url: 'https://api.genauth.ai', description: 'The management API.' },
  authentication: {
    url: 'https://{domain}.genauth.ai',
    description: 'The domain of an application.',
    variables: { domain: { default: 'example', description: 'Domain of the application.' } },
  },
  core: { url: 'https://core.genauth.ai', description: 'The older API.' },
}

const refusal = {
  type: 'object',
  description: 'What the service refuses a request with.',
  properties: {
    statusCode: { type: 'integer', not: { const: 200 }, description: 'Class of the refusal.' },
    message: { type: 'string', description: "The service's words." },
    apiCode: { type: 'integer', description: 'Business code of the cause.' },
    requestId: { type: 'string', description: "Id of the request in the service's logs." },
    data: { description: 'What a next step needs.' },
  },
  required: ['statusCode'],
}

/** Writes `openapi.json`: OpenAPI 3.1 of everything that is described. */
export function renderOpenApi(api: Api): string {
  const schemas = new JsonSchemas(api)
  const paths: Record<string, Record<string, object>> = {}
  for (const topic of api.topics) {
    for (const operation of topic.operations) {
      const { path, method } = operation
      paths[path] = { [method.toLowerCase()]: describe(topic, operation, schemas), ...paths[path] }
    }
  }
  const components = Object.entries({ ...schemas.components, Refusal: refusal }).sort(byKey)
  const description = {
    openapi: '3.1.0',
    info: {
      title: 'GenAuth',
      version,
      summary: 'The GenAuth V3 API',
      description: about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: Object.values(servers),
    tags: tagsOf(api),
    paths: Object.fromEntries(Object.entries(paths).sort(byKey)),
    components: { schemas: Object.fromEntries(components), securitySchemes },
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

function describe(topic: Topic, operation: Operation, schemas: JsonSchemas): object {
  const { name, words, method, safety, refusals, onlyBrand, access } = operation
  const [summary = ''] = words.match(/^.*?\.(?= |\n|$)/s) ?? []
  const notes = [
    words,
    ...(onlyBrand === undefined ? [] : [`Only the brand ${onlyBrand} has it.`]),
    refusals.map(({ error, when }) => `- Refused (\`${error}\`) when ${when}.`).join('\n'),
  ]
  const hasBody = method === 'POST' || method === 'PUT'
  return {
    operationId: `${topic.client}_${name}`,
    summary: summary.replace(/\.$/, ''),
    description: notes.filter(note => note !== '').join('\n\n'),
    tags: [tagOf(topic)],
    servers: [servers[operation.host ?? topic.client]],
    security: securityOf[`${topic.client} ${access}`] ?? [application],
    'x-safety': safety,
    parameters: parameters(operation, schemas),
    ...(hasBody && operation.input !== undefined ? body(operation, schemas) : {}),
    responses: {
      200: {
        description: operation.returns ?? 'Done.',
        content: { 'application/json': { schema: answer(operation, schemas) } },
      },
      429: {
        description: 'Too many requests.',
        headers: {
          'retry-after': { description: 'Seconds to wait.', schema: { type: 'integer' } },
        },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

function parameters({ method, path, input }: Operation, schemas: JsonSchemas): object[] {
  const isQuery = method === 'GET' || method === 'DELETE'
  return membersOf(input).flatMap(member => {
    const { wireName, words, type, isOptional } = member
    const isInPath = path.includes(`{${wireName}}`)
    if (!isInPath && !isQuery) return []
    const description = words === '' ? {} : { description: words }
    const schema = schemas.of(type, 'input')
    if (isInPath) return [{ name: wireName, in: 'path', required: true, ...description, schema }]
    const name = type.kind === 'list' ? `${wireName}[]` : wireName
    return [{ name, in: 'query', required: !isOptional, ...description, schema }]
  })
}

function body({ input, isForm, path }: Operation, schemas: JsonSchemas): object {
  if (input === undefined) return {}
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
  const members = membersOf(input)
  const outside = members.filter(({ wireName }) => path.includes(`{${wireName}}`))
  if (outside.length === members.length) return {}
  const inside = members.filter(member => !outside.includes(member))
  const isWhole = outside.length === 0
  const sent = isWhole ? input : { ...input, name: undefined, bases: [], members: inside }
  const required = inside.some(({ isOptional }) => !isOptional) || rulesOf(input).length > 0
  return { requestBody: { required, content: { [type]: { schema: schemas.of(sent, 'input') } } } }
}

function answer(operation: Operation, schemas: JsonSchemas): JsonSchema {
  const data = dataOf(operation, schemas)
  if (operation.isBare) return data ?? {}
  if (operation.host === 'core') return olderAnswer(data)
  const success = {
    type: 'object',
    properties: {
      statusCode: { const: 200 },
      message: { type: 'string', description: 'Words that mean nothing.' },
      apiCode: { type: 'integer', description: 'A number that means nothing.' },
      requestId: { type: 'string', description: "Id of the request in the service's logs." },
      ...(data === undefined ? {} : { data }),
    },
    required: data === undefined ? ['statusCode'] : ['statusCode', 'data'],
  }
  return { anyOf: [success, { $ref: '#/components/schemas/Refusal' }] }
}

// One number is the class and the cause.
function olderAnswer(data: JsonSchema | undefined): JsonSchema {
  return {
    type: 'object',
    properties: {
      code: { type: 'integer', description: '200, or why the request was refused.' },
      message: { type: 'string', description: "The service's words." },
      ...(data === undefined ? {} : { data }),
    },
    required: ['code', 'message'],
  }
}

function dataOf({ output, paging }: Operation, schemas: JsonSchemas): JsonSchema | undefined {
  const { kind, type, key } = output
  if (kind === 'none') return undefined
  const schema = schemas.of(type, 'output')
  if (kind === 'value') return schema
  const list = { type: 'array', items: schema }
  if (key === '') return list
  const totalCount = { type: ['integer', 'null'], description: 'Entries of the whole list.' }
  const next = { type: ['string', 'integer', 'null'], description: 'Where the next part begins.' }
  const frame = kind === 'cursor' ? { [paging?.next ?? 'next']: next } : { totalCount }
  return { type: 'object', properties: { ...frame, [key]: list }, required: [key] }
}

// A property may have a generated class and one by a person on top of it.
function tagsOf({ topics }: Api) {
  const words = new Map(topics.map(topic => [tagOf(topic), topic.words]))
  return [...words].map(([name, description]) => ({ name, description })).sort(byName)
}

function tagOf({ client, property }: Topic): string {
  return property === undefined ? client : `${client}.${property}`
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

function byName({ name: a }: { name: string }, { name: b }: { name: string }): number {
  return a < b ? -1 : 1
}
