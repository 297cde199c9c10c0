import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mockedRoutes, plainRoutes } from '../../src/mock/areas.ts'
import { protocols } from '../../tools/api/protocols.ts'
import { readApi } from '../../tools/api/read.ts'
import { replaced } from '../../tools/api/replaced.ts'
import { findMethods } from '../../tools/find-methods.ts'
import { documentedElsewhere } from '../api/differences/operations.ts'

const { topics } = await readApi()
const operations = topics.flatMap(topic =>
  topic.operations.map(operation => ({ ...operation, topic })),
)
const cases = operations.map(operation => [operation.name, operation] as const)
const reached = topics.flatMap(({ client, property, operations }) =>
  property === undefined || operations.length === 0
    ? []
    : [[`${client}.${property}`, property] as const],
)

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map(path => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n')

// The tests of test/api go by the descriptions: what the service does, they do not know.
const tests = read('test/{authentication,management}/**/*.test.ts')
const guides = read('docs/!(coverage).md')

test('no two operations have the same route, and no two of a client the same name', () => {
  const names = operations.map(({ name, topic }) => `${topic.client} ${name}`)
  const routes = operations.map(({ method, path }) => `${method} ${path}`)

  expect(new Set(names).size).toBe(names.length)
  expect(new Set(routes).size).toBe(routes.length)
})

test.each(cases)('%s is sent by a method, or by the client itself', (name, { topic, call }) => {
  const { client, property, isHandWritten, module } = topic
  const methods = findMethods(module.folder, name)

  if (property === undefined) expect(methods).toEqual([])
  else if (isHandWritten) expect(methods).not.toEqual([])
  else expect(methods).toContain(`${client}.${property}.${call}`)
})

test.each(cases)('%s is served by the mock', (name, { method, path }) => {
  const routes = mockedRoutes.filter(
    ({ endpoint }) => endpoint.method === method && endpoint.path === path,
  )

  expect(routes.map(({ endpoint }) => endpoint.name)).toEqual([name])
})

test.each(cases)('every method that sends %s is called by a test', (name, { topic }) => {
  const untested = findMethods(topic.module.folder, name).filter(method => {
    const [property, call] = method.split('.').slice(-2)
    return !new RegExp(`\\b${property}\\s*\\.${call}\\(`).test(tests)
  })

  expect(untested).toEqual([])
  if (topic.property === undefined) expect(tests).toContain(name)
})

test('the endpoints of the protocols are served, and with them there are all 144 of users', () => {
  const served = plainRoutes.map(({ method, path }) => `${method} ${path}`)
  const spoken = protocols.map(({ method, path }) => `${method} ${path}`)
  const ofUsers = operations.filter(({ topic, name }) => {
    return topic.client === 'authentication' && !(name in documentedElsewhere)
  })

  // The socket is none of the routes.
  expect(spoken.filter(route => !served.includes(route))).toEqual([
    'WS /events/v1/authentication/sub',
  ])
  expect(new Set(spoken).size).toBe(protocols.length)
  expect(ofUsers.length + protocols.length).toBe(144)
})

test('with what is replaced, there are all 248 of administrators', () => {
  const ofAdministrators = operations.filter(({ topic, name }) => {
    return topic.client === 'management' && !(name in documentedElsewhere)
  })

  expect(ofAdministrators.length + replaced.length).toBe(248)
})

test.each(replaced)('$operation is replaced by a method that there is', ({ by, method, path }) => {
  const methods = topics.flatMap(({ client, property, operations: own }) =>
    own.map(({ call }) => `${client}.${property}.${call}`),
  )
  const routes = operations.map(operation => `${operation.method} ${operation.path}`)

  expect(methods).toContain(by)
  expect(routes).not.toContain(`${method} ${path}`)
})

test.each(reached)('a guide tells of %s', where => {
  expect(guides.includes(`${where}.`)).toBe(true)
})
