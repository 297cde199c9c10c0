export type { Fetch, FetchInit, FetchResponse } from '../utils/fetch.ts'
export type { JsonObject } from '../utils/json.ts'
export type { ClientAuthMethod } from './client-auth-method.ts'
export { type Cursor, CursorPage, type CursorPageData, cursorPageOf } from './cursor-page.ts'
export type {
  CustomData,
  CustomDataOf,
  CustomDataPlaces,
  CustomFieldSchemas,
  FieldSchema,
  FieldsOf,
  OtherCustomFields,
} from './custom-data.ts'
export type * from './described.ts'
export {
  type Access,
  type CursorPaging,
  type Endpoint,
  type EndpointDescription,
  endpoint,
  type HttpMethod,
  type NumberPaging,
  type Paging,
  type PasswordPlaces,
  type Safety,
} from './endpoint.ts'
export { barePageOf, Page, type PageData, pageOf } from './page.ts'
export type { PasswordEncryption } from './password-encryption.ts'
export {
  anything,
  jsonObject,
  noData,
  noInput,
} from './plain-schemas.ts'
export type { Checked, Schema } from './schema.ts'
export type { SourcedTokens, TokenSource } from './token-source.ts'
export type { OpenEnum } from './values.ts'
