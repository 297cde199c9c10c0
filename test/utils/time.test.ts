import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { parseHttpDate, parseTime } from '../../src/utils/time.ts'

test.each([
  ['2017-06-07T14:34:08.700Z', '2017-06-07T14:34:08.700Z'],
  ['2017-06-07T14:34:08.700', '2017-06-07T14:34:08.700Z'],
  ['2017-06-07T14:34:08', '2017-06-07T14:34:08.000Z'],
  ['2017-06-07T14:34:08+04:00', '2017-06-07T10:34:08.000Z'],
  ['2017-06-07T14:34:08+0400', '2017-06-07T10:34:08.000Z'],
  ['2017-06-07T14:34:08-0330', '2017-06-07T18:04:08.000Z'],
  ['2020-10-19T16:21:02+08:00', '2020-10-19T08:21:02.000Z'],
  ['2017-06-07 14:34:08', '2017-06-07T14:34:08.000Z'],
])('the time %s is %s', (text, time) => {
  expect(parseTime(text).toISOString()).toBe(time)
})

test.each(['', 'yesterday', '2017-13-40T00:00:00Z'])('%o is an invalid Date', text => {
  expect(parseTime(text).getTime()).toBeNaN()
})

test('a time without a zone means UTC wherever the program runs', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect(new Date(0).getHours()).toBe(8)

  const date = fc.date({
    min: new Date('1970-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(date, time => {
      const text = time.toISOString()
      expect(parseTime(text)).toEqual(time)
      expect(parseTime(text.slice(0, -1))).toEqual(time)
    }),
  )
})

test.each([
  ['Thu, 01 Aug 2024 08:00:00 GMT', '2024-08-01T08:00:00.000Z'],
  [' Thu, 01 Aug 2024 08:00:00 GMT ', '2024-08-01T08:00:00.000Z'],
  ['Thursday, 01-Aug-24 08:00:00 GMT', '2024-08-01T08:00:00.000Z'],
])('the header date %o is %s', (text, time) => {
  expect(new Date(parseHttpDate(text) ?? Number.NaN).toISOString()).toBe(time)
})

test.each([
  '',
  '\u00a0Thu, 01 Aug 2024 08:00:00 GMT',
  '1.5',
  '-5',
  '2024',
  '2024-08-01',
  'Thu, 01 Aug 2024 08:00:00',
  'Thu, 41 Aug 2024 08:00:00 GMT',
])('%o is no header date', text => {
  expect(parseHttpDate(text)).toBeUndefined()
})
