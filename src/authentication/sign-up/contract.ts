import * as z from 'zod/mini'
import { type PasswordEncryptType, passwordEncryptType } from '../../contract/common.ts'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { schemaFor, text } from '../../contract/schema.ts'
import { type Gender, userSchema } from '../../contract/user.ts'

/** Profile of a user who signs up. */
export interface SignUpProfile<Custom extends CustomData = CustomData> {
  /** Nickname; not unique. */
  nickname?: string
  /** Company. */
  company?: string
  /** URL of the avatar. */
  photo?: string
  /** Device. */
  device?: string
  /** Browser. */
  browser?: string
  /** Full name. */
  name?: string
  /** Given name. */
  givenName?: string
  /** Family name. */
  familyName?: string
  /** Middle name. */
  middleName?: string
  /** URL of a profile page. */
  profile?: string
  /** Name to be called by. */
  preferredUsername?: string
  /** URL of the user's web site. */
  website?: string
  /** Gender. Default `U`. */
  gender?: Gender
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: string
  /** Language, such as `zh-CN`. */
  locale?: string
  /** Address in one line. */
  address?: string
  /** Address as it would stand on a letter. */
  formatted?: string
  /** Street and number. */
  streetAddress?: string
  /** Town or district. */
  locality?: string
  /** Region. */
  region?: string
  /** Postal code. */
  postalCode?: string
  /** Country. */
  country?: string
  /** A further e-mail address; needs `options.emailPassCodeForInformationCompletion`. */
  email?: string
  /** A further phone number; needs `options.phonePassCodeForInformationCompletion`. */
  phone?: string
  /** Country code of that phone number. */
  phoneCountryCode?: string
  /** Values of custom fields. */
  customData?: Custom
}

/** Options of a sign-up. */
export interface SignUpOptions {
  /** IP address of the user, when a server signs up for a browser. */
  clientIp?: string
  /** Code that was sent to `profile.phone`. */
  phonePassCodeForInformationCompletion?: string
  /** Code that was sent to `profile.email`. */
  emailPassCodeForInformationCompletion?: string
  /** Password to set at a sign-up by phone code. */
  passwordForPhonePassCode?: string
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** How passwords in the call are encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
}

/** What every kind of sign-up takes besides the credentials. */
interface SignUpExtras<Custom extends CustomData> {
  /** Profile of the new user. */
  profile?: SignUpProfile<Custom>
  /** Options of the sign-up. */
  options?: SignUpOptions
}

/** Input of {@link SignUp.withPassword}: exactly one of `username` and `email`. */
export interface SignUpWithPasswordInput<Custom extends CustomData = CustomData>
  extends SignUpExtras<Custom> {
  /** User name, unique in the pool, case-sensitive. */
  username?: string
  /** E-mail address, unique in the pool; not proved by this. */
  email?: string
  /** Password. */
  password: string
}

/** Input of {@link SignUp.withCode}: exactly one of `email` and `phone`. */
export interface SignUpWithCodeInput<Custom extends CustomData = CustomData>
  extends SignUpExtras<Custom> {
  /** E-mail address that the code was sent to. */
  email?: string
  /** Phone number that the code was sent to. */
  phone?: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
  /** Code that was sent for `CHANNEL_REGISTER`. */
  passCode: string
}

/** A sign-up as it goes over the wire. */
export interface SignUpInput extends SignUpExtras<CustomData> {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE'
  /** Credentials with a password. */
  passwordPayload?: { password: string; username?: string; email?: string }
  /** Credentials with a code. */
  passCodePayload?: { passCode: string; email?: string; phone?: string; phoneCountryCode?: string }
}

const string = () => z.optional(z.string())

const profile = () =>
  z.strictObject({
    nickname: string(),
    company: string(),
    photo: string(),
    device: string(),
    browser: string(),
    name: string(),
    givenName: string(),
    familyName: string(),
    middleName: string(),
    profile: string(),
    preferredUsername: string(),
    website: string(),
    gender: z.optional(z.enum(['M', 'F', 'U'])),
    birthdate: string(),
    zoneinfo: string(),
    locale: string(),
    address: string(),
    formatted: string(),
    streetAddress: string(),
    locality: string(),
    region: string(),
    postalCode: string(),
    country: string(),
    email: string(),
    phone: string(),
    phoneCountryCode: string(),
    customData: customDataInput(),
  })

const extras = () => ({
  profile: z.optional(profile()),
  options: z.optional(
    z.strictObject({
      clientIp: string(),
      phonePassCodeForInformationCompletion: string(),
      emailPassCodeForInformationCompletion: string(),
      passwordForPhonePassCode: string(),
      context: z.optional(z.unknown()),
      passwordEncryptType: z.optional(passwordEncryptType()),
    }),
  ),
})

const byPassword = () => ({
  password: text(),
  username: z.optional(text()),
  email: z.optional(text()),
})

const byCode = () => ({
  passCode: text(),
  email: z.optional(text()),
  phone: z.optional(text()),
  phoneCountryCode: string(),
})

/** Schema of a {@link SignUpWithPasswordInput}. */
export const signUpWithPassword = schemaFor<SignUpWithPasswordInput>()(() =>
  z
    .strictObject({ ...byPassword(), ...extras() })
    .check(
      z.refine(
        ({ username, email }) => (username === undefined) !== (email === undefined),
        'must have exactly one of username, email',
      ),
    ),
)

/** Schema of a {@link SignUpWithCodeInput}. */
export const signUpWithCode = schemaFor<SignUpWithCodeInput>()(() =>
  z
    .strictObject({ ...byCode(), ...extras() })
    .check(
      z.refine(
        ({ email, phone }) => (email === undefined) !== (phone === undefined),
        'must have exactly one of email, phone',
      ),
    ),
)

/** `POST /api/v3/signup` */
export const signUp = endpoint({
  name: 'signUp',
  method: 'POST',
  path: '/api/v3/signup',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<SignUpInput>()(() =>
    z.strictObject({
      connection: z.enum(['PASSWORD', 'PASSCODE']),
      passwordPayload: z.optional(z.strictObject(byPassword())),
      passCodePayload: z.optional(z.strictObject(byCode())),
      ...extras(),
    }),
  ),
  output: userSchema,
  customData: { input: { 'profile.customData': 'USER' }, output: { customData: 'USER' } },
})
