// Generated from api/authentication/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import type { FactorType } from '../../contract/factor/contract.ts'
import { factorType } from '../../contract/factor/schemas.ts'
import { noData, noInput } from '../../contract/plain-schemas.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { type OpenEnum, text } from '../../contract/values.ts'
import type { JsonObject } from '../../utils/json.ts'
import * as schemas from './schemas.ts'

/** Where the codes of a factor go. */
export interface FactorProfile {
  /** Phone number without country code, for `SMS`. Default: that of the user. */
  phoneNumber?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
  /** E-mail address, for `EMAIL`. Default: that of the user. */
  email?: string | undefined
}

/** What an authenticator application needs. */
export interface OtpData {
  /** The `otpauth:` address that the application reads. Handle it as a secret. */
  qrCodeUri: string
  /** The address as a picture, a `data:` URL of a PNG. */
  qrCodeDataUrl: string
  /** Code that stands in for the application, once. The user keeps it in a safe place. */
  recoveryCode: string
}

/** The right to add a factor, as it comes over the wire. */
export interface EnrollmentGrant {
  /** Token for the second step. */
  enrollmentToken: string
  /** What an authenticator application needs, for `OTP`. */
  otpData?: OtpData | null
}

/** What proves that a factor works. */
export interface EnrollmentData {
  /** The code that the factor shows or got, for all but `FACE`. */
  passCode?: string | undefined
  /** Address of a photo, for `FACE`. */
  photo?: string | undefined
  /** Whether the photo is not one of the service's own. Default false. */
  isExternalPhoto?: boolean | undefined
}

/** A second factor of a user. */
export interface Factor {
  /** Id of the factor. */
  factorId: string
  /** Kind of the factor. */
  factorType: OpenEnum<FactorType>
  /** Where its codes go, and what else the service tells. */
  profile?: JsonObject | null
}

/** A kind of factor that a user may add. */
export interface FactorToEnroll {
  /** Kind of the factor. */
  factorType: OpenEnum<FactorType>
}

/** Whether a code of an authenticator application is right. */
export interface OtpCheck {
  /** Whether it is. */
  verified: boolean
}

/** What the token between the two factors of a sign-in is worth. */
export interface MfaTokenInfo {
  /** Whether it may be used. All other members come with `true` alone. */
  active: boolean
  /** Id of the user pool. */
  userPoolId?: string | null
  /** Id of the user who has passed the first factor. */
  userId?: string | null
  /** When it expires, in seconds since the epoch. */
  exp?: number | null
  /** When it was given, in seconds since the epoch. */
  iat?: number | null
}

/** Checks a {@link Factor} in an answer. */
export const factorSchema = /* @__PURE__ */ schemaFor<Factor>()(schemas.factor)

/** Input of sendEnrollFactorRequest. */
export interface SendEnrollFactorRequestInput {
  /** Where the codes go. */
  profile: FactorProfile
  /** Kind of the factor. */
  factorType: FactorType
}

/** `POST /api/v3/send-enroll-factor-request` */
export const sendEnrollFactorRequest = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/send-enroll-factor-request',
  safety: 'write',
  access: 'user',
  input: schemaFor<SendEnrollFactorRequestInput>()(() =>
    z.strictObject({ profile: schemas.factorProfile(), factorType: factorType() }),
  ),
  output: schemaFor<EnrollmentGrant>()(schemas.enrollmentGrant),
}))

/** Input of enrollFactor. */
export interface EnrollFactorInput {
  /** What proves it. */
  enrollmentData: EnrollmentData
  /** Token of the first step. */
  enrollmentToken: string
  /** Kind of the factor. */
  factorType: FactorType
}

/** `POST /api/v3/enroll-factor` */
export const enrollFactor = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/enroll-factor',
  safety: 'write',
  access: 'user',
  input: schemaFor<EnrollFactorInput>()(() =>
    z.strictObject({
      enrollmentData: schemas.enrollmentData(),
      enrollmentToken: text(),
      factorType: factorType(),
    }),
  ),
  output: noData,
}))

/** Input of resetFactor. */
export interface ResetFactorInput {
  /** Id of the factor. */
  factorId: string
}

/** `POST /api/v3/reset-factor` */
export const resetFactor = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/reset-factor',
  safety: 'write',
  access: 'user',
  input: schemaFor<ResetFactorInput>()(() => z.strictObject({ factorId: text() })),
  output: noData,
}))

/** `GET /api/v3/list-enrolled-factors` */
export const listEnrolledFactors = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-enrolled-factors',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(factorSchema),
}))

/** Input of getFactor. */
export interface GetFactorInput {
  /** Id of the factor. */
  factorId: string
}

/** `GET /api/v3/get-factor` */
export const getFactor = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-factor',
  safety: 'read',
  access: 'user',
  input: schemaFor<GetFactorInput>()(() => z.strictObject({ factorId: text() })),
  output: factorSchema,
}))

/** `GET /api/v3/list-factors-to-enroll` */
export const listFactorsToEnroll = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-factors-to-enroll',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(schemaFor<FactorToEnroll>()(schemas.factorToEnroll)),
}))

/** Input of mfaOtpVerify. */
export interface MfaOtpVerifyInput {
  /** The code, six digits. */
  totp: string
}

/** `POST /api/v3/mfa-totp-verify` */
export const mfaOtpVerify = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'mfaOtpVerify',
  method: 'POST',
  path: '/api/v3/mfa-totp-verify',
  safety: 'write',
  access: 'user',
  input: schemaFor<MfaOtpVerifyInput>()(() => z.strictObject({ totp: text() })),
  output: schemaFor<OtpCheck>()(schemas.otpCheck),
}))

/** Input of verifyMfaToken. */
export interface VerifyMfaTokenInput {
  /** The token. */
  token: string
}

/** `POST /mfa/token/introspection` */
export const verifyMfaToken = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'verifyMfaToken',
  method: 'POST',
  path: '/mfa/token/introspection',
  safety: 'read',
  access: 'anyone',
  bodyType: 'form',
  isBare: true,
  input: schemaFor<VerifyMfaTokenInput>()(() => z.strictObject({ token: text() })),
  output: schemaFor<MfaTokenInfo>()(schemas.mfaTokenInfo),
}))
