// Where the descriptions of operations depart from the service’s catalogue on purpose, and why. As in
// the tables beside this one, an entry that no longer applies fails a test.

const steps = 'a step of the service’s own pages, documented with its second factors'

/** Operations that are documented elsewhere than in the catalogue. */
export const documentedElsewhere: Record<string, string> = {
  associateTotp: steps,
  confirmTotp: steps,
  getManagementToken: 'documented with the authorization of the management API',
  linkAccounts: 'documented with the management of accounts, as a part of the older API',
  resetPasswordByFirstLoginToken: steps,
  useRecoveryCode: steps,
  verifyMfaEmail: steps,
  verifyMfaFace: steps,
  verifyMfaSms: steps,
  verifyMfaTotp: steps,
  verifyOwnTotp: steps,
}

const between: [string, string] = ['step', 'the first factor has been passed, and no more']

const wechat = 'an app without a secret sends it before the sign-in'

const platform = 'it comes before the sign-in by a mini program'

/** Who may call, where the client does not say it. */
export const otherAccess: Record<string, [access: string, why: string]> = {
  associateTotp: between,
  authByCodeIdentity: ['anyone', wechat],
  bindByAccount: ['anyone', wechat],
  bindByAccountId: ['anyone', wechat],
  bindByEmailCode: ['anyone', wechat],
  bindByPhoneCode: ['anyone', wechat],
  checkPushCodeStatus: ['anyone', 'who asks is not signed in yet'],
  checkQrCodeStatus: ['anyone', 'who asks is not signed in yet'],
  confirmTotp: between,
  decryptDouyinMiniProgramData: ['anyone', platform],
  decryptWechatMiniProgramData: ['anyone', platform],
  exchangeTokenSetWithQrCodeTicket: ['application', 'as for any other sign-in'],
  geneCatchaCodeAndToken: ['anyone', 'a captcha comes before the sign-in'],
  geneQrCode: ['anyone', 'who asks is not signed in yet'],
  generateInviteToken: ['anyone', 'who is invited has no account yet'],
  getAlipayAuthInfo: ['anyone', platform],
  getApplicationEnabledExtIdps: ['anyone', 'a login page shows them'],
  getAppLoginQrCodeStatus: ['anyone', 'the id is known to who has made the code'],
  getCountryList: ['anyone', 'forms for signing up need it'],
  getFastpassParams: ['anyone', 'the phone that has scanned the code is not signed in yet'],
  getInviteCodeContext: ['anyone', 'who is invited has no account yet'],
  getManagementToken: ['anyone', 'the token is what authorizes later calls'],
  getQrCodeStatus: ['anyone', 'who asks is not signed in yet'],
  getSystemInfo: ['anyone', 'its key encrypts the password of a sign-in'],
  getUniversalInvitationPublicConfig: ['anyone', 'who is invited has no account yet'],
  getWechatMpAccessToken: ['anyone', 'the secret of the mini program is in the request'],
  getWechatMpAccessTokenInfo: ['anyone', 'the secret of the mini program is in the request'],
  initAuthenticationOptions: ['anyone', 'the passkey tells who signs in'],
  linkAccounts: ['anyone', 'the tokens of both accounts are in the request'],
  preCheckCode: ['anyone', 'a code is looked at before it is used'],
  qrCodeAppLogin: ['anyone', 'the phone that has scanned the code is not signed in yet'],
  registerNewUser: ['anyone', wechat],
  resetPassword: ['anyone', 'who has forgotten the password is not signed in'],
  resetPasswordByFirstLoginToken: ['anyone', 'the token of the step is in the body'],
  selectAccount: ['anyone', wechat],
  sendEmail: ['anyone', 'a code comes before the sign-in'],
  sendSms: ['anyone', 'a code comes before the sign-in'],
  signInByCredentials: ['application', 'the application proves itself by client_id and its secret'],
  signInByMobile: ['application', 'the application proves itself by client_id and its secret'],
  signInByPush: ['anyone', 'who asks is not signed in yet'],
  signUp: ['anyone', 'who registers is not known yet'],
  signupByPolicy: ['anyone', 'who is invited has no account yet'],
  signupByUniversal: ['anyone', 'who is invited has no account yet'],
  useRecoveryCode: between,
  validatePassword: ['anyone', 'it names the account'],
  verifyAuthentication: ['anyone', 'the passkey tells who signs in'],
  verifyInviteCode: ['anyone', 'who is invited has no account yet'],
  verifyMfaEmail: between,
  verifyMfaFace: between,
  verifyMfaSms: between,
  verifyMfaToken: ['anyone', 'it tells of the token that it is given'],
  verifyMfaTotp: between,
  verifyOwnTotp: between,
  verifyResetPasswordRequest: ['anyone', 'who has forgotten the password is not signed in'],
  webAuthnLoginFinalize: ['anyone', 'the passkey tells who signs in'],
  webAuthnLoginInitalize: ['anyone', 'the passkey tells who signs in'],
}

