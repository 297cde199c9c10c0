import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guides = ['docs/server.md', 'docs/testing.md']
  .map(file => readFileSync(file, 'utf8'))
  .join('')
const quoted = [...guides.matchAll(/`((?:examples|test)\/[^`]+)`:\n\n```js\n([\s\S]*?)```/g)].map(
  ([, file = '', code = '']) => ({ file, code }),
)

test('the guides quote the applications of every framework, and the environment for jest', () => {
  const folders = quoted.map(({ file }) => file.split('/')[1])
  expect(new Set(folders)).toEqual(new Set(['express', 'fastify', 'hono', 'next', 'dom']))
  expect(quoted.length).toBeGreaterThanOrEqual(9)
})

test.each(quoted)('$file is what its guide shows', ({ file, code }) => {
  expect(code).toBe(readFileSync(file, 'utf8'))
})
