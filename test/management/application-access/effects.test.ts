import type { NewAccessRule } from 'genauth/management'
import type { Mock, Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { clientsOf, signInTo } from '../applications/set-up.ts'
import { setUp } from '../set-up.ts'

const appId = 'shop'
const password = 'passw0rd'
const scope = 'openid offline_access'
const seed: Seed = {
  apps: [
    { appId, name: 'Shop' },
    { appId: 'blog', name: 'Blog' },
  ],
  users: ['ann', 'bob'].map(username => ({ userId: username, username, password })),
  groups: [{ code: 'staff', members: ['ann'] }],
}
const toStaff: NewAccessRule = {
  targetType: 'GROUP',
  targetIdentifier: ['staff'],
  effect: 'ALLOW',
}
const ended = { error: 'invalid_grant' }
const denied = { name: 'ForbiddenError', apiCode: 1576, reason: 'application_access_denied' }

const pool = () => {
  const { mock, management } = setUp({ seed })
  const close = () =>
    management.applicationAccess.updateStrategy({ appId, permissionStrategy: 'DENY_ALL' })
  return { mock, management, close, ...clientsOf(mock, mock.authenticationOptions) }
}

test('an application for the staff lets in who is on the staff, as long as that is so', async () => {
  const { mock, management, authentication, close } = pool()
  const { applicationAccess, groups } = management
  const signIn = (username: string) => authentication.signIn.withPassword({ username, password })
  expect(await applicationAccess.getStrategy({ appId })).toEqual({
    permissionStrategy: 'ALLOW_ALL',
  })

  await close()
  await applicationAccess.authorize({ appId, list: [toStaff] })
  await signIn('ann')
  const apps = await authentication.profile.accessibleApps()
  expect(apps.map(app => app.appId)).toEqual([appId, 'blog'])
  await expect(signIn('bob')).rejects.toMatchObject(denied)
  await expect(mock.asUser('bob').tokens()).rejects.toThrow('may not use this application')

  await groups.addMembers({ code: 'staff', userIds: ['bob'] })
  await signIn('bob')
  await groups.removeMembers({ code: 'staff', userIds: ['ann'] })
  await expect(signIn('ann')).rejects.toMatchObject(denied)
})

const waysToTokens: [string, (mock: Mock) => Promise<() => Promise<unknown>>][] = [
  [
    'a refresh token',
    async mock => {
      const { refresh_token } = await mock.asUser('ann').tokens({ scope })
      const { oidc } = clientsOf(mock, mock.authenticationOptions)
      return () => oidc.refresh(refresh_token ?? '')
    },
  ],
  [
    'an authorization code',
    async mock => {
      const { oidc } = clientsOf(mock, mock.authenticationOptions)
      return (await signInTo(mock, oidc, 'ann')).finish
    },
  ],
]

test.each(waysToTokens)(
  '%s gives nothing once the user may not use the application',
  async (_, begin) => {
    const { mock, close } = pool()
    const finish = await begin(mock)

    await close()

    await expect(finish()).rejects.toMatchObject(ended)
  },
)

test('tokens that a user has live on after a rule against it, and a new sign-in is refused', async () => {
  const { mock, close, authentication, oidc } = pool()
  const tokens = await mock.asUser('ann').tokens()

  await close()

  const { profile, permissions } = authentication.withTokens(tokens)
  expect(await profile.accessibleApps()).toMatchObject([{ appId: 'blog' }])
  expect(await permissions.listSubjects()).toMatchObject({
    list: [
      { appId, effect: 'DENY' },
      { appId: 'blog', effect: 'ALLOW' },
    ],
  })
  const { callback } = await signInTo(mock, oidc, 'ann')
  expect(callback.searchParams.get('error')).toBe('access_denied')
})

test('who leaves the pool gets no tokens by the name of a test either', async () => {
  const { mock, management } = pool()
  const ann = mock.asUser('ann')

  await management.users.update({ userId: 'ann', status: 'Suspended' })

  await expect(ann.tokens()).rejects.toThrow('the account is locked')
})

test('who has applied for an application may use it once that was agreed to', async () => {
  const approvals = [{ user: 'ann', appId, status: 'AGREED' as const }]
  const { mock } = setUp({
    seed: {
      ...seed,
      applicableApps: [{ appId }],
      applicationAccess: [{ appId, permissionStrategy: 'DENY_ALL' }],
      approvals,
    },
  })

  await expect(mock.asUser('ann').tokens()).resolves.toBeDefined()
  await expect(mock.asUser('bob').tokens()).rejects.toThrow('may not use this application')
})
