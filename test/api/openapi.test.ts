import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'

const path = fileURLToPath(new URL('../../openapi.json', import.meta.url))
const source = readFileSync(path, 'utf8')
const description = JSON.parse(source)

/** One operation, by its route. */
function operation(method: string, route: string) {
  return description.paths[route][method]
}

/** The schema of a component. */
function component(name: string) {
  return description.components.schemas[name]
}

/** The schema of a successful answer. */
function success(method: string, route: string) {
  return operation(method, route).responses['200'].content['application/json'].schema.anyOf[0]
}

test('the description is valid OpenAPI 3.1', async () => {
  const validator = new Validator()

  const result = await validator.validate(structuredClone(description))

  expect(result).toMatchObject({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('the linter finds nothing to complain about', async () => {
  const config = await createConfig({ extends: ['recommended'] })

  const problems = await lintFromString({ source, config, absoluteRef: path })

  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
})

test('an answer comes in the envelope, or is a refusal', () => {
  const { schema } = operation('get', '/api/v3/get-group').responses['200'].content[
    'application/json'
  ]

  expect(schema.anyOf[1]).toEqual({ $ref: '#/components/schemas/Refusal' })
  expect(schema.anyOf[0]).toMatchObject({
    properties: { statusCode: { const: 200 }, data: { $ref: '#/components/schemas/Group' } },
    required: ['statusCode', 'data'],
  })
})

test('an operation without a result answers the envelope alone', () => {
  expect(success('post', '/api/v3/send-email').properties).not.toHaveProperty('data')
  expect(success('post', '/api/v3/send-email').required).toEqual(['statusCode'])
})

test('a page has its entries under the key of the wire, and the number of all', () => {
  const list = success('get', '/api/v3/list-groups').properties.data
  const assignments = success('get', '/api/v3/list-role-assignments').properties.data

  expect(list).toMatchObject({
    properties: {
      totalCount: { type: ['integer', 'null'] },
      list: { type: 'array', items: { $ref: '#/components/schemas/Group' } },
    },
    required: ['list'],
  })
  expect(assignments.required).toEqual(['data'])
})

test('a list in a query is written with brackets', () => {
  expect(operation('get', '/api/v3/get-user-batch').parameters[0]).toMatchObject({
    name: 'userIds[]',
    in: 'query',
    required: true,
    schema: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, maxItems: 50 },
  })
})

test('an answer may leave out what is optional, or have null, and a new value of an enumeration', () => {
  const { properties, required } = component('Group')

  expect(required).toEqual(['id', 'code', 'name'])
  expect(properties.description).toMatchObject({ type: ['string', 'null'] })
  expect(properties.members).toMatchObject({ type: ['array', 'null'] })
  expect(properties.type.anyOf).toEqual([
    { $ref: '#/components/schemas/GroupType' },
    { type: 'string' },
    { type: 'null' },
  ])
  expect(component('GroupType').enum).toEqual(['static', 'dynamic'])
})

test('a user has the names of the wire', () => {
  const { properties, required } = component('User')

  expect(required).toEqual(['userId'])
  expect(properties).toHaveProperty('lastIp')
  expect(Object.keys(properties)).not.toContain('lastIP')
  expect(Object.keys(properties)).not.toContain('arn')
})

test('a request takes what is described and nothing else', () => {
  const { requestBody } = operation('post', '/api/v3/create-user')
  const input = component('CreateUserInput')

  expect(requestBody).toMatchObject({
    required: true,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/CreateUserInput' } },
    },
  })
  expect(input.additionalProperties).toBe(false)
  expect(input.anyOf).toEqual([
    { required: ['username'] },
    { required: ['phone'] },
    { required: ['email'] },
  ])
  expect(component('CustomFieldOptionRequest').additionalProperties).toBe(false)
  expect(component('CustomFieldOption')).not.toHaveProperty('additionalProperties')
})

test('administrators show a signature or a management token, users their own', () => {
  expect(operation('post', '/api/v3/create-user').security).toEqual([
    { signature: [] },
    { managementToken: [], userPool: [] },
  ])
  expect(operation('get', '/api/v3/get-profile').security).toEqual([
    { application: [], userToken: [] },
  ])
  expect(operation('post', '/api/v3/get-management-token').security).toEqual([])
})

test('refusals stand in words with the operation', () => {
  expect(operation('post', '/api/v3/create-group').description).toContain(
    '- Refused (`ConflictError`) when the code is taken.',
  )
})
