// Where the descriptions depart from the service's catalogue on purpose, and why; and what they say
// that the catalogue does not tell. An entry that no longer applies fails a test.

const steps = 'a step of the service’s own pages, documented with its second factors'

/** Operations that are documented elsewhere than in the catalogue. */
export const documentedElsewhere: Record<string, string> = {
  verifyMfaSms: steps,
  verifyMfaEmail: steps,
  verifyMfaTotp: steps,
  verifyOwnTotp: steps,
  verifyMfaFace: steps,
  useRecoveryCode: steps,
  associateTotp: steps,
  confirmTotp: steps,
  resetPasswordByFirstLoginToken: steps,
  getManagementToken: 'documented with the authorization of the management API',
  linkAccounts: 'documented with the management of accounts, as a part of the older API',
}

const between: [string, string] = ['step', 'the first factor has been passed, and no more']

const wechat = 'an app without a secret sends it before the sign-in'

const platform = 'it comes before the sign-in by a mini program'

/** Who may call, where the client does not say it. */
export const otherAccess: Record<string, [access: string, why: string]> = {
  getCountryList: ['anyone', 'forms for signing up need it'],
  getManagementToken: ['anyone', 'the token is what authorizes later calls'],
  verifyMfaSms: between,
  verifyMfaEmail: between,
  verifyMfaTotp: between,
  verifyOwnTotp: between,
  verifyMfaFace: between,
  useRecoveryCode: between,
  associateTotp: between,
  confirmTotp: between,
  resetPasswordByFirstLoginToken: ['anyone', 'the token of the step is in the body'],
  resetPassword: ['anyone', 'who has forgotten the password is not signed in'],
  getSystemInfo: ['anyone', 'its key encrypts the password of a sign-in'],
  sendEmail: ['anyone', 'a code comes before the sign-in'],
  sendSms: ['anyone', 'a code comes before the sign-in'],
  signInByCredentials: ['application', 'the application proves itself by client_id and its secret'],
  signUp: ['anyone', 'who registers is not known yet'],
  validatePassword: ['anyone', 'it names the account'],
  verifyMfaToken: ['anyone', 'it tells of the token that it is given'],
  verifyResetPasswordRequest: ['anyone', 'who has forgotten the password is not signed in'],
  generateInviteToken: ['anyone', 'who is invited has no account yet'],
  getInviteCodeContext: ['anyone', 'who is invited has no account yet'],
  getUniversalInvitationPublicConfig: ['anyone', 'who is invited has no account yet'],
  signupByPolicy: ['anyone', 'who is invited has no account yet'],
  signupByUniversal: ['anyone', 'who is invited has no account yet'],
  verifyInviteCode: ['anyone', 'who is invited has no account yet'],
  checkPushCodeStatus: ['anyone', 'who asks is not signed in yet'],
  checkQrCodeStatus: ['anyone', 'who asks is not signed in yet'],
  exchangeTokenSetWithQrCodeTicket: ['application', 'as for any other sign-in'],
  geneQrCode: ['anyone', 'who asks is not signed in yet'],
  getAppLoginQrCodeStatus: ['anyone', 'the id is known to who has made the code'],
  getFastpassParams: ['anyone', 'the phone that has scanned the code is not signed in yet'],
  getQrCodeStatus: ['anyone', 'who asks is not signed in yet'],
  qrCodeAppLogin: ['anyone', 'the phone that has scanned the code is not signed in yet'],
  signInByPush: ['anyone', 'who asks is not signed in yet'],
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
  getWechatMpAccessToken: ['anyone', 'the secret of the mini program is in the request'],
  getWechatMpAccessTokenInfo: ['anyone', 'the secret of the mini program is in the request'],
  linkAccounts: ['anyone', 'the tokens of both accounts are in the request'],
  preCheckCode: ['anyone', 'a code is looked at before it is used'],
  registerNewUser: ['anyone', wechat],
  selectAccount: ['anyone', wechat],
  signInByMobile: ['application', 'the application proves itself by client_id and its secret'],
  initAuthenticationOptions: ['anyone', 'the passkey tells who signs in'],
  verifyAuthentication: ['anyone', 'the passkey tells who signs in'],
  webAuthnLoginFinalize: ['anyone', 'the passkey tells who signs in'],
  webAuthnLoginInitalize: ['anyone', 'the passkey tells who signs in'],
}

