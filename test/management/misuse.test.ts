import { GenAuthError } from 'genauth'
import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'

type Call = (input?: unknown) => unknown

/** The methods of an object and of what it has, each with its name. */
function methodsOf(owner: object, path: readonly string[] = []): [string, Call][] {
  const found = [owner, Object.getPrototypeOf(owner)].flatMap(Object.getOwnPropertyNames)
  return [...new Set(found)].flatMap((name): [string, Call][] => {
    const member: unknown = Reflect.get(owner, name)
    const place = [...path, name]
    if (name === 'constructor' || name === 'send') return []
    if (typeof member === 'function') return [[place.join('.'), member.bind(owner)]]
    return typeof member === 'object' && member !== null ? methodsOf(member, place) : []
  })
}

const inputs: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['text', 'text'],
  ['a list', []],
  ['a bare object', Object.create(null)],
  ['a prototype', JSON.parse('{ "__proto__": { "code": "staff" } }')],
  ['no page', { page: null, limit: null, options: null, pagination: null }],
  ['page 0', { page: 0 }],
  ['a page that is too long', { limit: 51 }],
]

test.each(inputs)(
  '%s for an input makes no method throw at once, nor anything but our errors',
  async (_, input) => {
    const { managementOptions } = createMock()
    const methods = methodsOf(new ManagementClient({ ...managementOptions, retry: false }))
    expect(methods.length).toBeGreaterThan(200)

    for (const [name, call] of methods) {
      const begun = await Promise.resolve(call(input)).catch((error: unknown) => error)
      if (begun instanceof Error) expect(begun, name).toBeInstanceOf(GenAuthError)
    }
  },
)
