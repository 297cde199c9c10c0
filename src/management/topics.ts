// Generated from api/management by `npm run generate`.

import type {
  CustomDataOf,
  CustomFieldSchemas,
  FieldsOf,
  OtherCustomFields,
} from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { AuditLogs } from './audit-logs/audit-logs.ts'
import { CustomFields } from './custom-fields/custom-fields.ts'
import { Groups } from './groups/groups.ts'
import { PoolMfa } from './mfa/pool-mfa.ts'
import { Roles } from './roles/roles.ts'
import { PoolSecurity } from './security-settings/pool-security.ts'
import { Users } from './users/users.ts'
import { Whitelists } from './whitelists/whitelists.ts'

export type { GetManagementTokenInput, ManagementToken } from './access/contract.ts'
export { AuditLogs } from './audit-logs/audit-logs.ts'
export type {
  AdminAction,
  GetAdminAuditLogsInput,
  GetUserActionLogsInput,
  LogQuery,
  UserAction,
  UserEventType,
} from './audit-logs/contract.ts'
export type { FlatCustomData, RoleCode, UserDetails, UserIdType } from './common/contract.ts'
export type {
  BaseFieldInput,
  CustomDataTarget,
  CustomField,
  CustomFieldInput,
  CustomFieldOption,
  CustomFieldTranslations,
  CustomFieldType,
  DeleteCustomFieldsInput,
  FieldQuery,
  ListCustomFieldsInput,
  SetCustomDataInput,
  SetCustomFieldsInput,
  SetUserBaseFieldsInput,
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
  CloseGlobalMfaSettingsInput,
  FactorStatus,
  GetMfaTriggerDataInput,
  ImportOtpInput,
  MfaFactors,
  MfaStatus,
  OfUser,
  OtpSecret,
  SetUsersMfaStatusInput,
  UpdateApplicationMfaSettingsInput,
  UpdateGlobalMfaSettingsInput,
  UserFactors,
} from './mfa/contract.ts'
export { PoolMfa } from './mfa/pool-mfa.ts'
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
  CaptchaFreeAddresses,
  CookieSettings,
  EmailChangeRule,
  FailureLimit,
  FrequencyLimit,
  PhoneChangeRule,
  QrCodeStrategy,
  SecuritySettings,
  SelfUnlock,
  SignInProtection,
  UpdateSecuritySettingsInput,
} from './security-settings/contract.ts'
export { PoolSecurity } from './security-settings/pool-security.ts'
export type {
  CreateUserInput,
  CreateUserOptions,
  CreateUsersBatchInput,
  DeleteUsersBatchInput,
  DepartmentIdType,
  GetUserBatchInput,
  GetUserGroupsInput,
  GetUserInput,
  GetUserRolesInput,
  HasAnyRoleInput,
  HasAnyRoleResult,
  ListUsersInput,
  ListUsersOptions,
  NewIdentity,
  NewUser,
  UpdateUserBatchInput,
  UpdateUserInput,
  UpdateUserOptions,
  UpdateUsersBatchOptions,
  UserChanges,
  UserExistsInput,
  UserExistsResult,
  UserFilter,
  UserSearchField,
  UserSortField,
} from './users/contract.ts'
export { Users } from './users/users.ts'
export type {
  AddWhitelistOfAppInput,
  DeleteWhitelistOfAppInput,
  ListWhitelistsInput,
  ListWhitelistsOfAppInput,
  OfApplication,
  WhitelistEntry,
  WhitelistType,
  WhitelistValues,
} from './whitelists/contract.ts'
export { Whitelists } from './whitelists/whitelists.ts'

/**
 * What administrators do, by topic: the properties of the client whose methods each call one
 * operation.
 */
export class ManagementTopics<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> {
  /** Who has done what in the pool. */
  readonly auditLogs: AuditLogs
  /** The custom fields of a pool and their values. */
  readonly customFields: CustomFields
  /** The groups of a pool, and who is in them. */
  readonly groups: Groups<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** The second factors of users, and which kinds the pool and its applications want. */
  readonly mfa: PoolMfa
  /** The roles of a pool, and who has them. */
  readonly roles: Roles<CustomDataOf<Fields>>
  /** How the pool is protected: registration, sign-ins, codes and tokens. */
  readonly securitySettings: PoolSecurity
  /** The users of a pool. */
  readonly users: Users<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** Who may register: of each kind a list of the pool, and lists of single applications. */
  readonly whitelists: Whitelists

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.auditLogs = new AuditLogs(transport)
    this.customFields = new CustomFields(transport)
    this.groups = new Groups(transport)
    this.mfa = new PoolMfa(transport)
    this.roles = new Roles(transport)
    this.securitySettings = new PoolSecurity(transport)
    this.users = new Users(transport)
    this.whitelists = new Whitelists(transport)
  }
}
