import { AuthenticationClient, type AuthenticationClientOptions } from 'genauth/authentication'
import { createMock, type Mock, type MockOptions } from 'genauth/mock'

export const annId = '60c0000000000000000000a1'

/** A pool with two users. */
export const people = {
  users: [
    { userId: annId, username: 'ann', password: 'passw0rd', nickname: 'Annie' },
    { userId: '60c0000000000000000000b2', username: 'bob', password: 'passw0rd' },
  ],
} as const

/** The phone of a user, who is signed in there. */
export async function phoneOf(mock: Mock, name: string): Promise<AuthenticationClient> {
  const tokens = await mock.asUser(name).tokens()
  return new AuthenticationClient(mock.authenticationOptions).withTokens(tokens)
}

/** A mock, a page that nobody is signed in to, and the phone of Ann. */
export async function setUp(
  mockOptions: MockOptions = {},
  options: Partial<AuthenticationClientOptions> = {},
) {
  const mock = createMock({ seed: people, ...mockOptions })
  const page = new AuthenticationClient({ ...mock.authenticationOptions, ...options })
  return { mock, page, phone: await phoneOf(mock, 'ann') }
}
