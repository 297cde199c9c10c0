import { AuthenticationClient } from 'genauth/authentication'
import type { User } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const phone = '13800000000'
const openid = 'o6_bmjrPTlm6'

/** Somebody who has registered by phone, and later by WeChat. */
async function registeredTwice() {
  const { mock, management } = setUp({
    seed: {
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
      groups: [{ code: 'readers' }],
      identityProviders: [
        {
          provider: 'wechat',
          extIdpId: 'our-wechat',
          connections: [{ identifier: 'wechat-app' }],
          persons: [
            { userIdInIdp: openid, profile: { nickname: 'Annie' }, codes: ['first', 'later'] },
          ],
        },
      ],
    },
  })
  const user = new AuthenticationClient(mock.authenticationOptions)
  const codeFor = async (channel: 'CHANNEL_REGISTER' | 'CHANNEL_LOGIN') => {
    mock.clock.advance('1m')
    await user.codes.sendSms({ phoneNumber: phone, channel })
    return mock.inbox.code(phone)
  }
  const byWeChat = (code: string) =>
    user.signIn.withMobile({
      connection: 'wechat',
      extIdpConnIdentifier: 'wechat-app',
      payload: { code },
    })
  await user.signUp.withCode({ phone, passCode: await codeFor('CHANNEL_REGISTER') })
  const main = await user.signIn.withCode({ phone, passCode: await codeFor('CHANNEL_LOGIN') })
  const mainUser = await user.profile.get()
  const social = await byWeChat('first')
  const socialUser = await user.profile.get()
  return { management, user, byWeChat, main, mainUser, social, socialUser }
}

const idsOf = (users: Iterable<User>) => [...users].map(({ id }) => id)

test('a social account is bound to the main account, and WeChat leads to the main account then', async () => {
  const { management, user, byWeChat, main, mainUser, social, socialUser } = await registeredTwice()
  const { users, groups } = management
  await users.update({ userId: socialUser.id, customData: { school: 'PKU' } })
  await groups.addMembers({ code: 'readers', userIds: [socialUser.id] })
  expect(idsOf((await users.list()).list).sort()).toEqual([mainUser.id, socialUser.id].sort())

  await user.identities.linkAccounts({
    primaryUserToken: String(main.id_token),
    secondaryUserToken: String(social.id_token),
  })

  // The social account is deleted with its data, and nobody is signed in to it any more.
  await expect(user.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(idsOf((await users.list()).list)).toEqual([mainUser.id])
  expect((await groups.listMembers({ code: 'readers' })).list).toEqual([])

  await byWeChat('later')
  expect(await user.profile.get()).toMatchObject({ id: mainUser.id, phone })
  const bound = { withIdentities: true, withCustomData: true }
  const seen = await users.get({ userId: mainUser.id, ...bound })
  expect(seen).toMatchObject({ phone, openid, customData: {}, loginsCount: 2 })
  expect(seen.identities).toMatchObject([
    { provider: 'wechat', userIdInIdp: openid, userInfoInIdp: { nickname: 'Annie' } },
  ])
})

test('an administrator takes the social account off, and WeChat makes an account of its own again', async () => {
  const { management, user, byWeChat, main, mainUser, social } = await registeredTwice()
  await user.identities.linkAccounts({
    primaryUserToken: String(main.id_token),
    secondaryUserToken: String(social.id_token),
  })

  await management.users.unlinkIdentity({ userId: mainUser.id, extIdpId: 'our-wechat' })

  expect(await management.users.getIdentities({ userId: mainUser.id })).toEqual([])
  await byWeChat('later')
  expect((await user.profile.get()).id).not.toBe(mainUser.id)
})
