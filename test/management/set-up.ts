import { ManagementClient } from 'genauth/management'
import { createMock, type MockOptions, type Seed } from 'genauth/mock'
import { expect } from 'vitest'

/** A mock, and a client that talks to it. */
export function setUp(options: MockOptions = {}) {
  const mock = createMock(options)
  return { mock, management: new ManagementClient(mock.managementOptions) }
}

/** How a call is refused: the status, the words in both languages, and the code if it has one. */
export type Refusal = readonly [
  statusCode: number,
  chinese: string,
  english: string,
  code?: { apiCode: number; reason?: string },
]

/** A call that is refused: what it is about, the call, and how. */
export type RefusedCall = [string, (client: ManagementClient) => Promise<unknown>, Refusal]

/** Refusals that many calls have. */
export const refusals = {
  noUser: [404, '用户不存在', 'no such user', { apiCode: 2004, reason: 'user_not_found' }],
  noApp: [
    404,
    '应用不存在',
    'no such application',
    { apiCode: 2011, reason: 'application_not_found' },
  ],
  noAccount: [404, '公共账号不存在', 'no such public account'],
  noGroup: [404, '分组不存在', 'no such group'],
  noDepartment: [404, '部门不存在', 'no such department'],
  noPost: [404, '岗位不存在', 'no such post'],
  noRole: [404, '角色不存在', 'no such role'],
  noSpace: [404, '权限组不存在', 'no such permission space'],
  groupTaken: [409, '分组标识符已存在', 'the code belongs to another group'],
  roleTaken: [409, '角色标识符已存在', 'the code belongs to another role'],
  badRole: [400, 'invalid role code: a b', 'invalid role code: a b'],
  malformed: (name: string): Refusal => [
    400,
    `参数 ${name} 格式错误`,
    `parameter ${name} is malformed`,
  ],
} as const

const errorNames: Record<number, string> = {
  400: 'ApiError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'ApiError',
  499: 'ApiError',
  501: 'ServerError',
}

/** Expects a call to be refused in both languages, to change nothing, and to send no message. */
export async function expectRefused(
  seed: Seed,
  [, call, [statusCode, chinese, english, code]]: RefusedCall,
  read: (client: ManagementClient) => Promise<unknown>,
  settings: MockOptions['settings'] = {},
): Promise<void> {
  const { managementOptions, inbox } = createMock({ seed, settings })
  const words = { 'zh-CN': chinese, 'en-US': english }
  for (const lang of ['zh-CN', 'en-US'] as const) {
    const management = new ManagementClient({ ...managementOptions, lang, retry: false })
    const before = await read(management)
    const refusal = { name: errorNames[statusCode], statusCode, serviceMessage: words[lang] }
    await expect(call(management)).rejects.toMatchObject({ ...refusal, ...code })
    expect(await read(management)).toEqual(before)
  }
  expect(inbox.all()).toEqual([])
}

/** A call that is never sent: what it is about, the call, and where its input is wrong. */
export type WrongCall = [string, (client: ManagementClient) => Promise<unknown>, path: string]

/** Expects a call to be refused by the client itself. */
export async function expectNotSent(seed: Seed, [, call, path]: WrongCall): Promise<void> {
  const { mock, management } = setUp({ seed })
  await expect(call(management)).rejects.toMatchObject({ name: 'InputError', issues: [{ path }] })
  expect(mock.journal.calls()).toEqual([])
}

/** The codes of groups or roles, to say which there are. */
export function codesOf(things: Iterable<{ code: string }>): string[] {
  return [...things].map(({ code }) => code)
}

/** The user names of users, to say who is there. */
export function namesOf(users: Iterable<{ username?: string | null }>): unknown[] {
  return [...users].map(user => user.username)
}
