// Generated from api/management/applications/pages.tsp by `npm run generate`.

import type { OpenEnum } from '../../../contract/values.ts'
import type { JsonObject } from '../../../utils/json.ts'

/** A language of the hosted pages. */
export type PageLanguage = 'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'

/** Which hosted pages an application has. */
export type GuardVersion = 'Advanced' | 'Classical'

/** What users agree to. */
export interface ApplicationAgreement {
  /** Pages on which it stands. */
  displayAt?: OpenEnum<'LoginPage' | 'RegisterPage'>[] | null
  /** Whether users must agree. */
  isRequired?: boolean | null
  /** Language that it is in. */
  lang?: OpenEnum<PageLanguage> | null
  /** The words, as HTML. */
  content?: string | null
}

/** What the hosted pages of an application look like. */
export interface ApplicationBranding {
  /** Whether `customCSS` is used. */
  customCSSEnabled?: boolean | null
  /** Style sheet of the pages. */
  customCSS?: string | null
  /** Which pages. */
  guardVersion?: OpenEnum<GuardVersion> | null
  /** URL of the picture while a page loads. */
  customLoadingImage?: string | null
  /** Background, as CSS has it: `url(…) center/cover`, or a colour. */
  customBackground?: string | null
  /** Whether users can choose the language. */
  showChangeLanguageButton?: boolean | null
  /** Language, unless the browser says another one. */
  defaultLanguage?: OpenEnum<PageLanguage> | null
  /** Whether the page leads to the one for a forgotten password. */
  showForgetPasswordButton?: boolean | null
  /** Whether the page offers identity sources of companies. */
  showEnterpriseConnections?: boolean | null
  /** Whether the page offers identity sources of persons. */
  showSocialConnections?: boolean | null
  /** Whether there is anything to agree to. */
  showAgreement?: boolean | null
  /** What users agree to. */
  agreements?: ApplicationAgreement[] | null
}

/** What the hosted pages of an application are to look like. */
export interface ApplicationBrandingInput {
  /** Use `customCSS`. */
  customCSSEnabled?: boolean | undefined
  /** Style sheet of the pages. */
  customCSS?: string | undefined
  /** Which pages. */
  guardVersion?: GuardVersion | undefined
  /** URL of the picture while a page loads. */
  customLoadingImage?: string | undefined
  /** Background, as CSS has it: `url(…) center/cover`, or a colour. */
  customBackground?: string | undefined
  /** Let users choose the language. */
  showChangeLanguageButton?: boolean | undefined
  /** Language, unless the browser says another one. */
  defaultLanguage?: PageLanguage | undefined
  /** Lead to the page for a forgotten password. */
  showForgetPasswordButton?: boolean | undefined
  /** Offer identity sources of companies. */
  showEnterpriseConnections?: boolean | undefined
  /** Offer identity sources of persons. */
  showSocialConnections?: boolean | undefined
}

/** What the sign-in pages of all applications look like, and who meets tenants there. */
export interface LoginPageSettings {
  /** Order of the ways to sign in. */
  tabMethodsSortConfig: JsonObject
  /** Order of the QR codes. */
  qrCodeSortConfig: JsonObject
  /**
   * What the pages leave out, each by a boolean: `hideForgetPassword`, `hideRegister`,
   * `hideRegisterByPhone`, `hideRegisterByEmail`, `hideUserPasswordLogin`, `hideLoginByPhoneCode`,
   * `hideSocialLogin`, `hideIdp`, `hideWxMpScanLogin`; and `autoRegisterThenLogin`.
   */
  ssoPageCustomizationSettings: JsonObject
  /** Settings of the sign-in by password. */
  passwordTabConfig: JsonObject
  /** Settings of the sign-in by code. */
  verifyCodeTabConfig: JsonObject
  /** Words of the pages. */
  config: {
    /** By language. */
    global: JsonObject
  }
  /** Let users create tenants. */
  enableCreateTenant: boolean
  /** Where they can. */
  createTenantScenes: readonly string[]
  /** Let users join tenants. */
  enableJoinTenant: boolean
  /** Where they can. */
  joinTenantScenes: readonly string[]
  /** Have tenants prove that a domain of a company is theirs. */
  enableVerifyDomain: boolean
  /** Connect new tenants with the application by themselves. */
  enableAutoConnectTenantApp: boolean
  /** Where domains have to be proved. */
  verifyDomainScenes: readonly string[]
}
