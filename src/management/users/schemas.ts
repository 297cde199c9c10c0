// Generated from api/management/users.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { userProfileInputShape } from '../../contract/profile/schemas.ts'
import { atLeastOne, batch, entity, integer, record, text } from '../../contract/schema.ts'
import { flatCustomDataShape, roleCode, userDetailsShape, userIdType } from '../common/schemas.ts'

export const departmentIdType = () =>
  z.enum(['department_id', 'open_department_id', 'sync_relation', 'custom_field', 'code'])

export const newIdentity = () =>
  z.strictObject({
    extIdpId: text(),
    provider: text(),
    type: text(),
    userIdInIdp: text(),
    userInfoInIdp: record(),
    accessToken: z.optional(z.string()),
    refreshToken: z.optional(z.string()),
    originConnIds: z.array(z.string()),
  })

export const newUserShape = () => ({
  ...userProfileInputShape(),
  salt: z.optional(z.string()),
  tenantIds: z.optional(z.array(text())),
  otp: z.optional(
    z.strictObject({
      secret: text(),
      recoveryCode: z.optional(z.string()),
    }),
  ),
  departmentIds: z.optional(z.array(text())),
  metadataSource: z.optional(record()),
  identities: z.optional(z.array(newIdentity())),
})

export const newUser = () =>
  z.strictObject(newUserShape()).check(atLeastOne('username', 'phone', 'email'))

export const createUserOptions = () =>
  z.strictObject({
    keepPassword: z.optional(z.boolean()),
    autoGeneratePassword: z.optional(z.boolean()),
    resetPasswordOnFirstLogin: z.optional(z.boolean()),
    departmentIdType: z.optional(departmentIdType()),
    sendNotification: z.optional(
      z.strictObject({
        sendEmailNotification: z.optional(z.boolean()),
        sendPhoneNotification: z.optional(z.boolean()),
        appId: z.optional(z.string()),
      }),
    ),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

export const createUserInput = () =>
  z
    .strictObject({
      ...newUserShape(),
      options: z.optional(createUserOptions()),
    })
    .check(atLeastOne('username', 'phone', 'email'))

export const userFilter = () =>
  z.strictObject({
    field: text(),
    operator: z.enum([
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
    ]),
    value: z.optional(z.unknown()),
  })

export const userSortField = () =>
  z.enum([
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
  ])

export const userSearchField = () =>
  z.enum([
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
  ])

export const listUsersOptions = () =>
  z.strictObject({
    ...userDetailsShape(),
    ...flatCustomDataShape(),
    pagination: z.optional(
      z.strictObject({
        page: z.optional(integer().check(z.gte(1))),
        limit: z.optional(integer().check(z.gte(1), z.lte(50))),
      }),
    ),
    sort: z.optional(
      z.array(
        z.strictObject({
          field: userSortField(),
          order: z.enum(['asc', 'desc']),
        }),
      ),
    ),
    fuzzySearchOn: z.optional(z.array(userSearchField())),
    withPost: z.optional(z.boolean()),
  })

export const userChangesShape = () => ({
  ...userProfileInputShape(),
  userId: text(),
  metadata: z.optional(record()),
})

export const userChanges = () => z.strictObject(userChangesShape())

export const updateUsersBatchOptionsShape = () => ({
  resetPasswordOnNextLogin: z.optional(z.boolean()),
  passwordEncryptType: z.optional(passwordEncryptType()),
  autoGeneratePassword: z.optional(z.boolean()),
  sendPasswordResetedNotification: z.optional(
    z.strictObject({
      sendDefaultEmailNotification: z.optional(z.boolean()),
      sendDefaultPhoneNotification: z.optional(z.boolean()),
      inputSendEmailNotification: z.optional(z.string()),
      inputSendPhoneNotification: z.optional(z.string()),
      appId: z.optional(z.string()),
    }),
  ),
})

export const updateUsersBatchOptions = () => z.strictObject(updateUsersBatchOptionsShape())

export const updateUserOptions = () =>
  z.strictObject({
    ...updateUsersBatchOptionsShape(),
    resetPasswordOnFirstLogin: z.optional(z.boolean()),
    userIdType: z.optional(userIdType()),
  })

export const updateUserInput = () =>
  z.strictObject({
    ...userChangesShape(),
    options: z.optional(updateUserOptions()),
  })

export const userExistsInput = () =>
  z
    .strictObject({
      username: z.optional(text()),
      email: z.optional(text()),
      phone: z.optional(text()),
      externalId: z.optional(text()),
    })
    .check(atLeastOne('username', 'email', 'phone', 'externalId'))

export const userExistsResult = () =>
  entity({
    exists: z.boolean(),
  })

export const hasAnyRoleResult = () =>
  entity({
    hasAnyRole: z.boolean(),
  })

export const createUsersBatchInput = () =>
  z.strictObject({
    list: batch(newUser()),
    options: z.optional(createUserOptions()),
  })

export const getUserInput = () =>
  z.strictObject({
    userId: text(),
    userIdType: z.optional(userIdType()),
    withPost: z.optional(z.boolean()),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
  })

export const getUserBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
  })

export const listUsersInput = () =>
  z.strictObject({
    keywords: z.optional(z.string()),
    advancedFilter: z.optional(z.array(userFilter())),
    searchQuery: z.optional(z.unknown()),
    options: z.optional(listUsersOptions()),
  })

export const updateUserBatchInput = () =>
  z.strictObject({
    list: batch(userChanges()),
    options: z.optional(updateUsersBatchOptions()),
  })

export const deleteUsersBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    options: z.optional(
      z.strictObject({
        userIdType: z.optional(userIdType()),
      }),
    ),
  })

export const getUserGroupsInput = () =>
  z.strictObject({
    userId: text(),
    userIdType: z.optional(userIdType()),
  })

export const getUserRolesInput = () =>
  z.strictObject({
    userId: text(),
    userIdType: z.optional(userIdType()),
    namespace: z.optional(text()),
  })

export const hasAnyRoleInput = () =>
  z.strictObject({
    userId: text(),
    roles: batch(roleCode()),
    options: z.optional(
      z.strictObject({
        userIdType: z.optional(userIdType()),
      }),
    ),
  })
