import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { app, cookieOf, locationOf, send, setUp, userId } from './support.ts'

const { appId } = app
const service = 'https://app.example.com/cas'

/** Lets ann in no more, or deletes the application. */
const deny = ({ applicationAccess }: ManagementClient) =>
  applicationAccess.authorize({
    appId,
    list: [{ targetType: 'USER', targetIdentifier: [userId], effect: 'DENY' }],
  })
const remove = ({ applications }: ManagementClient) => applications.delete({ appId })

async function validate(mock: Mock, ticket: string) {
  const query = new URLSearchParams({ service, ticket })
  return (await send(mock, `/cas-idp/${appId}/validate?${query}`)).text()
}

test.each([
  ['a user who may not use the application any more', deny],
  ['an application that is gone', remove],
])('a ticket of CAS is no good for %s', async (_, end) => {
  const mock = setUp()
  const path = `/cas-idp/${appId}?${new URLSearchParams({ service })}`
  const ticketOf = async () => {
    const response = await send(mock, path, { headers: cookieOf(mock.asUser('ann')) })
    return locationOf(response).searchParams.get('ticket') ?? ''
  }
  const [first, second] = [await ticketOf(), await ticketOf()]
  expect(await validate(mock, first)).toBe('yes\nann\n')

  await end(new ManagementClient(mock.managementOptions))

  expect(await validate(mock, second)).toBe('no\n\n')
})
