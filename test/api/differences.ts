// Where the descriptions depart from the service's catalogue on purpose, and why; and what they say
// that the catalogue does not tell. An entry that no longer applies fails a test.

/** Operations that are documented elsewhere than in the catalogue. */
export const documentedElsewhere: Record<string, string> = {
  getManagementToken: 'documented with the authorization of the management API',
}

/** Who may call, where the client does not say it. */
export const otherAccess: Record<string, [access: string, why: string]> = {
  getManagementToken: ['anyone', 'the token is what authorizes later calls'],
  sendEmail: ['anyone', 'a code comes before the sign-in'],
  sendSms: ['anyone', 'a code comes before the sign-in'],
  signInByCredentials: ['application', 'the application proves itself by client_id and its secret'],
  signUp: ['anyone', 'who registers is not known yet'],
}

/** What repeating a call does, where the verb of its route does not say it. */
export const otherSafety: Record<string, [safety: string, why: string]> = {
  createOrUpdateGroup: ['idempotent', 'the second call finds the group and updates it'],
  deleteRoles: ['idempotent', 'the route names the permission spaces first'],
  getManagementToken: ['read', 'a further token leaves the earlier ones as they are'],
}

const tenant = 'a pool without tenants has none; the neighbours take it as optional'
const group = 'static unless said otherwise, and the service has these two kinds'
const provider = 'the service adds kinds of identity sources by the month'

/** Members of inputs. */
export const otherInputs: Record<string, string> = {
  'CreateGroupReqDto.type: more values': group,
  'CreateGroupReqDto.type: optional': group,
  'CreateIdentityDto.provider: any text': provider,
  'CreateOrUpdateGroupReqDto.type: more values': group,
  'CreateOrUpdateGroupReqDto.type: optional': group,
  'DeleteCustomFieldsReqDto.tenantId: optional': tenant,
  'SetCustomDataDto.value: unknown for string': 'values have the types of their fields',
  'PubEventDto.source: unknown there':
    "sent by the methods of the service's own clients, beside the type",
  'SignUpOptionsDto.context: optional': 'required by the type, never by the service',
  'getCustomData.tenantId: optional': tenant,
}

const custom = 'comes when withCustomData asks for it; the type forgets it'

/** Members of answers. */
export const otherOutputs: Record<string, string> = {
  'CheckRoleParamsRespDto.message: union for boolean': 'the service sends words',
  'GroupDto.customData: unknown there': custom,
  'IdentityDto.provider: any text': provider,
  'LoginTokenResponseDataDto.access_token: required': 'without it, nobody is signed in',
  'PolicyCondition.operator: any text': 'the service alone interprets conditions',
  'PolicyCondition.param: any text': 'the service alone interprets conditions',
  'PolicyCondition.value: unknown for string': 'a list for some operators',
  'PubEventRespDataDto.errMsg: unknown for boolean': 'the service sends words',
  'ResGroupDto.customData: unknown there': custom,
}

/** Members that V3 does not have: what older answers say of a user. */
export const olderMembers =
  'arn userPoolId unionid openid oauth token tokenExpiredAt blocked isDeleted locality'

/** What an answer must have. Everything else may be absent, or null. */
export const demanded: Record<string, string> = {
  AuthorizedResource: 'resourceCode resourceType actions effect',
  CreatedOrUpdatedGroup: 'created data',
  CustomField: 'targetType key dataType label',
  CustomFieldOption: 'value label',
  CustomFieldTranslations: 'label',
  Group: 'id code name',
  HasAnyRoleResult: 'hasAnyRole',
  Identity: 'identityId extIdpId provider type userIdInIdp',
  ManagementToken: 'access_token expires_in',
  PolicyCondition: 'param operator',
  PublishResult: 'success',
  Role: 'id code namespace',
  RoleAssignment: 'roleId status userPoolId roleName roleCode createdAt updatedAt',
  RoleCheck: 'isValid',
  RoleExclusion: 'existMutuallyExclusive',
  RoleResource: 'resourceCode resourceType actions',
  SuccessResult: 'success',
  TokenSet: 'access_token token_type expires_in',
  Translation: 'enabled value',
  User: 'id',
  UserExistsResult: 'exists',
}

/** Rules about several members of an input, which the catalogue does not tell. */
export const rules: Record<string, string> = {
  CreateUserInput: 'at least one of username, phone, email',
  NewUser: 'at least one of username, phone, email',
  SignInWithCodeInput: 'exactly one of email, phone',
  SignInWithPasswordInput: 'exactly one of account, email, username, phone',
  SignUpWithCodeInput: 'exactly one of email, phone',
  SignUpWithPasswordInput: 'exactly one of username, email',
  UserExistsInput: 'at least one of username, email, phone, externalId',
}

/**
 * Bounds of a member of an input, where it is otherwise than with most: pages from 1, of 1 to 50
 * entries; lists that are required have 1 to 50 entries, texts that are required have a character.
 */
export const otherBounds: Record<string, string> = {
  'CreateAdminRoleInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.description': 'any',
  'NewGroup.code': '1 to 64',
  'NewGroup.description': 'any',
  'NewIdentity.originConnIds': 'any',
  'NewRole.code': '1 to 64',
  'SignInOptions.scope': 'must contain the scope openid',
  'Translation.value': 'any',
  'UpdateGroupInput.description': 'any',
  'UpdateGroupInput.newCode': '1 to 64',
  'UpdateRoleInput.newCode': '1 to 64',
}
