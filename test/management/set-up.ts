import { ManagementClient } from 'genauth/management'
import { createMock, type MockOptions } from 'genauth/mock'
import { fetchBy } from '../support/fetch-by.ts'

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
    fetch: fetchBy(async request => {
      sent.push(await read(request.clone()))
      return mock.fetch(request)
    }),
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

/** The user names of users, to say who is there. */
export function namesOf(users: Iterable<{ username?: string | null }>): unknown[] {
  return [...users].map(user => user.username)
}