const once = 'its token works once, so a second call is refused'

const taken = 'a step is taken once'

/** What repeating a call does, where the verb of its route does not say it. */
export const otherSafety: Record<string, [safety: string, why: string]> = {
  authorizeResources: ['idempotent', 'it says what is granted from now on'],
  createOrUpdateGroup: ['idempotent', 'the second call finds the group and updates it'],
  deleteAccount: ['write', once],
  deleteRoles: ['idempotent', 'the route names the permission spaces first'],
  getManagementToken: ['read', 'a further token leaves the earlier ones as they are'],
  updateEmail: ['write', once],
  updatePassword: ['write', 'the old password is another one then'],
  updatePhone: ['write', once],
  verifyMfaSms: ['write', taken],
  verifyMfaEmail: ['write', taken],
  verifyMfaTotp: ['write', taken],
  verifyOwnTotp: ['write', taken],
  verifyMfaFace: ['write', taken],
  useRecoveryCode: ['write', taken],
  associateTotp: ['write', taken],
  confirmTotp: ['write', taken],
  resetPasswordByFirstLoginToken: ['write', taken],
  clearMyAllUniversalInvitationLinks: ['idempotent', 'what is void stays void'],
  decryptDouyinMiniProgramData: ['write', 'the code works once'],
  decryptWechatMiniProgramData: ['write', 'the code works once'],
  kickUsers: ['idempotent', 'who is signed out stays so'],
  linkAccounts: ['write', 'the second account is gone after the first call'],
  preCheckCode: ['read', 'the code is not used up'],
  deleteInvitees: ['idempotent', 'what is gone stays gone'],
  updateRegisterExtendsFields: ['write', 'a field is added once, and deleted once'],
  changeIntoPublicAccount: ['idempotent', 'what is a public account stays one'],
  kickPublicAccounts: ['idempotent', 'sessions that have ended stay so'],
  unbindPublicAccountOfPost: ['idempotent', 'a tie that has ended stays so'],
  unbindUsersPublicAccount: ['idempotent', 'a tie that has ended stays so'],
  resignPublicAccountBatch: ['idempotent', 'what is out of use stays so'],
  resignUser: ['idempotent', 'who has left has left'],
  resignUserBatch: ['idempotent', 'who has left has left'],
  userConnectionPost: ['idempotent', 'who holds the post already keeps it'],
  updateWebAuthnAdminCredential: ['idempotent', 'PUT says what update says elsewhere'],
  updateWebAuthnCredential: ['idempotent', 'PUT says what update says elsewhere'],
}

const tenant = 'a pool without tenants has none; the neighbours take it as optional'

const group = 'static unless said otherwise, and the service has these two kinds'

const credential = 'without it, the provider recognises nobody'

const browser = 'browsers write it, and what they write goes on unchanged'

const app = "the type is empty; the service's apps for phones send it"

const bodiless = 'the SDK sends nothing, and the step cannot do without'

const provider = 'the service adds kinds of identity sources by the month'

const action = 'a text there; each endpoint takes but one'

const drawn = 'for the page that shows it, and of no use to anything here'

const linkSettings = 'a boolean could say nothing; the answer has the settings themselves'

const field = 'a text there, and these are what can be done'
const metadata = 'a pool without a metadata model has nothing to put there'

