// Generated from api/management/applications.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { ApplicationType } from '../../contract/application/contract.ts'
import { applicationType } from '../../contract/application/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { atLeastOne, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { boolean, integer, type OpenEnum, string, text } from '../../contract/values.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { ApplicationId } from '../common/contract.ts'
import { applicationId, applicationIdShape, userDetailsShape } from '../common/schemas.ts'
import type {
  ApplicationBranding,
  ApplicationBrandingInput,
  LoginPageSettings,
} from './pages/contract.ts'
import { loginPageSettings } from './pages/schemas.ts'
import * as schemas from './schemas.ts'
import type {
  ApplicationRegistration,
  ApplicationRegistrationInput,
  ApplicationSignIn,
  ApplicationSignInChanges,
  ApplicationSignInInput,
} from './sign-in/contract.ts'
import { applicationSignInChanges, applicationSignInInput } from './sign-in/schemas.ts'

/** How applications and the service talk to each other. */
export type ApplicationProtocol =
  | 'oidc'
  | 'oauth'
  | 'saml'
  | 'cas'
  /** The service fills in the login form of somebody else's website. */
  | 'asa'

/** What a list shows of an application. */
export interface ApplicationSummary {
  /** Id of the application: the `appId` of the authentication client, and `client_id` in OIDC. */
  appId: string
  /** What its domain begins with: `<identifier>.genauth.ai`. */
  appIdentifier?: string | null
  /** Name that users see. */
  appName: string
  /** URL of the logo that users see. */
  appLogo?: string | null
  /** What the application is for. */
  appDescription?: string | null
  /** Kind of the application. */
  appType?: OpenEnum<ApplicationType> | null
  /** Whether it was made from a template, for somebody else's product. */
  isIntegrateApp?: boolean | null
}

/**
 * An application of the pool. Its secret is not in it: {@link Applications.getSecret} reads that.
 *
 * What is in the settings of the protocols is documented nowhere. They are handed on as they come,
 * in the standards' spelling, such as `grant_types`, `id_token_signed_response_alg` or
 * `token_endpoint_auth_method` in `oidcConfig`.
 */
export interface Application extends ApplicationSummary {
  /** Id of the user pool. */
  userPoolId?: string | null
  /** Protocol that its sign-in page goes by. */
  defaultProtocol?: OpenEnum<ApplicationProtocol> | null
  /** Where users may be sent back to after signing in. */
  redirectUris?: string[] | null
  /** Where users may be sent after signing out. */
  logoutRedirectUris?: string[] | null
  /** Where users go who open the application from a list of applications. */
  initLoginUri?: string | null
  /**
   * Whether who is signed in to another application of the pool is signed in to this one as well.
   */
  ssoEnabled?: boolean | null
  /** When that was switched on last. */
  ssoEnabledAt?: string | null
  /** How users sign in. */
  loginConfig?: ApplicationSignIn | null
  /** How users register. */
  registerConfig?: ApplicationRegistration | null
  /** What the hosted pages look like. */
  brandingConfig?: ApplicationBranding | null
  /** Settings of OIDC. */
  oidcConfig?: JsonObject | null
  /** Whether it can be signed in to by SAML. */
  samlProviderEnabled?: boolean | null
  /** Settings of SAML. */
  samlConfig?: JsonObject | null
  /** Whether it can be signed in to by plain OAuth 2.0. */
  oauthProviderEnabled?: boolean | null
  /** Settings of OAuth 2.0. */
  oauthConfig?: JsonObject | null
  /** Whether it can be signed in to by CAS. */
  casProviderEnabled?: boolean | null
  /** Settings of CAS. */
  casConfig?: JsonObject | null
  /** Whether the sign-in page is the application's own, and not that of the pool. */
  customBrandingEnabled?: boolean | null
  /** Whether the application has security settings of its own. */
  customSecurityEnabled?: boolean | null
  /** Name of the template that it was made from, such as `github`. */
  template?: string | null
}

