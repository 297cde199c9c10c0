import { AuthenticationClient } from 'genauth/authentication'
import type { AccessTarget } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const ann: AccessTarget = { targetType: 'USER', targetIdentifier: ['ann7'] }

test('an administrator sees which applications a user may use, and switches one off and on', async () => {
  const { mock, management } = setUp({
    seed: {
      apps: ['shop', 'blog'].map(appId => ({ appId, name: `The ${appId}` })),
      users: [{ userId: 'ann7', username: 'ann', password: 'passw0rd' }],
    },
  })
  const { appHost, fetch } = mock.authenticationOptions
  const getsIn = async (appId: string) => {
    const client = new AuthenticationClient({ appId, appHost, fetch })
    await client.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
    return (await client.profile.accessibleApps()).map(app => app.appName)
  }
  const open = async () =>
    (await management.users.getAccessibleApps({ userId: 'ann7' })).map(app => app.appName)
  expect(await open()).toEqual(['The shop', 'The blog'])

  await management.applicationAccess.authorize({
    appId: 'blog',
    list: [{ ...ann, effect: 'DENY' }],
  })

  expect(await open()).toEqual(['The shop'])
  await expect(getsIn('blog')).rejects.toMatchObject({ reason: 'application_access_denied' })
  expect(await getsIn('shop')).toEqual(['The shop'])

  await management.applicationAccess.revoke({ appId: 'blog', list: [ann] })

  expect(await getsIn('blog')).toEqual(['The shop', 'The blog'])
})
