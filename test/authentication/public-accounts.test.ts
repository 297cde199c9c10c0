import { AuthenticationClient, ForbiddenError, InputError, ManagementClient } from 'genauth'
import type { Seed } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { decodeToken } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { wantedStep } from '../support/wanted-step.ts'
import { ann, setUp } from './set-up.ts'

const userId = ann.users[0].userId
const press = { userId: '60c0000000000000000000b1', username: 'press', nickname: 'Press office' }
const sales = { userId: '60c0000000000000000000b2', username: 'sales' }

const signedIn = async (publicAccounts: Seed['publicAccounts'], seed: Seed = {}) => {
  const { mock, authentication, sent } = setUp({
    seed: {
      ...ann,
      groups: [{ code: 'writers', members: ['ann'] }],
      roles: [
        { code: 'seller', targets: [{ targetType: 'GROUP', targetIdentifier: 'writers' }] },
        { code: 'nobody' },
      ],
      publicAccounts,
      ...seed,
    },
  })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return { mock, authentication, sent, publicAccounts: authentication.publicAccounts }
}

test('a user goes on as the press office, and comes back', async () => {
  const { authentication, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  const own = { userId, displayName: 'Annie', kind: '1' }

  const before = await publicAccounts.list({ withOriginUser: true })
  expect(before).toMatchObject({
    publicAccounts: [{ userId: press.userId, displayName: 'Press office', kind: '2' }],
    originUser: own,
  })

  const tokens = await publicAccounts.switchTo({ targetUserId: press.userId })
  expect(decodeToken(tokens.id_token ?? '').claims.sub).toBe(press.userId)
  expect(await authentication.session.get()).toMatchObject(tokens)
  expect(await authentication.profile.get()).toMatchObject({ username: 'press', loginsCount: 1 })

  // Still Ann's list: it is she who works there.
  expect(await publicAccounts.list({ withOriginUser: true })).toEqual(before)
  await publicAccounts.switchTo({ targetUserId: userId })
  expect(await authentication.profile.get()).toMatchObject({ username: 'ann' })
})

test('who is asked at the sign-in goes on as the account of choice', async () => {
  const { mock, authentication } = setUp({
    seed: { ...ann, publicAccounts: [{ ...press, users: ['ann'] }] },
    settings: { choiceAtSignIn: true },
  })
  const credentials = { username: 'ann', password: 'passw0rd' }
  const nextOf = async () =>
    (await wantedStep('chooseAccount', authentication.signIn.withPassword(credentials))).next

  const next = await nextOf()
  expect(await authentication.session.get()).toBeUndefined()
  const accounts = await next.accounts()
  expect(accounts.map(account => account.userId)).toEqual([userId, press.userId])
  await next.choose(press.userId)
  expect(await authentication.profile.get()).toMatchObject({ username: 'press' })

  await (await nextOf()).choose(userId)
  expect(await authentication.profile.get()).toMatchObject({ username: 'ann' })
  await expect((await nextOf()).choose(sales.userId)).rejects.toThrow(ForbiddenError)
  expect(mock.journal.calls('switchLoginByUser')).toHaveLength(3)
})

test.each([
  ['in person', { users: ['ann@example.com'] }],
  ['by a group', { groups: ['writers'] }],
  ['by a role that comes with a group', { roles: [{ code: 'seller' }] }],
  ['in all ways at once', { users: ['ann'], groups: ['writers'], roles: [{ code: 'seller' }] }],
])('an account is reached %s', async (_, association) => {
  const { publicAccounts } = await signedIn([{ ...press, ...association }, sales])

  const { publicAccounts: found, originUser } = await publicAccounts.list()

  expect(found.map(account => account.userId)).toEqual([press.userId])
  expect(originUser).toBeUndefined()
  await publicAccounts.switchTo({ targetUserId: press.userId })
})

test('an account that is not the user’s is refused, whether or not there is one', async () => {
  const { authentication, publicAccounts } = await signedIn([
    { ...press, roles: [{ code: 'nobody' }] },
  ])

  expect(await publicAccounts.list({ withOriginUser: true })).toEqual({ publicAccounts: [] })
  for (const targetUserId of [press.userId, 'none']) {
    await expect(publicAccounts.switchTo({ targetUserId })).rejects.toThrow(ForbiddenError)
  }
  expect(await authentication.profile.get()).toMatchObject({ username: 'ann' })
})

test('who leaves a group loses the account that came with it', async () => {
  const { mock, publicAccounts } = await signedIn([{ ...press, groups: ['writers'] }])
  const management = new ManagementClient(mock.managementOptions)

  await management.groups.removeMembers({ code: 'writers', userIds: [userId] })

  expect((await publicAccounts.list()).publicAccounts).toEqual([])
  const switching = publicAccounts.switchTo({ targetUserId: press.userId })
  await expect(switching).rejects.toThrow(ForbiddenError)
})

test('in a pool where users may not switch, there is nothing to switch to', async () => {
  const { mock, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  mock.configure({ enableLoginAccountSwitch: false })

  expect((await publicAccounts.list()).publicAccounts).toEqual([])
  const switching = publicAccounts.switchTo({ targetUserId: press.userId })
  await expect(switching).rejects.toThrow(ForbiddenError)
})

test('a session as another account ends with the user behind it, and with the account', async () => {
  const { mock, authentication, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  const management = new ManagementClient(mock.managementOptions)
  for (const gone of [press.userId, userId]) {
    await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
    await publicAccounts.switchTo({ targetUserId: press.userId })

    await management.users.update({ userId: gone, status: 'Suspended' })

    await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
    await management.users.update({ userId: gone, status: 'Activated' })
  }
})

test('a session as another account can be refreshed, and still leads back', async () => {
  const { mock, authentication, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  const options = { scope: 'openid offline_access' }
  const { refresh_token = '' } = await publicAccounts.switchTo({
    targetUserId: press.userId,
    options,
  })
  const redirectUri = 'https://app.example.com/callback'
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri })

  const { tokens } = await oidc.refresh(refresh_token ?? '')

  const later = authentication.withTokens(tokens).publicAccounts
  expect((await later.list({ withOriginUser: true })).originUser).toMatchObject({ userId })
  await later.switchTo({ targetUserId: userId })
})

test('what a session as another account lets in ends with the tie as it does itself', async () => {
  const { mock, authentication, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  await publicAccounts.switchTo({ targetUserId: press.userId })
  const { qrCode, push } = authentication
  const page = () => new AuthenticationClient(mock.authenticationOptions)
  const [byCode, byFastpass, asking] = [page(), page(), page()]

  const { qrcodeId } = await byCode.qrCode.generate({ type: 'MOBILE_APP' })
  await qrCode.setStatus({ qrcodeId, action: 'SCAN' })
  await qrCode.setStatus({ qrcodeId, action: 'CONFIRM' })
  const { ticket } = await byCode.qrCode.getStatus({ qrcodeId })
  await byCode.qrCode.exchangeTicket({ ticket: String(ticket) })
  const fastpass = await qrCode.generateFastpass()
  await byFastpass.qrCode.appLogin({ qrcodeId: fastpass.qrcodeId })
  const { pushCodeId } = await asking.push.request({ account: press.username })
  await push.setStatus({ pushCodeId, action: 'CONFIRM' })
  const { tokenSet } = await asking.push.checkStatus({ pushCodeId })
  const byPush = asking.withTokens({ access_token: String(tokenSet?.access_token) })
  for (const { profile } of [byCode, byFastpass, byPush]) {
    expect(await profile.get()).toMatchObject({ username: 'press' })
  }

  const management = new ManagementClient(mock.managementOptions)
  await management.publicAccounts.unbindUser({ userId, publicAccountId: press.userId })

  for (const { profile } of [byCode, byFastpass, byPush]) {
    await expect(profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  }
})

test('a switch gives tokens of the application that it comes from, and of no other', async () => {
  const { mock, authentication } = setUp({
    seed: { ...ann, apps: [{ appId: 'plain' }, { appId: 'strict', mfa: 'required' }] },
  })
  const tokens = await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const strict = new AuthenticationClient({ ...mock.authenticationOptions, appId: 'strict' })

  const switching = strict.withTokens(tokens).publicAccounts.switchTo({ targetUserId: userId })

  await expect(switching).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('an account is no way into an application that the user may not use', async () => {
  const { mock, authentication, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])
  const { applicationAccess } = new ManagementClient(mock.managementOptions)
  const { appId } = mock.authenticationOptions
  const redirectUri = 'https://app.example.com/callback'
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri })
  const { access_token } = (await authentication.session.get()) ?? {}
  const own = authentication.withTokens({ access_token: String(access_token) })
  const { refresh_token } = await publicAccounts.switchTo({
    targetUserId: press.userId,
    options: { scope: 'openid offline_access' },
  })

  const rule = { targetType: 'USER' as const, targetIdentifier: [userId], effect: 'DENY' as const }
  await applicationAccess.authorize({ appId, list: [rule] })

  await expect(oidc.refresh(refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
  const switching = own.publicAccounts.switchTo({ targetUserId: press.userId })
  await expect(switching).rejects.toMatchObject({ apiCode: 1576 })
})

test('nobody switches to an account that is locked', async () => {
  const { authentication, publicAccounts } = await signedIn([
    { ...press, status: 'Suspended', users: ['ann'] },
  ])

  const switching = publicAccounts.switchTo({ targetUserId: press.userId })

  await expect(switching).rejects.toMatchObject({
    name: 'ForbiddenError',
    reason: 'account_locked',
  })
  expect(await authentication.profile.get()).toMatchObject({ username: 'ann' })
})

test('a public account that is deleted is none any more', async () => {
  const { mock, publicAccounts } = await signedIn([{ ...press, users: ['ann'] }])

  await new ManagementClient(mock.managementOptions).users.deleteBatch({ userIds: [press.userId] })

  expect((await publicAccounts.list()).publicAccounts).toEqual([])
})

test('asks for the scope of the client unless the call has its own', async () => {
  const { mock, publicAccounts, sent } = await signedIn([{ ...press, users: ['ann'] }])
  const targetUserId = press.userId

  await publicAccounts.switchTo({ targetUserId })
  expect(sent.at(-1)?.body).toEqual({ targetUserId, options: { scope: 'openid profile' } })

  const scope = 'openid offline_access'
  const tokens = await publicAccounts.switchTo({ targetUserId, options: { scope } })
  expect(tokens).toMatchObject({ scope, refresh_token: expect.any(String) })

  const other = new AuthenticationClient({ ...mock.authenticationOptions, scope: 'openid email' })
  const { access_token } = tokens
  const again = await other.withTokens({ access_token }).publicAccounts.switchTo({ targetUserId })
  expect(again.scope).toBe('openid email')
})

test('refuses a wrong input before anything is sent', async () => {
  const { publicAccounts, sent } = await signedIn([])
  const count = sent.length
  const wrong: unknown[] = [
    { targetUserId: '' },
    { targetUserId: 'a', options: { scope: 'profile' } },
    undefined,
    'a',
  ]

  for (const input of wrong) {
    const switching = Reflect.apply(publicAccounts.switchTo, publicAccounts, [input])
    await expect(switching).rejects.toThrow(InputError)
  }
  expect(sent).toHaveLength(count)
})
