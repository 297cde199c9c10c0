// Generated from api/management/public-accounts/inputs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import { atLeastOne, batch } from '../../../contract/schema.ts'
import { boolean, text } from '../../../contract/values.ts'
import { newAccountShape } from '../../common/schemas.ts'

export const newPublicAccountShape = () => ({
  ...newAccountShape(),
})

export const newPublicAccount = () =>
  z.strictObject(newPublicAccountShape()).check(atLeastOne('username', 'phone', 'email'))

export const publicAccountChangesShape = () => ({
  ...userProfileInputShape(),
  userId: text(),
})

export const publicAccountChanges = () => z.strictObject(publicAccountChangesShape())

export const publicAccountDetailsShape = () => ({
  withCustomData: z.optional(boolean()),
  withDepartmentIds: z.optional(boolean()),
})

export const bindUserToPublicAccountsInput = () =>
  z.strictObject({
    userId: text(),
    publicAccountIds: batch(text()),
  })

export const setPublicAccountRolesInput = () =>
  z.strictObject({
    userId: text(),
    roleIds: batch(text(), 50, 0),
  })

export const setPublicAccountGroupsInput = () =>
  z.strictObject({
    userId: text(),
    groupIds: batch(text(), 50, 0),
  })

export const publicAccountPost = () =>
  z.strictObject({
    userId: text(),
    postId: text(),
  })
