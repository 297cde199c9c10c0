export * from '../contract/index.ts'
export * from '../errors/index.ts'
export * from '../http/index.ts'
export type { CachedToken } from './access/fetched-token.ts'
export { ManagementClient, type ManagementClientOptions } from './client.ts'
export type {
  CustomDataTarget,
  CustomField,
  CustomFieldInput,
  CustomFieldOption,
  CustomFieldTranslations,
  CustomFieldType,
  DeleteCustomFieldsInput,
  ListCustomFieldsInput,
  SetCustomDataInput,
  SetCustomFieldsInput,
  Translation,
} from './custom-fields/contract.ts'
export type { CustomFields } from './custom-fields/custom-fields.ts'
export type {
  CreateUserInput,
  CreateUserOptions,
  CreateUsersBatchInput,
  DeleteUsersBatchInput,
  DepartmentIdType,
  GetUserBatchInput,
  GetUserInput,
  ListUsersInput,
  ListUsersOptions,
  NewIdentity,
  NewUser,
  UpdateUserBatchInput,
  UpdateUserInput,
  UpdateUserOptions,
  UpdateUsersBatchOptions,
  UserChanges,
  UserDetails,
  UserExistsInput,
  UserExistsResult,
  UserFilter,
  UserIdType,
  UserSortField,
} from './users/contract.ts'
export type { Users } from './users/users.ts'
