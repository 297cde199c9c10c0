import * as authentication from 'genauth/authentication'
import * as management from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'

const mock = createMock()
const user = new authentication.AuthenticationClient(mock.authenticationOptions)
const administrator = new management.ManagementClient(mock.managementOptions)

/** The classes of the properties of a client that are exported, to be put on a connection alone. */
function topicsOf(client: object, exported: object): [name: string, topic: Topic][] {
  const classes = new Set(Object.values(client).map((value: unknown) => value?.constructor))
  return Object.entries(exported).filter(([, value]) => classes.has(value))
}

type Topic = new (connection: unknown) => object

const topics = [...topicsOf(user, authentication), ...topicsOf(administrator, management)]

test('finds the topics of both clients', () => {
  const names = topics.map(([name]) => name)

  expect(names).toEqual(expect.arrayContaining(['EverySignIn', 'Profile', 'Groups', 'Users']))
})

test.each(topics)('%s says what to put it on', (_, topic) => {
  for (const value of [undefined, null, 'options', {}, mock.authenticationOptions]) {
    expect(() => new topic(value)).toThrow(
      expect.objectContaining({
        code: 'invalid_configuration',
        message: expect.stringMatching(/a topic needs a connection: new AuthenticationConnection/),
      }),
    )
  }
})

test('a topic that begins sessions takes no client for a connection, which has none to begin', () => {
  const { SignIn, Passkeys } = authentication
  const connection: unknown = user

  for (const topic of [SignIn, Passkeys]) {
    expect(() => Reflect.construct(topic, [connection])).toThrow(/a topic needs a connection/)
  }
})
