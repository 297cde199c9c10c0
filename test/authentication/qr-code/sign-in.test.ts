import {
  type AuthenticationClient,
  ConfirmationError,
  ForbiddenError,
  InputError,
  type QrCodeWaiting,
  type SignInOutcome,
} from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { afterEach, expect, test, vi } from 'vitest'
import { fetchBy } from '../../support/fetch-by.ts'
import { annId, people, setUp } from './set-up.ts'

type State = QrCodeWaiting | SignInOutcome

const quick = { pollInterval: 1 }
const statusQuestions = 'getQrCodeStatus'

afterEach(() => {
  vi.useRealTimers()
})

/** Goes through a sign-in, and lets the phone do one thing in each state of it. */
async function run(page: AuthenticationClient, ...acts: ((qrcodeId: string) => unknown)[]) {
  const states: State[] = []
  let qrcodeId = ''
  for await (const state of page.signIn.withQrCode({}, quick)) {
    states.push(state)
    if (state.status === 'PENDING') qrcodeId = state.qrcodeId
    await acts.shift()?.(qrcodeId)
  }
  return states
}

function handsOf(phone: AuthenticationClient) {
  const does = (action: 'SCAN' | 'CONFIRM' | 'CANCEL') => (qrcodeId: string) =>
    phone.qrCode.setStatus({ qrcodeId, action })
  return { scan: does('SCAN'), confirm: does('CONFIRM'), cancel: does('CANCEL') }
}

const suspendAnn = (mock: Mock) =>
  new ManagementClient(mock.managementOptions).users.update({ userId: annId, status: 'Suspended' })

test('a page shows a code, the user scans and confirms it, and is signed in', async () => {
  const { page, phone } = await setUp()
  const { scan, confirm } = handsOf(phone)

  const states = await run(page, scan, confirm)

  const tokens = await page.session.get()
  expect(states).toEqual([
    { status: 'PENDING', qrcodeId: expect.any(String), url: expect.stringContaining('qrcodeId=') },
    { status: 'SCANNED', user: { displayName: 'Annie', photo: expect.any(String) } },
    { status: 'AUTHORIZED', tokens: expect.objectContaining({ expires_in: 1_209_600 }) },
  ])
  expect(states.at(-1)).toMatchObject({ tokens: { access_token: tokens?.access_token } })
  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann', loginsCount: 1 })
})

test('a page that waits for the tokens alone is told of the states on the way', async () => {
  const { page, phone } = await setUp()
  const { scan, confirm } = handsOf(phone)
  const shown: string[] = []
  let qrcodeId = ''

  const tokens = await page.signIn.withQrCode({}, quick).tokens(state => {
    shown.push(state.status)
    if (state.status === 'PENDING') qrcodeId = state.qrcodeId
    return (state.status === 'PENDING' ? scan : confirm)(qrcodeId)
  })

  expect(shown).toEqual(['PENDING', 'SCANNED'])
  expect(await page.session.get()).toMatchObject(tokens)
})

test('tokens that the status has need no ticket', async () => {
  const { mock, page, phone } = await setUp({ settings: { returnFullUserInfo: true } })
  const { scan, confirm } = handsOf(phone)

  await run(page, scan, confirm)

  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann' })
  expect(mock.journal.calls('exchangeTokenSetWithQrCodeTicket')).toEqual([])
})

test('a code that nobody scans expires after two minutes', async () => {
  const { mock, page } = await setUp()

  const states = await run(page, () => mock.clock.advance('120s'))

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'EXPIRED'])
  expect(await page.session.get()).toBeUndefined()
})

test('a code that is scanned and not confirmed expires just so', async () => {
  const { mock, page, phone } = await setUp()

  const states = await run(page, handsOf(phone).scan, () => mock.clock.advance('120s'))

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'SCANNED', 'EXPIRED'])
})

test('a user who refuses signs nobody in', async () => {
  const { page, phone } = await setUp()
  const { scan, cancel } = handsOf(phone)

  const states = await run(page, scan, cancel)

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'SCANNED', 'CANCELLED'])
  expect(await page.session.get()).toBeUndefined()
})

test('a user who is switched off meanwhile signs nobody in', async () => {
  const { mock, page, phone } = await setUp()

  const states = await run(page, handsOf(phone).scan, () => suspendAnn(mock))

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'SCANNED', 'ERROR'])
})

