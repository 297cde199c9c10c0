// Generated from api/management/departments.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { boolean, record, string, text } from '../../contract/values.ts'
import { departmentIdType } from '../common/schemas.ts'
import { strictDepartmentTranslations } from './records/schemas.ts'

export function namedDepartmentShape() {
  return {
    organizationCode: text(),
    departmentId: text(),
    departmentIdType: z.optional(departmentIdType()),
  }
}

export function ofTenantShape() {
  return { tenantId: z.optional(text()) }
}

export function departmentMembersInputShape() {
  return {
    code: z.optional(text()),
    description: z.optional(string()),
    i18n: z.optional(strictDepartmentTranslations()),
    postIdList: z.optional(z.array(text())),
    metadata: z.optional(record()),
  }
}

export function departmentById() {
  return z.strictObject({
    departmentId: text(),
    appTypeList: z.optional(z.array(text())),
    withCustomData: z.optional(boolean()),
    ...ofTenantShape(),
  })
}
