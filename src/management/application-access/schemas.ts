// Generated from api/management/application-access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, oneOf, openEnum, string, text } from '../../contract/values.ts'
import { applicationIdShape } from '../common/schemas.ts'

export const accessTargetType = () => oneOf('USER', 'ROLE', 'GROUP', 'ORG')

export const accessSubjectType = () => oneOf('USER', 'ROLE', 'GROUP', 'ORG', 'AK_SK')

export const accessEffect = () => oneOf('ALLOW', 'DENY')

export const applicationOrigin = () => oneOf('INTEGRATED', 'SELFBUILT', 'APP_PANEL')

export const accessStrategy = () => oneOf('ALLOW_ALL', 'DENY_ALL')

export const applicationStrategy = () =>
  entity({
    permissionStrategy: openEnum<'ALLOW_ALL' | 'DENY_ALL'>(),
  })

export const accessTargetShape = () => ({
  targetType: accessTargetType(),
  targetIdentifier: batch(text()),
  namespaceCode: z.optional(text()),
})

export const accessTarget = () => z.strictObject(accessTargetShape())

export const newAccessRule = () =>
  z.strictObject({
    ...accessTargetShape(),
    effect: accessEffect(),
    inheritByChildren: z.optional(boolean()),
  })

export const accessRule = () =>
  entity({
    id: text(),
    targetId: string(),
    targetName: maybe(string()),
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>(),
    effect: openEnum<'ALLOW' | 'DENY'>(),
    enabled: maybe(boolean()),
    permissionType: maybe(openEnum<'ALL' | 'SUBJECT'>()),
  })

export const ruledApplication = () =>
  entity({
    appId: text(),
    logo: maybe(string()),
    ext: maybe(string()),
    template: maybe(string()),
    appType: maybe(openEnum<'INTEGRATED' | 'SELFBUILT' | 'APP_PANEL'>()),
    effect: openEnum<'ALLOW' | 'DENY'>(),
  })

export const ruledApplications = () =>
  entity({
    list: z.array(ruledApplication()),
  })

export const subjectAccess = () =>
  entity({
    appId: text(),
    appName: maybe(string()),
    reqTargetId: string(),
    reqTargetName: maybe(string()),
    reqTargetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>(),
    targetType: maybe(openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>()),
    targetName: maybe(string()),
    authType: openEnum<'DEFAULT' | 'ALL' | 'SELF' | 'SUBJECT'>(),
  })

export const authorizeApplicationAccessInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    list: batch(newAccessRule(), 10),
  })

export const revokeApplicationAccessInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    list: batch(accessTarget(), 10),
  })

export const listAuthApplicationInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    targetName: z.optional(string()),
    targetTypeList: z.optional(z.array(accessSubjectType())),
    effect: z.optional(accessEffect()),
    enabled: z.optional(boolean()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const enabledAuthInput = () =>
  z.strictObject({
    id: text(),
    enabled: boolean(),
  })

export const deleteAuthInput = () =>
  z.strictObject({
    authIds: batch(text()),
  })

export const listAuthSubjectInput = () =>
  z.strictObject({
    targetType: accessSubjectType(),
    targetId: text(),
    appName: z.optional(string()),
    appTypeList: z.optional(z.array(applicationOrigin())),
    effect: z.optional(z.array(accessEffect())),
    enabled: z.optional(boolean()),
  })

export const detailAuthSubjectInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    targetType: accessSubjectType(),
    targetId: text(),
  })

export const updateApplicationPermissionStrategyInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    permissionStrategy: accessStrategy(),
  })
