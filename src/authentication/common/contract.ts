// Generated from api/authentication/common.tsp by `npm run generate`.

import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { InvitationField } from '../../contract/invitation/contract.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { OpenEnum } from '../../contract/values.ts'
import * as schemas from './schemas.ts'
import { spellInvitation } from './spell-invitation.ts'

/** A code that was sent to an e-mail address. */
export interface EmailPassCode {
  /** E-mail address that the code was sent to. */
  email?: string | undefined
  /** The code. */
  passCode: string
}

/** A code that was sent to a phone. */
export interface PhonePassCode {
  /** Phone number that the code was sent to, without country code. */
  phoneNumber: string
  /** The code. */
  passCode: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
}

/** An application, as its users see it. */
export interface OwnApplication {
  /** Id of the application. */
  appId: string
  /** Name that users see. */
  appName?: string | null
  /** Address of its login page. */
  appLoginUrl?: string | null
  /** URL of its logo. */
  appLogo?: string | null
  /** Whether the user is signed in to it now. */
  active?: boolean | null
}

/** What somebody who is invited in person has to do, and what is known of them. */
export interface InvitationContext {
  /** Whether a code must prove the address or the phone. */
  isCodeNeeded?: boolean | null
  /** Where the code rather goes: `prioritySMS` or `priorityEmail`. */
  sendVerifyCodeMethod?: OpenEnum<'prioritySMS' | 'priorityEmail'> | null
  /** Whether `profile` is taken by {@link OwnInvitations.joinByToken}. */
  isProfileTaken?: boolean | null
  /** What to say above the form. */
  profileMessage?: string | null
  /** The fields of the form. */
  fields?: InvitationField[] | null
  /** Labels of the fields by language. */
  fieldTranslations?: unknown
  /** What can be chosen in the fields. */
  fieldOptions?: unknown[] | null
  /** E-mail address, if the inviter knew it. */
  email?: string | null
  /** Phone number, if the inviter knew it. */
  phone?: string | null
  /** Country code of the phone number. */
  phoneCountryCode?: string | null
  /** Name, as the inviter knew it. */
  inviteeName?: string | null
  /** Wrong codes that the invitation survives. */
  mostWrongCodes?: number | null
}

/** Options of a sign-in. */
export interface SignInOptions<Custom extends CustomData = CustomData> {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string | undefined
  /** IP address of the user, when a server signs in for a browser. */
  clientIp?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Id of the tenant to sign in to. */
  tenantId?: string | undefined
  /** Values of custom fields for a user whom `autoRegister` creates. */
  customData?: Custom | undefined
  /** Create the user when unknown; not with `account`. Default false. */
  autoRegister?: boolean | undefined
  /** Characters of the picture captcha. */
  captchaCode?: string | undefined
  /** Token of the picture captcha. */
  captchaToken?: string | undefined
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** Data that a mini program got from its platform, encrypted. */
export interface EncryptedData {
  /** The data, Base64. */
  encryptedData: string
  /** Initial vector of the encryption, Base64. */
  iv: string
}

/** Checks a {@link OwnApplication} in an answer. */
export const ownApplicationSchema = /* @__PURE__ */ schemaFor<OwnApplication>()(
  schemas.ownApplication,
)

/** Checks a {@link InvitationContext} in an answer. */
export const invitationContextSchema = /* @__PURE__ */ schemaFor<InvitationContext>(
  spellInvitation,
)(schemas.invitationContext)
