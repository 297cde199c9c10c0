import { drawn, empty, entries, givenBack, provider } from './reasons.ts'

// Where the descriptions of answers depart from the service’s catalogue on purpose, and why.

const objects =
  'the type is one object, the words and the name say a list; either is read as a list'

const policy = 'the type repeats the question; it is what is created, with what is added to it'

const policyMembers =
  'name inviteMethod inviteLinkConfig defaultPasswordConfig showPasswordInInviteEmail ' +
  'enabledIdentifierVerify sendVerifyCodeMethod enabledInfoFill registerInfoFillMsg enabledExtIdp ' +
  'allowSkipBindExtIdp extIdpBindMsg extIdpConnIds inviteEmailTemplateType ' +
  'welcomeEmailTemplateType creatorId creatorDetail createdAt updatedAt'

const listed = 'lists alone have it'

const custom = 'comes when withCustomData asks for it; the type forgets it'

const fields = 'the type repeats the query; the words of the operation say a list of fields'

const account = 'a public account is written as the user that it is'

/** Answers that are of another type than the catalogue says. */
export const otherAnswers: Record<string, [data: string, why: string]> = {
  addWhitelist: ['WhitelistRespDto[]', entries],
  addWhitelistOfApp: ['WhitelistRespDto[]', entries],
  getPublicAccountRoles: ['Paged<RoleDto>', 'the route and its permission space speak of roles'],
  getUserEncryptPasswordBatch: ['GetUserEncryptPasswordBatchDataDto[]', entries],
  listCustFields: ['Paged<CustomFieldDto>', fields],
  listNamespaceRoles: [
    'Paged<NamespaceRolesListRespDto>',
    'it takes a page and a limit; the type leaves out the frame',
  ],
  listPolicyUserAttributionDetail: [
    'Paged<UserAttributionDto>',
    'the type has a list of pages where there is one',
  ],
  listUserBaseFields: ['Paged<CustomFieldDto>', fields],
  listWhitelists: ['WhitelistRespDto[]', entries],
  listWhitelistsOfApp: ['WhitelistRespDto[]', entries],
  updateNodeStatus: ['none', 'the type has no fields, so nothing is taken from it'],
}

const logged = 'the service adds kinds of operations and resources by the month'

const shown = 'the console shows it of each sign-in, and so does the answer to the user'

/** Members of answers. */
export const otherOutputs: Record<string, string> = {
  'AdminAuditLogDto.operationType: any text': logged,
  'AdminAuditLogDto.resourceType: any text': logged,
  'ApplicationDto.casConfig: not taken apart': empty,
  'ApplicationDto.oauthConfig: not taken apart': empty,
  'ApplicationDto.oidcConfig: not taken apart': empty,
  'ApplicationDto.samlConfig: not taken apart': empty,
  'ApplicationEnabledExtIdpConnDto.extIdpConnType: any text': provider,
  'ApplicationEnabledExtIdpConnDto.extIdpType: any text': provider,
  'ApprovalDetailDto.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'AppValidateRuleDto.content: any text': 'a regular expression where the type is regExp',
  'AppValidateRuleDto.i18n: not taken apart': drawn,
  'CheckRoleParamsRespDto.message: union for boolean': 'the service sends words',
  'CommonResourceDto.namespaceId: union for number': 'a text in the documented example',
  'CreateApplicationRespDataDto.casConfig: not taken apart': empty,
  'CreateApplicationRespDataDto.oauthConfig: not taken apart': empty,
  'CreateApplicationRespDataDto.oidcConfig: not taken apart': empty,
  'CreateApplicationRespDataDto.samlConfig: not taken apart': empty,
  'CreatePostDto.customData: unknown there': custom,
  'CreatePostDto.departmentIdList: left out': 'who reads a post gets its own members alone',
  'ExtendsFieldDto.i18n: not taken apart': drawn,
  'ExtIdpInfoDto.type: any text': provider,
  'GenerateInviteeTokenDto.token: required': 'without it, nobody can go on',
  'GetInvitationPolicyDto.policyId: required': 'without it, nothing can be done with it',
  'GetInvitationPolicyDto.rosterId: left out': policy,
  'GetInvitationPolicyDto.withCreatorDetail: left out': policy,
  'GetMfaInfoDataDto.avatar: unknown there': givenBack,
  'GetMfaInfoDataDto.email: unknown there': givenBack,
  'GroupDto.customData: unknown there': custom,
  'IdentityDto.provider: any text': provider,
  'ImportInviteeDto.msg: unknown for boolean': 'a message by its name',
  'InitiatedApproval.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'InvitationConfigDto.departments: unknown there': 'an option asks for it; the type forgets it',
  'LoginTokenResponseDataDto.access_token: required': 'without it, nobody is signed in',
  'NamespaceDto.status: unknown there': listed,
  'PolicyCondition.operator: any text': 'the service alone interprets conditions',
  'PolicyCondition.param: any text': 'the service alone interprets conditions',
  'PolicyCondition.value: unknown for string': 'a list for some operators',
  'PostDto.customData: unknown there': custom,
  'PostInfoDto.customData: unknown there': custom,
  'PostItemDto.customData: unknown there': custom,
  'PubEventRespDataDto.errMsg: unknown for boolean': 'the service sends words',
  'PublicAccountDto.identities: unknown there': account,
  'PublicAccountDto.metadataSource: unknown there': account,
  'PublicAccountDto.postIdList: unknown there': account,
  'PublicAccountDto.signedUp: unknown there': account,
  'PublicKeyCredentialCreationOptionsDto.authenticatorSelection: unknown there':
    'an option of WebAuthn, which the type leaves open',
  'ResGroupDto.customData: unknown there': custom,
  'UpdateNamespaceDto.newCode: left out': 'the type is that of the request; code is the new one',
  'UpdateNamespaceDto.status: unknown there': listed,
  'UserActionLogDto.eventType: fewer values': 'one is misspelt on the wire, and spelt right here',
  'UserAttributionDto.targetDetail: object for InvitationDepartmentRespDto|InvitationPostRespDto|RoleDto|GroupDto':
    'what these have in common',
  'UserAttributionMainDepartmentDto.departmentDetail: not taken apart': drawn,
  'UserDepartmentRespDto.i18n: not taken apart': drawn,
  'UserLoginHistoryDto.errorMessage: unknown there': shown,
  'UserLoginHistoryDto.geoip: unknown there': shown,
  'UserLoginHistoryDto.loginMethod: unknown there': shown,
  'UserLoginHistoryDto.parsedUserAgent: unknown there': shown,
  'UserLoginHistoryDto.success: unknown there': shown,
  'UserSyncRelationDto.userInfoInIdp: not taken apart': 'what another system says of the user',
  'WechatLoginTokenRespDto.access_token: required': 'without it, nobody is signed in',
  ...Object.fromEntries(
    policyMembers.split(' ').map(name => [`GetInvitationPolicyDto.${name}: unknown there`, policy]),
  ),
}
