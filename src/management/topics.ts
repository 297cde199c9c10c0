// Generated from api/management by `npm run generate`.

import type {
  CustomDataOf,
  CustomFieldSchemas,
  FieldsOf,
  OtherCustomFields,
} from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { ApplicationAccess } from './application-access/application-access.ts'
import { Applications } from './applications/applications.ts'
import { CustomFields } from './custom-fields/custom-fields.ts'
import { Groups } from './groups/groups.ts'
import { Namespaces } from './namespaces/namespaces.ts'
import { Resources } from './resources/resources.ts'
import { Roles } from './roles/roles.ts'
import { Users } from './users/users.ts'

export type { GetManagementTokenInput, ManagementToken } from './access/contract.ts'
export { ApplicationAccess } from './application-access/application-access.ts'
export type {
  AccessEffect,
  AccessReason,
  AccessRule,
  AccessStrategy,
  AccessSubjectType,
  AccessTarget,
  AccessTargetType,
  ApplicationOrigin,
  ApplicationStrategy,
  AuthorizeApplicationAccessInput,
  DeleteAuthInput,
  DetailAuthSubjectInput,
  EnabledAuthInput,
  ListAuthApplicationInput,
  ListAuthSubjectInput,
  NewAccessRule,
  RevokeApplicationAccessInput,
  RuledApplication,
  RuledApplications,
  SubjectAccess,
  UpdateApplicationPermissionStrategyInput,
} from './application-access/contract.ts'
export { Applications } from './applications/applications.ts'
export type {
  Application,
  ApplicationAgreement,
  ApplicationBranding,
  ApplicationBrandingInput,
  ApplicationConnection,
  ApplicationProtocol,
  ApplicationRegistration,
  ApplicationRegistrationInput,
  ApplicationSecret,
  ApplicationSettings,
  ApplicationSignIn,
  ApplicationSignInChanges,
  ApplicationSignInInput,
  ApplicationSummary,
  ApplicationsQuery,
  CheckDomainAvailableInput,
  CreateApplicationInput,
  DefaultSignInMethod,
  DefaultSignInMethodInput,
  DomainAvailability,
  GetVerifyConfigAppInput,
  GuardVersion,
  ListApplicationActiveUsersInput,
  ListApplicationSimpleInfoInput,
  ListApplicationsInput,
  LoginPageSettings,
  PageLanguage,
  RegistrationMethod,
  SignInConnection,
  SignInMethod,
  SignInQrCode,
  UpdateApplicationInput,
  UpdateLoginPageConfigInput,
} from './applications/contract.ts'
export type {
  ApplicationId,
  FlatCustomData,
  RoleCode,
  TargetType,
  UserDetails,
  UserIdType,
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
  CreateNamespacesBatchInput,
  DeleteNamespaceInput,
  DeleteNamespacesBatchInput,
  GetNamespaceInput,
  GetNamespacesBatchInput,
  ListNamespaceRolesInput,
  ListNamespacesInput,
  Namespace,
  NamespaceRole,
  NewNamespace,
  UpdateNamespaceInput,
} from './namespaces/contract.ts'
export { Namespaces } from './namespaces/namespaces.ts'
export type {
  ActionCheck,
  AuthorizedTarget,
  AuthorizeResourcesInput,
  BatchDeleteCommonResourceInput,
  CreateResourceInput,
  CreateResourcesBatchInput,
  DeleteResourcesBatchInput,
  GetAuthorizedResourcesInput,
  GetResourceAuthorizedTargetsInput,
  GetResourcesBatchInput,
  GrantedActions,
  IsActionAllowedInput,
  ListCommonResourceInput,
  ListedResource,
  ListResourcesInput,
  NewResource,
  Resource,
  ResourceAction,
  ResourceCode,
  ResourceGrant,
  UpdateResourceInput,
} from './resources/contract.ts'
export { Resources } from './resources/resources.ts'
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

/**
 * What administrators do, by topic: the properties of the client whose methods each call one
 * operation.
 */
export class ManagementTopics<
  Fields extends CustomFieldSchemas = CustomFieldSchemas,
  Others extends OtherCustomFields = OtherCustomFields,
> {
  /** Who may use which application. */
  readonly applicationAccess: ApplicationAccess
  /** The applications of a pool: what users sign in to. */
  readonly applications: Applications<CustomDataOf<Fields>>
  /** The custom fields of a pool and their values. */
  readonly customFields: CustomFields
  /** The groups of a pool, and who is in them. */
  readonly groups: Groups<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** The permission spaces of a pool, which the console calls permission groups. */
  readonly namespaces: Namespaces
  /** The resources of a pool, and who may do what with them. */
  readonly resources: Resources
  /** The roles of a pool, and who has them. */
  readonly roles: Roles<CustomDataOf<Fields>>
  /** The users of a pool. */
  readonly users: Users<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.applicationAccess = new ApplicationAccess(transport)
    this.applications = new Applications(transport)
    this.customFields = new CustomFields(transport)
    this.groups = new Groups(transport)
    this.namespaces = new Namespaces(transport)
    this.resources = new Resources(transport)
    this.roles = new Roles(transport)
    this.users = new Users(transport)
  }
}
