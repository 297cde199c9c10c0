import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { ManagementClient, type User } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { toUser } from '../../src/contract/to-user.ts'
import { answer, clientWith } from '../http/support.ts'

const file = new URL('../fixtures/product-page-user.json', import.meta.url)
const sample: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))

/** The user that a client makes of what the service sends. */
async function read(wire: unknown): Promise<User> {
  const { management } = clientWith(() => answer({ statusCode: 200, data: wire }))
  return management.users.get({ userId: 'any' })
}

test('the sample of the product page is a user with every one of its members', async () => {
  await expect(read(sample)).resolves.toEqual(sample)
})

test('a user of V3 gets the names of the product page', async () => {
  const wire = {
    userId: 'u1',
    lastIp: '10.0.0.1',
    status: 'Activated',
    createdAt: '2022-07-03T02:20:30.000Z',
    externalId: 'hr-1',
  }

  await expect(read(wire)).resolves.toEqual({
    id: 'u1',
    lastIP: '10.0.0.1',
    status: 'Activated',
    blocked: false,
    createdAt: '2022-07-03T02:20:30.000Z',
    signedUp: '2022-07-03T02:20:30.000Z',
    externalId: 'hr-1',
  })
})

test('a user of V2 gets the names of the product page', async () => {
  await expect(read({ _id: 'u1', lastIP: '10.0.0.1', blocked: true })).resolves.toEqual({
    id: 'u1',
    lastIP: '10.0.0.1',
    blocked: true,
  })
})

test('claims of OIDC get the names of the product page', async () => {
  const claims = {
    sub: 'u1',
    email_verified: true,
    phone_number: '13800000000',
    phone_number_verified: false,
    given_name: 'Ann',
    family_name: 'Lee',
    middle_name: 'M.',
    preferred_username: 'annie',
    picture: 'https://example.com/ann.png',
    external_id: 'hr-1',
    userpool_id: 'p1',
    tenant_id: 't1',
    extended_fields: { school: 'Peking University' },
    updated_at: 1_722_499_200,
    address: {
      formatted: '1 Long Street, Beijing',
      street_address: '1 Long Street',
      locality: 'Beijing',
      region: 'North',
      postal_code: '100000',
      country: 'China',
    },
  }

  await expect(read(claims)).resolves.toEqual({
    id: 'u1',
    emailVerified: true,
    phone: '13800000000',
    phoneVerified: false,
    givenName: 'Ann',
    familyName: 'Lee',
    middleName: 'M.',
    preferredUsername: 'annie',
    photo: 'https://example.com/ann.png',
    externalId: 'hr-1',
    userPoolId: 'p1',
    tenantId: 't1',
    customData: { school: 'Peking University' },
    updatedAt: '2024-08-01T08:00:00.000Z',
    address: '1 Long Street, Beijing',
    formatted: '1 Long Street, Beijing',
    streetAddress: '1 Long Street',
    locality: 'Beijing',
    region: 'North',
    postalCode: '100000',
    country: 'China',
  })
})

test('the address of a user cannot pass for the user', async () => {
  const user = await read({
    sub: 'u1',
    address: { id: 'u2', status: 'Activated', blocked: false, email: 'root@example.com' },
  })

  expect(user).toEqual({ id: 'u1' })
})

test('a member of the profile wins over the same claim of the address', async () => {
  await expect(
    read({ sub: 'u1', country: 'China', address: { country: 'France', region: 'North' } }),
  ).resolves.toEqual({ id: 'u1', country: 'China', region: 'North' })
})

test('a spelling of today wins over an older one, unless it says nothing', async () => {
  await expect(read({ id: 'u1', userId: 'u2', _id: 'u3' })).resolves.toEqual({ id: 'u1' })
  await expect(read({ userId: 'u2', _id: 'u3', sub: 'u4' })).resolves.toEqual({ id: 'u2' })
  await expect(read({ id: null, _id: 'u3' })).resolves.toEqual({ id: 'u3' })
  await expect(
    read({ id: 'u1', photo: null, picture: 'https://example.com/a.png' }),
  ).resolves.toMatchObject({ photo: 'https://example.com/a.png' })
})

test('members that are null stay null', async () => {
  const wire = {
    id: 'u1',
    unionid: null,
    openid: null,
    signedUp: null,
    address: null,
    blocked: null,
  }

  await expect(read(wire)).resolves.toEqual(wire)
})

