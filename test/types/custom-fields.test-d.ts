import type { AuthenticationClient } from 'genauth/authentication'
import {
  anything,
  type CustomData,
  type CustomDataOf,
  type CustomFieldSchemas,
  endpoint,
  type FieldSchema,
  type FieldsOf,
  ManagementClient,
  type ManagementClientOptions,
  type OtherCustomFields,
  type User,
} from 'genauth/management'
import { expectTypeOf, test } from 'vitest'
import * as z from 'zod/mini'

declare const birthYear: FieldSchema<number>

const typed = () =>
  new ManagementClient({
    userPoolId: 'p',
    secret: 's',
    customFields: { school: z.string(), level: z.number(), birthYear, kind: z.enum(['a', 'b']) },
  })
const untyped = () => new ManagementClient({ userPoolId: 'p', secret: 's' })

interface Custom {
  school?: string | null
  level?: number | null
  birthYear?: number | null
  kind?: 'a' | 'b' | null
}

test('declared fields give customData of every user its type', async () => {
  const management = typed()
  const user = await management.users.get({ userId: 'u1' })
  const [first] = await management.users.getBatch({ userIds: ['u1'] })
  const page = await management.users.list()

  expectTypeOf(user.customData?.school).toEqualTypeOf<string | null | undefined>()
  expectTypeOf(user.customData?.level).toEqualTypeOf<number | null | undefined>()
  expectTypeOf(user.customData?.birthYear).toEqualTypeOf<number | null | undefined>()
  expectTypeOf(user.customData?.kind).toEqualTypeOf<'a' | 'b' | null | undefined>()
  expectTypeOf(user.customData).exclude<null | undefined>().toEqualTypeOf<Custom>()
  expectTypeOf(first?.customData).toEqualTypeOf<typeof user.customData>()
  expectTypeOf(page.list[0]?.customData).toEqualTypeOf<typeof user.customData>()
  // @ts-expect-error: no such field is declared
  void user.customData?.hobby
})

test('declared fields refuse values of another type', () => {
  const { users } = typed()

  void users.create({ username: 'bob', customData: { school: 'x', level: 1, kind: 'a' } })
  void users.create({ username: 'bob', customData: { school: null } })
  void users.create({ username: 'bob', customData: {} })
  // @ts-expect-error: a level is a number
  void users.create({ username: 'bob', customData: { level: '1' } })
  // @ts-expect-error: no such field is declared
  void users.create({ username: 'bob', customData: { hobby: 'chess' } })
  // @ts-expect-error: there is no kind c
  void users.update({ userId: 'u1', customData: { kind: 'c' } })
  // @ts-expect-error: a school is text
  void users.createBatch({ list: [{ username: 'bob', customData: { school: 7 } }] })
  // @ts-expect-error: a year is a number
  void users.updateBatch({ list: [{ userId: 'u1', customData: { birthYear: '1990' } }] })
})

test('without declared fields, customData takes and gives anything by key', async () => {
  const user = await untyped().users.get({ userId: 'u1' })

  expectTypeOf(user).toEqualTypeOf<User>()
  expectTypeOf(user.customData?.anything).toEqualTypeOf<unknown>()
  void untyped().users.create({ username: 'bob', customData: { anything: [1] } })
})

test('what takes a client takes one with declared fields', () => {
  expectTypeOf(typed()).toExtend<ManagementClient>()
  expectTypeOf(withGroups()).toExtend<ManagementClient>()
  expectTypeOf(withGroups()).toExtend<ManagementClient<{ level: FieldSchema<number> }>>()
  expectTypeOf(typed()).not.toExtend<ManagementClient<{ level: FieldSchema<string> }>>()
  expectTypeOf<
    AuthenticationClient<{ level: FieldSchema<number> }>
  >().toExtend<AuthenticationClient>()
})

test('what is no schema cannot declare a field', () => {
  // @ts-expect-error: a field is declared by a schema
  new ManagementClient({ userPoolId: 'p', secret: 's', customFields: { school: 'string' } })
})

/** The custom data of a group, as the options of a client declare it. */
declare function groupDataOf<Others extends OtherCustomFields = OtherCustomFields>(
  options: ManagementClientOptions<CustomFieldSchemas, Others>,
): CustomDataOf<FieldsOf<Others, 'GROUP'>>

const withGroups = () =>
  new ManagementClient({
    userPoolId: 'p',
    secret: 's',
    customFields: { level: z.number() },
    customFieldsOf: { GROUP: { color: z.string() } },
  })

test('fields of other targets have types of their own', async () => {
  interface Declared {
    readonly GROUP: { readonly color: FieldSchema<string> }
  }

  expectTypeOf<CustomDataOf<FieldsOf<Declared, 'GROUP'>>>().toEqualTypeOf<{
    color?: string | null
  }>()
  expectTypeOf<CustomDataOf<FieldsOf<Declared, 'ROLE'>>>().toEqualTypeOf<CustomData>()
  expectTypeOf<CustomDataOf<FieldsOf<OtherCustomFields, 'GROUP'>>>().toEqualTypeOf<CustomData>()

  expectTypeOf(
    groupDataOf({ userPoolId: 'p', customFieldsOf: { GROUP: { birthYear } } }),
  ).toEqualTypeOf<{
    birthYear?: number | null
  }>()
  expectTypeOf(groupDataOf({ userPoolId: 'p' })).toEqualTypeOf<CustomData>()

  const user = await withGroups().users.get({ userId: 'u1' })
  expectTypeOf(user.customData?.level).toEqualTypeOf<number | null | undefined>()
  // @ts-expect-error: that is a field of groups
  void user.customData?.color
})

test('fields are declared for targets that there are', () => {
  const color = z.string()
  new ManagementClient({ userPoolId: 'p', secret: 's', customFieldsOf: { ROLE: { color } } })
  new ManagementClient({ userPoolId: 'p', secret: 's', customFieldsOf: {} })
  // @ts-expect-error: users have an option of their own
  new ManagementClient({ userPoolId: 'p', secret: 's', customFieldsOf: { USER: { color } } })
  // @ts-expect-error: a field is declared by a schema
  new ManagementClient({ userPoolId: 'p', secret: 's', customFieldsOf: { ROLE: { color: 'red' } } })
})

test('an endpoint says where there is custom data, and of what target', () => {
  const rest = {
    name: 'madeUp',
    method: 'PUT',
    path: '/api/v3/made-up',
    safety: 'idempotent',
    access: 'administrator',
    input: anything,
    output: anything,
  } as const

  endpoint({ ...rest, customData: { input: { 'list[].customData': 'DEPARTMENT' } } })
  endpoint({ ...rest, customData: { output: { '': { in: 'targetType' } } } })
  // @ts-expect-error: there is no such target
  endpoint({ ...rest, customData: { input: { customData: 'POST' } } })
  // @ts-expect-error: a body is JSON or a form
  endpoint({ ...rest, bodyType: 'xml' })
  // @ts-expect-error: there is no such method
  endpoint({ ...rest, method: 'PATCH' })
})
