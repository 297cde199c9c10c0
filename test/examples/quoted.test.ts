import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = readFileSync('docs/server.md', 'utf8')
const quoted = [...guide.matchAll(/`(examples\/[^`]+)`:\n\n```js\n([\s\S]*?)```/g)].map(
  ([, file = '', code = '']) => ({ file, code }),
)

test('the guide quotes the applications of every framework', () => {
  const folders = quoted.map(({ file }) => file.split('/')[1])
  expect(new Set(folders)).toEqual(new Set(['express', 'fastify', 'hono', 'next']))
  expect(quoted.length).toBeGreaterThanOrEqual(8)
})

test.each(quoted)('$file is what the guide shows', ({ file, code }) => {
  expect(code).toBe(readFileSync(file, 'utf8'))
})
