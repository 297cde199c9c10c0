// Where the descriptions depart from the service's catalogue on purpose, and why; and what they say
// that the catalogue does not tell. An entry that no longer applies fails a test.

/** Operations that are documented elsewhere than in the catalogue. */
export const documentedElsewhere: Record<string, string> = {
  linkAccounts: 'documented with the management of accounts, as a part of the older API',
  getManagementToken: 'documented with the authorization of the management API',
}

const wechat = 'an app without a secret sends it before the sign-in'
const platform = 'it comes before the sign-in by a mini program'

/** Who may call, where the client does not say it. */
export const otherAccess: Record<string, [access: string, why: string]> = {
  authByCodeIdentity: ['anyone', wechat],
  bindByAccount: ['anyone', wechat],
  bindByAccountId: ['anyone', wechat],
  bindByEmailCode: ['anyone', wechat],
  bindByPhoneCode: ['anyone', wechat],
  decryptDouyinMiniProgramData: ['anyone', platform],
  decryptWechatMiniProgramData: ['anyone', platform],
  geneCatchaCodeAndToken: ['anyone', 'a captcha comes before the sign-in'],
  getAlipayAuthInfo: ['anyone', platform],
  getApplicationEnabledExtIdps: ['anyone', 'a login page shows them'],
  getManagementToken: ['anyone', 'the token is what authorizes later calls'],
  getWechatMpAccessToken: ['anyone', 'the secret of the mini program is in the request'],
  getWechatMpAccessTokenInfo: ['anyone', 'the secret of the mini program is in the request'],
  linkAccounts: ['anyone', 'the tokens of both accounts are in the request'],
  preCheckCode: ['anyone', 'a code is looked at before it is used'],
  registerNewUser: ['anyone', wechat],
  selectAccount: ['anyone', wechat],
  sendEmail: ['anyone', 'a code comes before the sign-in'],
  sendSms: ['anyone', 'a code comes before the sign-in'],
  signInByCredentials: ['application', 'the application proves itself by client_id and its secret'],
  signInByMobile: ['application', 'the application proves itself by client_id and its secret'],
  signUp: ['anyone', 'who registers is not known yet'],
}

/** What repeating a call does, where the verb of its route does not say it. */
export const otherSafety: Record<string, [safety: string, why: string]> = {
  decryptDouyinMiniProgramData: ['write', 'the code works once'],
  decryptWechatMiniProgramData: ['write', 'the code works once'],
  createOrUpdateGroup: ['idempotent', 'the second call finds the group and updates it'],
  deleteRoles: ['idempotent', 'the route names the permission spaces first'],
  linkAccounts: ['write', 'the second account is gone after the first call'],
  preCheckCode: ['read', 'the code is not used up'],
  getManagementToken: ['read', 'a further token leaves the earlier ones as they are'],
}

const tenant = 'a pool without tenants has none; the neighbours take it as optional'
const group = 'static unless said otherwise, and the service has these two kinds'
const credential = 'without it, the provider recognises nobody'
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
  'SignInByAlipayPayloadDto.code: required': credential,
  'SignInByApplePayloadDto.code: required': credential,
  'SignInByDouyinMiniProgramPhoneInfoPayloadDto.encryptedData: required': credential,
  'SignInByDouyinMiniProgramPhoneInfoPayloadDto.iv: required': credential,
  'SignInByLarkBlockPayloadDto.code: required': credential,
  'SignInByLarkInternalPayloadDto.code: required': credential,
  'SignInByLarkPublicPayloadDto.code: required': credential,
  'SignInByWechatPayloadDto.code: required': credential,
  'SignInByWechatworkAgencyPayloadDto.code: required': credential,
  'SignInByWechatworkDto.code: required': credential,
  'SignInByYidunPayloadDto.accessToken: required': credential,
  'SignInByYidunPayloadDto.token: required': credential,
  'SignUpOptionsDto.context: optional': 'required by the type, never by the service',
  'getCustomData.tenantId: optional': tenant,
}

const custom = 'comes when withCustomData asks for it; the type forgets it'

/** Members of answers. */
export const otherOutputs: Record<string, string> = {
  'CheckRoleParamsRespDto.message: union for boolean': 'the service sends words',
  'ExtIdpInfoDto.type: any text': provider,
  'GroupDto.customData: unknown there': custom,
  'IdentityDto.provider: any text': provider,
  'LoginTokenResponseDataDto.access_token: required': 'without it, nobody is signed in',
  'PolicyCondition.operator: any text': 'the service alone interprets conditions',
  'PolicyCondition.param: any text': 'the service alone interprets conditions',
  'PolicyCondition.value: unknown for string': 'a list for some operators',
  'ResGroupDto.customData: unknown there': custom,
  'WechatLoginTokenRespDto.access_token: required': 'without it, nobody is signed in',
}

/** Members that V3 does not have: what older answers say of a user. */
export const olderMembers =
  'arn userPoolId unionid openid oauth token tokenExpiredAt blocked isDeleted locality'

/** What an answer must have. Everything else may be absent, or null. */
export const demanded: Record<string, string> = {
  AlipayAuthInfo: 'authInfo',
  AuthorizedResource: 'resourceCode resourceType actions effect',
  Captcha: 'captchaCodeSvg captchaToken',
  CodeCheck: 'isValid',
  CreatedOrUpdatedGroup: 'created data',
  CustomField: 'targetType key dataType label',
  CustomFieldOption: 'value label',
  CustomFieldTranslations: 'label',
  EnabledIdentityProvider: 'identifier extIdpId type name',
  Group: 'id code name',
  HasAnyRoleResult: 'hasAnyRole',
  Identity: 'identityId extIdpId provider type userIdInIdp',
  LinkUrl: 'url',
  ManagementToken: 'access_token expires_in',
  PolicyCondition: 'param operator',
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
  WechatAccessToken: 'accessToken',
}

/** Rules about several members of an input, which the catalogue does not tell. */
export const rules: Record<string, string> = {
  BaiduCredentials: 'exactly one of code, access_token',
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
  'MobileSignInOptions.scope': 'must contain the scope openid',
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
