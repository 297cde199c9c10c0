import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { format, render } from '../../tools/api/generate.ts'
import { readApi } from '../../tools/api/read.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = format(render(await readApi()))
const cases = [...files].sort(([a], [b]) => Number(a > b) - Number(a < b))

test.each(cases)('%s is what the descriptions say', (path, text) => {
  expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(text)
})

test('the code that is generated, and no other, says so in its first line', () => {
  const isMarked = (path: string): boolean =>
    readFileSync(`${root}/${path}`, 'utf8').startsWith('// Generated from api/')
  const marked = globSync('src/**/*.ts', { cwd: root }).filter(isMarked)

  expect(marked.sort()).toEqual([...files.keys()].filter(path => path.endsWith('.ts')).sort())
})