/** Members of inputs. */
export const otherInputs: Record<string, string> = {
  'AuthorizeResourcesDto.namespace: required': 'without one the service finds no permission space',
  'BindByAccountIdInputApi.action: more values': action,
  'BindByAccountInputApi.action: more values': action,
  'BindByAccountsInputApi.action: more values': action,
  'BindByEmailCodeInputApi.action: more values': action,
  'BindByPhoneCodeInputApi.action: more values': action,
  'BindByRegiserInputApi.action: more values': action,
  'CreateDepartmentReqDto.metadata: optional': metadata,
  'CreateDepartmentTreeReqDto.children: object for string': 'a tree has trees below it',
  'CreateDepartmentTreeReqDto.members: not taken apart': 'the name says several of the type',
  'CreateGroupReqDto.type: more values': group,
  'CreateGroupReqDto.type: optional': group,
  'CreateIdentityDto.provider: any text': provider,
  'CreatePublicAccountReqDto.options: left out':
    'in a batch they hold for all; the neighbour of users has none of an entry',
  'CreatePostDto.departmentIdList: list for string': 'the name and the answer say a list',
  'GetPostByIdListDto.idList: required': 'without it, no post is named',
  'UpdateDepartmentReqDto.metadata: optional': metadata,
  'getDepartmentSyncRelations.departmentId: required': 'without it, no department is named',
  'CreateOrUpdateGroupReqDto.type: more values': group,
  'CreateOrUpdateGroupReqDto.type: optional': group,
  'DeleteCustomFieldsReqDto.tenantId: optional': tenant,
  'SetCustomDataDto.value: unknown for string': 'values have the types of their fields',
  'SignUpOptionsDto.context: optional': 'required by the type, never by the service',
  'ValidatePasswordDto.password: required': 'without one there is nothing to try',
  'getCustomData.tenantId: optional': tenant,
  'listCommonResource.namespaceCodeList: list for string': 'documented with a list for an example',
  'UniversalInvitationUserJoinDto.profile: required':
    'without an address there is no code to check',
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
  'AuthenticationCredentialDto.authenticatorAttachment: unknown there': browser,
  'AuthenticationCredentialDto.clientExtensionResults: unknown there': browser,
  'AuthenticatorAssertionResponseDto.userHandle: optional': 'authenticators may leave it out',
  'AuthenticatorAttestationResponseDto.authenticatorData: unknown there': browser,
  'AuthenticatorAttestationResponseDto.publicKey: unknown there': browser,
  'AuthenticatorAttestationResponseDto.publicKeyAlgorithm: unknown there': browser,
  'AuthenticatorAttestationResponseDto.transports: unknown there': browser,
  'CheckDeviceCredentialIdDto.authenticatorCode: unknown there': app,
  'CheckDeviceCredentialIdDto.credentialIds: unknown there': app,
  'ListDeviceCredentialDto.authenticatorCode: unknown there': app,
  'RegistrationCredentialDto.authenticatorAttachment: unknown there': browser,
  'RegistrationCredentialDto.clientExtensionResults: unknown there': browser,
  'RemoveDeviceCredentialDto.authenticatorCode: unknown there': 'the route says by what it removes',
  'webAuthnAdminInitialize.appId: unknown there': bodiless,
  'webAuthnAdminInitialize.userId: unknown there': bodiless,
  'webAuthnAdminRegisterFinalize.credential: unknown there': bodiless,
  'webAuthnAdminRegisterFinalize.ticket: unknown there': bodiless,
  'webAuthnRegisterFinalize.credential: unknown there': bodiless,
  'webAuthnRegisterFinalize.ticket: unknown there': bodiless,
  'AppValidateRuleDto.content: any text': 'a regular expression where the type is regExp',
  'AppValidateRuleDto.i18n: not taken apart': drawn,
  'CombineFilterItemDto.value: union for string|number': 'the same in other words',
  'PolicyExtendsFieldsDto.action: more values': field,
  'UpdateExtendsFieldDto.i18n: not taken apart': drawn,
  'UpdateUniversalInvitationDto.adminInvitationConfig: object for boolean': linkSettings,
  'UpdateUniversalInvitationDto.memberInvitationConfig: object for boolean': linkSettings,
  'PubEventDto.source: unknown there':
    "sent by the methods of the service's own clients, beside the type",
}

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

