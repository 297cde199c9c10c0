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

export const applicationProtocol = () => oneOf('oidc', 'oauth', 'saml', 'cas', 'asa')

export const signInMethod = () =>
  oneOf(
    'PHONE_CODE',
    'EMAIL_CODE',
    'PHONE_PASSWORD',
    'EMAIL_PASSWORD',
    'USERNAME_PASSWORD',
    'SELF_BUILT_APP_QRCODE',
  )

export const registrationMethod = () => oneOf('PHONE_CODE', 'EMAIL_CODE', 'EMAIL_PASSWORD')

export const signInConnection = () => oneOf('PASSCODE', 'PASSWORD', 'QRCODE', 'LDAP', 'AD')

export const signInQrCode = () =>
  oneOf('SELF_BUILT_APP', 'WECHAT_OFFICIAL_ACCOUNT', 'WECHAT_MINI_PROGRAM')

export const pageLanguage = () => oneOf('zh-CN', 'en-US', 'zh-TW', 'ja-JP')

export const guardVersion = () => oneOf('Advanced', 'Classical')

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

export const defaultSignInMethod = () =>
  entity({
    connectionType: maybe(openEnum<'PASSCODE' | 'PASSWORD' | 'QRCODE' | 'LDAP' | 'AD'>()),
    qrcodeType: maybe(
      openEnum<'SELF_BUILT_APP' | 'WECHAT_OFFICIAL_ACCOUNT' | 'WECHAT_MINI_PROGRAM'>(),
    ),
    qrcodeExtIdpConnId: maybe(string()),
    adExtIdpConnId: maybe(string()),
    ldapExtIdpConnId: maybe(string()),
  })

export const applicationConnection = () =>
  entity({
    extIdpConnId: string(),
    extIdpConnType: maybe(string()),
    extIdpConnIdentifier: maybe(string()),
    extIdpConnDisplayName: maybe(string()),
    extIdpConnLogo: maybe(string()),
    extIdpId: maybe(string()),
    extIdpType: maybe(string()),
    isSocial: maybe(boolean()),
    enabled: maybe(boolean()),
  })

export const applicationSignIn = () =>
  entity({
    mergeLoginAndRegisterPage: maybe(boolean()),
    enabledBasicLoginMethods: maybe(
      z.array(
        openEnum<
          | 'PHONE_CODE'
          | 'EMAIL_CODE'
          | 'PHONE_PASSWORD'
          | 'EMAIL_PASSWORD'
          | 'USERNAME_PASSWORD'
          | 'SELF_BUILT_APP_QRCODE'
        >(),
      ),
    ),
    defaultLoginMethod: maybe(defaultSignInMethod()),
    enabledExtIdpConns: maybe(z.array(applicationConnection())),
    showAuthorizationPage: maybe(boolean()),
  })

export const applicationRegistration = () =>
  entity({
    enabledBasicRegisterMethods: maybe(
      z.array(openEnum<'PHONE_CODE' | 'EMAIL_CODE' | 'EMAIL_PASSWORD'>()),
    ),
    defaultRegisterMethod: maybe(openEnum<'PASSCODE' | 'PASSWORD'>()),
  })

export const applicationAgreement = () =>
  entity({
    displayAt: maybe(z.array(openEnum<'LoginPage' | 'RegisterPage'>())),
    isRequired: maybe(boolean()),
    lang: maybe(openEnum<'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'>()),
    content: maybe(string()),
  })

export const applicationBranding = () =>
  entity({
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

export const defaultSignInMethodInput = () =>
  z.strictObject({
    connectionType: signInConnection(),
    qrcodeType: z.optional(signInQrCode()),
    qrcodeExtIdpConnId: z.optional(string()),
    adExtIdpConnId: z.optional(string()),
    ldapExtIdpConnId: z.optional(string()),
  })

export const applicationSignInChangesShape = () => ({
  mergeLoginAndRegisterPage: z.optional(boolean()),
  enabledBasicLoginMethods: z.optional(z.array(signInMethod())),
  defaultLoginMethod: z.optional(defaultSignInMethodInput()),
  showAuthorizationPage: boolean(),
})

export const applicationSignInChanges = () => z.strictObject(applicationSignInChangesShape())

export const applicationSignInInput = () =>
  z.strictObject({
    ...applicationSignInChangesShape(),
    enabledExtIdpConnIds: z.optional(
      z.array(
        z.strictObject({
          extIdpConnId: text(),
        }),
      ),
    ),
    enabledAllExtIdpConns: z.optional(boolean()),
  })

export const applicationRegistrationInput = () =>
  z.strictObject({
    enabledBasicRegisterMethods: z.array(registrationMethod()),
    defaultRegisterMethod: oneOf('PASSCODE', 'PASSWORD'),
  })

export const applicationBrandingInput = () =>
  z.strictObject({
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

export const loginPageSettings = () =>
  z.strictObject({
    tabMethodsSortConfig: record(),
    qrCodeSortConfig: record(),
    ssoPageCustomizationSettings: record(),
    passwordTabConfig: record(),
    verifyCodeTabConfig: record(),
    config: z.strictObject({
      global: record(),
    }),
    enableCreateTenant: boolean(),
    createTenantScenes: z.array(string()),
    enableJoinTenant: boolean(),
    joinTenantScenes: z.array(string()),
    enableVerifyDomain: boolean(),
    enableAutoConnectTenantApp: boolean(),
    verifyDomainScenes: z.array(string()),
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
