import {
  AuthenticationClient,
  anything,
  type CustomDataPlaces,
  type Endpoint,
  endpoint,
  InputError,
  ManagementClient,
  type ManagementClientOptions,
} from 'genauth'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { answer, poolKey } from '../http/support.ts'
import { fetchBy } from '../support/fetch-by.ts'

/** A made-up endpoint with custom data. */
const made = (
  customData: Endpoint<unknown, unknown>['customData'],
  rest: Partial<Endpoint<unknown, unknown>> = {},
): Endpoint<unknown, unknown> =>
  endpoint({
    name: 'madeUp',
    method: 'POST',
    path: '/api/v3/made-up',
    safety: 'write',
    access: 'administrator',
    input: anything,
    output: anything,
    ...(customData && { customData }),
    ...rest,
  })

const customFields = { level: z.number() }
const customFieldsOf = {
  GROUP: { level: z.enum(['low', 'high']), color: z.string() },
  ROLE: { level: z.boolean() },
}

/** A client whose calls are answered by some data, and what was sent. */
function answering(data: unknown, options: Partial<ManagementClientOptions> = { customFieldsOf }) {
  const sent: Request[] = []
  const management = new ManagementClient({
    ...poolKey,
    customFields,
    fetch: fetchBy(async request => {
      sent.push(request)
      return answer({ statusCode: 200, data })
    }),
    ...options,
  })
  return { management, sent }
}

test("custom data of a group is not judged by the users' fields", async () => {
  const group = { code: 'g1', customData: { level: 'high' } }
  const { management } = answering(group, {})
  const places = { customData: 'GROUP' } as const

  await expect(management.send(made(undefined), group)).resolves.toEqual(group)
  await expect(management.send(made({ input: places, output: places }), group)).resolves.toEqual(
    group,
  )
})

test('custom data of a group is judged by the fields of groups, in input and answer', async () => {
  const places = { customData: 'GROUP' } as const
  const good = { customData: { level: 'high', color: 'red', size: 7 } }
  const bad = { customData: { level: 3, color: 'red' } }
  const { management, sent } = answering(bad)

  await expect(management.send(made({ input: places }), bad)).rejects.toMatchObject({
    name: 'InputError',
    operation: 'madeUp',
    issues: [{ path: 'customData.level' }],
  })
  expect(sent).toEqual([])
  await expect(
    management.send(made({ input: places, output: places }), good),
  ).rejects.toMatchObject({ name: 'ResponseFormatError', issues: [{ path: 'customData.level' }] })
  await expect(
    answering(good).management.send(made({ output: places }), undefined),
  ).resolves.toEqual(good)
})

test('custom data is checked where the endpoint says that it is, and nowhere else', async () => {
  const { management } = answering(null)
  const bad = { customData: { level: 'x' } }
  const issuesAt = async (places: CustomDataPlaces, input: unknown) => {
    const call = management.send(made({ input: places }), input)
    const failure: unknown = await call.catch((error: unknown) => error)
    return failure instanceof InputError ? failure.issues.map(({ path }) => path) : undefined
  }

  expect(await issuesAt({ customData: 'USER' }, bad)).toEqual(['customData.level'])
  expect(await issuesAt({ '': 'USER' }, { level: 'x' })).toEqual(['level'])
  expect(await issuesAt({ 'profile.customData': 'USER' }, { ...bad, profile: bad })).toEqual([
    'profile.customData.level',
  ])
  expect(await issuesAt({ '[].customData': 'ROLE' }, [{}, bad])).toEqual(['[1].customData.level'])
  expect(
    await issuesAt(
      { 'list[].customData': 'USER', 'list[].groups[].customData': 'GROUP' },
      { list: [bad, { groups: [{ customData: { color: 1 } }, {}] }] },
    ),
  ).toEqual(['list[0].customData.level', 'list[1].groups[0].customData.color'])
  expect(await issuesAt({ 'members[].customData': 'DEPARTMENT' }, { members: [bad] })).toBe(
    undefined,
  )
  for (const input of [undefined, null, 'x', [], { list: 'x' }, { list: [null, 1] }]) {
    expect(await issuesAt({ 'list[].customData': 'USER' }, input)).toBe(undefined)
  }
})

