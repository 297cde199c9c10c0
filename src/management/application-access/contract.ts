// Generated from api/management/application-access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { batch, schemaFor } from '../../contract/schema.ts'
import { boolean, integer, type OpenEnum, string, text } from '../../contract/values.ts'
import type { ApplicationId } from '../common/contract.ts'
import { applicationId, applicationIdShape } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** Whom a rule can be about. */
export type AccessTargetType =
  | 'USER'
  | 'ROLE'
  | 'GROUP'
  /** A department. */
  | 'ORG'

/** Whom a question about rules can be about. */
export type AccessSubjectType =
  | 'USER'
  | 'ROLE'
  | 'GROUP'
  /** A department. */
  | 'ORG'
  /** An access key. */
  | 'AK_SK'

/** What a rule does. */
export type AccessEffect =
  | 'ALLOW'
  /** Wins over every `ALLOW`. */
  | 'DENY'

/** Where an application comes from. */
export type ApplicationOrigin =
  /** From a template, for somebody else's product. */
  | 'INTEGRATED'
  /** From the pool. */
  | 'SELFBUILT'
  /** The users' list of applications. */
  | 'APP_PANEL'

/** Who may use an application when no rule is about them. */
export type AccessStrategy = 'ALLOW_ALL' | 'DENY_ALL'

/** Who may use an application when no rule is about them. */
export interface ApplicationStrategy {
  /** Everybody or nobody. */
  permissionStrategy: OpenEnum<AccessStrategy>
}

/** Whom rules are about. */
export interface AccessTarget {
  /** What `targetIdentifier` names. */
  targetType: AccessTargetType
  /** 1 to 50 ids of users or departments, or codes of roles or groups. */
  targetIdentifier: readonly string[]
  /** Code of the permission space, for roles. Default `default`. */
  namespaceCode?: string | undefined
}

/** A rule about several. */
export interface NewAccessRule extends AccessTarget {
  /** What it does. */
  effect: AccessEffect
  /** Whether a rule about a department is one about those below it as well. Default true. */
  inheritByChildren?: boolean | undefined
}

/** A rule of an application. */
export interface AccessRule {
  /** Id of the rule. */
  id: string
  /** Id of whom it is about, also of a role or group. */
  targetId: string
  /** Name of whom it is about. */
  targetName?: string | null
  /** What `targetId` is the id of. */
  targetType: OpenEnum<AccessSubjectType>
  /** What it does. */
  effect: OpenEnum<AccessEffect>
  /** Whether it is on; one that is not does nothing. */
  enabled?: boolean | null
  /** `ALL` for a rule about everybody, `SUBJECT` for one about somebody. */
  permissionType?: OpenEnum<'ALL' | 'SUBJECT'> | null
}

/** An application that has a rule about somebody. */
export interface RuledApplication {
  /** Id of the application. */
  appId: string
  /** URL of the logo that users see. */
  logo?: string | null
  /** What the service keeps of it besides. */
  ext?: string | null
  /** Name of the template that it was made from. */
  template?: string | null
  /** Where it comes from. */
  appType?: OpenEnum<ApplicationOrigin> | null
  /** What the rule does. */
  effect: OpenEnum<AccessEffect>
}

/** The applications that have a rule about somebody. */
export interface RuledApplications {
  /** The applications. */
  list: RuledApplication[]
}

/** Why somebody may use an application, or may not. */
export interface SubjectAccess {
  /** Id of the application. */
  appId: string
  /** Name of the application. */
  appName?: string | null
  /** Id of whom the question is about. */
  reqTargetId: string
  /** Name of whom the question is about. */
  reqTargetName?: string | null
  /** What `reqTargetId` is the id of. */
  reqTargetType: OpenEnum<AccessSubjectType>
  /** What the rule is about that decides. */
  targetType?: OpenEnum<AccessSubjectType> | null
  /** Name of whom that rule is about. */
  targetName?: string | null
  /** What decides. */
  authType: OpenEnum<AccessReason>
}

/** What decides whether somebody may use an application. */
export type AccessReason =
  /** The strategy of the application: no rule is about them. */
  | 'DEFAULT'
  /** A rule about everybody. */
  | 'ALL'
  /** A rule about them. */
  | 'SELF'
  /** A rule about something that they belong to, such as a group. */
  | 'SUBJECT'

/** Input of {@link ApplicationAccess.authorize}. */
export interface AuthorizeApplicationAccessInput extends ApplicationId {
  /** The rules, 1 to 10. */
  list: readonly NewAccessRule[]
}