const account = 'a public account is written as the user that it is'

const entries = 'the type is one entry, the names of operation and answer say a list'

/** Answers that are of another type than the catalogue says. */
export const otherAnswers: Record<string, [data: string, why: string]> = {
  listPolicyUserAttributionDetail: [
    'Paged<UserAttributionDto>',
    'the type has a list of pages where there is one',
  ],
  listNamespaceRoles: [
    'Paged<NamespaceRolesListRespDto>',
    'it takes a page and a limit; the type leaves out the frame',
  ],
  getPublicAccountRoles: ['Paged<RoleDto>', 'the route and its permission space speak of roles'],
  getUserEncryptPasswordBatch: ['GetUserEncryptPasswordBatchDataDto[]', entries],
  updateNodeStatus: ['none', 'the type has no fields, so nothing is taken from it'],
}

const shown = 'the console shows it of each sign-in, and so does the answer to the user'

/** Members of answers. */
export const otherOutputs: Record<string, string> = {
  'ApprovalDetailDto.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'CheckRoleParamsRespDto.message: union for boolean': 'the service sends words',
  'CreatePostDto.customData: unknown there': custom,
  'CreatePostDto.departmentIdList: left out': 'who reads a post gets its own members alone',
  'PostDto.customData: unknown there': custom,
  'PostInfoDto.customData: unknown there': custom,
  'PostItemDto.customData: unknown there': custom,
  'GroupDto.customData: unknown there': custom,
  'IdentityDto.provider: any text': provider,
  'InitiatedApproval.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'NamespaceDto.status: unknown there': listed,
  'UpdateNamespaceDto.newCode: left out': 'the type is that of the request; code is the new one',
  'UpdateNamespaceDto.status: unknown there': listed,
  'LoginTokenResponseDataDto.access_token: required': 'without it, nobody is signed in',
  'PolicyCondition.operator: any text': 'the service alone interprets conditions',
  'PolicyCondition.param: any text': 'the service alone interprets conditions',
  'PolicyCondition.value: unknown for string': 'a list for some operators',
  'PublicAccountDto.identities: unknown there': account,
  'PublicAccountDto.metadataSource: unknown there': account,
  'PublicAccountDto.postIdList: unknown there': account,
  'PublicAccountDto.signedUp: unknown there': account,
  'ResGroupDto.customData: unknown there': custom,
  'AppValidateRuleDto.content: any text': 'a regular expression where the type is regExp',
  'AppValidateRuleDto.i18n: not taken apart': drawn,
  'CommonResourceDto.namespaceId: union for number': 'a text in the documented example',
  'ExtendsFieldDto.i18n: not taken apart': drawn,
  'GenerateInviteeTokenDto.token: required': 'without it, nobody can go on',
  ...Object.fromEntries(
    policyMembers.split(' ').map(name => [`GetInvitationPolicyDto.${name}: unknown there`, policy]),
  ),
  'GetInvitationPolicyDto.policyId: required': 'without it, nothing can be done with it',
  'GetInvitationPolicyDto.rosterId: left out': policy,
  'GetInvitationPolicyDto.withCreatorDetail: left out': policy,
  'ImportInviteeDto.msg: unknown for boolean': 'a message by its name',
  'InvitationConfigDto.departments: unknown there': 'an option asks for it; the type forgets it',
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
  'ExtIdpInfoDto.type: any text': provider,
  'WechatLoginTokenRespDto.access_token: required': 'without it, nobody is signed in',
  'PublicKeyCredentialCreationOptionsDto.authenticatorSelection: unknown there':
    'an option of WebAuthn, which the type leaves open',
  'PubEventRespDataDto.errMsg: unknown for boolean': 'the service sends words',
}

