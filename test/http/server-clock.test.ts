import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { answer, clientWith, success } from './support.ts'

test.each(['20m', '-20m', '400d'] as const)(
  'a call is signed once more when the clocks are %s apart, and later calls at once right',
  async skew => {
    const mock = createMock()
    const management = new ManagementClient(mock.managementOptions)
    mock.clock.skew(skew)

    await management.users.create({ username: 'bob' })
    expect(mock.journal.calls().map(({ statusCode }) => statusCode)).toEqual([403, 200])

    mock.journal.clear()
    await management.users.create({ username: 'ann' })
    expect(mock.journal.calls().map(({ statusCode }) => statusCode)).toEqual([200])
  },
)

test('a call is signed once more even where retries are switched off', async () => {
  const mock = createMock()
  const management = new ManagementClient({ ...mock.managementOptions, retry: false })
  mock.clock.skew('20m')

  await expect(management.users.create({ username: 'bob' })).resolves.toMatchObject({
    username: 'bob',
  })
})

test('a clock that is set right again is followed', async () => {
  const mock = createMock()
  const management = new ManagementClient(mock.managementOptions)
  mock.clock.skew('20m')
  await management.users.exists({ username: 'bob' })
  mock.clock.skew(0)

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

const noon = Date.parse('2024-08-01T12:00:00Z')

/** The date of the second request, after an answer with given headers at noon. */
async function dateAfter(headers: Record<string, string>): Promise<string | null | undefined> {
  const { management, requests } = clientWith(() => answer(success, { headers }), {
    now: () => noon,
  })
  await management.users.exists({ username: 'bob' })
  await management.users.exists({ username: 'bob' })
  return requests[1]?.headers.get('date')
}

const anHourLater = 'Thu, 01 Aug 2024 13:00:00 GMT'

test('the date of an answer sets the date of the next request', async () => {
  await expect(dateAfter({ date: anHourLater })).resolves.toBe(anHourLater)
})

test.each([
  ['that comes from a cache', { date: anHourLater, age: '3600' }],
  ['within two seconds', { date: 'Thu, 01 Aug 2024 12:00:01 GMT' }],
  ['that is no date', { date: "one o'clock" }],
  ['that only looks like a date', { date: '1.5' }],
  ['without a zone', { date: '2024-08-01 13:00:00' }],
  ['that is missing', {}],
])('a date %s changes nothing', async (_, headers: Record<string, string>) => {
  await expect(dateAfter(headers)).resolves.toBe('Thu, 01 Aug 2024 12:00:00 GMT')
})
