import { ManagementClient } from 'genauth/management'
import { createMock, type Message } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const setUp = () => {
  const mock = createMock({ now: () => Date.parse('2026-01-01T00:00:00.000Z') })
  const management = new ManagementClient(mock.managementOptions)
  const welcome = (email: string) =>
    management.users.create({
      email,
      options: { sendNotification: { sendEmailNotification: true } },
    })
  const sendCode = (email: string) =>
    call(mock, '/api/v3/send-email', { body: { email, channel: 'CHANNEL_LOGIN' } })
  return { mock, inbox: mock.inbox, welcome, sendCode }
}

test('keeps every message, oldest first', async () => {
  const { inbox, welcome } = setUp()

  await welcome('ann@example.com')
  await welcome('bob@example.com')

  expect(inbox.all()).toEqual([
    {
      kind: 'email',
      to: 'ann@example.com',
      channel: 'WELCOME',
      sentAt: '2026-01-01T00:00:00.000Z',
    },
    expect.objectContaining({ to: 'bob@example.com' }),
  ])
})

test('finds the messages to an address in any case, and the latest of them', async () => {
  const { mock, inbox, welcome, sendCode } = setUp()
  await welcome('ann@example.com')
  await welcome('bob@example.com')
  mock.clock.advance('1m')
  await sendCode('ann@example.com')

  expect(inbox.to('ANN@example.com').map(({ channel }) => channel)).toEqual([
    'WELCOME',
    'CHANNEL_LOGIN',
  ])
  expect(inbox.latest('Ann@Example.com')?.sentAt).toBe('2026-01-01T00:01:00.000Z')
  expect(inbox.to('cid@example.com')).toEqual([])
  expect(inbox.latest('cid@example.com')).toBeUndefined()
})

test('gives the code of the newest message that has one', async () => {
  const { mock, inbox, welcome, sendCode } = setUp()
  await sendCode('ann@example.com')
  const first = inbox.code('ann@example.com')
  mock.clock.advance('1m')
  await sendCode('ann@example.com')
  await welcome('ann@example.com')

  expect(first).toMatch(/^\d{6}$/)
  expect(inbox.code('ANN@example.com')).toBe(inbox.to('ann@example.com')[1]?.code)
  expect(inbox.code('ann@example.com')).not.toBe(first)
  expect(() => inbox.code('bob@example.com')).toThrow('No code has been sent to bob@example.com')
})

test('waits for the next message to an address', async () => {
  const { inbox, welcome, sendCode } = setUp()
  await sendCode('ann@example.com')

  const waiting = inbox.waitFor('Ann@example.com')
  await welcome('bob@example.com')
  await welcome('ann@example.com')

  await expect(waiting).resolves.toMatchObject({ to: 'ann@example.com', channel: 'WELCOME' })
})

test('waits for the next message also after the inbox was cleared', async () => {
  const { inbox, welcome, sendCode } = setUp()
  await sendCode('ann@example.com')
  const waiting = inbox.waitFor('ann@example.com', 100)

  inbox.clear()
  await welcome('ann@example.com')

  await expect(waiting).resolves.toMatchObject({ channel: 'WELCOME' })
})

test('gives up waiting when the time is over', async () => {
  const { inbox, welcome } = setUp()
  await welcome('ann@example.com')

  await expect(inbox.waitFor('ann@example.com', 10)).rejects.toThrow(
    'No message to ann@example.com within 10 ms',
  )
})

test('tells subscribers of each message until they stop', async () => {
  const { inbox, welcome } = setUp()
  const seen: Message[] = []
  await welcome('ann@example.com')

  const stop = inbox.subscribe(message => seen.push(message))
  await welcome('bob@example.com')
  stop()
  await welcome('cid@example.com')

  expect(seen.map(({ to }) => to)).toEqual(['bob@example.com'])
})

test('forgets all messages when it is cleared', async () => {
  const { inbox, welcome } = setUp()
  await welcome('ann@example.com')
  const before = inbox.all()

  inbox.clear()

  expect(inbox.all()).toEqual([])
  expect(before).toHaveLength(1)
})
