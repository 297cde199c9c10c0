// Generated from api/management/access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import { text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** A token that authorizes management calls. */
export interface ManagementToken {
  /** The token. Handle it as a secret. */
  access_token: string
  /** Life of the token in seconds, from now. */
  expires_in: number
}

/** Input of getManagementToken. */
export interface GetManagementTokenInput {
  /** Id of the user pool, or of an access key. */
  accessKeyId: string
  /** Secret of the user pool, or of the access key. */
  accessKeySecret: string
}

/** `POST /api/v3/get-management-token` */
export const getManagementToken = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-management-token',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetManagementTokenInput>()(() =>
    z.strictObject({ accessKeyId: text(), accessKeySecret: text() }),
  ),
  output: schemaFor<ManagementToken>()(schemas.managementToken),
}))