test.each([
  '2017-06-07T14:34:08.700Z',
  '2017-06-07T14:34:08.700',
  '2017-06-07T14:34:08+04:00',
  '2017-06-07T14:34:08+0400',
  '2017-06-07 14:34:08',
])('the time %s is kept as it is', async time => {
  const wire = { id: 'u1', createdAt: time, signedUp: time, lastLogin: time, tokenExpiredAt: time }

  await expect(read(wire)).resolves.toEqual(wire)
})

test.each(['', 'yesterday', '2017-06-07', '14:34:08', '1496846048'])(
  '%o is no time',
  async lastLogin => {
    await expect(read({ id: 'u1', lastLogin })).rejects.toMatchObject({
      issues: [{ path: 'lastLogin', message: 'is not valid' }],
    })
  },
)

test.each([
  ['Activated', undefined, false],
  ['Suspended', undefined, true],
  ['Deactivated', undefined, true],
  ['Resigned', undefined, true],
  ['Archived', undefined, true],
  ['Dreaming', undefined, true],
  ['Activated', true, true],
  ['Suspended', false, false],
  [undefined, undefined, undefined],
  [null, undefined, undefined],
])('of the status %s and blocked %s becomes blocked %s', async (status, told, blocked) => {
  const user = await read({ id: 'u1', status, blocked: told })

  expect(user.blocked).toBe(blocked)
})

test('the ids at third parties come from the identities, unless the user has them', async () => {
  const identity = (type: string, userIdInIdp: string) => ({
    identityId: 'i1',
    extIdpId: 'e1',
    provider: 'wechat',
    type,
    userIdInIdp,
  })
  const identities = [
    identity('generic', 'g'),
    identity('openid', 'o1'),
    identity('openid', 'o2'),
    identity('unionid', 'n1'),
  ]

  await expect(read({ id: 'u1', identities })).resolves.toMatchObject({
    unionid: 'n1',
    openid: 'o1',
  })
  await expect(
    read({ id: 'u1', unionid: 'known', openid: null, identities }),
  ).resolves.toMatchObject({ unionid: 'known', openid: 'o1' })
  const without = await read({ id: 'u1', identities: [identity('generic', 'g')] })
  expect(without).not.toHaveProperty('unionid')
})

test('a user of the mock is blocked after a suspension', async () => {
  const mock = createMock({ seed: { users: [{ userId: 'u1', username: 'bob' }] } })
  const management = new ManagementClient(mock.managementOptions)

  await management.users.update({ userId: 'u1', status: 'Suspended' })

  await expect(management.users.get({ userId: 'u1' })).resolves.toMatchObject({ blocked: true })
})

const spelling = fc.constantFrom(
  'id',
  'userId',
  '_id',
  'sub',
  'lastIp',
  'lastIP',
  'address',
  'formatted',
  'street_address',
  'updated_at',
  'updatedAt',
  'createdAt',
  'signedUp',
  'status',
  'blocked',
  'unionid',
  'openid',
  'identities',
  'picture',
  'photo',
  'extended_fields',
  'customData',
  'country',
)
const anyObject = fc.dictionary(
  fc.oneof(spelling, fc.string(), fc.constant('__proto__')),
  fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.record({ type: fc.constantFrom('unionid', 'openid'), userIdInIdp: fc.jsonValue() }),
    ),
    fc.dictionary(spelling, fc.jsonValue()),
    fc.double(),
  ),
)

test('whatever the service sends can be converted, and converting it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyObject, fc.jsonValue()), wire => {
      const user = toUser(wire)
      expect(toUser(user)).toEqual(user)
    }),
    { numRuns: 1000 },
  )
})

const renamed =
  /^(userId|_id|sub|lastIp|.*_.*|picture|address|updatedAt|unionid|openid|signedUp|blocked|id|__proto__)$/

test('converting a user keeps every member that it does not rename, and never the given object', () => {
  fc.assert(
    fc.property(anyObject, wire => {
      const before = structuredClone(wire)
      const user = toUser(wire)
      expect(wire).toEqual(before)
      for (const [name, value] of Object.entries(wire)) {
        const ours = ['photo', 'customData', 'lastIP', 'formatted', 'country'].includes(name)
        if (renamed.test(name) || (ours && value === null)) continue
        expect(user).toHaveProperty([name], value)
      }
    }),
    { numRuns: 1000 },
  )
})
