import {
  type AuthenticationClient,
  ConfirmationError,
  ForbiddenError,
  InputError,
  NextStepError,
  NotFoundError,
} from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { afterEach, expect, test, vi } from 'vitest'
import { annId, people, phoneOf, setUp } from './qr-code/set-up.ts'

const quick = { pollInterval: 1 }

afterEach(() => {
  vi.useRealTimers()
})

/** Goes through a sign-in, and does one thing once the push is on its way. */
async function run(page: AuthenticationClient, act: (pushCodeId: string) => unknown) {
  const statuses: string[] = []
  for await (const state of page.signIn.withPush({ account: 'ann' }, quick)) {
    statuses.push(state.status)
    if (state.status === 'PUSHED') await act(state.pushCodeId)
  }
  return statuses
}

const suspendAnn = (mock: Mock) =>
  new ManagementClient(mock.managementOptions).users.update({ userId: annId, status: 'Suspended' })

test('a push asks the user on the phone, who confirms, and the page is signed in', async () => {
  const { mock, page, phone } = await setUp()

  const statuses = await run(page, pushCodeId => {
    expect(mock.inbox.latest(annId)).toMatchObject({ kind: 'push', code: pushCodeId })
    return phone.push.setStatus({ pushCodeId, action: 'CONFIRM' })
  })

  expect(statuses).toEqual(['PUSHED', 'AUTHORIZED'])
  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('a page that waits for the tokens alone gets them in the scope of its client', async () => {
  const { mock, page, phone } = await setUp({}, { scope: 'openid email' })

  const tokens = await page.signIn
    .withPush({ account: 'ann' }, quick)
    .tokens(({ pushCodeId }) => phone.push.setStatus({ pushCodeId, action: 'CONFIRM' }))

  expect(tokens.scope).toBe('openid email')
  expect(await page.session.get()).toMatchObject(tokens)
  expect(mock.journal.calls('signInByPush')).toHaveLength(1)
})

test('a page that is asked for a further step has the way on', async () => {
  const { mock, page } = await setUp()

  const asked = run(page, () =>
    mock.faults.add({ operation: 'checkPushCodeStatus', statusCode: 302, apiCode: 1642 }),
  )

  await expect(asked).rejects.toBeInstanceOf(NextStepError)
})

test('a user who refuses signs nobody in', async () => {
  const { page, phone } = await setUp()

  const statuses = await run(page, pushCodeId =>
    phone.push.changeStatus({ pushCodeId, action: 'CANCEL' }),
  )

  expect(statuses).toEqual(['PUSHED', 'CANCELLED'])
  expect(await page.session.get()).toBeUndefined()
})

test('a push that nobody answers expires', async () => {
  const { mock, page } = await setUp()

  expect(await run(page, () => mock.clock.advance('2m'))).toEqual(['PUSHED', 'EXPIRED'])
  const waiting = page.signIn
    .withPush({ account: 'ann' }, quick)
    .tokens(({ expireTime }) => mock.clock.advance(expireTime * 1000))

  await expect(waiting).rejects.toThrow(ConfirmationError)
  await expect(waiting).rejects.toMatchObject({ reason: 'expired' })
})

test('a user who is switched off meanwhile signs nobody in', async () => {
  const { mock, page } = await setUp()

  expect(await run(page, () => suspendAnn(mock))).toEqual(['PUSHED', 'ERROR'])
})

test('leaves no timer behind, whether by break or by signal', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { page } = await setUp()
  for await (const _ of page.signIn.withPush({ account: 'ann' })) break
  expect(vi.getTimerCount()).toBe(0)

  const stop = new AbortController()
  const waiting = page.signIn.withPush({ account: 'ann' }, { signal: stop.signal }).tokens()
  waiting.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(500)
  expect(vi.getTimerCount()).toBe(1)
  stop.abort()

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  expect(vi.getTimerCount()).toBe(0)
})

test('the single steps are there too', async () => {
  const { page, phone } = await setUp()

  const { pushCodeId, expireTime } = await page.push.request({ account: 'ann' })
  expect(expireTime).toBe(120)
  await expect(page.push.checkStatus({ pushCodeId })).resolves.toEqual({ status: 'PUSHED' })
  await expect(phone.push.setStatus({ pushCodeId, action: 'CONFIRM' })).resolves.toEqual({
    success: true,
  })
  const { status, tokenSet } = await page.push.checkStatus({ pushCodeId })

  expect(status).toBe('AUTHORIZED')
  expect(tokenSet).toMatchObject({ token_type: 'Bearer', expires_in: 1_209_600 })
  expect(await page.session.get()).toBeUndefined()
})

test('a phone learns in which applications its user can answer', async () => {
  const { mock, page, phone } = await setUp({
    seed: { ...people, apps: [{ appId: 'shop' }, { appId: 'chat' }] },
  })
  await mock.asUser('ann').tokens({ appId: 'chat' })
  await mock.asUser('bob').tokens({ appId: 'shop' })
  const { pushCodeId } = await page.push.request({ account: 'ann' })

  await expect(phone.push.getRelationApps({ appId: 'shop', pushCodeId })).resolves.toEqual({
    appIds: ['shop', 'chat'],
  })
  await expect(phone.push.getRelationApps({ appId: 'chat', pushCodeId })).rejects.toThrow(
    NotFoundError,
  )
})

test('nobody but its user can answer a push, or learn of it', async () => {
  const { mock, page } = await setUp()
  const other = await phoneOf(mock, 'bob')
  const { pushCodeId } = await page.push.request({ account: 'ann' })
  const { appId } = mock.authenticationOptions

  const calls = [
    () => other.push.setStatus({ pushCodeId, action: 'CONFIRM' }),
    () => other.push.changeStatus({ pushCodeId, action: 'CANCEL' }),
    () => other.push.getRelationApps({ appId, pushCodeId }),
  ]

  for (const call of calls) await expect(call()).rejects.toThrow(NotFoundError)
  await expect(page.push.checkStatus({ pushCodeId })).resolves.toEqual({ status: 'PUSHED' })
})

test('an answer stands, and may be repeated', async () => {
  const { mock, page, phone } = await setUp()
  const { pushCodeId } = await page.push.request({ account: 'ann' })
  mock.faults.add({ operation: 'setPushCodeStatus', kind: 'reset-after' })
  const retry = { baseDelay: 1 }

  await phone.push.setStatus({ pushCodeId, action: 'CONFIRM' }, { retry })

  expect(mock.journal.calls('setPushCodeStatus')).toHaveLength(2)
  await expect(phone.push.setStatus({ pushCodeId, action: 'CANCEL' })).rejects.toMatchObject({
    code: 'api_error',
    statusCode: 422,
  })
  await expect(page.push.checkStatus({ pushCodeId })).resolves.toMatchObject({
    status: 'AUTHORIZED',
  })
})

test('who confirms and refuses in the same moment gets one of the two', async () => {
  const { page, phone } = await setUp()
  const { pushCodeId } = await page.push.request({ account: 'ann' })

  const results = await Promise.allSettled([
    phone.push.setStatus({ pushCodeId, action: 'CONFIRM' }),
    phone.push.setStatus({ pushCodeId, action: 'CANCEL' }),
  ])

  const [confirmed] = results.map(({ status }) => status === 'fulfilled')
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(page.push.checkStatus({ pushCodeId })).resolves.toMatchObject({
    status: confirmed ? 'AUTHORIZED' : 'CANCELLED',
  })
})

test('refuses what is unknown, old, or not to be reached', async () => {
  const { mock, page, phone } = await setUp()
  const { pushCodeId } = await page.push.request({ account: 'ann' })
  mock.clock.advance('2m')

  await expect(phone.push.setStatus({ pushCodeId, action: 'CONFIRM' })).rejects.toMatchObject({
    statusCode: 422,
  })
  await expect(page.push.checkStatus({ pushCodeId: 'no-such-push' })).rejects.toThrow(NotFoundError)
  await expect(page.push.request({ account: 'nobody' })).rejects.toMatchObject({
    reason: 'user_not_found',
  })
  await expect(page.push.request({ account: 'bob' })).rejects.toMatchObject({
    code: 'api_error',
    statusCode: 422,
  })
  await suspendAnn(mock)
  await expect(page.push.request({ account: 'ann' })).rejects.toThrow(ForbiddenError)
})

test('a phone that is known is reached without a session on it, unless it is switched off', async () => {
  const devices = [{ user: 'bob', deviceId: 'phone-of-bob' }] as const
  const { page } = await setUp({ seed: { ...people, devices } })
  await expect(page.push.request({ account: 'bob' })).resolves.toMatchObject({ expireTime: 120 })

  const status = 'deactivated'
  const off = await setUp({ seed: { ...people, devices: [{ ...devices[0], status }] } })
  await expect(off.page.push.request({ account: 'bob' })).rejects.toMatchObject({ statusCode: 422 })
})

test('the custom data of a push becomes that of the user who confirms', async () => {
  const school = { targetType: 'USER', key: 'school', dataType: 'STRING' } as const
  const { page, phone } = await setUp({ seed: { ...people, customFields: [school] } })
  const options = { customData: { school: 'Tsinghua' } }

  await page.signIn
    .withPush({ account: 'ann', options }, quick)
    .tokens(({ pushCodeId }) => phone.push.setStatus({ pushCodeId, action: 'CONFIRM' }))

  expect(await page.customData.get('school')).toBe('Tsinghua')
})

test('refuses input that does not fit, and sends nothing', async () => {
  const { mock, page } = await setUp()

  await expect(page.signIn.withPush({ account: '' }).tokens()).rejects.toThrow(InputError)
  await expect(
    page.signIn.withPush({ account: 'ann', options: { scope: 'email' } }).tokens(),
  ).rejects.toMatchObject({ issues: [{ path: 'options.scope' }] })

  expect(mock.journal.calls()).toEqual([])
})
