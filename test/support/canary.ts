import { inspect } from 'node:util'
import { type GenAuthError, isGenAuthError } from 'genauth'
import { expect } from 'vitest'
import { answer } from '../http/support.ts'

// Secrets are planted under names that nothing else has, and looked for in all that a log may show.

/** A secret that is unmistakable, with characters that JSON and URLs write differently. */
export const canary = (name: string): string => `kanarienvogel "${name}"\\é&=%/+`

/** A secret that a header can carry. */
export const plain = (name: string): string => `kanarienvogel-${name}`

/** Everything that a log could show of a value, with the causes of an error. */
export function everythingOf(value: unknown): string {
  const options = { depth: 10, showHidden: true, maxStringLength: null, maxArrayLength: null }
  const own = [inspect(value, options), JSON.stringify(value), String(value)]
  if (!(value instanceof Error)) return own.join('\n')
  const cause = value.cause === undefined ? '' : everythingOf(value.cause)
  return [...own, value.message, value.stack, JSON.stringify(Object.entries(value)), cause].join(
    '\n',
  )
}

/** Demands that nothing planted shows in any of the values. */
export function expectNoCanary(...values: unknown[]): void {
  for (const value of values) expect(everythingOf(value)).not.toMatch(/kanarienvogel/i)
}

/** Waits for the error of this package that a call fails with. */
export async function failureOf(call: Promise<unknown>): Promise<GenAuthError> {
  const error: unknown = await call.then(
    () => 'no failure',
    (thrown: unknown) => thrown,
  )
  if (isGenAuthError(error)) return error
  throw new Error(`Not an error of this package: ${String(error)}`)
}

/** Repeats the request with all that it carries, as a careless service might. */
export async function everythingIn(request: Request): Promise<string> {
  const sent = [...request.headers].map(([name, value]) => `${name}: ${value}`)
  return `cannot read ${await request.text()} ${sent.join(', ')}`
}

/** A service that repeats the request in its refusal. */
export const mutter = (statusCode: number, apiCode?: number) => async (request: Request) =>
  answer({ statusCode, apiCode, message: await everythingIn(request) })
