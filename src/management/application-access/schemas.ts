// Generated from api/management/application-access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, oneOf, openEnum, string, text } from '../../contract/values.ts'

export function accessTargetType() {
  return oneOf('USER', 'ROLE', 'GROUP', 'ORG')
}

export function accessSubjectType() {
  return oneOf('USER', 'ROLE', 'GROUP', 'ORG', 'AK_SK')
}

export function accessEffect() {
  return oneOf('ALLOW', 'DENY')
}

export function applicationOrigin() {
  return oneOf('INTEGRATED', 'SELFBUILT', 'APP_PANEL')
}

export function accessStrategy() {
  return oneOf('ALLOW_ALL', 'DENY_ALL')
}

export function applicationStrategy() {
  return entity({ permissionStrategy: openEnum<'ALLOW_ALL' | 'DENY_ALL'>() })
}

export function accessTargetShape() {
  return {
    targetType: accessTargetType(),
    targetIdentifier: batch(text()),
    namespaceCode: z.optional(text()),
  }
}

export function accessTarget() {
  return z.strictObject(accessTargetShape())
}

export function newAccessRule() {
  return z.strictObject({
    ...accessTargetShape(),
    effect: accessEffect(),
    inheritByChildren: z.optional(boolean()),
  })
}

export function accessRule() {
  return entity({
    id: text(),
    targetId: string(),
    targetName: maybe(string()),
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>(),
    effect: openEnum<'ALLOW' | 'DENY'>(),
    enabled: maybe(boolean()),
    permissionType: maybe(openEnum<'ALL' | 'SUBJECT'>()),
  })
}

export function ruledApplication() {
  return entity({
    appId: text(),
    logo: maybe(string()),
    ext: maybe(string()),
    template: maybe(string()),
    appType: maybe(openEnum<'INTEGRATED' | 'SELFBUILT' | 'APP_PANEL'>()),
    effect: openEnum<'ALLOW' | 'DENY'>(),
  })
}

export function ruledApplications() {
  return entity({ list: z.array(ruledApplication()) })
}

export function subjectAccess() {
  return entity({
    appId: text(),
    appName: maybe(string()),
    reqTargetId: string(),
    reqTargetName: maybe(string()),
    reqTargetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>(),
    targetType: maybe(openEnum<'USER' | 'ROLE' | 'GROUP' | 'ORG' | 'AK_SK'>()),
    targetName: maybe(string()),
    authType: openEnum<'DEFAULT' | 'ALL' | 'SELF' | 'SUBJECT'>(),
  })
}
