import { InputError, UnauthorizedError } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { setUp as setUpClient } from '../set-up.ts'
import { setUp } from './set-up.ts'

const code = 'custom_shop.ordered'

test('an event is published as the signed-in user', async () => {
  const { mock, authentication, events } = await setUp()
  const ann = await authentication.profile.get()

  await expect(events.publish({ code, data: { id: 1 }, source: 'shop: 2.1' })).resolves.toEqual({
    success: true,
  })

  expect(mock.events.published()).toEqual([
    { code, data: { id: 1 }, source: 'shop: 2.1', userId: ann.id, at: expect.any(String) },
  ])
})

test('data goes out as JSON text, and the source is this package unless another is named', async () => {
  const { authentication, sent } = setUpClient({
    seed: { users: [{ username: 'ann', password: 'p' }] },
  })
  await authentication.signIn.withPassword({ username: 'ann', password: 'p' })

  await authentication.events.publish({ code, data: [1, { a: null }] })

  expect(sent.at(-1)).toMatchObject({
    path: '/api/v3/pub-userEvent',
    body: { eventType: code, eventData: '[1,{"a":null}]', source: 'genauth' },
  })
})

test('nobody signed in publishes nothing', async () => {
  const { mock, authentication, events } = await setUp()
  await authentication.session.clear()

  await expect(events.publish({ code, data: 1 })).rejects.toThrow(UnauthorizedError)
  expect(mock.events.published()).toEqual([])
})

test('a user who was signed out by the service publishes nothing', async () => {
  const { mock, events } = await setUp({ tokenLife: '1h' })
  mock.clock.advance('2h')

  await expect(events.publish({ code, data: 1 })).rejects.toMatchObject({
    reason: 'not_signed_in',
  })
  expect(mock.events.published()).toEqual([])
})

test.each([
  ['no code', { code: '', data: 1 }],
  ['no data', { code, data: undefined }],
  ['data that JSON has no word for', { code, data: { at: Number.NaN } }],
  ['a function', { code, data: () => 1 }],
  ['an unknown member', { code, data: 1, event: 'x' }],
])('%s is refused before anything is sent', async (_, input) => {
  const { mock, events } = await setUp()

  await expect(events.publish(input)).rejects.toThrow(InputError)
  expect(mock.journal.calls('pub')).toEqual([])
})

test('an event is not published twice when its answer is lost', async () => {
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'pub', kind: 'reset-after' })

  await expect(events.publish({ code, data: 1 })).rejects.toMatchObject({ code: 'network_error' })
  expect(mock.events.published(code)).toHaveLength(1)
})