/** What can be said of an application when it is made, and changed later. */
export interface ApplicationSettings {
  /** What its template needs to know, which may be secrets of the other product. */
  templateData?: unknown
  /** What its domain begins with: `<identifier>.genauth.ai`. Unique in the service. */
  appIdentifier?: string | undefined
  /** URL of the logo that users see. */
  appLogo?: string | undefined
  /** What the application is for. */
  appDescription?: string | undefined
  /** Protocol that its sign-in page goes by. */
  defaultProtocol?: ApplicationProtocol | undefined
  /** Where users may be sent back to after signing in, compared exactly. */
  redirectUris?: readonly string[] | undefined
  /** Where users may be sent after signing out, compared exactly. */
  logoutRedirectUris?: readonly string[] | undefined
  /**
   * Where users go who open the application from a list of applications. Default: its login page.
   */
  initLoginUri?: string | undefined
  /** Count who is signed in to another application of the pool as signed in to this one. */
  ssoEnabled?: boolean | undefined
  /** Settings of OIDC, as {@link Application} has them. */
  oidcConfig?: JsonObject | undefined
  /** Let users sign in by SAML. */
  samlProviderEnabled?: boolean | undefined
  /** Settings of SAML. */
  samlConfig?: JsonObject | undefined
  /** Let users sign in by plain OAuth 2.0, which is not recommended. */
  oauthProviderEnabled?: boolean | undefined
  /** Settings of OAuth 2.0. */
  oauthConfig?: JsonObject | undefined
  /** Let users sign in by CAS. */
  casProviderEnabled?: boolean | undefined
  /** Settings of CAS. */
  casConfig?: JsonObject | undefined
  /** How users register. */
  registerConfig?: ApplicationRegistrationInput | undefined
  /** What the hosted pages look like. */
  brandingConfig?: ApplicationBrandingInput | undefined
}

/** Which applications a list has. Without any of these, all of them. */
export interface ApplicationsQuery {
  /** Only those that were made from a template. Default false. */
  isIntegrateApp?: boolean | undefined
  /** Only those that were not. Default false. */
  isSelfBuiltApp?: boolean | undefined
  /** Only those with `ssoEnabled`. Default false. */
  ssoEnabled?: boolean | undefined
  /** Text to look for in name and identifier. */
  keywords?: string | undefined
}

/** The secret of an application. */
export interface ApplicationSecret {
  /** The secret, by which the application proves who it is. No error and no hook shows it. */
  secret: string
}

/** Whether a domain is free. */
export interface DomainAvailability {
  /** Whether an application can have it. */
  available: boolean
}

/** Checks a {@link ApplicationSummary} in an answer. */
export const applicationSummarySchema = /* @__PURE__ */ schemaFor<ApplicationSummary>()(
  schemas.applicationSummary,
)

/** Checks a {@link Application} in an answer. */
export const applicationSchema = /* @__PURE__ */ schemaFor<Application>()(schemas.application)

/** Checks a {@link ApplicationSecret} in an answer. */
export const applicationSecretSchema = /* @__PURE__ */ schemaFor<ApplicationSecret>()(
  schemas.applicationSecret,
)

/** Input of {@link Applications.create}. */
export interface CreateApplicationInput extends ApplicationSettings {
  /** Name that users see. */
  appName: string
  /** Kind of the application. */
  appType?: ApplicationType | undefined
  /** Name of the template of an application for somebody else's product, such as `github`. */
  template?: string | undefined
  /** How users sign in. */
  loginConfig?: ApplicationSignInInput | undefined
}

/** `POST /api/v3/create-application` */
export const createApplication = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-application',
  safety: 'write',
  access: 'administrator',
  secrets: ['templateData'],
  input: schemaFor<CreateApplicationInput>()(() =>
    z
      .strictObject({
        appName: text(),
        appType: z.optional(applicationType()),
        template: z.optional(text()),
        loginConfig: z.optional(applicationSignInInput()),
        ...schemas.applicationSettingsShape(),
      })
      .check(atLeastOne('appIdentifier', 'template')),
  ),
  output: applicationSchema,
}))

/** `GET /api/v3/get-application` */
export const getApplication = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-application',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: applicationSchema,
}))

/** Input of {@link Applications.list}. */
export interface ListApplicationsInput extends ApplicationsQuery {
  /** All of them, whatever their state. The service documents no more of it. */
  all?: boolean | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-applications` */
export const listApplications = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-applications',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListApplicationsInput>()(() =>
    z.strictObject({
      ...schemas.applicationsQueryShape(),
      all: z.optional(boolean()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(applicationSchema),
}))

/** `GET /api/v3/get-application-simple-info` */
export const getApplicationSimpleInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-application-simple-info',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: applicationSummarySchema,
}))

/** Input of {@link Applications.listSummaries}. */
export interface ListApplicationSimpleInfoInput extends ApplicationsQuery {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-application-simple-info` */
export const listApplicationSimpleInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-application-simple-info',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListApplicationSimpleInfoInput>()(() =>
    z.strictObject({
      ...schemas.applicationsQueryShape(),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(applicationSummarySchema),
}))

