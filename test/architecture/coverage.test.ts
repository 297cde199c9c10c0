import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mockedRoutes } from '../../src/mock/areas.ts'
import { readCoverage, renderCoverage } from '../../tools/coverage.ts'
import { findEndpoints, findMethods } from '../../tools/endpoints.ts'

// Sent by a client on its own account.
const sentByTheClient = ['getManagementToken']

const endpoints = await findEndpoints()
const cases = endpoints.map(declared => [declared.endpoint.name, declared] as const)
const cwd = fileURLToPath(new URL('..', import.meta.url))
const tests = globSync('{authentication,management}/**/*.test.ts', { cwd })
  .map(path => readFileSync(`${cwd}/${path}`, 'utf8'))
  .join('\n')

test('no two endpoints have the same name or the same route', () => {
  const names = endpoints.map(({ endpoint }) => endpoint.name)
  const routes = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)

  expect(new Set(names).size).toBe(names.length)
  expect(new Set(routes).size).toBe(routes.length)
})

test.each(cases)('%s is sent by a method of a client', (name, declared) => {
  const methods = findMethods(declared)

  if (sentByTheClient.includes(name)) expect(methods).toEqual([])
  else expect(methods).not.toEqual([])
})

test.each(cases)('%s is served by the mock', (_, { endpoint }) => {
  const routes = mockedRoutes.filter(route => route.endpoint.name === endpoint.name)

  expect(routes.map(({ endpoint: { method, path } }) => `${method} ${path}`)).toEqual([
    `${endpoint.method} ${endpoint.path}`,
  ])
})

test.each(cases)('every method that sends %s is called by a test', (name, declared) => {
  const untested = findMethods(declared).filter(method => {
    const [, topic, call] = method.split('.')
    return !new RegExp(`\\b${topic}\\s*\\.${call}\\b`).test(tests)
  })

  expect(untested).toEqual([])
  if (sentByTheClient.includes(name)) expect(tests.includes(name)).toBe(true)
})

test('docs/coverage.md lists every endpoint; `npm run coverage` writes it', async () => {
  expect(readCoverage()).toBe(await renderCoverage())
})
