import { beforeAll, expect, test } from 'vitest'
import { runSecurityCases, securityCases } from './security-cases.ts'

let outcomes: Record<string, unknown>

beforeAll(async () => {
  outcomes = await runSecurityCases()
})

test.each(securityCases)('$name: $expected', ({ name, expected }) => {
  expect(outcomes[name]).toEqual(expected)
})
