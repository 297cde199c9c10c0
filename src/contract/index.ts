export type { Fetch } from '../utils/fetch.ts'
export type { JsonObject } from '../utils/json.ts'
export type { ClientAuthMethod } from './client-auth-method.ts'
export {
  anything,
  jsonObject,
  noData,
  noInput,
  type PasswordEncryptType,
  type SuccessResult,
} from './common.ts'
export type { CustomData, CustomDataOf, CustomFieldSchemas, FieldSchema } from './custom-data.ts'
export { type Access, type Endpoint, endpoint, type Safety } from './endpoint.ts'
export { Page, type PageData } from './page.ts'
export type { Checked, OpenEnum, Schema, UnknownFields } from './schema.ts'
export type { TokenSet, TokenSource } from './token-set.ts'
export type { Gender, Identity, User, UserStatus } from './user.ts'
export type { UserProfileInput } from './user-profile.ts'
