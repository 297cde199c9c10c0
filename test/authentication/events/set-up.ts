import { AuthenticationClient, type AuthenticationClientOptions } from 'genauth/authentication'
import { createMock, type MockOptions } from 'genauth/mock'

/** Waits that are over at once. */
export const quick = { baseDelay: 1, maxDelay: 1 }

/** A mock with a user, ann, and a client of hers whose sockets lead to it. */
export async function setUp(
  settings: MockOptions['settings'] = {},
  options: Partial<AuthenticationClientOptions> = {},
) {
  const seed = { users: [{ username: 'ann', password: 'passw0rd' }, { username: 'bob' }] }
  const mock = createMock({ seed, settings: { ...settings } })
  const authentication = new AuthenticationClient({
    ...mock.authenticationOptions,
    webSocket: mock.webSocket,
    ...options,
  })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return { mock, authentication, events: authentication.events }
}

/** Lets what has been begun go on until nothing is left to do. */
export const settle = () => new Promise(resolve => setTimeout(resolve, 5))

/** Lets things happen until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; !holds(); turns += 1) {
    if (turns > 2_000) throw new Error('it never came to this')
    await new Promise(resolve => setTimeout(resolve, 1))
  }
}

/** What a scripted socket can be made to tell. */
type Told = 'open' | 'message' | 'error' | 'close'

/** Sockets that do what a test says, and nothing by themselves. */
export function scriptedSockets(opened: (tell: (type: Told, details?: object) => void) => void) {
  return class {
    readonly #listeners: [string, (event: { data: unknown; code: number }) => void][] = []

    constructor(_url: string) {
      const tell = (type: Told, details = {}) => {
        for (const [name, listener] of this.#listeners) {
          if (name === type) listener({ data: undefined, code: 0, ...details })
        }
      }
      queueMicrotask(() => opened(tell))
    }

    addEventListener(type: string, listener: (event: { data: unknown; code: number }) => void) {
      this.#listeners.push([type, listener])
    }

    close() {}
  }
}
