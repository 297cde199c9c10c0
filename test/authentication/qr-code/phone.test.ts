import {
  ApiError,
  AuthenticationClient,
  ForbiddenError,
  NotFoundError,
  UnauthorizedError,
} from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { annId, people, phoneOf, setUp } from './set-up.ts'

const type = 'MOBILE_APP'

test('a phone scans and confirms, and the page gets a ticket that works once', async () => {
  const { page, phone } = await setUp()
  const { qrcodeId } = await page.qrCode.generate({ type })
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toEqual({ status: 'PENDING' })

  await expect(phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })).resolves.toEqual({
    success: true,
  })
  const user = { displayName: 'Annie', photo: expect.any(String) }
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toEqual({
    status: 'SCANNED',
    briefUserInfo: user,
  })
  await phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
  const { status, ticket, tokenSet } = await page.qrCode.getStatus({ qrcodeId })
  expect([status, tokenSet]).toEqual(['AUTHORIZED', undefined])
  if (!ticket) throw new Error('There is no ticket')

  const tokens = await page.qrCode.exchangeTicket({ ticket })
  expect(await page.session.get()).toMatchObject(tokens)
  await expect(page.profile.get()).resolves.toMatchObject({ username: 'ann' })

  const again = page.qrCode.exchangeTicket({ ticket })
  await expect(again).rejects.toThrow(ApiError)
  await expect(again).rejects.toMatchObject({ statusCode: 400 })
})

test('the older operations do the same', async () => {
  const { page, phone } = await setUp()
  const { qrcodeId } = await page.qrCode.generate({ type })

  await expect(phone.qrCode.changeStatus({ qrcodeId, action: 'SCAN' })).resolves.toBeUndefined()
  await phone.qrCode.changeStatus({ qrcodeId, action: 'CANCEL' })

  await expect(page.qrCode.checkStatus({ qrcodeId })).resolves.toMatchObject({
    status: 'CANCELLED',
    briefUserInfo: { displayName: 'Annie' },
  })
})

test('nobody confirms what was not scanned, nor after a refusal', async () => {
  const { page, phone } = await setUp({}, { lang: 'en-US' })
  const { qrcodeId } = await page.qrCode.generate({ type })
  const act = (action: 'SCAN' | 'CONFIRM' | 'CANCEL') =>
    phone.qrCode.setStatus({ qrcodeId, action })
  const refused = { code: 'api_error', statusCode: 422 }

  await expect(act('CONFIRM')).rejects.toMatchObject(refused)
  await expect(act('CANCEL')).rejects.toMatchObject(refused)
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ status: 'PENDING' })

  await act('SCAN')
  await act('CANCEL')
  await expect(act('CONFIRM')).rejects.toMatchObject(refused)
  await expect(act('SCAN')).rejects.toMatchObject(refused)
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ status: 'CANCELLED' })
})

test('a phone that has lost an answer may repeat itself', async () => {
  const { mock, page, phone } = await setUp()
  const { qrcodeId } = await page.qrCode.generate({ type })
  for (const action of ['SCAN', 'CONFIRM'] as const) {
    mock.faults.add({ operation: 'setQrCodeStatus', kind: 'reset-after' })
    await phone.qrCode.setStatus({ qrcodeId, action }, { retry: { baseDelay: 1 } })
  }

  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ status: 'AUTHORIZED' })
  expect(mock.journal.calls('setQrCodeStatus')).toHaveLength(4)
})

test('who confirms and cancels in the same moment gets one of the two', async () => {
  const { page, phone } = await setUp({ settings: { returnFullUserInfo: true } })
  const { qrcodeId } = await page.qrCode.generate({ type })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })

  const results = await Promise.allSettled([
    phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' }),
    phone.qrCode.setStatus({ qrcodeId, action: 'CANCEL' }),
  ])

  const [confirmed] = results.map(({ status }) => status === 'fulfilled')
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({
    status: confirmed ? 'AUTHORIZED' : 'CANCELLED',
  })
})

test('another user cannot confirm what the first one has scanned', async () => {
  const { mock, page, phone } = await setUp()
  const other = await phoneOf(mock, 'bob')
  const { qrcodeId } = await page.qrCode.generate({ type })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })

  for (const action of ['SCAN', 'CONFIRM', 'CANCEL'] as const) {
    await expect(other.qrCode.setStatus({ qrcodeId, action })).rejects.toThrow(ForbiddenError)
  }

  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ status: 'SCANNED' })
})

test('nobody scans without being signed in', async () => {
  const { page } = await setUp()
  const { qrcodeId } = await page.qrCode.generate({ type })

  await expect(page.qrCode.setStatus({ qrcodeId, action: 'SCAN' })).rejects.toThrow(
    UnauthorizedError,
  )
})

