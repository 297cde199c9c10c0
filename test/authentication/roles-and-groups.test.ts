import { ManagementClient } from 'genauth/management'
import { OidcClient } from 'genauth/oidc'
import { decodeToken } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const userId = ann.users[0].userId
const [author, seller] = [{ code: 'author' }, { code: 'seller', namespace: 'shop' }]
const codesOf = (things: { code: string }[]) => things.map(({ code }) => code)

const signedIn = async () => {
  const { mock, authentication } = setUp({
    seed: {
      ...ann,
      namespaces: [{ code: 'shop' }],
      groups: [{ code: 'staff', name: 'Staff', metadataSource: ['ldap'] }],
      roles: [author, seller, { ...seller, namespace: 'default' }],
    },
  })
  const management = new ManagementClient(mock.managementOptions)
  const signIn = () =>
    authentication.signIn.withPassword({
      username: 'ann',
      password: 'passw0rd',
      options: { scope: 'openid role roles' },
    })
  const { profile } = authentication
  return { mock, profile, management, signIn, tokens: await signIn() }
}

test('a user sees the groups that the administrator puts her into, and their roles', async () => {
  const { profile, management } = await signedIn()
  const read = async () => [await profile.groups(), await profile.roles()]
  expect(await read()).toEqual([[], []])

  const targets = [{ targetType: 'GROUP' as const, targetIdentifier: 'staff' }]
  await management.roles.assignBatch({ roles: [author, seller], targets })
  await management.groups.addMembers({ code: 'staff', userIds: [userId] })

  const roles = [await management.roles.get(author), await management.roles.get(seller)]
  expect(await read()).toEqual([[await management.groups.get({ code: 'staff' })], roles])
  expect(codesOf(await profile.roles({ namespace: 'shop' }))).toEqual(['seller'])
  const elsewhere = profile.roles({ namespace: 'none' })
  await expect(elsewhere).rejects.toMatchObject({ name: 'NotFoundError', statusCode: 404 })
  await management.groups.deleteBatch({ codeList: ['staff'] })
  expect(await read()).toEqual([[], []])
})

test('ID token and user info have the codes of the roles, each once, as they are then', async () => {
  const { mock, management, signIn, tokens: before } = await signedIn()
  const targets = [{ targetType: 'USER' as const, targetIdentifier: userId }]
  const roles = [seller, { code: 'seller' }, author]
  await management.roles.assignBatch({ roles, targets })
  const claims = { role: ['seller', 'author'], roles: ['seller', 'author'] }

  const { id_token: after } = await signIn()
  expect(decodeToken(after ?? '').claims).toMatchObject(claims)
  expect(decodeToken(before.id_token ?? '').claims).toMatchObject({ role: [], roles: [] })
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri: 'https://a.example' })
  expect(await oidc.getUserInfo(before.access_token, userId)).toMatchObject({
    ...claims,
    sub: userId,
  })
})
