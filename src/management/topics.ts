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
import { AuditLogs } from './audit-logs/audit-logs.ts'
import { CustomFields } from './custom-fields/custom-fields.ts'
import { Departments } from './departments/departments.ts'
import { GroupOperations } from './groups/group-operations.ts'
import { Invitations } from './invitations/invitations.ts'
import { PoolMfa } from './mfa/pool-mfa.ts'
import { Namespaces } from './namespaces/namespaces.ts'
import { Posts } from './posts/posts.ts'
import { PublicAccounts } from './public-accounts/public-accounts.ts'
import { Resources } from './resources/resources.ts'
import { Roles } from './roles/roles.ts'
import { PoolSecurity } from './security-settings/pool-security.ts'
import { UserOperations } from './users/user-operations.ts'
import { Whitelists } from './whitelists/whitelists.ts'

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
  ApplicationProtocol,
  ApplicationSecret,
  ApplicationSettings,
  ApplicationSummary,
  ApplicationsQuery,
  CheckDomainAvailableInput,
  CreateApplicationInput,
  DomainAvailability,
  GetVerifyConfigAppInput,
  ListApplicationActiveUsersInput,
  ListApplicationSimpleInfoInput,
  ListApplicationsInput,
  UpdateApplicationInput,
  UpdateLoginPageConfigInput,
} from './applications/contract.ts'
export type {
  ApplicationAgreement,
  ApplicationBranding,
  ApplicationBrandingInput,
  GuardVersion,
  LoginPageSettings,
  PageLanguage,
} from './applications/pages/contract.ts'
export type {
  ApplicationConnection,
  ApplicationRegistration,
  ApplicationRegistrationInput,
  ApplicationSignIn,
  ApplicationSignInChanges,
  ApplicationSignInInput,
  DefaultSignInMethod,
  DefaultSignInMethodInput,
  RegistrationMethod,
  SignInConnection,
  SignInMethod,
  SignInQrCode,
} from './applications/sign-in/contract.ts'
export { AuditLogs } from './audit-logs/audit-logs.ts'
export type {
  AdminAction,
  GetAdminAuditLogsInput,
  GetUserActionLogsInput,
  LogQuery,
  UserAction,
  UserEventType,
} from './audit-logs/contract.ts'
export type {
  ApplicationId,
  CreateUserOptions,
  DepartmentIdType,
  FlatCustomData,
  GrantedActions,
  NewAccount,
  NewMembership,
  Post,
  RoleCode,
  SetUserDepartmentsInput,
  TargetType,
  Translation,
  Translations,
  UpdateUserOptions,
  UpdateUsersBatchOptions,
  UserDepartmentListing,
  UserDetails,
  UserFilter,
  UserIdOptions,
  UserIdType,
  UserListing,
  UserReference,
  UserSearchField,
  UserSortField,
} from './common/contract.ts'
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
} from './custom-fields/contract.ts'
export { CustomFields } from './custom-fields/custom-fields.ts'
export type {
  AddDepartmentMembersInput,
  CreateDepartmentInput,
  DeleteDepartmentInput,
  DeleteDepartmentSyncRelationsInput,
  DepartmentById,
  DepartmentMembersInput,
  GetAllDepartmentsInput,
  GetDepartmentInput,
  GetDepartmentSyncRelationsInput,
  GetParentDepartmentInput,
  GetUserDepartmentsInput,
  IsUserInDepartmentInput,
  ListChildrenDepartmentsInput,
  ListDepartmentMemberIdsInput,
  ListDepartmentMembersInput,
  ListRoleDepartmentsInput,
  NamedDepartment,
  OfTenant,
  RemoveDepartmentMembersInput,
  SearchDepartmentMembersInput,
  SearchDepartmentsInput,
  SearchDepartmentsListInput,
  UpdateDepartmentInput,
  UpdateNodeStatusInput,
} from './departments/contract.ts'
export { Departments } from './departments/departments.ts'
export type {
  DepartmentFilter,
  DepartmentMemberOrder,
  DepartmentSorting,
} from './departments/lists/contract.ts'
export type {
  Department,
  DepartmentMembership,
  DepartmentSyncRelation,
  DepartmentTranslations,
  RoleDepartment,
} from './departments/records/contract.ts'
export type {
  DepartmentTree,
  DepartmentTreeMember,
  DepartmentTreeResult,
} from './departments/tree/contract.ts'
export type {
  AddGroupMembersInput,
  AuthorizationRule,
  CreatedOrUpdatedGroup,
  CreateGroupsBatchInput,
  CreateOrUpdateGroupInput,
  DeleteGroupsBatchInput,
  GetAllGroupsInput,
  GetGroupAuthorizedResourcesInput,
  GetGroupInput,
  GroupRules,
  ListGroupAuthorizationsInput,
  ListGroupMembersInput,
  ListGroupsInput,
  NewGroup,
  RemoveGroupMembersInput,
  UpdateGroupInput,
} from './groups/contract.ts'
export { GroupOperations } from './groups/group-operations.ts'
export type {
  DecideApplicationsInput,
  InvitationApplication,
  InvitationApplicationStatus,
  ListInvitationApplicationsInput,
} from './invitations/applications/contract.ts'
export { InvitationApplications } from './invitations/applications/invitation-applications.ts'
export type {
  CreatorDetail,
  InvitationActor,
  InvitationCondition,
  InvitationFilter,
  InvitationQuery,
} from './invitations/common/contract.ts'
export type {
  GetInvitationSettingsInput,
  InvitationLinkSettings,
  InvitationLinkSettingsInput,
  InvitationSettings,
  UpdateInvitationSettingsInput,
} from './invitations/general/contract.ts'
export { GeneralInvitations } from './invitations/general/general-invitations.ts'
export { Invitations } from './invitations/invitations.ts'
export type {
  DeleteInviteesInput,
  ExportInviteesInput,
  FoundInvitee,
  ImportedInvitees,
  ImportInviteesInput,
  InvitationFile,
  Invitee,
  InviteeSource,
  InviteeStatus,
  ListInviteesInput,
  UploadInvitationFileInput,
} from './invitations/invitees/contract.ts'
export { Invitees } from './invitations/invitees/invitees.ts'
export type {
  BatchDeleteInvitationPoliciesInput,
  CopyInvitationPolicyByIdInput,
  CreateInvitationPolicyInput,
  GetPolicyDetailByIdInput,
  InvitationLife,
  InvitationLifeInput,
  InvitationPolicy,
  InvitationPolicySettings,
  ListInvitationPoliciesInput,
  PolicyInput,
  UpdateInvitationPolicyInput,
} from './invitations/policies/contract.ts'
export type {
  InvitationFieldInput,
  InvitationFields,
  UpdateInvitationFieldInput,
} from './invitations/policies/fields/contract.ts'
export { InvitationPolicies } from './invitations/policies/invitation-policies.ts'
export type {
  GetInvitationMainDepartmentInput,
  GetInvitationTargetInput,
  InvitationMainDepartment,
  InvitationTarget,
  InvitationTargetDetails,
  InvitationTargetType,
  InvitationTargetView,
  ListInvitationTargetsInput,
  PolicyTargetInput,
  PolicyTargetsBatchInput,
  RemoveInvitationMainDepartmentInput,
  SetInvitationMainDepartmentInput,
} from './invitations/policies/targets/contract.ts'
export type {
  CreateInvitationRosterInput,
  DeleteInvitationRosterBatchInput,
  DeleteInvitationRosterInput,
  GetInvitationRosterInput,
  InvitationRoster,
  InvitationRosterView,
  ListInvitationRostersByPolicyIdInput,
  ListInvitationRostersInput,
  RevertRosterInvitationBatchInput,
  RevertRosterInvitationInput,
  RosterPolicyInput,
  SendRosterInvitationBatchInput,
  SendRosterInvitationInput,
  UpdateInvitationRosterInput,
} from './invitations/roster/contract.ts'
export { InvitationRosters } from './invitations/roster/invitation-rosters.ts'
export type {
  GetInvitationTemplateInput,
  InvitationMailType,
  InvitationTemplate,
  UpdateInvitationTemplateInput,
} from './invitations/templates/contract.ts'
export { InvitationTemplates } from './invitations/templates/invitation-templates.ts'
export type {
  CloseGlobalMfaSettingsInput,
  FactorStatus,
  GetMfaTriggerDataInput,
  ImportOtpInput,
  MfaFactors,
  MfaStatus,
  OtpSecret,
  SetUsersMfaStatusInput,
  UpdateApplicationMfaSettingsInput,
  UpdateGlobalMfaSettingsInput,
  UserFactors,
} from './mfa/contract.ts'
export { PoolMfa } from './mfa/pool-mfa.ts'
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
  GetPostByIdInput,
  GetPostInput,
  GetUserPostInput,
  GetUserPostsInput,
  ListedPost,
  PostInput,
  PostListBatchInput,
  PostsQuery,
  RemovePostInput,
  SetUserPostsInput,
  UserConnectionPostInput,
  WrittenPost,
} from './posts/contract.ts'
export { Posts } from './posts/posts.ts'
export type {
  BindUsersPublicAccountInput,
  ChangeIntoPublicAccountInput,
  CreatePublicAccountInput,
  CreatePublicAccountsBatchInput,
  DeletePublicAccountsBatchInput,
  GetPostOfPublicUserInput,
  GetPublicAccountBatchInput,
  GetPublicAccountDepartmentsInput,
  GetPublicAccountInput,
  GetPublicAccountRolesInput,
  GetPublicAccountsOfDepartmentInput,
  GetPublicAccountsOfGroupInput,
  GetPublicAccountsOfPostInput,
  GetPublicAccountsOfRoleInput,
  GetPublicAccountsOfUserInput,
  GetUsersOfPublicAccountInput,
  KickPublicAccountsInput,
  ListPublicAccountsInput,
  ResignPublicAccountBatchInput,
  UnbindUsersPublicAccountInput,
  UpdatePublicAccountBatchInput,
  UpdatePublicAccountInput,
} from './public-accounts/contract.ts'
export type {
  BindUserToPublicAccountsInput,
  NewPublicAccount,
  PublicAccountChanges,
  PublicAccountDetails,
  PublicAccountPost,
  SetPublicAccountGroupsInput,
  SetPublicAccountRolesInput,
} from './public-accounts/inputs/contract.ts'
export { PublicAccounts } from './public-accounts/public-accounts.ts'
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
  ListUsersOptions,
  NewIdentity,
  NewUser,
  UpdateUserInput,
  UserChanges,
  UserExistsInput,
} from './users/accounts/contract.ts'
export type {
  CheckSessionStatusInput,
  CreateUsersBatchInput,
  DeleteUserSyncRelationsInput,
  DeleteUsersBatchInput,
  GetUserAuthorizedResourcesInput,
  GetUserBatchInput,
  GetUserEncryptPasswordBatchInput,
  GetUserInput,
  GetUserLoginHistoryInput,
  GetUserRolesInput,
  HasAnyRoleInput,
  KickUsersInput,
  LinkIdentityInput,
  ListArchivedUsersInput,
  ListUsersInput,
  ResetUserPrincipalAuthenticationInfoInput,
  ResignUserBatchInput,
  UpdateUserBatchInput,
  UserFieldDecryptInput,
} from './users/contract.ts'
export type {
  AccessibleApp,
  ArchivedUser,
  DecryptedField,
  EncryptedField,
  EncryptedPassword,
  HasAnyRoleResult,
  LinkedSource,
  LoggedInIdentity,
  PasswordCiphertext,
  PrincipalAuthentication,
  SessionStatus,
  SyncRelation,
  UserApp,
  UserExistsResult,
  UserLogin,
} from './users/records/contract.ts'
export { UserOperations } from './users/user-operations.ts'
export type {
  AddWhitelistOfAppInput,
  DeleteWhitelistOfAppInput,
  ListWhitelistsInput,
  ListWhitelistsOfAppInput,
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
  /** Who may use which application. */
  readonly applicationAccess: ApplicationAccess
  /** The applications of a pool: what users sign in to. */
  readonly applications: Applications<CustomDataOf<Fields>>
  /** Who has done what in the pool. */
  readonly auditLogs: AuditLogs
  /** The custom fields of a pool and their values. */
  readonly customFields: CustomFields
  /**
   * The departments of a pool: a tree for each organization, whose root is the organization itself,
   * and who is in them.
   */
  readonly departments: Departments<
    CustomDataOf<Fields>,
    CustomDataOf<FieldsOf<Others, 'DEPARTMENT'>>
  >
  /** The groups of a pool, and who is in them. */
  readonly groups: GroupOperations<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** Invitations into a pool. */
  readonly invitations: Invitations
  /** The second factors of users, and which kinds the pool and its applications want. */
  readonly mfa: PoolMfa
  /** The permission spaces of a pool, which the console calls permission groups. */
  readonly namespaces: Namespaces
  /** The posts of a pool, who holds them, and which departments have them. */
  readonly posts: Posts
  /** Accounts that several persons work with, such as that of a press office. */
  readonly publicAccounts: PublicAccounts<
    CustomDataOf<Fields>,
    CustomDataOf<FieldsOf<Others, 'GROUP'>>,
    CustomDataOf<FieldsOf<Others, 'DEPARTMENT'>>
  >
  /** The resources of a pool, and who may do what with them. */
  readonly resources: Resources
  /** The roles of a pool, and who has them. */
  readonly roles: Roles<CustomDataOf<Fields>>
  /** How the pool is protected: registration, sign-ins, codes and tokens. */
  readonly securitySettings: PoolSecurity
  /** The users of a pool: what takes one call each. */
  readonly users: UserOperations<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** Who may register: of each kind a list of the pool, and lists of single applications. */
  readonly whitelists: Whitelists

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.applicationAccess = new ApplicationAccess(transport)
    this.applications = new Applications(transport)
    this.auditLogs = new AuditLogs(transport)
    this.customFields = new CustomFields(transport)
    this.departments = new Departments(transport)
    this.groups = new GroupOperations(transport)
    this.invitations = new Invitations(transport)
    this.mfa = new PoolMfa(transport)
    this.namespaces = new Namespaces(transport)
    this.posts = new Posts(transport)
    this.publicAccounts = new PublicAccounts(transport)
    this.resources = new Resources(transport)
    this.roles = new Roles(transport)
    this.securitySettings = new PoolSecurity(transport)
    this.users = new UserOperations(transport)
    this.whitelists = new Whitelists(transport)
  }
}