/** Members that V3 does not have: what older answers say of a user. */
export const olderMembers =
  'arn userPoolId unionid openid oauth token tokenExpiredAt blocked isDeleted locality'

/** What an answer must have. Everything else may be absent, or null. */
export const demanded: Record<string, string> = {
  ActionCheck: 'allowed',
  AuthorizedTarget: 'targetType targetIdentifier actions',
  ListedResource: 'code type id',
  Namespace: 'code',
  NamespaceRole: 'id code namespace updatedAt',
  Resource: 'code type',
  ResourceAction: 'name description',
  AccountDeletionGrant: 'deleteAccountToken tokenExpiresIn',
  ApplicableApplication: 'appId appName',
  ApplicableApplications: 'list',
  ApplicableRole: 'roleId code name',
  Approval: 'approvalId number status submitTime objectType approvalObjectList',
  ApprovalObject: 'objectId objectName',
  ApprovalTimes: '',
  ArrayStruct: '',
  AuthorizedResource: 'resourceCode resourceType actions effect',
  Country: 'alpha2 alpha3 phoneCountryCode name',
  CountryName: 'value',
  CountryNames: '',
  CreatedOrUpdatedGroup: 'created data',
  CustomField: 'targetType key dataType label',
  CustomFieldOption: 'value label',
  CustomFieldTranslations: 'label',
  Department: 'organizationCode departmentId name',
  DepartmentMembership: 'inDepartment',
  DepartmentSyncRelation: 'provider userIdInIdp',
  DepartmentTranslations: 'name',
  DepartmentTreeResult: 'addUser updateUser addDepartment updateDepartment',
  EmailChangeGrant: 'updateEmailToken tokenExpiresIn',
  GrantedArray: 'values actions',
  GrantedDataResource: 'resourceCode resourceType',
  GrantedNode: 'nodePath nodeName nodeActions',
  GrantedString: 'value actions',
  GrantedTree: 'authList',
  Group: 'id code name',
  HasAnyRoleResult: 'hasAnyRole',
  Identity: 'identityId extIdpId provider type userIdInIdp',
  ManagementToken: 'access_token expires_in',
  PasswordResetGrant: 'passwordResetToken tokenExpiresIn',
  PasswordValidity: 'valid',
  PhoneChangeGrant: 'updatePhoneToken tokenExpiresIn',
  NewApproval: 'approvalId number',
  OwnActions: 'namespaceCode resource actions',
  OwnActionsList: 'permissionList',
  OwnDataResourceList: 'userPermissionList',
  OwnDataResources: 'userId namespaceCode',
  OwnPermissionCheck: 'namespaceCode action resource enabled',
  OwnPermissionChecks: 'checkResultList',
  OwnResourceStruct: 'namespaceCode resourceCode resourceType',
  PolicyCondition: 'param operator',
  Role: 'id code namespace',
  RoleAssignment: 'roleId status userPoolId roleName roleCode createdAt updatedAt',
  RoleCheck: 'isValid',
  RoleExclusion: 'existMutuallyExclusive',
  RoleResource: 'resourceCode resourceType actions',
  StringStruct: '',
  SuccessResult: 'success',
  TotpOffer: 'secret qrcode_uri',
  SystemInfo: 'rsa sm2',
  SystemKey: 'publicKey',
  SystemVersion: '',
  TokenSet: 'access_token token_type expires_in',
  Translation: 'enabled value',
  TreeStruct: '',
  TreeStructNode: 'code name',
  User: 'id',
  UserExistsResult: 'exists',
  EnrollmentGrant: 'enrollmentToken',
  Factor: 'factorId factorType',
  FactorToEnroll: 'factorType',
  MfaTokenInfo: 'active',
  OtpCheck: 'verified',
  OtpData: 'qrCodeUri qrCodeDataUrl recoveryCode',
  RecoveredTokenSet: 'access_token token_type expires_in recoveryCode',
  GeoIp: '',
  GeoPoint: 'lon lat',
  InvitationContext: '',
  InvitationField: 'name',
  InvitationFieldRule: 'type',
  InvitationLink: 'link',
  InvitationLinkDetails: 'userPool',
  FoundInvitee: 'rosterId rosterName inviteeId inviteeName inviteeStatus inviteeSource',
  ImportedInvitees: 'success',
  InvitationActor: 'id',
  InvitationApplication: 'id applicant email status channel',
  InvitationFields: '',
  InvitationFile: 'key url',
  InvitationLife:
    'inviteLinkDisuseRule linkExpiredTimeUnit linkExpiredTimeOfSecond pageExpiredTimeUnit pageExpiredTimeOfSecond',
  InvitationLinkSettings: 'expiredTimeOfDay joinSameDepartment',
  InvitationMainDepartment: 'policyId departmentId',
  InvitationPolicy: 'policyId',
  InvitationRoster: 'rosterId name status',
  InvitationSettings: '',
  InvitationTarget: 'id policyId targetIdentifier targetType',
  InvitationTargetDetails: '',
  InvitationTemplate: 'customizeEnabled type name subject sender content',
  Invitee: 'rosterId inviteeId name status source',
  InvitationToken: 'token',
  Inviter: 'displayName',
  InvitingPool: '',
  JoinResult: 'status',
  LoginRecord: 'userId loginAt success',
  OwnApplication: 'appId',
  OwnTenant: 'tenantId',
  ParsedUserAgent: '',
  SecurityLevel: 'securityScore',
  SwitchableAccount: 'userId',
  SwitchableAccounts: 'publicAccounts',
  FastpassApp: 'id name',
  FastpassApps: '',
  FastpassParty: '',
  FastpassQrCode: 'qrcodeId apiHost user appId userpool',
  GeneratedQrCode: 'qrcodeId url',
  OwnDevice: 'deviceId type',
  OwnDeviceSession: 'device lastLoginTime online',
  PushApps: '',
  PushState: 'status',
  QrCodeState: 'status',
  QrCodeUser: '',
  SentPush: 'pushCodeId expireTime',
  AlipayAuthInfo: 'authInfo',
  Captcha: 'captchaCodeSvg captchaToken',
  CodeCheck: 'isValid',
  EnabledIdentityProvider: 'identifier extIdpId type name',
  LinkUrl: 'url',
  WechatAccessToken: 'accessToken',
  Passkey: 'credentialId',
  PasskeyAlgorithm: 'alg type',
  PasskeyAuthenticationOptions: 'authenticationOptions ticket',
  PasskeyAuthenticationResult: 'verified',
  PasskeyCreation: 'publicKey ticket',
  PasskeyCreationOptions: 'challenge rp user pubKeyCredParams',
  PasskeyDescriptor: 'id type',
  PasskeyRegistrationOptions: 'registrationOptions ticket',
  PasskeyRegistrationResult: 'verified',
  PasskeyRequest: 'publicKey ticket',
  PasskeyRequestOptions: 'challenge',
  PasskeySite: 'name',
  PasskeyUser: 'id name displayName',
  PublishResult: 'success',
  AccessibleApp: 'appId',
  ArchivedUser: 'userId',
  DecryptedField: 'decryptedContent',
  EncryptedPassword: 'userId encryptedPassword',
  LoggedInIdentity: 'identityId idpId',
  PasswordCiphertext: 'ciphertext',
  PrincipalAuthentication: 'authenticated',
  SessionStatus: 'active',
  SyncRelation: 'provider userIdInIdp',
  UserApp: 'appId',
  UserLogin: 'time',
  ListedPost: 'code name',
  Post: 'code name',
  RoleDepartment: 'id name',
  Translations: 'zh-CN en-US zh-TW ja-JP',
  UserDepartment: 'departmentId name',
  WrittenPost: 'code name',
}

