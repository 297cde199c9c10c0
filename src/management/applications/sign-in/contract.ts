// Generated from api/management/applications/sign-in.tsp by `npm run generate`.

import type { OpenEnum } from '../../../contract/values.ts'

/** A way to sign in at the hosted pages. */
export type SignInMethod =
  | 'PHONE_CODE'
  | 'EMAIL_CODE'
  | 'PHONE_PASSWORD'
  | 'EMAIL_PASSWORD'
  | 'USERNAME_PASSWORD'
  /** By scanning a QR code with an app of your own. */
  | 'SELF_BUILT_APP_QRCODE'

/** A way to register at the hosted pages. */
export type RegistrationMethod = 'PHONE_CODE' | 'EMAIL_CODE' | 'EMAIL_PASSWORD'

/** What the sign-in page shows first. */
export type SignInConnection = 'PASSCODE' | 'PASSWORD' | 'QRCODE' | 'LDAP' | 'AD'

/** Who scans a QR code. */
export type SignInQrCode =
  /** An app of your own. */
  | 'SELF_BUILT_APP'
  /** WeChat, to follow an official account. */
  | 'WECHAT_OFFICIAL_ACCOUNT'
  /** WeChat, to open a mini program. */
  | 'WECHAT_MINI_PROGRAM'

/** What the sign-in page shows first. */
export interface DefaultSignInMethod {
  /** Kind of sign-in. */
  connectionType?: OpenEnum<SignInConnection> | null
  /** Who scans, for `QRCODE`. */
  qrcodeType?: OpenEnum<SignInQrCode> | null
  /** Id of the connection, for `QRCODE` by WeChat. */
  qrcodeExtIdpConnId?: string | null
  /** Id of the connection, for `AD`. */
  adExtIdpConnId?: string | null
  /** Id of the connection, for `LDAP`. */
  ldapExtIdpConnId?: string | null
}

/** A connection to an identity source that the sign-in page offers. */
export interface ApplicationConnection {
  /** Id of the connection. */
  extIdpConnId: string
  /** Kind of the connection, such as `wechat:pc`. */
  extIdpConnType?: string | null
  /** Identifier that sign-ins name it by. */
  extIdpConnIdentifier?: string | null
  /** Name that users see. */
  extIdpConnDisplayName?: string | null
  /** URL of the logo that users see. */
  extIdpConnLogo?: string | null
  /** Id of the identity source. */
  extIdpId?: string | null
  /** Kind of the identity source, such as `wechat`. */
  extIdpType?: string | null
  /** Whether its accounts are those of persons, and not of a company. */
  isSocial?: boolean | null
  /** Whether it is on. */
  enabled?: boolean | null
}

/** How users sign in to an application. */
export interface ApplicationSignIn {
  /** Whether signing in and registering are one page. */
  mergeLoginAndRegisterPage?: boolean | null
  /** Ways that the page offers. */
  enabledBasicLoginMethods?: OpenEnum<SignInMethod>[] | null
  /** What the page shows first. */
  defaultLoginMethod?: DefaultSignInMethod | null
  /** Connections to identity sources that the page offers. */
  enabledExtIdpConns?: ApplicationConnection[] | null
  /** Whether users are asked to consent to what the application wants to know. */
  showAuthorizationPage?: boolean | null
}

/** How users register with an application. */
export interface ApplicationRegistration {
  /** Ways that the page offers. */
  enabledBasicRegisterMethods?: OpenEnum<RegistrationMethod>[] | null
  /** What the page shows first. */
  defaultRegisterMethod?: OpenEnum<'PASSCODE' | 'PASSWORD'> | null
}

/** What the sign-in page is to show first. */
export interface DefaultSignInMethodInput {
  /** Kind of sign-in. */
  connectionType: SignInConnection
  /** Who scans, for `QRCODE`. */
  qrcodeType?: SignInQrCode | undefined
  /** Id of the connection, for `QRCODE` by WeChat. */
  qrcodeExtIdpConnId?: string | undefined
  /** Id of the connection, for `AD`. */
  adExtIdpConnId?: string | undefined
  /** Id of the connection, for `LDAP`. */
  ldapExtIdpConnId?: string | undefined
}

/** How users are to sign in to an application. */
export interface ApplicationSignInChanges {
  /** Make signing in and registering one page. */
  mergeLoginAndRegisterPage?: boolean | undefined
  /** Ways that the page offers. */
  enabledBasicLoginMethods?: readonly SignInMethod[] | undefined
  /** What the page shows first. */
  defaultLoginMethod?: DefaultSignInMethodInput | undefined
  /** Ask users to consent to what the application wants to know. */
  showAuthorizationPage: boolean
}

/** How users are to sign in to a new application. */
export interface ApplicationSignInInput extends ApplicationSignInChanges {
  /** Connections to identity sources that the page offers. */
  enabledExtIdpConnIds?:
    | readonly {
        /** Id of the connection. */
        extIdpConnId: string
      }[]
    | undefined
  /** Offer all connections that the pool has. */
  enabledAllExtIdpConns?: boolean | undefined
}

/** How users are to register with an application. */
export interface ApplicationRegistrationInput {
  /** Ways that the page offers. */
  enabledBasicRegisterMethods: readonly RegistrationMethod[]
  /** What the page shows first. */
  defaultRegisterMethod: 'PASSCODE' | 'PASSWORD'
}
