// Generated from api/management/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import type { FactorType } from '../../contract/factor/contract.ts'
import { factorType } from '../../contract/factor/schemas.ts'
import { noData, noInput } from '../../contract/plain-schemas.ts'
import { batch, schemaFor } from '../../contract/schema.ts'
import { type OpenEnum, text } from '../../contract/values.ts'
import type { UserReference } from '../common/contract.ts'
import { userReference, userReferenceShape } from '../common/schemas.ts'
import * as schemas from './schemas.ts'
import { spellFactors } from './spell.ts'

/**
 * Which second factors a user has: `enabled` or `disabled`. The service's words say so, its samples
 * have `true` and `false`, which are read as the same.
 */
export interface UserFactors {
  /** An authenticator application. */
  totpStatus: OpenEnum<'enabled' | 'disabled'>
  /** A face. */
  faceMfaStatus: OpenEnum<'enabled' | 'disabled'>
  /** Codes by SMS. */
  smsMfaStatus?: OpenEnum<'enabled' | 'disabled'> | null
  /** Codes by e-mail. */
  emailMfaStatus?: OpenEnum<'enabled' | 'disabled'> | null
}

/** Kinds of second factors. */
export interface MfaFactors {
  /** The kinds that are allowed. */
  enabledFactors: OpenEnum<FactorType>[]
}

/** A kind of second factor, and whether a user has it. */
export interface FactorStatus {
  /** The kind: `OTP`, `SMS`, `EMAIL`, `FACE`, or another one of the service's. */
  mfaPolicy: string
  /** 1 when the user has it, else 0. */
  status: number
  /** Place in the order in which kinds are offered. */
  sort: number
}

/** What the second step of a user's sign-in needs. */
export interface MfaStatus {
  /**
   * Token for the second step; who has it is as good as through the first one. Valid for some
   * minutes. May be empty where no sign-in has begun.
   */
  mfaToken: string
  /** Phone number that codes go to. */
  mfaPhone?: string | null | undefined
  /** Country code of that number. */
  mfaPhoneCountryCode?: string | null | undefined
  /** E-mail address that codes go to. */
  mfaEmail?: string | null | undefined
  /** Nickname of the user. */
  nickname?: string | null | undefined
  /** User name of the user. */
  username?: string | null | undefined
  /** Phone number of the user. */
  phone?: string | null | undefined
  /** Country code of the user's phone number. */
  phoneCountryCode?: string | null | undefined
  /** E-mail address of the user. */
  email?: string | null | undefined
  /** URL of the user's avatar. */
  avatar?: string | null | undefined
  /** Whether the user has a face as a factor. */
  faceMfaEnabled?: boolean | null | undefined
  /** Whether the user has an authenticator application. */
  totpMfaEnabled?: boolean | null | undefined
  /** The kinds of factors. */
  applicationMfa: FactorStatus[]
}

/** What an authenticator application shares with the service. */
export interface OtpSecret {
  /** The secret, Base32. */
  secret: string
}

/** Checks a {@link UserFactors} in an answer. */
export const userFactorsSchema = /* @__PURE__ */ schemaFor<UserFactors>(spellFactors)(
  schemas.userFactors,
)

/** Checks a {@link MfaFactors} in an answer. */
export const mfaFactorsSchema = /* @__PURE__ */ schemaFor<MfaFactors>()(schemas.mfaFactors)

/** Checks a {@link MfaStatus} in an answer. */
export const mfaStatusSchema = /* @__PURE__ */ schemaFor<MfaStatus>()(schemas.mfaStatus)

/** `GET /api/v3/get-user-mfa-info` */
export const getUserMfaInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-mfa-info',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: userFactorsSchema,
}))

/** Input of {@link PoolMfa.importOtp}. */
export interface ImportOtpInput {
  /** The applications, 1 to 50. */
  list: readonly {
    /** Id of the user. */
    userId: string
    /** What the application shares with the service. */
    otp: {
      /** The secret, Base32. */
      secret: string
      /** Code that stands in for the application, once. Default: none. */
      recoveryCode?: string | undefined
    }
  }[]
}