/** Rules about several members of an input, which the catalogue does not tell. */
export const rules: Record<string, string> = {
  DeleteResourcesBatchInput: 'at least one of codeList, ids',
  CreatePublicAccountInput: 'at least one of username, phone, email',
  CreateUserInput: 'at least one of username, phone, email',
  NewPublicAccount: 'at least one of username, phone, email',
  DepartmentTreeMember: 'at least one of username, email, phone',
  GetDepartmentInput: 'at least one of departmentId, departmentCode',
  NewUser: 'at least one of username, phone, email',
  RequestAccountDeletionInput: 'exactly one of email, phoneNumber, password',
  RequestPasswordResetInput: 'exactly one of email, phoneNumber',
  SignInWithCodeInput: 'exactly one of email, phone',
  SignInWithPasswordInput: 'exactly one of account, email, username, phone',
  SignUpWithCodeInput: 'exactly one of email, phone',
  SignUpWithPasswordInput: 'exactly one of username, email',
  UserExistsInput: 'at least one of username, email, phone, externalId',
  ValidatePasswordInput: 'at least one of email, phone, username',
  BaiduCredentials: 'exactly one of code, access_token',
}

/**
 * Bounds of a member of an input, where it is otherwise than with most: pages from 1, of 1 to 50
 * entries; lists that are required have 1 to 50 entries, texts that are required have a character.
 */
