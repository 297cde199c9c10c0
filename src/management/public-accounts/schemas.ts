// Generated from api/management/public-accounts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { atLeastOne, batch } from '../../contract/schema.ts'
import { string, text } from '../../contract/values.ts'
import {
  createUserOptions,
  updateUserOptions,
  updateUsersBatchOptions,
  userDepartmentListingShape,
  userFilter,
  userIdOptions,
  userIdType,
  userListingShape,
  userReferenceShape,
} from '../common/schemas.ts'
import {
  newPublicAccount,
  newPublicAccountShape,
  publicAccountChanges,
  publicAccountChangesShape,
  publicAccountDetailsShape,
} from './inputs/schemas.ts'

export const createPublicAccountInput = () =>
  z
    .strictObject({
      ...newPublicAccountShape(),
      options: z.optional(createUserOptions()),
    })
    .check(atLeastOne('username', 'phone', 'email'))

export const createPublicAccountsBatchInput = () =>
  z.strictObject({
    list: batch(newPublicAccount()),
    options: z.optional(createUserOptions()),
  })

export const changeIntoPublicAccountInput = () =>
  z.strictObject({
    userId: text(),
  })

export const getPublicAccountInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    ...publicAccountDetailsShape(),
  })

export const getPublicAccountBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
    ...publicAccountDetailsShape(),
  })

export const listPublicAccountsInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
    advancedFilter: z.optional(z.array(userFilter())),
    searchQuery: z.optional(z.unknown()),
    options: z.optional(
      z.strictObject({
        ...userListingShape(),
        ...publicAccountDetailsShape(),
      }),
    ),
  })

export const updatePublicAccountInput = () =>
  z.strictObject({
    ...publicAccountChangesShape(),
    options: z.optional(updateUserOptions()),
  })

export const updatePublicAccountBatchInput = () =>
  z.strictObject({
    list: batch(publicAccountChanges()),
    options: z.optional(updateUsersBatchOptions()),
  })

export const deletePublicAccountsBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    options: z.optional(
      z.strictObject({
        userIdType: z.optional(userIdType()),
      }),
    ),
  })

export const kickPublicAccountsInput = () =>
  z.strictObject({
    userId: text(),
    appIds: batch(text()),
    options: z.optional(userIdOptions()),
  })

export const resignPublicAccountBatchInput = () =>
  z.strictObject({
    userIds: batch(text()),
    userIdType: z.optional(userIdType()),
  })

export const getPublicAccountsOfUserInput = () =>
  z.strictObject({
    userId: text(),
  })

export const getUsersOfPublicAccountInput = () =>
  z.strictObject({
    publicAccountId: text(),
  })

export const bindUsersPublicAccountInput = () =>
  z.strictObject({
    publicAccountId: text(),
    userIds: batch(text()),
  })

export const unbindUsersPublicAccountInput = () =>
  z.strictObject({
    userId: text(),
    publicAccountId: text(),
  })

export const getPublicAccountRolesInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    namespace: z.optional(text()),
  })

export const getPublicAccountsOfRoleInput = () =>
  z.strictObject({
    roleId: text(),
  })

export const getPublicAccountsOfGroupInput = () =>
  z.strictObject({
    groupId: text(),
  })

export const getPublicAccountDepartmentsInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    ...userDepartmentListingShape(),
  })

export const getPublicAccountsOfDepartmentInput = () =>
  z.strictObject({
    departmentId: text(),
  })

export const getPostOfPublicUserInput = () =>
  z.strictObject({
    userId: text(),
  })

export const getPublicAccountsOfPostInput = () =>
  z.strictObject({
    postId: text(),
  })
