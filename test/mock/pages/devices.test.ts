import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { ann, Browser, headingOf, setUp, signIn } from './support.ts'

const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0'

test('a browser that is signed in is a device, and its login ends with it', async () => {
  const { mock } = setUp()
  const browser = new Browser(mock, { 'user-agent': userAgent })
  await signIn(browser)
  const phone = new AuthenticationClient(mock.authenticationOptions)
  await phone.signIn.withPassword({ username: ann.username, password: ann.password })

  const { list } = await phone.devices.list()
  expect(list).toMatchObject([
    { device: { type: 'Browser', os: 'Windows', userAgent }, online: true },
  ])
  const deviceId = list[0]?.device.deviceId ?? ''
  await phone.devices.revokeSession({ deviceId })

  expect(headingOf(await browser.open('/u'))).toBe('Sign in')
  await expect(phone.devices.list()).resolves.toMatchObject({ list: [{ online: false }] })
})
