// Generated from api/management/applications.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, oneOf, openEnum, record, string, text, time } from '../../contract/values.ts'
import { applicationBranding, applicationBrandingInput } from './pages/schemas.ts'
import {
  applicationRegistration,
  applicationRegistrationInput,
  applicationSignIn,
} from './sign-in/schemas.ts'

export function applicationProtocol() {
  return oneOf('oidc', 'oauth', 'saml', 'cas', 'asa')
}

export function applicationSummaryShape() {
  return {
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
  }
}

export function applicationSummary() {
  return entity(applicationSummaryShape())
}

export function application() {
  return entity({
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
}

export function applicationSettingsShape() {
  return {
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
  }
}

export function applicationsQueryShape() {
  return {
    isIntegrateApp: z.optional(boolean()),
    isSelfBuiltApp: z.optional(boolean()),
    ssoEnabled: z.optional(boolean()),
    keywords: z.optional(string()),
  }
}

export function applicationSecret() {
  return entity({ secret: string() })
}

export function domainAvailability() {
  return entity({ available: boolean() })
}
