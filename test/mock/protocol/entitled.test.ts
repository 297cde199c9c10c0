import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  app,
  callback,
  codeFor,
  cookieOf,
  exchange,
  locationOf,
  refusalOf,
  send,
  setUp,
  userId,
} from './support.ts'

const { appId } = app
const service = 'https://app.example.com/cas'

/** Lets ann in no more, or deletes the application. */
const deny = ({ applicationAccess }: ManagementClient) =>
  applicationAccess.authorize({
    appId,
    list: [{ targetType: 'USER', targetIdentifier: [userId], effect: 'DENY' }],
  })
const remove = ({ applications }: ManagementClient) => applications.delete({ appId })

/** Signs ann out of the application, or everywhere. */
const kick = ({ users }: ManagementClient) => users.kick({ userId, appIds: [appId] })
const suspend = ({ users }: ManagementClient) => users.suspend({ userId })
async function suspendForAWhile({ users }: ManagementClient) {
  await users.suspend({ userId })
  await users.activate({ userId })
}

async function validate(mock: Mock, ticket: string) {
  const query = new URLSearchParams({ service, ticket })
  return (await send(mock, `/cas-idp/${appId}/validate?${query}`)).text()
}

test.each([
  ['a user who may not use the application any more', deny],
  ['an application that is gone', remove],
  ['a user who is kicked', kick],
  ['a user who is switched off', suspend],
  ['a user who was switched off for a while', suspendForAWhile],
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

test.each([
  ['kicked', kick],
  ['switched off for a while', suspendForAWhile],
])('a code that was not exchanged is no good for a user who was %s', async (_, end) => {
  const mock = setUp()
  const [code, another] = [await codeFor(mock), await codeFor(mock)]
  const redeem = (one: string) =>
    exchange(mock, { grant_type: 'authorization_code', code: one, redirect_uri: callback })
  expect((await redeem(code)).status).toBe(200)

  await end(new ManagementClient(mock.managementOptions))

  expect(await refusalOf(await redeem(another))).toEqual([400, 'invalid_grant'])
  expect((await redeem(await codeFor(mock))).status).toBe(200)
})

test('a kick out of another application leaves codes and tickets as they are', async () => {
  const mock = setUp({}, {}, [{ appId: 'blog' }])
  const code = await codeFor(mock)
  const { users } = new ManagementClient(mock.managementOptions)

  await users.kick({ userId, appIds: ['blog'] })

  const form = { grant_type: 'authorization_code', code, redirect_uri: callback }
  expect((await exchange(mock, form)).status).toBe(200)
})
