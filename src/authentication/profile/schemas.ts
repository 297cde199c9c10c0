// Generated from api/authentication/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput, customDataOutput } from '../../contract/custom-data.ts'
import { basicProfileShape } from '../../contract/profile/schemas.ts'
import { entity, integer, maybe, record, text } from '../../contract/schema.ts'

export const securityLevel = () =>
  entity({
    passwordSecurityLevel: maybe(z.number()),
    mfaEnrolled: maybe(z.boolean()),
    passwordSet: maybe(z.boolean()),
    emailBound: maybe(z.boolean()),
    phoneBound: maybe(z.boolean()),
    securityScore: z.number(),
  })

export const ownTenant = () =>
  entity({
    tenantId: text(),
    tenantName: maybe(z.string()),
    joinAt: maybe(z.string()),
  })

export const ownDepartment = () =>
  entity({
    organizationCode: maybe(z.string()),
    departmentId: text(),
    isRoot: maybe(z.boolean()),
    createdAt: maybe(z.string()),
    name: z.string(),
    description: maybe(z.string()),
    openDepartmentId: maybe(z.string()),
    isLeader: maybe(z.boolean()),
    code: maybe(z.string()),
    isMainDepartment: maybe(z.boolean()),
    joinedAt: maybe(z.string()),
    isVirtualNode: maybe(z.boolean()),
    i18n: maybe(record()),
    customData: customDataOutput(),
    departmentIdPath: maybe(z.array(z.string())),
    departmentCodePath: maybe(z.array(z.string())),
    departmentNamePath: maybe(z.array(z.string())),
  })

export const ownDepartmentOrder = () =>
  z.enum(['DepartmentCreatedAt', 'JoinDepartmentAt', 'DepartmentName', 'DepartmemtCode'])

export const getProfileInput = () =>
  z.strictObject({
    withCustomData: z.optional(z.boolean()),
    withIdentities: z.optional(z.boolean()),
    withDepartmentIds: z.optional(z.boolean()),
  })

export const updateProfileInput = () =>
  z.strictObject({
    ...basicProfileShape(),
    externalId: z.optional(z.string()),
    province: z.optional(z.string()),
    city: z.optional(z.string()),
    username: z.optional(z.string()),
    customData: customDataInput(),
    identityNumber: z.optional(z.string()),
  })

export const getRoleListInput = () =>
  z.strictObject({
    namespace: z.optional(text()),
  })

export const getDepartmentListInput = () =>
  z.strictObject({
    withCustomData: z.optional(z.boolean()),
    sortBy: z.optional(ownDepartmentOrder()),
    orderBy: z.optional(z.enum(['Asc', 'Desc'])),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })
