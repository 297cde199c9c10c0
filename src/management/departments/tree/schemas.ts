// Generated from api/management/departments/tree.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { atLeastOne, entity } from '../../../contract/schema.ts'
import { number, oneOf, string, text } from '../../../contract/values.ts'

export function departmentTreeMember() {
  return z
    .strictObject({
      username: z.optional(text()),
      email: z.optional(text()),
      phone: z.optional(text()),
      phoneCountryCode: z.optional(text()),
      name: z.optional(string()),
      gender: z.optional(oneOf('M', 'F', 'U')),
      country: z.optional(string()),
      province: z.optional(string()),
      city: z.optional(string()),
    })
    .check(atLeastOne('username', 'email', 'phone'))
}

export function departmentTree() {
  const self = z.strictObject({
    name: text(),
    get children() {
      return z.optional(z.array(self))
    },
    members: z.optional(z.array(departmentTreeMember())),
    tenantId: z.optional(text()),
  })
  return self
}

export function departmentTreeResult() {
  return entity({
    addUser: number(),
    updateUser: number(),
    addDepartment: number(),
    updateDepartment: number(),
  })
}
