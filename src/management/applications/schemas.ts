// Generated from api/management/applications.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { applicationType } from '../../contract/application/schemas.ts'
import { atLeastOne, entity, maybe } from '../../contract/schema.ts'
import {
  boolean,
  integer,
  oneOf,
  openEnum,
  record,
  string,
  text,
  time,
} from '../../contract/values.ts'
import { applicationIdShape, userDetailsShape } from '../common/schemas.ts'
import {
  applicationBranding,
  applicationBrandingInput,
  loginPageSettings,
} from './pages/schemas.ts'
import {
  applicationRegistration,
  applicationRegistrationInput,
  applicationSignIn,
  applicationSignInChanges,
  applicationSignInInput,
} from './sign-in/schemas.ts'

export const applicationProtocol = () => oneOf('oidc', 'oauth', 'saml', 'cas', 'asa')

export const applicationSummaryShape = () => ({
  appId: text(),
  appIdentifier: maybe(string()),
  appName: string(),
  appLogo: maybe(string()),
  appDescription: maybe(string()),
  appType: maybe(
    openEnum<
      'web' | 'spa' | 'native' | 'api' | 'mfa' | 'mini-program' | 'gateway-app' | 'gateway-agent'
    >(),
  ),
  isIntegrateApp: maybe(boolean()),
})

export const applicationSummary = () => entity(applicationSummaryShape())

export const application = () =>
  entity({
    ...applicationSummaryShape(),
    userPoolId: maybe(string()),
    defaultProtocol: maybe(openEnum<'oidc' | 'oauth' | 'saml' | 'cas' | 'asa'>()),
    redirectUris: maybe(z.array(string())),
    logoutRedirectUris: maybe(z.array(string())),
    initLoginUri: maybe(string()),
    ssoEnabled: maybe(boolean()),
    ssoEnabledAt: maybe(time()),
    loginConfig: maybe(applicationSignIn()),
    registerConfig: maybe(applicationRegistration()),
    brandingConfig: maybe(applicationBranding()),
    oidcConfig: maybe(record()),
    samlProviderEnabled: maybe(boolean()),
    samlConfig: maybe(record()),
    oauthProviderEnabled: maybe(boolean()),
    oauthConfig: maybe(record()),
    casProviderEnabled: maybe(boolean()),
    casConfig: maybe(record()),
    customBrandingEnabled: maybe(boolean()),
    customSecurityEnabled: maybe(boolean()),
    template: maybe(string()),
  })

export const applicationSettingsShape = () => ({
  templateData: z.optional(z.unknown()),
  appIdentifier: z.optional(text()),
  appLogo: z.optional(string()),
  appDescription: z.optional(string()),
  defaultProtocol: z.optional(applicationProtocol()),
  redirectUris: z.optional(z.array(string())),
  logoutRedirectUris: z.optional(z.array(string())),
  initLoginUri: z.optional(string()),
  ssoEnabled: z.optional(boolean()),
  oidcConfig: z.optional(record()),
  samlProviderEnabled: z.optional(boolean()),
  samlConfig: z.optional(record()),
  oauthProviderEnabled: z.optional(boolean()),
  oauthConfig: z.optional(record()),
  casProviderEnabled: z.optional(boolean()),
  casConfig: z.optional(record()),
  registerConfig: z.optional(applicationRegistrationInput()),
  brandingConfig: z.optional(applicationBrandingInput()),
})

export const applicationsQueryShape = () => ({
  isIntegrateApp: z.optional(boolean()),
  isSelfBuiltApp: z.optional(boolean()),
  ssoEnabled: z.optional(boolean()),
  keywords: z.optional(string()),
})

export const applicationSecret = () =>
  entity({
    secret: string(),
  })

export const domainAvailability = () =>
  entity({
    available: boolean(),
  })

export const createApplicationInput = () =>
  z
    .strictObject({
      appName: text(),
      appType: z.optional(applicationType()),
      template: z.optional(text()),
      loginConfig: z.optional(applicationSignInInput()),
      ...applicationSettingsShape(),
    })
    .check(atLeastOne('appIdentifier', 'template'))

export const listApplicationsInput = () =>
  z.strictObject({
    ...applicationsQueryShape(),
    all: z.optional(boolean()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const listApplicationSimpleInfoInput = () =>
  z.strictObject({
    ...applicationsQueryShape(),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const getVerifyConfigAppInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
  })

export const updateApplicationInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    ...applicationSettingsShape(),
    appName: z.optional(text()),
    loginConfig: z.optional(applicationSignInChanges()),
    ssoShowLaunchpad: z.optional(boolean()),
    enablePermissionApply: z.optional(boolean()),
  })

export const listApplicationActiveUsersInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    options: z.optional(
      z.strictObject({
        ...userDetailsShape(),
        pagination: z.optional(
          z.strictObject({
            page: z.optional(integer(1)),
            limit: z.optional(integer(1, 50)),
          }),
        ),
      }),
    ),
  })

export const checkDomainAvailableInput = () =>
  z.strictObject({
    domain: text(),
  })

export const updateLoginPageConfigInput = () =>
  z.strictObject({
    update: loginPageSettings(),
  })