export const otherBounds: Record<string, string> = {
  'AuthorizeResourcesInput.list': '1 to 10',
  'DeleteResourcesBatchInput.codeList': '1 to 50',
  'DeleteResourcesBatchInput.ids': '1 to 50',
  'GetAuthorizedResourcesInput.resourceList': '0 to 50',
  'GrantedActions.actions': '0 to 50',
  'NewNamespace.code': '1 to 64',
  'NewResource.actions': '0 to 100',
  'NewResource.code': '1 to 64',
  'ResourceAction.description': 'any',
  'ResourceGrant.resources': 'from 1',
  'ResourceGrant.targetIdentifiers': '1 to 100',
  'UpdateNamespaceInput.newCode': '1 to 64',
  'UpdateResourceInput.actions': '0 to 100',
  'CreateAdminRoleInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.description': 'any',
  'InitiatedApprovalsQuery.pageNo': 'from 1',
  'InitiatedApprovalsQuery.pageSize': '1 to 50',
  'InvitationLifeInput.linkExpiredTimeOfSecond': 'from 0',
  'InvitationLifeInput.pageExpiredTimeOfSecond': '1 to 2592000',
  'InvitationLinkSettingsInput.expiredTimeOfDay': 'from -1',
  'UpdateInvitationTemplateInput.expiresIn': 'from 1',
  'NewGroup.code': '1 to 64',
  'NewGroup.description': 'any',
  'NewIdentity.originConnIds': 'any',
  'NewRole.code': '1 to 64',
  'SetPublicAccountGroupsInput.groupIds': '0 to 50',
  'SetPublicAccountRolesInput.roleIds': '0 to 50',
  'SetUserDepartmentsInput.departments': 'any',
  'SetUserPostsInput.postIds': 'any',
  'SignInOptions.scope': 'must contain the scope openid',
  'Translation.value': 'any',
  'UpdateGroupInput.description': 'any',
  'UpdateGroupInput.newCode': '1 to 64',
  'UpdateRoleInput.newCode': '1 to 64',
  'SwitchOptions.scope': 'must contain the scope openid',
  'FastpassOptions.scope': 'must contain the scope openid',
  'PushOptions.scope': 'must contain the scope openid',
  'MobileSignInOptions.scope': 'must contain the scope openid',
  'PasskeySignInOptions.scope': 'must contain the scope openid',
}