/** Input of {@link Applications.find}. */
export interface GetVerifyConfigAppInput {
  /** Part of the name or identifier. */
  keywords?: string | undefined
}

/** `GET /api/v3/verify-config-app` */
export const getVerifyConfigApp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getVerifyConfigApp',
  method: 'GET',
  path: '/api/v3/verify-config-app',
  safety: 'read',
  access: 'administrator',
  isBare: true,
  input: schemaFor<GetVerifyConfigAppInput>()(() =>
    z.strictObject({ keywords: z.optional(string()) }),
  ),
  output: applicationSchema,
}))

/** Input of {@link Applications.update}. */
export interface UpdateApplicationInput extends ApplicationId, ApplicationSettings {
  /** Name that users see. */
  appName?: string | undefined
  /** How users sign in. */
  loginConfig?: ApplicationSignInChanges | undefined
  /** Show the application in the users' list of applications. */
  ssoShowLaunchpad?: boolean | undefined
  /** Let users apply for the application. */
  enablePermissionApply?: boolean | undefined
}

/** `POST /api/v3/update-application` */
export const updateApplication = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-application',
  safety: 'idempotent',
  access: 'administrator',
  secrets: ['templateData'],
  input: schemaFor<UpdateApplicationInput>()(() =>
    z.strictObject({
      ...applicationIdShape(),
      ...schemas.applicationSettingsShape(),
      appName: z.optional(text()),
      loginConfig: z.optional(applicationSignInChanges()),
      ssoShowLaunchpad: z.optional(boolean()),
      enablePermissionApply: z.optional(boolean()),
    }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/delete-application` */
export const deleteApplication = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-application',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: successResultSchema,
}))

/** `GET /api/v3/get-application-secret` */
export const getApplicationSecret = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-application-secret',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: applicationSecretSchema,
}))

/** `POST /api/v3/refresh-application-secret` */
export const refreshApplicationSecret = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/refresh-application-secret',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<ApplicationId>()(applicationId),
  output: applicationSecretSchema,
}))

/** Input of {@link Applications.listActiveUsers}. */
export interface ListApplicationActiveUsersInput extends ApplicationId {
  /** Options of the list. */
  options?:
    | {
        /** Add `customData`. Default false. */
        withCustomData?: boolean | undefined
        /** Add `identities`. Default false. */
        withIdentities?: boolean | undefined
        /** Add `departmentIds`. Default false. */
        withDepartmentIds?: boolean | undefined
        /** Which page. Later pages follow from the first by iteration. */
        pagination?:
          | {
              /** Number of the page, from 1. Default 1. */
              page?: number | undefined
              /** Entries per page, 1 to 50. Default 50, the most the service gives. */
              limit?: number | undefined
            }
          | undefined
      }
    | undefined
}

/** `POST /api/v3/list-application-active-users` */
export const listApplicationActiveUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/list-application-active-users',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'options.pagination' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListApplicationActiveUsersInput>()(() =>
    z.strictObject({
      ...applicationIdShape(),
      options: z.optional(
        z.strictObject({
          ...userDetailsShape(),
          pagination: z.optional(
            z.strictObject({ page: z.optional(integer(1)), limit: z.optional(integer(1, 50)) }),
          ),
        }),
      ),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link Applications.checkDomain}. */
export interface CheckDomainAvailableInput {
  /** What the domain begins with: an `appIdentifier`. */
  domain: string
}

/** `POST /api/v3/check-domain-available` */
export const checkDomainAvailable = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/check-domain-available',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<CheckDomainAvailableInput>()(() => z.strictObject({ domain: text() })),
  output: schemaFor<DomainAvailability>()(schemas.domainAvailability),
}))

/** Input of {@link Applications.updateLoginPage}. */
export interface UpdateLoginPageConfigInput {
  /** The settings. */
  update: LoginPageSettings
}

/** `POST /api/v3/update-login-page-config` */
export const updateLoginPageConfig = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-login-page-config',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateLoginPageConfigInput>()(() =>
    z.strictObject({ update: loginPageSettings() }),
  ),
  output: successResultSchema,
}))
