// Generated from api/management by `npm run generate`.

import type {
  CustomDataOf,
  CustomFieldSchemas,
  FieldsOf,
  OtherCustomFields,
} from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { CustomFields } from './custom-fields/custom-fields.ts'
import { Groups } from './groups/groups.ts'
import { Roles } from './roles/roles.ts'
import { UserOperations } from './users/user-operations.ts'

export type { GetManagementTokenInput, ManagementToken } from './access/contract.ts'
export type {
  FlatCustomData,
  RoleCode,
  UserDetails,
  UserIdOptions,
  UserIdType,
  UserReference,
} from './common/contract.ts'
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
export { CustomFields } from './custom-fields/custom-fields.ts'
export type {
  AddGroupMembersInput,
  CreatedOrUpdatedGroup,
  CreateGroupsBatchInput,
  CreateOrUpdateGroupInput,
  DeleteGroupsBatchInput,
  GetAllGroupsInput,
  GetGroupAuthorizedResourcesInput,
  GetGroupInput,
  ListGroupMembersInput,
  ListGroupsInput,
  NewGroup,
  RemoveGroupMembersInput,
  UpdateGroupInput,
} from './groups/contract.ts'
export { Groups } from './groups/groups.ts'
export type {
  AssignRoleInput,
  CheckMutualExclusionInput,
  CheckParamsNamespaceInput,
  CreateAdminRoleInput,
  CreateRoleInput,
  CreateRolesBatchInput,
  DeleteAdminRolesBatchInput,
  DeleteRolesBatchInput,
  DeleteRolesInput,
  GetRoleAuthorizedResourcesInput,
  ListRoleAssignmentsInput,
  ListRoleMembersInput,
  ListRolesInput,
  NewRole,
  RevokeRoleInput,
  RoleAssignment,
  RoleBatch,
  RoleCheck,
  RoleExclusion,
  RoleResource,
  RoleTarget,
  UpdateRoleInput,
} from './roles/contract.ts'
export { Roles } from './roles/roles.ts'
export type {
  CheckSessionStatusInput,
  CreateUserInput,
  CreateUserOptions,
  CreateUsersBatchInput,
  DeleteUserSyncRelationsInput,
  DeleteUsersBatchInput,
  DepartmentIdType,
  GetUserAuthorizedResourcesInput,
  GetUserBatchInput,
  GetUserEncryptPasswordBatchInput,
  GetUserInput,
  GetUserLoginHistoryInput,
  GetUserRolesInput,
  HasAnyRoleInput,
  HasAnyRoleResult,
  KickUsersInput,
  LinkIdentityInput,
  ListArchivedUsersInput,
  ListUsersInput,
  ListUsersOptions,
  NewIdentity,
  NewUser,
  ResetUserPrincipalAuthenticationInfoInput,
  ResignUserBatchInput,
  UpdateUserBatchInput,
  UpdateUserInput,
  UpdateUserOptions,
  UpdateUsersBatchOptions,
  UserChanges,
  UserExistsInput,
  UserExistsResult,
  UserFieldDecryptInput,
  UserFilter,
  UserSearchField,
  UserSortField,
} from './users/contract.ts'
export type {
  AccessibleApp,
  ArchivedUser,
  DecryptedField,
  EncryptedField,
  EncryptedPassword,
  LinkedSource,
  LoggedInIdentity,
  PasswordCiphertext,
  PrincipalAuthentication,
  SessionStatus,
  SyncRelation,
  UserApp,
  UserLogin,
} from './users/records/contract.ts'
export { UserOperations } from './users/user-operations.ts'

/**
 * What administrators do, by topic: the properties of the client whose methods each call one
 * operation.
 */
export class ManagementTopics<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> {
  /** The custom fields of a pool and their values. */
  readonly customFields: CustomFields
  /** The groups of a pool, and who is in them. */
  readonly groups: Groups<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** The roles of a pool, and who has them. */
  readonly roles: Roles<CustomDataOf<Fields>>
  /** The users of a pool: what takes one call each. */
  readonly users: UserOperations<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.customFields = new CustomFields(transport)
    this.groups = new Groups(transport)
    this.roles = new Roles(transport)
    this.users = new UserOperations(transport)
  }
}
