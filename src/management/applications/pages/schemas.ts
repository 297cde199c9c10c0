// Generated from api/management/applications/pages.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, oneOf, openEnum, record, string } from '../../../contract/values.ts'

export function pageLanguage() {
  return oneOf('zh-CN', 'en-US', 'zh-TW', 'ja-JP')
}

export function guardVersion() {
  return oneOf('Advanced', 'Classical')
}

export function applicationAgreement() {
  return entity({
    displayAt: maybe(z.array(openEnum<'LoginPage' | 'RegisterPage'>())),
    isRequired: maybe(boolean()),
    lang: maybe(openEnum<'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'>()),
    content: maybe(string()),
  })
}

export function applicationBranding() {
  return entity({
    customCSSEnabled: maybe(boolean()),
    customCSS: maybe(string()),
    guardVersion: maybe(openEnum<'Advanced' | 'Classical'>()),
    customLoadingImage: maybe(string()),
    customBackground: maybe(string()),
    showChangeLanguageButton: maybe(boolean()),
    defaultLanguage: maybe(openEnum<'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'>()),
    showForgetPasswordButton: maybe(boolean()),
    showEnterpriseConnections: maybe(boolean()),
    showSocialConnections: maybe(boolean()),
    showAgreement: maybe(boolean()),
    agreements: maybe(z.array(applicationAgreement())),
  })
}

export function applicationBrandingInput() {
  return z.strictObject({
    customCSSEnabled: z.optional(boolean()),
    customCSS: z.optional(string()),
    guardVersion: z.optional(guardVersion()),
    customLoadingImage: z.optional(string()),
    customBackground: z.optional(string()),
    showChangeLanguageButton: z.optional(boolean()),
    defaultLanguage: z.optional(pageLanguage()),
    showForgetPasswordButton: z.optional(boolean()),
    showEnterpriseConnections: z.optional(boolean()),
    showSocialConnections: z.optional(boolean()),
  })
}

export function loginPageSettings() {
  return z.strictObject({
    tabMethodsSortConfig: record(),
    qrCodeSortConfig: record(),
    ssoPageCustomizationSettings: record(),
    passwordTabConfig: record(),
    verifyCodeTabConfig: record(),
    config: z.strictObject({ global: record() }),
    enableCreateTenant: boolean(),
    createTenantScenes: z.array(string()),
    enableJoinTenant: boolean(),
    joinTenantScenes: z.array(string()),
    enableVerifyDomain: boolean(),
    enableAutoConnectTenantApp: boolean(),
    verifyDomainScenes: z.array(string()),
  })
}
