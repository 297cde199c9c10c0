// Generated from api/management by `npm run generate`.

import type {
  CustomDataOf,
  CustomFieldSchemas,
  FieldsOf,
  OtherCustomFields,
} from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { CustomFields } from './custom-fields/custom-fields.ts'
import { Departments } from './departments/departments.ts'
import { Groups } from './groups/groups.ts'
import { Namespaces } from './namespaces/namespaces.ts'
import { Posts } from './posts/posts.ts'
import { Resources } from './resources/resources.ts'
import { Roles } from './roles/roles.ts'
import { Users } from './users/users.ts'

export type { GetManagementTokenInput, ManagementToken } from './access/contract.ts'
export type {
  DepartmentIdType,
  FlatCustomData,
  RoleCode,
  TargetType,
  Translation,
  Translations,
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
} from './custom-fields/contract.ts'
export { CustomFields } from './custom-fields/custom-fields.ts'
export type {
  AddDepartmentMembersInput,
  CreateDepartmentInput,
  DeleteDepartmentInput,
  DeleteDepartmentSyncRelationsInput,
  Department,
  DepartmentById,
  DepartmentFilter,
  DepartmentMemberOrder,
  DepartmentMembership,
  DepartmentMembersInput,
  DepartmentSorting,
  DepartmentSyncRelation,
  DepartmentTranslations,
  DepartmentTree,
  DepartmentTreeMember,
  DepartmentTreeResult,
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
  NewMembership,
  OfTenant,
  RemoveDepartmentMembersInput,
  RoleDepartment,
  SearchDepartmentMembersInput,
  SearchDepartmentsInput,
  SearchDepartmentsListInput,
  SetUserDepartmentsInput,
  UpdateDepartmentInput,
  UpdateNodeStatusInput,
} from './departments/contract.ts'
export { Departments } from './departments/departments.ts'
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
  GetPostByIdInput,
  GetPostInput,
  GetUserPostInput,
  GetUserPostsInput,
  ListedPost,
  Post,
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
  /**
   * The departments of a pool: a tree for each organization, whose root is the organization itself,
   * and who is in them.
   */
  readonly departments: Departments<
    CustomDataOf<Fields>,
    CustomDataOf<FieldsOf<Others, 'DEPARTMENT'>>
  >
  /** The groups of a pool, and who is in them. */
  readonly groups: Groups<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>
  /** The permission spaces of a pool, which the console calls permission groups. */
  readonly namespaces: Namespaces
  /** The posts of a pool, who holds them, and which departments have them. */
  readonly posts: Posts
  /** The resources of a pool, and who may do what with them. */
  readonly resources: Resources
  /** The roles of a pool, and who has them. */
  readonly roles: Roles<CustomDataOf<Fields>>
  /** The users of a pool. */
  readonly users: Users<CustomDataOf<Fields>, CustomDataOf<FieldsOf<Others, 'GROUP'>>>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.customFields = new CustomFields(transport)
    this.departments = new Departments(transport)
    this.groups = new Groups(transport)
    this.namespaces = new Namespaces(transport)
    this.posts = new Posts(transport)
    this.resources = new Resources(transport)
    this.roles = new Roles(transport)
    this.users = new Users(transport)
  }
}
