// Generated from api/management/users.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch } from '../../contract/schema.ts'
import { boolean, integer, number, string, text } from '../../contract/values.ts'
import {
  createUserOptions,
  flatCustomDataShape,
  roleCode,
  updateUsersBatchOptions,
  userDetailsShape,
  userFilter,
  userIdOptions,
  userIdType,
  userReferenceShape,
} from '../common/schemas.ts'
import { listUsersOptions, newUser, userChanges } from './accounts/schemas.ts'
import { encryptedField, linkedSourceShape } from './records/schemas.ts'

export const getUserRolesInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    namespace: z.optional(text()),
  })

export const linkIdentityInput = () =>
  z.strictObject({
    userIdInIdp: text(),
    ...linkedSourceShape(),
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

export const createUsersBatchInput = () =>
  z.strictObject({
    list: batch(newUser()),
    options: z.optional(createUserOptions()),
  })

export const getUserEncryptPasswordBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
  })

export const getUserInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
    withPost: z.optional(boolean()),
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

export const userFieldDecryptInput = () =>
  z.strictObject({
    data: batch(encryptedField()),
    privateKey: text(),
  })

export const getUserBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
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

export const listUsersInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
    advancedFilter: z.optional(z.array(userFilter())),
    searchQuery: z.optional(z.unknown()),
    options: z.optional(listUsersOptions()),
  })

export const resignUserBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
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

export const listArchivedUsersInput = () =>
  z.strictObject({
    startAt: z.optional(number()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