test('maps an unknown code to NotFoundError', async () => {
  const { page, phone } = await setUp()
  const qrcodeId = 'no-such-code'

  const calls = [
    () => page.qrCode.getStatus({ qrcodeId }),
    () => page.qrCode.checkStatus({ qrcodeId }),
    () => phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' }),
    () => phone.qrCode.changeStatus({ qrcodeId, action: 'SCAN' }),
  ]

  for (const call of calls) await expect(call()).rejects.toThrow(NotFoundError)
})

test('a code expires after two minutes, its ticket five minutes after the confirmation', async () => {
  const { mock, page, phone } = await setUp()
  const { qrcodeId } = await page.qrCode.generate({ type })
  mock.clock.advance('119s')
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  await phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
  const { ticket } = await page.qrCode.getStatus({ qrcodeId })
  mock.clock.advance('299s')
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ ticket })
  mock.clock.advance('1s')
  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toEqual({ status: 'EXPIRED' })
  await expect(page.qrCode.exchangeTicket({ ticket: String(ticket) })).rejects.toMatchObject({
    statusCode: 400,
  })
  expect(await page.session.get()).toBeUndefined()

  const late = await page.qrCode.generate({ type })
  mock.clock.advance('2m')
  await expect(
    phone.qrCode.setStatus({ qrcodeId: late.qrcodeId, action: 'SCAN' }),
  ).rejects.toMatchObject({ statusCode: 422 })
})

test('a ticket is of no use to another application', async () => {
  const other = { appId: 'other', appSecret: 'other-secret' }
  const { mock, page, phone } = await setUp({
    seed: { ...people, apps: [{ appId: 'shop' }, other] },
  })
  const { qrcodeId } = await page.qrCode.generate({ type })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  await phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
  const { ticket } = await page.qrCode.getStatus({ qrcodeId })
  const thief = new AuthenticationClient({ ...mock.authenticationOptions, ...other })

  const stolen = thief.qrCode.exchangeTicket({ ticket: String(ticket) })

  await expect(stolen).rejects.toMatchObject({ code: 'api_error', statusCode: 400 })
  await expect(page.qrCode.exchangeTicket({ ticket: String(ticket) })).resolves.toBeDefined()
})

test.each([
  ['switched off', ({ users }: ManagementClient) => users.suspend({ userId: annId })],
  ['kicked', ({ users }: ManagementClient) => users.forceOffline({ userId: annId })],
])('a user who is %s after the confirmation is not let in', async (_, end) => {
  const { mock, page, phone } = await setUp()
  const management = new ManagementClient(mock.managementOptions)
  const { qrcodeId } = await page.qrCode.generate({ type })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  await phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
  const { ticket } = await page.qrCode.getStatus({ qrcodeId })

  await end(management)

  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toEqual({
    status: 'ERROR',
    briefUserInfo: expect.anything(),
  })
  await expect(page.qrCode.exchangeTicket({ ticket: String(ticket) })).rejects.toThrow(ApiError)
})

test('a code that was refused stays so when its user is switched off', async () => {
  const { mock, page, phone } = await setUp()
  const management = new ManagementClient(mock.managementOptions)
  const { qrcodeId } = await page.qrCode.generate({ type })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  await phone.qrCode.setStatus({ qrcodeId, action: 'CANCEL' })

  await management.users.update({ userId: annId, status: 'Suspended' })

  await expect(page.qrCode.getStatus({ qrcodeId })).resolves.toMatchObject({ status: 'CANCELLED' })
})

test('the custom data of a code becomes that of the user who confirms', async () => {
  const school = { targetType: 'USER', key: 'school', dataType: 'STRING' } as const
  const { page, phone } = await setUp({ seed: { ...people, customFields: [school] } })
  const { qrcodeId } = await page.qrCode.generate({ type, customData: { school: 'Tsinghua' } })
  await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  expect(await phone.customData.get('school')).toBeUndefined()

  await phone.qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })

  expect(await phone.customData.get('school')).toBe('Tsinghua')
})

test('a code of WeChat cannot be scanned by a phone, and needs a connection', async () => {
  const connection = { type: 'WECHAT_OFFICIAL_ACCOUNT', extIdpConnId: 'wechat' } as const
  const { page, phone } = await setUp({ seed: { ...people, wechatConnections: [connection] } })
  const { qrcodeId, customLogoUrl } = await page.qrCode.generate(connection)

  expect(customLogoUrl).toBeUndefined()
  await expect(phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })).rejects.toMatchObject({
    statusCode: 422,
  })
  await expect(page.qrCode.generate({ type: 'WECHAT_MINIPROGRAM' })).rejects.toThrow(NotFoundError)
})

test('a connection to WeChat is checked as the rest of a seed is', async () => {
  const connection = { type: 'WECHAT_MINIPROGRAM', extIdpConnId: 'wechat' } as const
  const planted = (seed: object) =>
    setUp({ seed: { ...people, wechatConnections: [{ ...connection, ...seed }] } })

  await expect(planted({ type: 'WECHAT' })).rejects.toThrow('seed.wechatConnections[0].type')
  await expect(planted({ scannedBy: 'eve' })).rejects.toThrow(
    'seed.wechatConnections[0]: no such user',
  )
})