test('pairs of key and value are judged by the fields of the target that the input names', async () => {
  const { management, sent } = answering({ success: true })
  const set = (targetType: 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT', value: unknown) =>
    management.customFields.setData({
      targetType,
      targetIdentifier: 'x',
      list: [
        { key: 'other', value },
        { key: 'level', value },
      ],
    })

  for (const [target, value] of [
    ['USER', 3],
    ['ROLE', true],
    ['GROUP', 'low'],
    ['DEPARTMENT', {}],
  ] as const) {
    await expect(set(target, value)).resolves.toEqual({ success: true })
    await expect(set(target, null)).resolves.toEqual({ success: true })
  }
  sent.length = 0
  for (const target of ['USER', 'ROLE', 'GROUP'] as const) {
    await expect(set(target, { wrong: 1 })).rejects.toMatchObject({
      name: 'InputError',
      issues: [{ path: 'list[1].level' }],
    })
  }
  expect(sent).toEqual([])
})

test('custom data that is read is judged by the fields of the target that was asked for', async () => {
  const { management } = answering({ level: 'high', other: 1 })
  const get = (targetType: 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT') =>
    management.customFields.getData({ targetType, targetIdentifier: 'x' })

  await expect(get('GROUP')).resolves.toEqual({ level: 'high', other: 1 })
  await expect(get('DEPARTMENT')).resolves.toEqual({ level: 'high', other: 1 })
  for (const target of ['USER', 'ROLE'] as const) {
    await expect(get(target)).rejects.toMatchObject({
      name: 'ResponseFormatError',
      issues: [{ path: 'level' }],
    })
  }
})

test('keys and targets that every object has do no harm', async () => {
  const hostile = JSON.parse(
    '{"__proto__": {"level": "x"}, "constructor": 1, "toString": 2, "level": 1}',
  )
  const { management } = answering(hostile)
  const pairs = { input: { 'list[key=value]': { in: 'target' } } } as const
  const list = ['__proto__', 'constructor', 'hasOwnProperty'].map(key => ({ key, value: {} }))

  await expect(management.send(made({ output: { '': 'USER' } }), undefined)).resolves.toEqual(
    hostile,
  )
  for (const target of ['USER', '__proto__', 'constructor', 'toString', undefined, {}, ['USER']]) {
    await expect(management.send(made(pairs), { target, list })).resolves.toEqual(hostile)
  }
  const declared = new ManagementClient({
    ...poolKey,
    customFields: JSON.parse('{}'),
    customFieldsOf: { GROUP: Object.fromEntries([['__proto__', z.string()]]) },
    fetch: async () => answer({ statusCode: 200, data: hostile }),
  })
  await expect(declared.send(made({ output: { '': 'GROUP' } }), undefined)).rejects.toMatchObject({
    issues: [{ path: '__proto__' }],
  })
  expect(Object.prototype).not.toHaveProperty('level')
})

test('a schema of a group that answers later is named', async () => {
  const GROUP = { color: z.string().check(z.refine(async () => true)) }
  const { management } = answering(null, { customFieldsOf: { GROUP } })

  await expect(
    management.send(made({ input: { customData: 'GROUP' } }), { customData: { color: 'red' } }),
  ).rejects.toThrow('customFieldsOf.GROUP.color must be a schema that answers at once')
})

test('the answer is checked in the form that the schema of the endpoint gives it', async () => {
  const output = {
    check: () => ({ ok: true, value: { list: [{ customData: { level: 'x' } }] } }) as const,
  }
  const { management } = answering({ data: [] })

  await expect(
    management.send(made({ output: { 'list[].customData': 'USER' } }, { output }), undefined),
  ).rejects.toMatchObject({ issues: [{ path: 'list[0].customData.level' }] })
})

test('a client of users checks users, and lets the data of other targets pass', async () => {
  const data = { customData: { level: 'x' } }
  const authentication = new AuthenticationClient({
    appId: 'a',
    appHost: 'https://example.genauth.ai',
    customFields,
    fetch: async () => answer({ statusCode: 200, data }),
  })
  const group = made({ output: { customData: 'GROUP' } }, { access: 'anyone' })
  const user = made({ output: { customData: 'USER' } }, { access: 'anyone' })

  await expect(authentication.send(group, undefined)).resolves.toEqual(data)
  await expect(authentication.send(user, undefined)).rejects.toThrow('customData.level')
})

test('values that are given at sign-up and sign-in are checked', async () => {
  const authentication = new AuthenticationClient({
    appId: 'a',
    appHost: 'https://example.genauth.ai',
    customFields,
    fetch: () => Promise.reject(new Error('nothing is sent')),
  })
  const customData = { level: Number.NaN }
  const who = { username: 'ann', password: 'passw0rd' }

  await expect(
    authentication.signUp.withPassword({ ...who, profile: { customData } }),
  ).rejects.toMatchObject({ name: 'InputError', issues: [{ path: 'profile.customData.level' }] })
  await expect(
    authentication.signIn.withPassword({ ...who, options: { customData } }),
  ).rejects.toMatchObject({ name: 'InputError', issues: [{ path: 'options.customData.level' }] })
})
