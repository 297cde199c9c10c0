import { drawn, empty, givenBack, provider } from './reasons.ts'

// Where the descriptions of inputs depart from the service’s catalogue on purpose, and why.

const tenant = 'a pool without tenants has none; the neighbours take it as optional'

const group = 'static unless said otherwise, and the service has these two kinds'

const credential = 'without it, the provider recognises nobody'

const browser = 'browsers write it, and what they write goes on unchanged'

const app = "the type is empty; the service's apps for phones send it"

const bodiless = 'the SDK sends nothing, and the step cannot do without'

const whitelist = 'without values there is nothing to put on the list or to take off it'

const words = 'a text there; the words of the service name the values'

const action = 'a text there; each endpoint takes but one'

const kinds = 'texts there; its words name these'

const metadata = 'a pool without a metadata model has nothing to put there'

const linkSettings = 'a boolean could say nothing; the answer has the settings themselves'

const field = 'a text there, and these are what can be done'

/** Members of inputs. */
export const otherInputs: Record<string, string> = {
  'AddWhitelistDto.list: required': whitelist,
  'AddWhitelistOfAppDto.list: required': whitelist,
  'AppValidateRuleDto.content: any text': 'a regular expression where the type is regExp',
  'AppValidateRuleDto.i18n: not taken apart': drawn,
  'AuthenticationCredentialDto.authenticatorAttachment: unknown there': browser,
  'AuthenticationCredentialDto.clientExtensionResults: unknown there': browser,
  'AuthenticatorAssertionResponseDto.userHandle: optional': 'authenticators may leave it out',
  'AuthenticatorAttestationResponseDto.authenticatorData: unknown there': browser,
  'AuthenticatorAttestationResponseDto.publicKey: unknown there': browser,
  'AuthenticatorAttestationResponseDto.publicKeyAlgorithm: unknown there': browser,
  'AuthenticatorAttestationResponseDto.transports: unknown there': browser,
  'AuthorizeResourcesDto.namespace: required': 'without one the service finds no permission space',
  'BindByAccountIdInputApi.action: more values': action,
  'BindByAccountInputApi.action: more values': action,
  'BindByAccountsInputApi.action: more values': action,
  'BindByEmailCodeInputApi.action: more values': action,
  'BindByPhoneCodeInputApi.action: more values': action,
  'BindByRegiserInputApi.action: more values': action,
  'CheckDeviceCredentialIdDto.authenticatorCode: unknown there': app,
  'CheckDeviceCredentialIdDto.credentialIds: unknown there': app,
  'CombineFilterItemDto.value: union for string|number': 'the same in other words',
  'CreateApplicationDto.casConfig: not taken apart': empty,
  'CreateApplicationDto.oauthConfig: not taken apart': empty,
  'CreateApplicationDto.oidcConfig: not taken apart': empty,
  'CreateApplicationDto.samlConfig: not taken apart': empty,
  'CreateDepartmentReqDto.metadata: optional': metadata,
  'CreateDepartmentTreeReqDto.children: object for string': 'a tree has trees below it',
  'CreateDepartmentTreeReqDto.members: not taken apart': 'the name says several of the type',
  'CreateGroupReqDto.type: more values': group,
  'CreateGroupReqDto.type: optional': group,
  'CreateIdentityDto.provider: any text': provider,
  'CreateOrUpdateGroupReqDto.type: more values': group,
  'CreateOrUpdateGroupReqDto.type: optional': group,
  'CreatePostDto.departmentIdList: list for string': 'the name and the answer say a list',
  'CreatePublicAccountReqDto.options: left out':
    'in a batch they hold for all; the neighbour of users has none of an entry',
  'DeleteCustomFieldsReqDto.tenantId: optional': tenant,
  'DeleteWhitelistDto.list: required': whitelist,
  'DeleteWhitelistOfAppDto.list: required': whitelist,
  'getCustomData.tenantId: optional': tenant,
  'getDepartmentSyncRelations.departmentId: required': 'without it, no department is named',
  'GetMfaInfoDataDto.avatar: unknown there': givenBack,
  'GetMfaInfoDataDto.email: unknown there': givenBack,
  'GetPostByIdListDto.idList: required': 'without it, no post is named',
  'LanguageCoinfigDto.global: not taken apart': empty,
  'ListApplicationAuthDto.targetTypeList: more values': kinds,
  'ListAuthSubjectDto.appTypeList: more values': kinds,
  'ListAuthSubjectDto.effect: more values': kinds,
  'listCommonResource.namespaceCodeList: list for string': 'documented with a list for an example',
  'ListDeviceCredentialDto.authenticatorCode: unknown there': app,
  'LoginAnomalyDetectionConfigDto.accountLock: more values': words,
  'LoginAnomalyDetectionConfigDto.robotVerify: more values': words,
  'PolicyExtendsFieldsDto.action: more values': field,
  'PubEventDto.source: unknown there':
    "sent by the methods of the service's own clients, beside the type",
  'RegistrationCredentialDto.authenticatorAttachment: unknown there': browser,
  'RegistrationCredentialDto.clientExtensionResults: unknown there': browser,
  'RemoveDeviceCredentialDto.authenticatorCode: unknown there': 'the route says by what it removes',
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
  'UniversalInvitationUserJoinDto.profile: required':
    'without an address there is no code to check',
  'UpdateApplicationDto.casConfig: not taken apart': empty,
  'UpdateApplicationDto.oauthConfig: not taken apart': empty,
  'UpdateApplicationDto.oidcConfig: not taken apart': empty,
  'UpdateApplicationDto.samlConfig: not taken apart': empty,
  'UpdateDepartmentReqDto.metadata: optional': metadata,
  'UpdateExtendsFieldDto.i18n: not taken apart': drawn,
  'UpdateLoginConfig.passwordTabConfig: not taken apart': empty,
  'UpdateLoginConfig.qrCodeSortConfig: not taken apart': empty,
  'UpdateLoginConfig.ssoPageCustomizationSettings: not taken apart': empty,
  'UpdateLoginConfig.tabMethodsSortConfig: not taken apart': empty,
  'UpdateLoginConfig.verifyCodeTabConfig: not taken apart': empty,
  'UpdateUniversalInvitationDto.adminInvitationConfig: object for boolean': linkSettings,
  'UpdateUniversalInvitationDto.memberInvitationConfig: object for boolean': linkSettings,
  'ValidatePasswordDto.password: required': 'without one there is nothing to try',
  'webAuthnAdminInitialize.appId: unknown there': bodiless,
  'webAuthnAdminInitialize.userId: unknown there': bodiless,
  'webAuthnAdminRegisterFinalize.credential: unknown there': bodiless,
  'webAuthnAdminRegisterFinalize.ticket: unknown there': bodiless,
  'webAuthnRegisterFinalize.credential: unknown there': bodiless,
  'webAuthnRegisterFinalize.ticket: unknown there': bodiless,
}
