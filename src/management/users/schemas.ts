// Generated from api/management/users.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { userProfileInputShape } from '../../contract/profile/schemas.ts'
import { atLeastOne, batch, entity } from '../../contract/schema.ts'
import { boolean, integer, number, oneOf, record, string, text } from '../../contract/values.ts'
import {
  flatCustomDataShape,
  roleCode,
  userDetailsShape,
  userIdOptions,
  userIdType,
  userReferenceShape,
} from '../common/schemas.ts'
import { encryptedField, linkedSourceShape } from './records/schemas.ts'

export const departmentIdType = () =>
  oneOf('department_id', 'open_department_id', 'sync_relation', 'custom_field', 'code')

export const newIdentity = () =>
  z.strictObject({
    extIdpId: text(),
    provider: text(),
    type: text(),
    userIdInIdp: text(),
    userInfoInIdp: record(),
    accessToken: z.optional(string()),
    refreshToken: z.optional(string()),
    originConnIds: z.array(string()),
  })

export const newUserShape = () => ({
  ...userProfileInputShape(),
  salt: z.optional(string()),
  tenantIds: z.optional(z.array(text())),
  otp: z.optional(
    z.strictObject({
      secret: text(),
      recoveryCode: z.optional(string()),
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

export const listUsersOptions = () =>
  z.strictObject({
    ...userDetailsShape(),
    ...flatCustomDataShape(),
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
    withPost: z.optional(boolean()),
  })

export const userChangesShape = () => ({
  ...userProfileInputShape(),
  userId: text(),
  metadata: z.optional(record()),
})

export const userChanges = () => z.strictObject(userChangesShape())

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
    exists: boolean(),
  })

export const hasAnyRoleResult = () =>
  entity({
    hasAnyRole: boolean(),
  })

export const createUsersBatchInput = () =>
  z.strictObject({
    list: batch(newUser()),
    options: z.optional(createUserOptions()),
  })

export const getUserInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
    withPost: z.optional(boolean()),
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
    keywords: z.optional(string()),
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

export const getUserRolesInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    namespace: z.optional(text()),
  })

export const hasAnyRoleInput = () =>
  z.strictObject({
    userId: text(),
    roles: batch(roleCode()),
    options: z.optional(userIdOptions()),
  })

export const getUserAuthorizedResourcesInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
  })

export const getUserLoginHistoryInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    appId: z.optional(text()),
    clientIp: z.optional(text()),
    start: z.optional(number()),
    end: z.optional(number()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const checkSessionStatusInput = () =>
  z.strictObject({
    userId: text(),
    appId: text(),
  })

export const kickUsersInput = () =>
  z.strictObject({
    userId: text(),
    appIds: batch(text()),
    options: z.optional(userIdOptions()),
  })

export const resignUserBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
  })

export const listArchivedUsersInput = () =>
  z.strictObject({
    startAt: z.optional(number()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const linkIdentityInput = () =>
  z.strictObject({
    userIdInIdp: text(),
    ...linkedSourceShape(),
  })

export const deleteUserSyncRelationsInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    provider: text(),
  })

export const resetUserPrincipalAuthenticationInfoInput = () =>
  z.strictObject({
    userId: text(),
    options: z.optional(userIdOptions()),
  })

export const getUserEncryptPasswordBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
  })

export const userFieldDecryptInput = () =>
  z.strictObject({
    data: batch(encryptedField()),
    privateKey: text(),
  })
