import type {
  CreateUserInput,
  Fetch,
  GetUserInput,
  ListUsersInput,
  ManagementClient,
  ManagementClientOptions,
  Page,
  RequestOptions,
  SuccessResult,
  UpdateUserInput,
  User,
  UserExistsResult,
  UserStatus,
  Users,
} from 'genauth/management'
import { expectTypeOf, test } from 'vitest'

declare const management: ManagementClient

test('a method takes one input and options, and gives what the service sends', () => {
  expectTypeOf<Users['create']>().parameters.toEqualTypeOf<
    [input: CreateUserInput, options?: RequestOptions]
  >()
  expectTypeOf<Users['create']>().returns.resolves.toEqualTypeOf<User>()
  expectTypeOf<Users['createBatch']>().returns.resolves.toEqualTypeOf<User[]>()
  expectTypeOf<Users['get']>().parameter(0).toEqualTypeOf<GetUserInput>()
  expectTypeOf<Users['get']>().returns.resolves.toEqualTypeOf<User>()
  expectTypeOf<Users['getBatch']>().returns.resolves.toEqualTypeOf<User[]>()
  expectTypeOf<Users['list']>().parameter(0).toEqualTypeOf<ListUsersInput | undefined>()
  expectTypeOf<Users['list']>().returns.resolves.toEqualTypeOf<Page<User>>()
  expectTypeOf<Users['update']>().parameter(0).toEqualTypeOf<UpdateUserInput>()
  expectTypeOf<Users['update']>().returns.resolves.toEqualTypeOf<User>()
  expectTypeOf<Users['updateBatch']>().returns.resolves.toEqualTypeOf<User[]>()
  expectTypeOf<Users['deleteBatch']>().returns.resolves.toEqualTypeOf<SuccessResult>()
  expectTypeOf<Users['exists']>().returns.resolves.toEqualTypeOf<UserExistsResult>()
})

test('an iteration over a page yields users', () => {
  expectTypeOf<Page<User>>().toExtend<AsyncIterable<User>>()
  expectTypeOf<Page<User>['pages']>().returns.toExtend<AsyncIterable<Page<User>>>()
  expectTypeOf<Page<User>['nextPage']>().returns.resolves.toEqualTypeOf<Page<User> | undefined>()
})

test('an input takes the fields that the service documents, and no others', () => {
  expectTypeOf<{ username: string; password: string }>().toExtend<CreateUserInput>()
  expectTypeOf<CreateUserInput['status']>().toEqualTypeOf<UserStatus | undefined>()
  expectTypeOf<{ status: 'Dreaming' }>().not.toExtend<CreateUserInput>()
  expectTypeOf<{ username: number }>().not.toExtend<CreateUserInput>()
  expectTypeOf<{ nickname: string }>().not.toExtend<UpdateUserInput>()
  expectTypeOf<{ userId: string; nickname: string }>().toExtend<UpdateUserInput>()
  expectTypeOf<CreateUserInput>().not.toHaveProperty('id')

  // @ts-expect-error: there is no field of this name
  void management.users.create({ userName: 'bob' })
  // @ts-expect-error: the id is missing
  void management.users.get({ withCustomData: true })
})

test('every member of a user but the id may be null or absent', () => {
  expectTypeOf<User['id']>().toEqualTypeOf<string>()
  type Optional = Omit<User, 'id'>
  expectTypeOf<{ [Key in keyof Optional]-?: null }>().toExtend<Optional>()
  expectTypeOf<{ id: string }>().toExtend<User>()
})

test('a list of values names those of today and takes any other', () => {
  expectTypeOf<'Activated'>().toExtend<NonNullable<User['status']>>()
  expectTypeOf<string>().toExtend<NonNullable<User['status']>>()
  expectTypeOf<number>().not.toExtend<NonNullable<User['status']>>()
})

test('the options of a client are typed', () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>()
  expectTypeOf<{ userPoolId: string; secret: string }>().toExtend<ManagementClientOptions>()
  expectTypeOf<{ secret: string }>().not.toExtend<ManagementClientOptions>()
  expectTypeOf<ManagementClientOptions['retry']>().exclude<false>().toEqualTypeOf<
    | {
        readonly limit?: number
        readonly baseDelay?: number
        readonly maxDelay?: number
        readonly maxRetryAfter?: number
      }
    | undefined
  >()
})

test('lists that may not be changed can be given', () => {
  const given = {
    list: [{ username: 'ann', identities: [], departmentIds: ['sales'] }],
    options: { departmentIdType: 'open_department_id' },
  } as const
  const userIds: readonly string[] = ['a', 'b']

  expectTypeOf(management.users.createBatch).toBeCallableWith(given)
  expectTypeOf(management.users.deleteBatch).toBeCallableWith({ userIds })
  expectTypeOf(management.groups.addMembers).toBeCallableWith({ code: 'staff', userIds })
})
