// Generated from api/management/access.tsp by `npm run generate`.

import { endpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
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
export const getManagementToken = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/get-management-token',
  safety: 'read',
  access: 'anyone',
  input: /* @__PURE__ */ schemaFor<GetManagementTokenInput>()(schemas.getManagementTokenInput),
  output: /* @__PURE__ */ schemaFor<ManagementToken>()(schemas.managementToken),
})
