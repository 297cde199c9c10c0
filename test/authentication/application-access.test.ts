import { AuthenticationClient } from 'genauth'
import { createMock, type Seed, type SeedApplicationAccess } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'

const redirectUri = 'https://app.example.com/callback'

const pool = (access: SeedApplicationAccess, seed: Seed = {}) => {
  const mock = createMock({
    seed: {
      apps: [{ appId: 'shop' }, { appId: 'blog' }],
      users: [{ username: 'ann', password: 'passw0rd' }],
      departments: [
        { departmentId: 'root', organizationCode: 'acme', name: 'Acme' },
        {
          departmentId: 'press',
          organizationCode: 'acme',
          name: 'Press',
          parentDepartmentId: 'root',
          members: ['ann'],
        },
      ],
      groups: [{ code: 'staff', members: ['ann'] }],
      roles: [{ code: 'seller', targets: [{ targetType: 'USER', targetIdentifier: 'ann' }] }],
      applicationAccess: [access],
      ...seed,
    },
  })
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signIn = () => authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return { mock, authentication, signIn }
}

const denied = {
  name: 'ForbiddenError',
  apiCode: 1576,
  reason: 'application_access_denied',
}
const person = { targetType: 'USER', targetIdentifier: 'ann' } as const
const group = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
const role = { targetType: 'ROLE', targetIdentifier: 'seller' } as const
const root = { targetType: 'ORG', targetIdentifier: 'root' } as const
const closed = { permissionStrategy: 'DENY_ALL' } as const

test.each<[string, SeedApplicationAccess]>([
  ['nothing is set up', {}],
  ['a rule allows the user', { ...closed, rules: [person] }],
  ['a rule allows a group of the user', { ...closed, rules: [group] }],
  ['a rule allows a role of the user', { ...closed, rules: [role] }],
  ['a rule allows a department above that of the user', { ...closed, rules: [root] }],
])('a user signs in where %s', async (_, access) => {
  const { authentication, signIn } = pool(access)

  await signIn()

  const apps = await authentication.profile.accessibleApps()
  expect(apps).toMatchObject([
    { appId: 'shop', active: true },
    { appId: 'blog', active: false },
  ])
})

test.each<[string, SeedApplicationAccess]>([
  ['the application is closed', closed],
  ['a rule denies the user', { rules: [{ ...person, effect: 'DENY' }] }],
  [
    'a rule denies a group, though another one allows the user',
    {
      rules: [person, { ...group, effect: 'DENY' }],
    },
  ],
  [
    'a rule is about a department above alone',
    {
      ...closed,
      rules: [{ ...root, inheritByChildren: false }],
    },
  ],
])('a user does not sign in where %s', async (_, access) => {
  const { mock, authentication, signIn } = pool(access)

  await expect(signIn()).rejects.toMatchObject(denied)

  expect(await authentication.session.get()).toBeUndefined()
  const { appHost } = mock.authenticationOptions
  const { access_token } = await mock.asUser('ann').tokens({ appId: 'blog', appHost })
  const { profile, history } = authentication.withTokens({ access_token })
  expect(await profile.accessibleApps()).toMatchObject([{ appId: 'blog' }])
  const { list } = await history.logins({ success: false })
  expect(list[0]).toMatchObject({ appId: 'shop', success: false })
})

test('single sign-on does not lead into an application that the user may not use', async () => {
  const { mock } = pool(closed)
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri })
  const { url, transaction } = await oidc.authorize()

  const callback = await mock.asUser('ann').authorize(url)

  expect(callback.searchParams.get('error')).toBe('access_denied')
  await expect(oidc.exchangeCode(callback, transaction)).rejects.toMatchObject({
    error: 'access_denied',
  })
})
