import { expect, test } from 'vitest'
import { setUp, until } from './set-up.ts'

test('an event that is published comes to who subscribes', async () => {
  const { mock, events } = await setUp()
  const orders = events.subscribe('custom_shop.ordered')
  await until(() => mock.events.connections === 1)

  await expect(
    events.publish({ code: 'custom_shop.ordered', data: { id: 1 } }),
  ).resolves.toEqual({ success: true })

  for await (const event of orders) {
    expect(event).toEqual({ code: 'custom_shop.ordered', data: { id: 1 }, isAfterGap: false })
    break
  }
  expect(mock.events.connections).toBe(0)
})
