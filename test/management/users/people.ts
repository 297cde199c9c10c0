import type { NewIdentity } from 'genauth/management'
import type { Seed } from 'genauth/mock'

const source = { extIdpId: 'idp-1', provider: 'wechat', userInfoInIdp: {}, originConnIds: ['c1'] }

/** The accounts of a person at a third party. */
export function identitiesOf(person: number): NewIdentity[] {
  return [
    { ...source, type: 'openid', userIdInIdp: `open-${person}` },
    { ...source, type: 'unionid', userIdInIdp: `union-${person}` },
  ]
}

/** Those of Ann. */
export const identities = identitiesOf(1)

const ann = { userId: 'ann7', username: 'ann', email: 'Ann@A.co', externalId: 'hr-1' }
const bob = { userId: 'bob7', username: 'bob', phone: '13800000000', company: 'Lee & Sons' }
const cid = { userId: 'cid7', username: 'cid', nickname: 'Leeloo', gender: 'M' } as const
const ofAnn = { customData: { school: 'PKU', level: 1 }, departmentIds: ['d1'], identities }

/** Three users, Ann the oldest. */
export const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'level', dataType: 'NUMBER', isUnique: true },
  ],
  users: [
    { ...ann, ...ofAnn, name: 'Ann Lee', gender: 'F' },
    { ...bob, customData: { level: 2 } },
    { ...cid, password: 'passw0rd!', customData: { level: 10 } },
  ],
  departments: [{ organizationCode: 'acme', departmentId: 'd1', name: 'Acme' }],
}
