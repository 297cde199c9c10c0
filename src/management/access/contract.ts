import * as z from 'zod/mini'
import { endpoint } from '../../contract/endpoint.ts'
import { entity, schemaFor, text } from '../../contract/schema.ts'

/** Credentials that a management token is fetched with. */
export interface GetManagementTokenInput {
  /** Id of the user pool, or of an access key. */
  accessKeyId: string
  /** Secret of the user pool, or of the access key. */
  accessKeySecret: string
}

/** A token that authorizes management calls. */
export interface ManagementToken {
  /** The token. Handle it as a secret. */
  access_token: string
  /** Life of the token in seconds, from now. */
  expires_in: number
}

/** `POST /api/v3/get-management-token` */
export const getManagementToken = endpoint({
  name: 'getManagementToken',
  method: 'POST',
  path: '/api/v3/get-management-token',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetManagementTokenInput>()(() =>
    z.strictObject({ accessKeyId: text(), accessKeySecret: text() }),
  ),
  output: schemaFor<ManagementToken>()(() =>
    entity({ access_token: text(), expires_in: z.number() }),
  ),
})