test('who waits for tokens learns by a typed error why there are none', async () => {
  const { mock, page, phone } = await setUp()
  const { scan, cancel } = handsOf(phone)
  const waitWith = (...acts: ((qrcodeId: string) => unknown)[]) => {
    let qrcodeId = ''
    return page.signIn.withQrCode({}, quick).tokens(state => {
      if (state.status === 'PENDING') qrcodeId = state.qrcodeId
      return acts.shift()?.(qrcodeId)
    })
  }

  const cancelled = waitWith(scan, cancel)
  await expect(cancelled).rejects.toThrow(ConfirmationError)
  await expect(cancelled).rejects.toMatchObject({ code: 'not_confirmed', reason: 'cancelled' })
  await expect(waitWith(() => mock.clock.advance('2m'))).rejects.toMatchObject({
    reason: 'expired',
    retryable: false,
  })
  const failed = await waitWith(scan, () => suspendAnn(mock)).catch((error: unknown) => error)
  expect(JSON.parse(JSON.stringify(failed))).toMatchObject({
    name: 'ConfirmationError',
    reason: 'failed',
  })
})

test('nothing is sent before the first state is asked for, and every loop has a code of its own', async () => {
  const { mock, page } = await setUp()
  const waiting = page.signIn.withQrCode({}, quick)
  expect(mock.journal.calls('geneQrCode')).toEqual([])

  const ids: string[] = []
  for (let times = 0; times < 2; times += 1) {
    for await (const state of waiting) {
      if (state.status === 'PENDING') ids.push(state.qrcodeId)
      break
    }
  }

  expect(new Set(ids).size).toBe(2)
})

test('asks once a second, or at the pace that the caller says', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { mock, page } = await setUp()
  const questions = () => mock.journal.calls(statusQuestions).length
  const stop = new AbortController()
  const { signal } = stop

  const usual = page.signIn.withQrCode({}, { signal }).tokens()
  usual.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(999)
  expect(questions()).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(questions()).toBe(1)
  await vi.advanceTimersByTimeAsync(9_000)
  expect(questions()).toBe(10)
  stop.abort()

  const slow = page.signIn.withQrCode({}, { pollInterval: 5_000 }).tokens()
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(questions()).toBe(11)
  mock.clock.advance('2m')
  slow.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(5_000)
  await expect(slow).rejects.toThrow(ConfirmationError)
  expect(vi.getTimerCount()).toBe(0)
})

test('a loop that is left leaves no timer behind, and asks no more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { mock, page } = await setUp()

  for await (const _ of page.signIn.withQrCode()) break

  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(mock.journal.calls(statusQuestions)).toEqual([])
})

test('the signal of the caller ends the wait at once, with its own reason', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { page } = await setUp()
  const stop = new AbortController()
  const { signal } = stop
  const states = page.signIn
    .withQrCode({}, { signal, pollInterval: 60_000 })
    [Symbol.asyncIterator]()
  await states.next()

  const next = states.next()
  next.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(10)
  stop.abort(new Error('the user has gone elsewhere'))

  await expect(next).rejects.toThrow('the user has gone elsewhere')
  expect(vi.getTimerCount()).toBe(0)
  await expect(states.next()).resolves.toEqual({ done: true, value: undefined })
})

test('goes on through failures of the network and the service', async () => {
  const { mock, page, phone } = await setUp()
  const { scan, confirm } = handsOf(phone)
  mock.faults.add({ operation: statusQuestions, kind: 'reset' })
  mock.faults.add({ operation: statusQuestions, httpStatus: 503 })
  mock.faults.add({ operation: statusQuestions, statusCode: 500, message: 'out of order' })
  mock.faults.add({ operation: statusQuestions, statusCode: 429 })
  mock.faults.add({ operation: statusQuestions, kind: 'reset-after' })

  const states = await run(page, scan, confirm)

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'SCANNED', 'AUTHORIZED'])
})

