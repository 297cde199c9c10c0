import { AuthenticationClient, NotFoundError, UnauthorizedError } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { annId, people, setUp } from './set-up.ts'

/** A page where Ann is signed in, and a phone where nobody is yet. */
async function setUpFastpass() {
  const {
    mock,
    page: newPhone,
    phone: signedInPage,
  } = await setUp({
    seed: { ...people, apps: [{ appId: 'shop', name: 'Shop' }] },
  })
  return { mock, newPhone, page: signedInPage }
}

test('a page lets the phone of its user in', async () => {
  const { newPhone, page } = await setUpFastpass()

  const code = await page.qrCode.generateFastpass()
  expect(code).toMatchObject({ appId: 'shop', user: { id: annId, displayName: 'Annie' } })
  const { qrcodeId, appId } = code
  await expect(page.qrCode.getAppLoginStatus({ qrcodeId })).resolves.toEqual({ status: 'PENDING' })

  const { relationApps } = await newPhone.qrCode.getFastpassApps({ qrcodeId, appId })
  expect(relationApps).toEqual([{ id: 'shop', name: 'Shop' }])
  await expect(page.qrCode.getAppLoginStatus({ qrcodeId })).resolves.toMatchObject({
    status: 'SCANNED',
  })

  const tokens = await newPhone.qrCode.appLogin({ qrcodeId })
  expect(await newPhone.session.get()).toMatchObject(tokens)
  await expect(newPhone.profile.get()).resolves.toMatchObject({ username: 'ann' })
  const status = await page.qrCode.getAppLoginStatus({ qrcodeId })
  expect(status).toEqual({ status: 'AUTHORIZED', briefUserInfo: expect.anything() })
})

test('the phone gets the scope that the code says', async () => {
  const { newPhone, page } = await setUpFastpass()
  const { qrcodeId } = await page.qrCode.generateFastpass({ options: { scope: 'openid email' } })

  await expect(newPhone.qrCode.appLogin({ qrcodeId })).resolves.toMatchObject({
    scope: 'openid email',
  })
})

test('the user gets the custom data of the code, or nothing happens at all', async () => {
  const school = { targetType: 'USER', key: 'school', dataType: 'STRING' } as const
  const { page, phone } = await setUp({ seed: { ...people, customFields: [school] } })
  const customData = { school: 'Tsinghua' }
  const { qrcodeId } = await phone.qrCode.generateFastpass({ options: { customData } })
  const wrong = await phone.qrCode.generateFastpass({ options: { customData: { school: 7 } } })

  await expect(page.qrCode.appLogin({ qrcodeId: wrong.qrcodeId })).rejects.toMatchObject({
    statusCode: 400,
  })
  expect(await page.session.get()).toBeUndefined()
  await expect(phone.profile.get()).resolves.toMatchObject({ loginsCount: 0 })

  await page.qrCode.appLogin({ qrcodeId })
  expect(await page.customData.get('school')).toBe('Tsinghua')
})

test('a code lets one phone in, once', async () => {
  const { mock, newPhone, page } = await setUpFastpass()
  const { qrcodeId } = await page.qrCode.generateFastpass()
  await newPhone.qrCode.appLogin({ qrcodeId })

  const thief = new AuthenticationClient(mock.authenticationOptions)
  await expect(thief.qrCode.appLogin({ qrcodeId })).rejects.toMatchObject({ statusCode: 422 })

  expect(await thief.session.get()).toBeUndefined()
})

test('a code that is old lets nobody in', async () => {
  const { mock, newPhone, page } = await setUpFastpass()
  const { qrcodeId } = await page.qrCode.generateFastpass()

  mock.clock.advance('2m')

  await expect(newPhone.qrCode.appLogin({ qrcodeId })).rejects.toMatchObject({ statusCode: 422 })
  await expect(page.qrCode.getAppLoginStatus({ qrcodeId })).resolves.toEqual({ status: 'EXPIRED' })
})

test.each([
  ['switched off', ({ users }: ManagementClient) => users.suspend({ userId: annId })],
  ['kicked', ({ users }: ManagementClient) => users.kick({ userId: annId, appIds: ['shop'] })],
])('a user who is %s lets no phone in', async (_, end) => {
  const { mock, newPhone, page } = await setUpFastpass()
  const { qrcodeId } = await page.qrCode.generateFastpass()

  await end(new ManagementClient(mock.managementOptions))

  await expect(newPhone.qrCode.appLogin({ qrcodeId })).rejects.toMatchObject({ statusCode: 422 })
  expect(await newPhone.session.get()).toBeUndefined()
})

test('the two kinds of codes are not taken for each other, nor those of other applications', async () => {
  const { newPhone, page } = await setUpFastpass()
  const { qrcodeId } = await page.qrCode.generate({ type: 'MOBILE_APP' })
  const fastpass = await page.qrCode.generateFastpass()

  const calls = [
    () => newPhone.qrCode.appLogin({ qrcodeId }),
    () => newPhone.qrCode.getAppLoginStatus({ qrcodeId }),
    () => newPhone.qrCode.getFastpassApps({ qrcodeId, appId: 'shop' }),
    () => newPhone.qrCode.getFastpassApps({ qrcodeId: fastpass.qrcodeId, appId: 'other' }),
    () => newPhone.qrCode.getStatus({ qrcodeId: fastpass.qrcodeId }),
    () => page.qrCode.setStatus({ qrcodeId: fastpass.qrcodeId, action: 'SCAN' }),
  ]

  for (const call of calls) await expect(call()).rejects.toThrow(NotFoundError)
})

test('nobody makes such a code without being signed in', async () => {
  const { newPhone } = await setUpFastpass()

  await expect(newPhone.qrCode.generateFastpass()).rejects.toThrow(UnauthorizedError)
})
