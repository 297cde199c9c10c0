import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasons } from '../../src/errors/reasons.ts'

const guide = readFileSync('docs/errors.md', 'utf8')
const rows =
  guide.slice(guide.indexOf('|---', guide.indexOf('## Reasons'))).match(/^\| `.*$/gm) ?? []
const named = rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)])

test('the guide has a row for every reason, and no other', () => {
  expect(named.map(([, reason]) => reason).sort()).toEqual(
    [...new Set<string>(Object.values(reasons))].sort(),
  )
})
