import { AuthenticationClient, InputError } from 'genauth/authentication'
import { anything, endpoint, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answer, clientWith } from './support.ts'

const half = '\ud800'
const own = (name: string, value: unknown): Record<string, unknown> =>
  JSON.parse(`{"${name}":${JSON.stringify(value)}}`)

const made = (method: 'GET' | 'POST', bodyType: 'json' | 'form' = 'json') =>
  endpoint({
    name: 'madeUp',
    method,
    path: '/api/v3/made-up',
    safety: 'read',
    access: 'administrator',
    bodyType,
    input: anything,
    output: anything,
  })

test.each<[string, string, object]>([
  ['a', 'must be a finite number', { a: Number.NaN }],
  ['a.b[1].c', 'must be a finite number', { a: { b: [0, { c: Number.POSITIVE_INFINITY }] } }],
  ['a', 'must be a valid date', { a: new Date('never') }],
  ['a[0]', 'must be a value that JSON can hold', { a: [undefined] }],
  ['a[0]', 'must be a value that JSON can hold', { a: new Array(1) }],
  ['a', 'must be a value that JSON can hold', { a: () => 1 }],
  ['a', 'must be a value that JSON can hold', { a: async () => 1 }],
  ['a', 'must be a value that JSON can hold', { a: Symbol('x') }],
  ['a', 'must be a value that JSON can hold', { a: new Map([['b', 1]]) }],
  ['a', 'has half of a surrogate pair', { a: `x${half}` }],
  ['a[0].b', 'has half of a surrogate pair', { a: [{ b: '\udfff' }] }],
  ['a.__proto__', 'must have another name', { a: own('__proto__', 1) }],
  ['a', 'must be a finite number', { a: { toJSON: () => Number.NaN } }],
])('%s %s, wherever it goes', async (path, message, input) => {
  const { management, requests } = clientWith(() => answer({ statusCode: 200 }))

  for (const target of [made('GET'), made('POST'), made('POST', 'form')]) {
    const call = management.send(target, input)
    await expect(call).rejects.toMatchObject({ name: 'InputError', issues: [{ path, message }] })
  }
  expect(requests).toEqual([])
})

test('half a pair in the name of a member is refused too', async () => {
  const { management } = clientWith(() => answer({ statusCode: 200 }))

  await expect(management.send(made('POST'), { [half]: 1 })).rejects.toThrow(InputError)
})

test('what JSON can hold goes through: dates, whole pairs, values that know their JSON', async () => {
  const { management, requests } = clientWith(() => answer({ statusCode: 200 }))
  const shared = { c: 1 }

  await management.send(made('POST'), {
    at: new Date(0),
    text: '𝄞',
    twice: [shared, shared],
    left: undefined,
    none: null,
    own: { toJSON: () => 'x' },
  })

  await expect(requests[0]?.json()).resolves.toEqual({
    at: '1970-01-01T00:00:00.000Z',
    text: '𝄞',
    twice: [shared, shared],
    none: null,
    own: 'x',
  })
})

test('methods that send another form than they get refuse such values as well', async () => {
  const mock = createMock()
  const { signIn, signUp, customData, profile } = new AuthenticationClient(
    mock.authenticationOptions,
  )
  const { users, customFields } = new ManagementClient(mock.managementOptions)
  const options = { customData: { level: Number.NaN } }
  const password = 'passw0rd'

  for (const call of [
    signIn.withPassword({ username: 'ann', password: `p${half}` }),
    signIn.withPassword({ username: 'ann', password, options }),
    signUp.withPassword({ username: 'ann', password, profile: options }),
    profile.update(options),
    customData.set('level', Number.NaN),
    customData.set('__proto__', 1),
    users.create({ username: 'ann', ...options }),
    users.updateBatch({ list: [{ userId: 'u', customData: own('__proto__', 1) }] }),
    customFields.setData({
      targetType: 'USER',
      targetIdentifier: 'u',
      list: [{ key: 'level', value: Number.NaN }],
    }),
  ]) {
    await expect(call).rejects.toThrow(InputError)
  }
  expect(mock.journal.calls()).toEqual([])
})

test('a whole number of an answer that was rounded is told with its path', async () => {
  const text =
    '{"statusCode":200,"data":{"list":[{"big":9007199254740993,"fine":9007199254740991}]}}'
  const { management } = clientWith(() => new Response(text))

  await expect(management.send(made('GET'), {})).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: 'list[0].big', message: 'is beyond 2^53 and has been rounded' }],
  })
})

test('numbers that are near enough, and digits in a text, are no rounded numbers', async () => {
  const text =
    '{"statusCode":200,"data":{"a":0.12345678901234567,"b":1e300,"c":"9007199254740993"}}'
  const { management } = clientWith(() => new Response(text))

  await expect(management.send(made('GET'), {})).resolves.toMatchObject({ c: '9007199254740993' })
})

test('a rounded number passes where mismatches are ignored', async () => {
  const text = '{"statusCode":200,"data":{"big":9007199254740993}}'
  const { management } = clientWith(() => new Response(text), { onResponseMismatch: 'ignore' })

  await expect(management.send(made('GET'), {})).resolves.toEqual({ big: 9007199254740992 })
})

test('a long text of digits is not taken for a number', async () => {
  const parse = vi.spyOn(JSON, 'parse')
  onTestFinished(() => parse.mockRestore())
  const { management } = clientWith(
    () => new Response('{"statusCode":200,"data":{"id":"666666666666666666666666"}}'),
  )

  await management.send(made('GET'), {})

  expect(parse.mock.calls.filter(([, reviver]) => reviver !== undefined)).toEqual([])
})
