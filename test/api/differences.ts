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
  closeGlobalMfaSettings: ['idempotent', 'what is out of use stays so'],
  importOtp: ['idempotent', 'a secret is replaced by the same one'],
  clearMyAllUniversalInvitationLinks: ['idempotent', 'what is void stays void'],
  decryptDouyinMiniProgramData: ['write', 'the code works once'],
  decryptWechatMiniProgramData: ['write', 'the code works once'],
  linkAccounts: ['write', 'the second account is gone after the first call'],
  preCheckCode: ['read', 'the code is not used up'],
  updateWebAuthnAdminCredential: ['idempotent', 'PUT says what update says elsewhere'],
  updateWebAuthnCredential: ['idempotent', 'PUT says what update says elsewhere'],
}

const tenant = 'a pool without tenants has none; the neighbours take it as optional'

const group = 'static unless said otherwise, and the service has these two kinds'

const credential = 'without it, the provider recognises nobody'

const browser = 'browsers write it, and what they write goes on unchanged'

const app = "the type is empty; the service's apps for phones send it"

const bodiless = 'the SDK sends nothing, and the step cannot do without'

const whitelist = 'without values there is nothing to put on the list or to take off it'

const shown = 'the sign-in says so too, and what is read can be given back'

const words = 'a text there; the words of the service name the values'

const provider = 'the service adds kinds of identity sources by the month'

const action = 'a text there; each endpoint takes but one'

/** Members of inputs. */
export const otherInputs: Record<string, string> = {
  'AddWhitelistDto.list: required': whitelist,
  'AddWhitelistOfAppDto.list: required': whitelist,
  'DeleteWhitelistDto.list: required': whitelist,
  'DeleteWhitelistOfAppDto.list: required': whitelist,
  'GetMfaInfoDataDto.avatar: unknown there': shown,
  'GetMfaInfoDataDto.email: unknown there': shown,
  'LoginAnomalyDetectionConfigDto.accountLock: more values': words,
  'LoginAnomalyDetectionConfigDto.robotVerify: more values': words,
  'BindByAccountIdInputApi.action: more values': action,
  'BindByAccountInputApi.action: more values': action,
  'BindByAccountsInputApi.action: more values': action,
  'BindByEmailCodeInputApi.action: more values': action,
  'BindByPhoneCodeInputApi.action: more values': action,
  'BindByRegiserInputApi.action: more values': action,
  'CreateGroupReqDto.type: more values': group,
  'CreateGroupReqDto.type: optional': group,
  'CreateIdentityDto.provider: any text': provider,
  'CreateOrUpdateGroupReqDto.type: more values': group,
  'CreateOrUpdateGroupReqDto.type: optional': group,
  'DeleteCustomFieldsReqDto.tenantId: optional': tenant,
  'SetCustomDataDto.value: unknown for string': 'values have the types of their fields',
  'SignUpOptionsDto.context: optional': 'required by the type, never by the service',
  'ValidatePasswordDto.password: required': 'without one there is nothing to try',
  'getCustomData.tenantId: optional': tenant,
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
  'PubEventDto.source: unknown there':
    "sent by the methods of the service's own clients, beside the type",
}

const objects =
  'the type is one object, the words and the name say a list; either is read as a list'

const drawn = 'for the page that shows it, and of no use to anything here'

const custom = 'comes when withCustomData asks for it; the type forgets it'

const fields = 'the type repeats the query; the words of the operation say a list of fields'

const entries = 'the type is one entry, the names of operation and answer say a list'

/** Answers that are of another type than the catalogue says. */
export const otherAnswers: Record<string, [data: string, why: string]> = {
  listCustFields: ['Paged<CustomFieldDto>', fields],
  listUserBaseFields: ['Paged<CustomFieldDto>', fields],
  addWhitelist: ['WhitelistRespDto[]', entries],
  addWhitelistOfApp: ['WhitelistRespDto[]', entries],
  listWhitelists: ['WhitelistRespDto[]', entries],
  listWhitelistsOfApp: ['WhitelistRespDto[]', entries],
}

const logged = 'the service adds kinds of operations and resources by the month'

