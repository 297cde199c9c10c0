import { ManagementClient } from 'genauth/management'
import { createMock, type MockOptions, type Seed } from 'genauth/mock'
import { expect } from 'vitest'

/** A request as it went over the wire. */
export interface Sent {
  readonly method: string
  /** Path with its query, decoded. */
  readonly path: string
  /** The parsed body; `undefined` when there was none. */
  readonly body: unknown
}

/** A mock, a client that talks to it, and what the client has sent. */
export function setUp(options: MockOptions = {}) {
  const mock = createMock(options)
  const sent: Sent[] = []
  const management = new ManagementClient({
    ...mock.managementOptions,
    async fetch(request) {
      sent.push(await read(request.clone()))
      return mock.fetch(request)
    },
  })
  return { mock, management, sent }
}

async function read(request: Request): Promise<Sent> {
  const { pathname, search } = new URL(request.url)
  const text = await request.text()
  return {
    method: request.method,
    path: pathname + decodeURIComponent(search),
    body: text === '' ? undefined : JSON.parse(text),
  }
}

/** How a call is refused: the status, the words in both languages, and the reason if there is one. */
type Refusal = readonly [statusCode: number, chinese: string, english: string, reason?: string]

/** A call that is refused: what it is about, the call, and how. */
export type RefusedCall = [string, (client: ManagementClient) => Promise<unknown>, Refusal]

/** Refusals that many calls have. */
export const refusals = {
  noUser: [404, '用户不存在', 'no such user', 'user_not_found'],
  noGroup: [404, '分组不存在', 'no such group'],
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
  404: 'NotFoundError',
  409: 'ConflictError',
  501: 'ServerError',
}

/** Expects that a call is refused in both languages, and that nothing that can be read changes. */
export async function expectRefused(
  seed: Seed,
  [, call, [statusCode, chinese, english, reason]]: RefusedCall,
  read: (client: ManagementClient) => Promise<unknown>,
): Promise<void> {
  const { managementOptions } = createMock({ seed })
  for (const lang of ['zh-CN', 'en-US'] as const) {
    const management = new ManagementClient({ ...managementOptions, lang, retry: false })
    const before = await read(management)
    const serviceMessage = lang === 'zh-CN' ? chinese : english
    const refusal = { name: errorNames[statusCode], statusCode, serviceMessage, reason }
    await expect(call(management)).rejects.toMatchObject(refusal)
    expect(await read(management)).toEqual(before)
  }
}

/** The codes of groups or roles, to say which there are. */
export function codesOf(things: Iterable<{ code: string }>): string[] {
  return [...things].map(({ code }) => code)
}

/** The user names of users, to say who is there. */
export function namesOf(users: Iterable<{ username?: string | null }>): unknown[] {
  return [...users].map(user => user.username)
}
