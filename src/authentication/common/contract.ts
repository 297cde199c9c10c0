// Generated from api/authentication/common.tsp by `npm run generate`.

import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'

/** Options of a sign-in. */
export interface SignInOptions<Custom extends CustomData = CustomData> {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string
  /** IP address of the user, when a server signs in for a browser. */
  clientIp?: string
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Id of the tenant to sign in to. */
  tenantId?: string
  /** Values of custom fields for a user whom `autoRegister` creates. */
  customData?: Custom
  /** Create the user when unknown; not with `account`. Default false. */
  autoRegister?: boolean
  /** Characters of the picture captcha. */
  captchaCode?: string
  /** Token of the picture captcha. */
  captchaToken?: string
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
}

/** Data that a mini program got from its platform, encrypted. */
export interface EncryptedData {
  /** The data, Base64. */
  encryptedData: string
  /** Initial vector of the encryption, Base64. */
  iv: string
}
