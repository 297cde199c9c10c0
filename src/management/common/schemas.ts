// Generated from api/management/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { userDepartmentOrder } from '../../contract/department/schemas.ts'
import { userProfileInputShape } from '../../contract/profile/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, oneOf, record, string, text } from '../../contract/values.ts'

export function userIdType() {
  return oneOf(
    'user_id',
    'external_id',
    'phone',
    'email',
    'username',
    'identity',
    'sync_relation',
    'custom_field',
  )
}

export function userReferenceShape() {
  return { userId: text(), userIdType: z.optional(userIdType()) }
}

export function userReference() {
  return z.strictObject(userReferenceShape())
}

export function userIdOptions() {
  return z.strictObject({ userIdType: z.optional(userIdType()) })
}

export function userDetailsShape() {
  return {
    withCustomData: z.optional(boolean()),
    withIdentities: z.optional(boolean()),
    withDepartmentIds: z.optional(boolean()),
  }
}

export function flatCustomDataShape() {
  return { flatCustomData: z.optional(boolean()) }
}

export function roleCodeShape() {
  return { code: text(), namespace: z.optional(text()) }
}

export function roleCode() {
  return z.strictObject(roleCodeShape())
}

export function applicationIdShape() {
  return { appId: text() }
}

export function applicationId() {
  return z.strictObject(applicationIdShape())
}

export function targetType() {
  return oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')
}

export function departmentIdType() {
  return oneOf('department_id', 'open_department_id', 'sync_relation', 'custom_field', 'code')
}

export function newAccountShape() {
  return {
    ...userProfileInputShape(),
    salt: z.optional(string()),
    otp: z.optional(z.strictObject({ secret: text(), recoveryCode: z.optional(string()) })),
    departmentIds: z.optional(z.array(text())),
  }
}

export function createUserOptions() {
  return z.strictObject({
    keepPassword: z.optional(boolean()),
    autoGeneratePassword: z.optional(boolean()),
    resetPasswordOnFirstLogin: z.optional(boolean()),
    departmentIdType: z.optional(departmentIdType()),
    sendNotification: z.optional(
      z.strictObject({
        sendEmailNotification: z.optional(boolean()),
        sendPhoneNotification: z.optional(boolean()),
        appId: z.optional(string()),
      }),
    ),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
}

export function userFilter() {
  return z.strictObject({
    field: text(),
    operator: oneOf(
      'EQUAL',
      'NOT_EQUAL',
      'CONTAINS',
      'NOT_CONTAINS',
      'IS_NULL',
      'NOT_NULL',
      'IN',
      'GREATER',
      'LESSER',
      'BETWEEN',
    ),
    value: z.optional(z.unknown()),
  })
}

export function userSortField() {
  return oneOf(
    'id',
    'createdAt',
    'updatedAt',
    'email',
    'username',
    'externalId',
    'phone',
    'status',
    'statusChangedAt',
    'passwordLastSetAt',
    'loginsCount',
    'gender',
    'lastLogin',
    'userSourceType',
    'lastMfaTime',
    'passwordSecurityLevel',
    'phoneCountryCode',
    'lastIp',
  )
}

export function userSearchField() {
  return oneOf(
    'id',
    'phone',
    'email',
    'name',
    'username',
    'externalId',
    'nickname',
    'company',
    'givenName',
    'familyName',
    'middleName',
    'profile',
    'preferredUsername',
    'website',
    'address',
    'formatted',
    'streetAddress',
    'postalCode',
    'identityNumber',
  )
}

export function userListingShape() {
  return {
    pagination: z.optional(
      z.strictObject({ page: z.optional(integer(1)), limit: z.optional(integer(1, 50)) }),
    ),
    sort: z.optional(
      z.array(z.strictObject({ field: userSortField(), order: oneOf('asc', 'desc') })),
    ),
    fuzzySearchOn: z.optional(z.array(userSearchField())),
  }
}

export function updateUsersBatchOptionsShape() {
  return {
    resetPasswordOnNextLogin: z.optional(boolean()),
    passwordEncryptType: z.optional(passwordEncryptType()),
    autoGeneratePassword: z.optional(boolean()),
    sendPasswordResetedNotification: z.optional(
      z.strictObject({
        sendDefaultEmailNotification: z.optional(boolean()),
        sendDefaultPhoneNotification: z.optional(boolean()),
        inputSendEmailNotification: z.optional(string()),
        inputSendPhoneNotification: z.optional(string()),
        appId: z.optional(string()),
      }),
    ),
  }
}

export function updateUsersBatchOptions() {
  return z.strictObject(updateUsersBatchOptionsShape())
}

export function updateUserOptions() {
  return z.strictObject({
    ...updateUsersBatchOptionsShape(),
    resetPasswordOnFirstLogin: z.optional(boolean()),
    userIdType: z.optional(userIdType()),
  })
}

export function strictTranslation() {
  return z.strictObject({ enabled: boolean(), value: string() })
}

export function translation() {
  return entity({ enabled: boolean(), value: string() })
}

export function strictTranslations() {
  return z.strictObject({
    'zh-CN': strictTranslation(),
    'en-US': strictTranslation(),
    'zh-TW': strictTranslation(),
    'ja-JP': strictTranslation(),
  })
}

export function translations() {
  return entity({
    'zh-CN': translation(),
    'en-US': translation(),
    'zh-TW': translation(),
    'ja-JP': translation(),
  })
}

export function newMembership() {
  return z.strictObject({
    departmentId: text(),
    isLeader: z.optional(boolean()),
    isMainDepartment: z.optional(boolean()),
  })
}

export function setUserDepartmentsInput() {
  return z.strictObject({
    userId: text(),
    departments: z.array(newMembership()),
    options: z.optional(userIdOptions()),
  })
}

export function userDepartmentListingShape() {
  return {
    withCustomData: z.optional(boolean()),
    withDepartmentPaths: z.optional(boolean()),
    sortBy: z.optional(userDepartmentOrder()),
    orderBy: z.optional(oneOf('Asc', 'Desc')),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  }
}

export function postShape() {
  return {
    id: maybe(string()),
    code: string(),
    name: string(),
    description: maybe(string()),
    customData: maybe(record()),
  }
}

export function post() {
  return entity(postShape())
}

export function grantedActions() {
  return z.strictObject({
    code: text(),
    resourceType: resourceType(),
    actions: batch(text(), 50, 0),
  })
}