/** `POST /api/v3/authorize-application-access` */
export const authorizeApplicationAccess = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/authorize-application-access',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AuthorizeApplicationAccessInput>()(() =>
    z.strictObject({ ...applicationIdShape(), list: batch(schemas.newAccessRule(), 10) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link ApplicationAccess.revoke}. */
export interface RevokeApplicationAccessInput extends ApplicationId {
  /** Whom the rules are about, 1 to 10 entries. */
  list: readonly AccessTarget[]
}

/** `POST /api/v3/revoke-application-access` */
export const revokeApplicationAccess = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/revoke-application-access',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RevokeApplicationAccessInput>()(() =>
    z.strictObject({ ...applicationIdShape(), list: batch(schemas.accessTarget(), 10) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link ApplicationAccess.listRules}. */
export interface ListAuthApplicationInput extends ApplicationId {
  /** Part of the name of whom they are about. */
  targetName?: string | undefined
  /** Kinds of whom they are about. Default: all. */
  targetTypeList?: readonly AccessSubjectType[] | undefined
  /** What they do. Default: either. */
  effect?: AccessEffect | undefined
  /** Only those that are on, or off. Default: both. */
  enabled?: boolean | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `POST /api/v3/list-applications-auth` */
export const listAuthApplication = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listAuthApplication',
  method: 'POST',
  path: '/api/v3/list-applications-auth',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListAuthApplicationInput>()(() =>
    z.strictObject({
      ...applicationIdShape(),
      targetName: z.optional(string()),
      targetTypeList: z.optional(z.array(schemas.accessSubjectType())),
      effect: z.optional(schemas.accessEffect()),
      enabled: z.optional(boolean()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<AccessRule>()(schemas.accessRule)),
}))

/** Input of {@link ApplicationAccess.setRuleEnabled}. */
export interface EnabledAuthInput {
  /** Id of the rule, from {@link ApplicationAccess.listRules}. */
  id: string
  /** On or off. */
  enabled: boolean
}

/** `POST /api/v3/update-auth-enabled` */
export const enabledAuth = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'enabledAuth',
  method: 'POST',
  path: '/api/v3/update-auth-enabled',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<EnabledAuthInput>()(() => z.strictObject({ id: text(), enabled: boolean() })),
  output: successResultSchema,
}))

/** Input of {@link ApplicationAccess.deleteRules}. */
export interface DeleteAuthInput {
  /** Ids of the rules, from {@link ApplicationAccess.listRules}, 1 to 50. */
  authIds: readonly string[]
}

/** `DELETE /api/v3/batch-applications-auth` */
export const deleteAuth = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteAuth',
  method: 'DELETE',
  path: '/api/v3/batch-applications-auth',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteAuthInput>()(() => z.strictObject({ authIds: batch(text()) })),
  output: successResultSchema,
}))

/** Input of {@link ApplicationAccess.listApplications}. */
export interface ListAuthSubjectInput {
  /** What `targetId` is the id of. */
  targetType: AccessSubjectType
  /** Id of whom the rules are about, also of a role or group. */
  targetId: string
  /** Part of the name of the application. */
  appName?: string | undefined
  /** Where the applications come from. Default: all. */
  appTypeList?: readonly ApplicationOrigin[] | undefined
  /** What the rules do. Default: either. */
  effect?: readonly AccessEffect[] | undefined
  /** Only those that are on, or off. Default: both. */
  enabled?: boolean | undefined
}

/** `POST /api/v3/list-subject-auth` */
export const listAuthSubject = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listAuthSubject',
  method: 'POST',
  path: '/api/v3/list-subject-auth',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListAuthSubjectInput>()(() =>
    z.strictObject({
      targetType: schemas.accessSubjectType(),
      targetId: text(),
      appName: z.optional(string()),
      appTypeList: z.optional(z.array(schemas.applicationOrigin())),
      effect: z.optional(z.array(schemas.accessEffect())),
      enabled: z.optional(boolean()),
    }),
  ),
  output: schemaFor<RuledApplications>()(schemas.ruledApplications),
}))

/** Input of {@link ApplicationAccess.explain}. */
export interface DetailAuthSubjectInput extends ApplicationId {
  /** What `targetId` is the id of. */
  targetType: AccessSubjectType
  /** Id of whom the question is about, also of a role or group. */
  targetId: string
}

/** `GET /api/v3/get-subject-auth-detail` */
export const detailAuthSubject = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'detailAuthSubject',
  method: 'GET',
  path: '/api/v3/get-subject-auth-detail',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<DetailAuthSubjectInput>()(() =>
    z.strictObject({
      ...applicationIdShape(),
      targetType: schemas.accessSubjectType(),
      targetId: text(),
    }),
  ),
  output: schemaFor<SubjectAccess>()(schemas.subjectAccess),
}))

/** `GET /api/v3/get-application-permission-strategy` */
export const getApplicationPermissionStrategy = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-application-permission-strategy',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: schemaFor<ApplicationStrategy>()(schemas.applicationStrategy),
}))

/** Input of {@link ApplicationAccess.updateStrategy}. */
export interface UpdateApplicationPermissionStrategyInput extends ApplicationId {
  /** Everybody or nobody. A new application begins with `ALLOW_ALL`. */
  permissionStrategy: AccessStrategy
}

/** `POST /api/v3/update-application-permission-strategy` */
export const updateApplicationPermissionStrategy = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-application-permission-strategy',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateApplicationPermissionStrategyInput>()(() =>
    z.strictObject({ ...applicationIdShape(), permissionStrategy: schemas.accessStrategy() }),
  ),
  output: successResultSchema,
}))