/** `POST /api/v3/import-otp` */
export const importOtp = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/import-otp',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ImportOtpInput>()(() =>
    z.strictObject({
      list: batch(
        z.strictObject({
          userId: text(),
          otp: z.strictObject({ secret: text(), recoveryCode: z.optional(text()) }),
        }),
      ),
    }),
  ),
  output: noData,
}))

/** `GET /api/v3/get-otp-secret-by-user` */
export const getOtpSecretByUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-otp-secret-by-user',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: schemaFor<OtpSecret>()(schemas.otpSecret),
}))

/** Input of {@link PoolMfa.setStatus}. */
export interface SetUsersMfaStatusInput extends UserReference {
  /** The factors. What it tells of the user besides changes nothing. */
  mfaTriggerData: MfaStatus
}

/** `POST /api/v3/set-mfa-status` */
export const setUsersMfaStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setUsersMfaStatus',
  method: 'POST',
  path: '/api/v3/set-mfa-status',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetUsersMfaStatusInput>()(() =>
    z.strictObject({ ...userReferenceShape(), mfaTriggerData: schemas.strictMfaStatus() }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/get-mfa-status` */
export const getUserMfaStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUserMfaStatus',
  method: 'GET',
  path: '/api/v3/get-mfa-status',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: mfaStatusSchema,
}))

/** Input of {@link PoolMfa.getTriggerData}. */
export interface GetMfaTriggerDataInput extends UserReference {
  /** Id of the application. */
  appId: string
}

/** `GET /api/v3/get-mfa-trigger-data` */
export const getMfaTriggerData = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-mfa-trigger-data',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetMfaTriggerDataInput>()(() =>
    z.strictObject({ ...userReferenceShape(), appId: text() }),
  ),
  output: mfaStatusSchema,
}))

/** `GET /api/v3/get-global-mfa-settings` */
export const getGlobalMfaSettings = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-global-mfa-settings',
  safety: 'read',
  access: 'administrator',
  input: noInput,
  output: mfaFactorsSchema,
}))

/** Input of {@link PoolMfa.enableFactors}. */
export interface UpdateGlobalMfaSettingsInput {
  /** The kinds, 1 to 50. */
  enabledFactors: readonly FactorType[]
}

/** `POST /api/v3/update-global-mfa-settings` */
export const updateGlobalMfaSettings = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-global-mfa-settings',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateGlobalMfaSettingsInput>()(() =>
    z.strictObject({ enabledFactors: batch(factorType()) }),
  ),
  output: mfaFactorsSchema,
}))

/** Input of {@link PoolMfa.disableFactors}. */
export interface CloseGlobalMfaSettingsInput {
  /** The kinds, 1 to 50. */
  disableFactors: readonly FactorType[]
}

/** `POST /api/v3/disable-global-mfa-settings` */
export const closeGlobalMfaSettings = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'closeGlobalMfaSettings',
  method: 'POST',
  path: '/api/v3/disable-global-mfa-settings',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<CloseGlobalMfaSettingsInput>()(() =>
    z.strictObject({ disableFactors: batch(factorType()) }),
  ),
  output: mfaFactorsSchema,
}))

/** Input of {@link PoolMfa.updateApplicationSettings}. */
export interface UpdateApplicationMfaSettingsInput {
  /** Id of the application. */
  appId: string
  /** Kinds to put in use. */
  enabledFactors?: readonly FactorType[] | undefined
  /** Kinds to put out of use. */
  disabledFactors?: readonly FactorType[] | undefined
}

/** `POST /api/v3/update-application-mfa-settings` */
export const updateApplicationMfaSettings = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-application-mfa-settings',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateApplicationMfaSettingsInput>()(() =>
    z.strictObject({
      appId: text(),
      enabledFactors: z.optional(z.array(factorType())),
      disabledFactors: z.optional(z.array(factorType())),
    }),
  ),
  output: mfaFactorsSchema,
}))
