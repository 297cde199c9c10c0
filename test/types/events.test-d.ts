import {
  AuthenticationClient,
  type SubscribedEvent,
  type Subscription,
  type WebSocketConstructor,
} from 'genauth'
import { createMock } from 'genauth/mock'
import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'

const { events } = new AuthenticationClient({ appId: 'a', appHost: 'https://example.genauth.ai' })

test('what events tell is unknown unless it is said', () => {
  expectTypeOf(events.subscribe('a')).toEqualTypeOf<Subscription<unknown>>()
  expectTypeOf(events.subscribe<{ id: string }>('a')).toEqualTypeOf<Subscription<{ id: string }>>()
})

test('a schema says what events tell, in loops and callbacks', async () => {
  const schema = z.object({ id: z.number() })
  const subscription = events.subscribe('a', {
    schema,
    onEvent: event => expectTypeOf(event).toEqualTypeOf<SubscribedEvent<{ id: number }>>(),
  })

  expectTypeOf(subscription).toEqualTypeOf<Subscription<{ id: number }>>()
  for await (const { data } of subscription) expectTypeOf(data).toEqualTypeOf<{ id: number }>()
})

test('a subscription can be iterated and disposed of', () => {
  expectTypeOf<Subscription>().toExtend<AsyncIterable<SubscribedEvent>>()
  expectTypeOf<Subscription>().toExtend<AsyncDisposable>()
})

test('the sockets of the runtime and of the mock fit', () => {
  expectTypeOf<typeof WebSocket>().toExtend<WebSocketConstructor>()
  expectTypeOf(createMock().webSocket).toExtend<WebSocketConstructor>()
})