/** Members of answers. */
export const otherOutputs: Record<string, string> = {
  'AdminAuditLogDto.operationType: any text': logged,
  'AdminAuditLogDto.resourceType: any text': logged,
  'GetMfaInfoDataDto.avatar: unknown there': shown,
  'GetMfaInfoDataDto.email: unknown there': shown,
  'UserActionLogDto.eventType: fewer values': 'one is misspelt on the wire, and spelt right here',
  'ApprovalDetailDto.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'CheckRoleParamsRespDto.message: union for boolean': 'the service sends words',
  'GroupDto.customData: unknown there': custom,
  'IdentityDto.provider: any text': provider,
  'InitiatedApproval.approvalObjectList: list for RolePermissionApplyApprovalObject|ApplicationPermissionApplyApprovalObject':
    objects,
  'LoginTokenResponseDataDto.access_token: required': 'without it, nobody is signed in',
  'PolicyCondition.operator: any text': 'the service alone interprets conditions',
  'PolicyCondition.param: any text': 'the service alone interprets conditions',
  'PolicyCondition.value: unknown for string': 'a list for some operators',
  'ResGroupDto.customData: unknown there': custom,
  'AppValidateRuleDto.content: any text': 'a regular expression where the type is regExp',
  'AppValidateRuleDto.i18n: not taken apart': drawn,
  'ExtendsFieldDto.i18n: not taken apart': drawn,
  'GenerateInviteeTokenDto.token: required': 'without it, nobody can go on',
  'UserDepartmentRespDto.i18n: not taken apart': drawn,
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
  InvitationToken: 'token',
  Inviter: 'displayName',
  InvitingPool: '',
  JoinResult: 'status',
  LoginRecord: 'userId loginAt success',
  OwnApplication: 'appId',
  OwnDepartment: 'departmentId name',
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
  AdminAction: 'operationType resourceType success timestamp',
  CaptchaFreeAddresses: 'enabled ipWhitelist',
  CookieSettings: 'cookieExpiresIn cookieExpiresOnBrowserSession',
  EmailChangeRule: 'verifyOldEmail',
  FactorStatus: 'mfaPolicy status sort',
  FailureLimit: 'enabled limit timeInterval',
  FrequencyLimit: 'enabled limit timeInterval',
  MfaFactors: 'enabledFactors',
  MfaStatus: 'mfaToken applicationMfa',
  OtpSecret: 'secret',
  PhoneChangeRule: 'verifyOldPhone',
  QrCodeStrategy:
    'qrcodeExpiresIn ticketExpiresIn allowExchangeUserInfoFromBrowser returnFullUserInfo',
  SecuritySettings: '',
  SelfUnlock: 'enabled strategy',
  SignInProtection:
    'loginFailStrategy robotVerify accountLock loginFailCheck loginPasswordFailCheck robotVerifyLoginPasswordFailCheck robotVerifyLoginIpWhitelistCheck robotVerifyLoginTimeCheckEnable robotVerifyloginWeekStartEndTime',
  UserAction: 'eventType success timestamp userId',
  UserFactors: 'totpStatus faceMfaStatus',
  WhitelistEntry: 'value',
}

/** Rules about several members of an input, which the catalogue does not tell. */
export const rules: Record<string, string> = {
  CreateUserInput: 'at least one of username, phone, email',
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
  'CreateAdminRoleInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.code': '1 to 64',
  'CreateOrUpdateGroupInput.description': 'any',
  'InitiatedApprovalsQuery.pageNo': 'from 1',
  'InitiatedApprovalsQuery.pageSize': '1 to 50',
  'NewGroup.code': '1 to 64',
  'NewGroup.description': 'any',
  'NewIdentity.originConnIds': 'any',
  'NewRole.code': '1 to 64',
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
  'CaptchaFreeAddresses.ipWhitelist': 'any',
  'FactorStatus.mfaPolicy': 'any',
  'FrequencyLimit.limit': 'any',
  'MfaStatus.applicationMfa': 'any',
  'MfaStatus.mfaToken': 'any',
  'SignInProtection.robotVerifyloginWeekStartEndTime': 'any',
  'UpdateSecuritySettingsInput.authingTokenExpiresIn': 'from 1',
  'UpdateSecuritySettingsInput.genauthTokenExpiresIn': 'from 1',
  'UpdateSecuritySettingsInput.verifyCodeLength': 'from 1',
  'UpdateSecuritySettingsInput.verifyCodeMaxAttempts': 'from 0',
}
