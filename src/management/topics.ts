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
import { Invitations } from './invitations/invitations.ts'
import { Namespaces } from './namespaces/namespaces.ts'
import { Resources } from './resources/resources.ts'
import { Roles } from './roles/roles.ts'
import { Users } from './users/users.ts'

export type { GetManagementTokenInput, ManagementToken } from './access/contract.ts'
export type {
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
  GetInvitationMainDepartmentInput,
  GetInvitationTargetInput,
  GetPolicyDetailByIdInput,
  InvitationFieldInput,
  InvitationFields,
  InvitationLife,
  InvitationLifeInput,
  InvitationMainDepartment,
  InvitationPolicy,
  InvitationPolicySettings,
  InvitationTarget,
  InvitationTargetDetails,
  InvitationTargetType,
  InvitationTargetView,
  ListInvitationPoliciesInput,
  ListInvitationTargetsInput,
  PolicyInput,
  PolicyTargetInput,
  PolicyTargetsBatchInput,
  RemoveInvitationMainDepartmentInput,
  SetInvitationMainDepartmentInput,
  UpdateInvitationFieldInput,
  UpdateInvitationPolicyInput,
} from './invitations/policies/contract.ts'
export { InvitationPolicies } from './invitations/policies/invitation-policies.ts'
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
  /** The custom fields of a pool and their values. */
  readonly customFields: CustomFields
  /** The groups of a pool, and who is in them. */
  readonly groups: Groups<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** Invitations into a pool. */
  readonly invitations: Invitations
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
    this.customFields = new CustomFields(transport)
    this.groups = new Groups(transport)
    this.invitations = new Invitations(transport)
    this.namespaces = new Namespaces(transport)
    this.resources = new Resources(transport)
    this.roles = new Roles(transport)
    this.users = new Users(transport)
  }
}