const once = 'its token works once, so a second call is refused'

const taken = 'a step is taken once'

/** What repeating a call does, where the verb of its route does not say it. */
export const otherSafety: Record<string, [safety: string, why: string]> = {
  associateTotp: ['write', taken],
  authorizeApplicationAccess: ['idempotent', 'the second rule takes the place of the first one'],
  authorizeResources: ['idempotent', 'it says what is granted from now on'],
  changeIntoPublicAccount: ['idempotent', 'what is a public account stays one'],
  clearMyAllUniversalInvitationLinks: ['idempotent', 'what is void stays void'],
  closeGlobalMfaSettings: ['idempotent', 'what is out of use stays so'],
  confirmTotp: ['write', taken],
  createOrUpdateGroup: ['idempotent', 'the second call finds the group and updates it'],
  decryptDouyinMiniProgramData: ['write', 'the code works once'],
  decryptWechatMiniProgramData: ['write', 'the code works once'],
  deleteAccount: ['write', once],
  deleteAuth: ['idempotent', 'what is deleted stays deleted'],
  deleteInvitees: ['idempotent', 'what is gone stays gone'],
  deleteRoles: ['idempotent', 'the route names the permission spaces first'],
  getManagementToken: ['read', 'a further token leaves the earlier ones as they are'],
  importOtp: ['idempotent', 'a secret is replaced by the same one'],
  kickPublicAccounts: ['idempotent', 'sessions that have ended stay so'],
  kickUsers: ['idempotent', 'who is signed out stays so'],
  linkAccounts: ['write', 'the second account is gone after the first call'],
  preCheckCode: ['read', 'the code is not used up'],
  resetPasswordByFirstLoginToken: ['write', taken],
  resignPublicAccountBatch: ['idempotent', 'what is out of use stays so'],
  resignUser: ['idempotent', 'who has left has left'],
  resignUserBatch: ['idempotent', 'who has left has left'],
  unbindPublicAccountOfPost: ['idempotent', 'a tie that has ended stays so'],
  unbindUsersPublicAccount: ['idempotent', 'a tie that has ended stays so'],
  updateEmail: ['write', once],
  updatePassword: ['write', 'the old password is another one then'],
  updatePhone: ['write', once],
  updateRegisterExtendsFields: ['write', 'a field is added once, and deleted once'],
  updateWebAuthnAdminCredential: ['idempotent', 'PUT says what update says elsewhere'],
  updateWebAuthnCredential: ['idempotent', 'PUT says what update says elsewhere'],
  userConnectionPost: ['idempotent', 'who holds the post already keeps it'],
  useRecoveryCode: ['write', taken],
  verifyMfaEmail: ['write', taken],
  verifyMfaFace: ['write', taken],
  verifyMfaSms: ['write', taken],
  verifyMfaTotp: ['write', taken],
  verifyOwnTotp: ['write', taken],
}
