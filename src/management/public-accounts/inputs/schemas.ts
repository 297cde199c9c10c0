// Generated from api/management/public-accounts/inputs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import { atLeastOne, batch } from '../../../contract/schema.ts'
import { boolean, text } from '../../../contract/values.ts'
import { newAccountShape } from '../../common/schemas.ts'

export function newPublicAccountShape() {
  return { ...newAccountShape() }
}

export function newPublicAccount() {
  return z.strictObject(newPublicAccountShape()).check(atLeastOne('username', 'phone', 'email'))
}

export function publicAccountChangesShape() {
  return { ...userProfileInputShape(), userId: text() }
}

export function publicAccountChanges() {
  return z.strictObject(publicAccountChangesShape())
}

export function publicAccountDetailsShape() {
  return { withCustomData: z.optional(boolean()), withDepartmentIds: z.optional(boolean()) }
}

export function bindUserToPublicAccountsInput() {
  return z.strictObject({ userId: text(), publicAccountIds: batch(text()) })
}

export function setPublicAccountRolesInput() {
  return z.strictObject({ userId: text(), roleIds: batch(text(), 50, 0) })
}

export function setPublicAccountGroupsInput() {
  return z.strictObject({ userId: text(), groupIds: batch(text(), 50, 0) })
}

export function publicAccountPost() {
  return z.strictObject({ userId: text(), postId: text() })
}
