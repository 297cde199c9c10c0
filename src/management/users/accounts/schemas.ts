// Generated from api/management/users/accounts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import { atLeastOne } from '../../../contract/schema.ts'
import { boolean, record, string, text } from '../../../contract/values.ts'
import {
  createUserOptions,
  flatCustomDataShape,
  newAccountShape,
  updateUserOptions,
  userDetailsShape,
  userListingShape,
} from '../../common/schemas.ts'

export function newIdentity() {
  return z.strictObject({
    extIdpId: text(),
    provider: text(),
    type: text(),
    userIdInIdp: text(),
    userInfoInIdp: record(),
    accessToken: z.optional(string()),
    refreshToken: z.optional(string()),
    originConnIds: z.array(string()),
  })
}

export function newUserShape() {
  return {
    ...newAccountShape(),
    tenantIds: z.optional(z.array(text())),
    metadataSource: z.optional(record()),
    identities: z.optional(z.array(newIdentity())),
  }
}

export function newUser() {
  return z.strictObject(newUserShape()).check(atLeastOne('username', 'phone', 'email'))
}

export function createUserInput() {
  return z
    .strictObject({ ...newUserShape(), options: z.optional(createUserOptions()) })
    .check(atLeastOne('username', 'phone', 'email'))
}

export function listUsersOptions() {
  return z.strictObject({
    ...userDetailsShape(),
    ...userListingShape(),
    ...flatCustomDataShape(),
    withPost: z.optional(boolean()),
  })
}

export function userChangesShape() {
  return { ...userProfileInputShape(), userId: text(), metadata: z.optional(record()) }
}

export function userChanges() {
  return z.strictObject(userChangesShape())
}

export function updateUserInput() {
  return z.strictObject({ ...userChangesShape(), options: z.optional(updateUserOptions()) })
}

export function userExistsInput() {
  return z
    .strictObject({
      username: z.optional(text()),
      email: z.optional(text()),
      phone: z.optional(text()),
      externalId: z.optional(text()),
    })
    .check(atLeastOne('username', 'email', 'phone', 'externalId'))
}
