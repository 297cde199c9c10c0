// Generated from api/management/departments/records.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../../../contract/custom-data.ts'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, number, record, string, text } from '../../../contract/values.ts'
import { strictTranslations, translations } from '../../common/schemas.ts'

export function strictDepartmentTranslations() {
  return z.strictObject({ name: strictTranslations() })
}

export function departmentTranslations() {
  return entity({ name: translations() })
}

export function department() {
  return entity({
    organizationCode: string(),
    departmentId: text(),
    name: string(),
    code: maybe(string()),
    description: maybe(string()),
    openDepartmentId: maybe(string()),
    parentDepartmentId: maybe(string()),
    parentDepartmentCode: maybe(string()),
    leaderUserIds: maybe(z.array(string())),
    membersCount: maybe(number()),
    hasChildren: maybe(boolean()),
    isVirtualNode: maybe(boolean()),
    status: maybe(boolean()),
    postIdList: maybe(z.array(string())),
    posts: maybe(z.array(string())),
    i18n: maybe(departmentTranslations()),
    customData: customDataOutput(),
    allow: maybe(string()),
    createdAt: maybe(string()),
    updatedAt: maybe(string()),
  })
}

export function departmentSyncRelation() {
  return entity({ provider: string(), userIdInIdp: string(), userInfoInIdp: maybe(record()) })
}

export function departmentMembership() {
  return entity({ inDepartment: boolean() })
}

export function roleDepartment() {
  return entity({ id: text(), code: maybe(string()), name: string(), description: maybe(string()) })
}
