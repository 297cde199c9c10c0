// Generated from api/management/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { userDepartmentOrder } from '../../contract/department/schemas.ts'
import { userProfileInputShape } from '../../contract/profile/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, oneOf, record, string, text } from '../../contract/values.ts'

export const userIdType = () =>
  oneOf(
    'user_id',
    'external_id',
    'phone',
    'email',
    'username',
    'identity',
    'sync_relation',
    'custom_field',
  )

export const userReferenceShape = () => ({
  userId: text(),
  userIdType: z.optional(userIdType()),
})

export const userReference = () => z.strictObject(userReferenceShape())

export const userIdOptions = () =>
  z.strictObject({
    userIdType: z.optional(userIdType()),
  })

export const userDetailsShape = () => ({
  withCustomData: z.optional(boolean()),
  withIdentities: z.optional(boolean()),
  withDepartmentIds: z.optional(boolean()),
})

export const flatCustomDataShape = () => ({
  flatCustomData: z.optional(boolean()),
})

export const roleCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

export const roleCode = () => z.strictObject(roleCodeShape())

export const applicationIdShape = () => ({
  appId: text(),
})

export const applicationId = () => z.strictObject(applicationIdShape())

export const targetType = () => oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')

export const departmentIdType = () =>
  oneOf('department_id', 'open_department_id', 'sync_relation', 'custom_field', 'code')

export const newAccountShape = () => ({
  ...userProfileInputShape(),
  salt: z.optional(string()),
  otp: z.optional(
    z.strictObject({
      secret: text(),
      recoveryCode: z.optional(string()),
    }),
  ),
  departmentIds: z.optional(z.array(text())),
})

export const createUserOptions = () =>
  z.strictObject({
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

export const userFilter = () =>
  z.strictObject({
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

export const userSortField = () =>
  oneOf(
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

export const userSearchField = () =>
  oneOf(
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

export const userListingShape = () => ({
  pagination: z.optional(
    z.strictObject({
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  sort: z.optional(
    z.array(
      z.strictObject({
        field: userSortField(),
        order: oneOf('asc', 'desc'),
      }),
    ),
  ),
  fuzzySearchOn: z.optional(z.array(userSearchField())),
})

export const updateUsersBatchOptionsShape = () => ({
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
})

export const updateUsersBatchOptions = () => z.strictObject(updateUsersBatchOptionsShape())

export const updateUserOptions = () =>
  z.strictObject({
    ...updateUsersBatchOptionsShape(),
    resetPasswordOnFirstLogin: z.optional(boolean()),
    userIdType: z.optional(userIdType()),
  })

export const strictTranslation = () =>
  z.strictObject({
    enabled: boolean(),
    value: string(),
  })

export const translation = () =>
  entity({
    enabled: boolean(),
    value: string(),
  })

export const strictTranslations = () =>
  z.strictObject({
    'zh-CN': strictTranslation(),
    'en-US': strictTranslation(),
    'zh-TW': strictTranslation(),
    'ja-JP': strictTranslation(),
  })

export const translations = () =>
  entity({
    'zh-CN': translation(),
    'en-US': translation(),
    'zh-TW': translation(),
    'ja-JP': translation(),
  })

export const newMembership = () =>
  z.strictObject({
    departmentId: text(),
    isLeader: z.optional(boolean()),
    isMainDepartment: z.optional(boolean()),
  })

export const setUserDepartmentsInput = () =>
  z.strictObject({
    userId: text(),
    departments: z.array(newMembership()),
    options: z.optional(userIdOptions()),
  })

export const userDepartmentListingShape = () => ({
  withCustomData: z.optional(boolean()),
  withDepartmentPaths: z.optional(boolean()),
  sortBy: z.optional(userDepartmentOrder()),
  orderBy: z.optional(oneOf('Asc', 'Desc')),
  page: z.optional(integer(1)),
  limit: z.optional(integer(1, 50)),
})

export const postShape = () => ({
  id: maybe(string()),
  code: string(),
  name: string(),
  description: maybe(string()),
  customData: maybe(record()),
})

export const post = () => entity(postShape())