test('asks for the tokens again when the request for them was lost on its way', async () => {
  const { mock, page, phone } = await setUp()
  const { scan, confirm } = handsOf(phone)
  mock.faults.add({ operation: 'exchangeTokenSetWithQrCodeTicket', kind: 'reset' })
  mock.faults.add({ operation: 'exchangeTokenSetWithQrCodeTicket', httpStatus: 502 })

  await run(page, scan, confirm)

  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('a lost answer to the exchange ends in the refusal of the ticket, which works once', async () => {
  const { mock, page, phone } = await setUp()
  const { scan, confirm } = handsOf(phone)
  mock.faults.add({ operation: 'exchangeTokenSetWithQrCodeTicket', kind: 'reset-after' })

  await expect(run(page, scan, confirm)).rejects.toMatchObject({
    code: 'api_error',
    statusCode: 400,
  })

  expect(await page.session.get()).toBeUndefined()
})

test('slows down while it fails, obeys Retry-After, and gives up after five minutes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { mock, page } = await setUp()
  const questions = () => mock.journal.calls(statusQuestions).length
  const headers = { 'retry-after': '40' }
  mock.faults.add({ operation: statusQuestions, statusCode: 429, headers })
  mock.faults.add({ operation: statusQuestions, httpStatus: 503, times: 'always' })

  const waiting = page.signIn.withQrCode().tokens()
  const failure = waiting.catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(questions()).toBe(1)
  await vi.advanceTimersByTimeAsync(39_000)
  expect(questions()).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(questions()).toBe(2)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(100_000)

  await expect(failure).resolves.toMatchObject({ code: 'server_error', statusCode: 503 })
  expect(questions()).toBeLessThan(20)
  expect(vi.getTimerCount()).toBe(0)
})

test('a refusal is no failure that passes', async () => {
  const { mock, page } = await setUp()
  mock.faults.add({ operation: statusQuestions, statusCode: 404, message: 'no such QR code' })

  await expect(run(page)).rejects.toMatchObject({ code: 'not_found' })

  expect(mock.journal.calls(statusQuestions)).toHaveLength(1)
})

test('a confirmed code without tokens and ticket is an answer of another form', async () => {
  const { mock, page } = await setUp()
  const fetch = fetchBy(async request =>
    request.url.includes('get-qrcode-status')
      ? Response.json({ statusCode: 200, data: { status: 'AUTHORIZED' } })
      : mock.fetch(request),
  )
  const other = await setUp({}, { ...mock.authenticationOptions, fetch })

  await expect(run(other.page)).rejects.toMatchObject({
    code: 'invalid_response',
    issues: [{ path: 'tokenSet' }],
  })
  expect(await page.session.get()).toBeUndefined()
})

test('a status that nobody knows yet is waited through', async () => {
  const statuses = ['PENDING', 'ON_THE_WAY', 'CANCELLED']
  const { mock } = await setUp()
  const fetch = fetchBy(async request =>
    request.url.includes('get-qrcode-status')
      ? Response.json({ statusCode: 200, data: { status: statuses.shift() } })
      : mock.fetch(request),
  )
  const { page } = await setUp({}, { ...mock.authenticationOptions, fetch })

  const states = await run(page)

  expect(states.map(({ status }) => status)).toEqual(['PENDING', 'CANCELLED'])
})

test('a pool can keep browsers from exchanging tickets', async () => {
  const { page, phone } = await setUp({ settings: { allowExchangeUserInfoFromBrowser: false } })
  const { scan, confirm } = handsOf(phone)
  const headers = { origin: 'https://app.example.com' }
  let qrcodeId = ''

  const waiting = page.signIn.withQrCode({}, { ...quick, headers }).tokens(state => {
    if (state.status === 'PENDING') qrcodeId = state.qrcodeId
    return (state.status === 'PENDING' ? scan : confirm)(qrcodeId)
  })

  await expect(waiting).rejects.toThrow(ForbiddenError)
})

test('a code of WeChat is an image, and whom the seed names confirms it there', async () => {
  const type = 'WECHAT_MINIPROGRAM'
  const customLogoUrl = 'https://example.com/logo.png'
  const connection = { type, customLogoUrl } as const
  const { page } = await setUp({
    seed: {
      ...people,
      wechatConnections: [
        { ...connection, extIdpConnId: 'nobody' },
        { ...connection, extIdpConnId: 'ann', scannedBy: 'ann' },
      ],
    },
  })

  const states: State[] = []
  for await (const state of page.signIn.withQrCode({ type, extIdpConnId: 'ann' }, quick)) {
    states.push(state)
  }

  expect(states[0]).toMatchObject({ customLogoUrl, url: expect.stringMatching(/\.png$/) })
  expect(states[1]).toMatchObject({ status: 'AUTHORIZED' })
  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('refuses input and options that do not fit, and sends nothing', async () => {
  const { mock, page } = await setUp()
  // As plain JavaScript can.
  const given: readonly (readonly unknown[])[] = [
    [{ type: 'PAPER' }],
    [{ scope: 'openid' }],
    [null],
    [{}, 'x'],
    [{}, { pollIntervall: 5 }],
  ]

  for (const args of given) {
    const waiting = Reflect.apply(page.signIn.withQrCode, page.signIn, args)
    await expect(waiting.tokens(), JSON.stringify(args)).rejects.toThrow(InputError)
  }
  await expect(page.signIn.withQrCode({}, { pollInterval: 0 }).tokens()).rejects.toMatchObject({
    code: 'invalid_configuration',
  })
  expect(mock.journal.calls()).toEqual([])
})
