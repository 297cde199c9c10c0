import { AuthenticationClient, type AuthenticationClientOptions } from 'genauth/authentication'
import { createMock, type MockOptions } from 'genauth/mock'
import { fetchBy } from '../support/fetch-by.ts'

/** A mock with a confidential application, a client for it, and what the client sent. */
export function setUp(
  mockOptions: MockOptions = {},
  options: Partial<AuthenticationClientOptions> = {},
) {
  const mock = createMock(mockOptions)
  const sent: { path: string; headers: Headers; body: unknown }[] = []
  const authentication = new AuthenticationClient({
    ...mock.authenticationOptions,
    fetch: fetchBy(async request => {
      const text = await request.clone().text()
      const { pathname, search } = new URL(request.url)
      sent.push({
        path: `${pathname}${search}`,
        headers: request.headers,
        body: request.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
      })
      return mock.fetch(request)
    }),
    ...options,
  })
  return { mock, authentication, sent }
}

/** A pool with one user, ann, who can sign in by every kind of name. */
export const ann = {
  users: [
    {
      userId: '60c0000000000000000000a1',
      username: 'ann',
      email: 'ann@example.com',
      phone: '13800000000',
      password: 'passw0rd',
      nickname: 'Annie',
    },
  ],
} as const
