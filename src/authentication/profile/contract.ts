import * as z from 'zod/mini'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { schemaFor, text } from '../../contract/schema.ts'
import { type Gender, userSchema } from '../../contract/user.ts'

/** Input of {@link Profile.get}. */
export interface GetProfileInput {
  /** Add `customData`. Default false. */
  withCustomData?: boolean
  /** Add `identities`. Default false. */
  withIdentities?: boolean
  /** Add `departmentIds`. Default false. */
  withDepartmentIds?: boolean
}

/** `GET /api/v3/get-profile` */
export const getProfile = endpoint({
  name: 'getProfile',
  method: 'GET',
  path: '/api/v3/get-profile',
  safety: 'read',
  access: 'user',
  input: schemaFor<GetProfileInput>()(() =>
    z.strictObject({
      withCustomData: z.optional(z.boolean()),
      withIdentities: z.optional(z.boolean()),
      withDepartmentIds: z.optional(z.boolean()),
    }),
  ),
  output: userSchema,
  customData: { output: { customData: 'USER' } },
})

/**
 * Input of {@link Profile.update}. Members that are left out stay as they are. E-mail, phone and
 * password have operations of their own, because they need proof.
 */
export interface UpdateProfileInput<Custom extends CustomData = CustomData> {
  /** Full name. */
  name?: string
  /** Nickname; not unique. */
  nickname?: string
  /** URL of the avatar. */
  photo?: string
  /** Id in a system of your own, unique in the pool. */
  externalId?: string
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string
  /** Country. */
  country?: string
  /** Province. */
  province?: string
  /** City. */
  city?: string
  /** Address in one line. */
  address?: string
  /** Street and number. */
  streetAddress?: string
  /** Postal code. */
  postalCode?: string
  /** Gender. */
  gender?: Gender
  /** User name, unique in the pool, case-sensitive. */
  username?: string
  /** Company. */
  company?: string
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: Custom
  /** Number of an identity document. */
  identityNumber?: string
}

const string = () => z.optional(z.string())

/** `POST /api/v3/update-profile` */
export const updateProfile = endpoint({
  name: 'updateProfile',
  method: 'POST',
  path: '/api/v3/update-profile',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<UpdateProfileInput>()(() =>
    z.strictObject({
      name: string(),
      nickname: string(),
      photo: string(),
      externalId: string(),
      birthdate: string(),
      country: string(),
      province: string(),
      city: string(),
      address: string(),
      streetAddress: string(),
      postalCode: string(),
      gender: z.optional(z.enum(['M', 'F', 'U'])),
      username: string(),
      company: string(),
      customData: customDataInput(),
      identityNumber: string(),
    }),
  ),
  output: userSchema,
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
})

/** Schema of the key of a custom field. */
export const customDataKey = schemaFor<string>()(() => text())
