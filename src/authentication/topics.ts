// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { OwnApprovals } from './approvals/own-approvals.ts'
import { OwnDevices } from './devices/own-devices.ts'
import { OwnHistory } from './history/own-history.ts'
import { OwnInvitations } from './invitations/own-invitations.ts'
import { PasskeySteps } from './passkeys/passkey-steps.ts'
import { UserPasskeys } from './passkeys/user-passkeys.ts'
import { OwnPermissions } from './permissions/own-permissions.ts'
import { Profile } from './profile/profile.ts'
import { Push } from './push/push.ts'
import { System } from './system/system.ts'

export type {
  AccountDeletionGrant,
  DeleteAccountInput,
  PasswordProof,
  RequestAccountDeletionInput,
  VerifyDeleteAccountRequestInput,
} from './account-deletion/contract.ts'
export type {
  ApplicableApplication,
  ApplicableApplications,
  ApplicableApplicationsQuery,
  ApplicableRole,
  ApplicableRolesQuery,
  BatchCreateApprovalInput,
  CreateApprovalInput,
  InitiatedApprovalsQuery,
  NewApproval,
  OwnApprovalNumber,
  WantedTimes,
} from './approvals/contract.ts'
export { OwnApprovals } from './approvals/own-approvals.ts'
export type {
  Captcha,
  CodeCheck,
  EmailChannel,
  EmailCode,
  PreCheckCodeInput,
  SendEmailInput,
  SendSmsInput,
  SmsChannel,
  SmsCode,
} from './codes/contract.ts'
export type {
  EmailPassCode,
  EncryptedData,
  InvitationContext,
  OwnApplication,
  PhonePassCode,
  SignInOptions,
} from './common/contract.ts'
export type {
  ListOwnDevicesInput,
  OwnDevice,
  OwnDeviceId,
  OwnDeviceSession,
  OwnDeviceStatus,
  OwnDeviceType,
} from './devices/contract.ts'
export { OwnDevices } from './devices/own-devices.ts'
export type {
  BindEmailInput,
  EmailChangeGrant,
  RequestEmailChangeInput,
  UnbindEmailInput,
  UpdateEmailInput,
  VerifyUpdateEmailRequestInput,
} from './email/contract.ts'
export type { PublishResult, PublishUserEventInput, UserEventMessage } from './events/contract.ts'
export type { GetLoginHistoryInput, LoginRecord } from './history/contract.ts'
export { OwnHistory } from './history/own-history.ts'
export type {
  EnabledIdentityProvider,
  GenerateLinkExtIdpUrlInput,
  LinkAccountsInput,
  LinkUrl,
  LinkUrlInput,
  UnlinkExtIdpInput,
} from './identities/contract.ts'
export type {
  Applicant,
  CreateInvitationTokenInput,
  GetInvitationContextInput,
  GetInvitationLinkInput,
  InvitationLinkDetails,
  InvitationReceiver,
  InvitationToken,
  InviteeProfile,
  Inviter,
  InvitingPool,
  JoinByLinkInput,
  JoinByTokenInput,
  JoinOptions,
  JoinResult,
  JoinStatus,
  VerifyInvitationCodeInput,
} from './invitations/contract.ts'
export { OwnInvitations } from './invitations/own-invitations.ts'
export type {
  EnrollFactorInput,
  EnrollmentData,
  EnrollmentGrant,
  Factor,
  FactorProfile,
  FactorToEnroll,
  GetFactorInput,
  MfaOtpVerifyInput,
  MfaTokenInfo,
  OtpCheck,
  OtpData,
  ResetFactorInput,
  SendEnrollFactorRequestInput,
  VerifyMfaTokenInput,
} from './mfa/contract.ts'
export type {
  AlipayAuthInfo,
  AlipayAuthInfoInput,
  DecryptMiniProgramDataInput,
  GetAlipayAuthInfoInput,
  MiniProgramCiphertext,
  WechatAccessToken,
  WechatCredentials,
} from './mini-programs/contract.ts'
export type {
  AuthenticatorCode,
  CheckValidCredentialsByCredIdsInput,
  DeleteWebAuthnAdminCredentialInput,
  DeleteWebAuthnCredentialInput,
  ListCredentialsByPageInput,
  ListWebAuthnCredentialsInput,
  ListWebAuthnPersonCredentialsInput,
  Passkey,
  PasskeyAuthenticationOptions,
  PasskeyAuthenticationResult,
  PasskeyCreation,
  PasskeyRegistrationOptions,
  PasskeyRegistrationResult,
  PasskeyRequest,
  PasskeySignInOptions,
  RegisterPasskeyInput,
  RemoveAllCredentialsInput,
  RemoveCredentialInput,
  RemovePasskeyDeviceInput,
  SignInWithPasskeyInput,
  UpdateWebAuthnAdminCredentialInput,
  UpdateWebAuthnCredentialInput,
  VerifyAuthenticationInput,
  VerifyRegisterInput,
  WebAuthnAdminInitializeInput,
  WebAuthnAdminRegisterFinalizeInput,
  WebAuthnLoginFinalizeInput,
  WebAuthnRegisterFinalizeInput,
} from './passkeys/contract.ts'
export { PasskeySteps } from './passkeys/passkey-steps.ts'
export { UserPasskeys } from './passkeys/user-passkeys.ts'
export type {
  AssertionResponse,
  AttestationResponse,
  AuthenticationCredential,
  PasskeyAlgorithm,
  PasskeyCreationOptions,
  PasskeyCredential,
  PasskeyDescriptor,
  PasskeyRequestOptions,
  PasskeySite,
  PasskeyUser,
  RegistrationCredential,
} from './passkeys/web-authn/contract.ts'
export type {
  PasswordResetGrant,
  PasswordValidity,
  RequestPasswordResetInput,
  ResetPasswordInput,
  UpdatePasswordInput,
  ValidatePasswordInput,
  VerifyResetPasswordRequestInput,
} from './password/contract.ts'
export type {
  ArrayStruct,
  DataResourceCheck,
  DataResourceCode,
  DataResourcePaths,
  DataResourceType,
  GrantedArray,
  GrantedDataResource,
  GrantedNode,
  GrantedString,
  GrantedTree,
  OwnActions,
  OwnActionsList,
  OwnDataResourceList,
  OwnDataResources,
  OwnPermissionCheck,
  OwnPermissionChecks,
  OwnResourceStruct,
  OwnResourcesQuery,
  StringStruct,
  TreeResourceCheck,
  TreeStruct,
  TreeStructNode,
} from './permissions/contract.ts'
export { OwnPermissions } from './permissions/own-permissions.ts'
export type {
  BindPhoneInput,
  PhoneChangeGrant,
  RequestPhoneChangeInput,
  UnbindPhoneInput,
  UpdatePhoneInput,
  VerifyUpdatePhoneRequestInput,
} from './phone/contract.ts'
export type {
  GetDepartmentListInput,
  GetProfileInput,
  GetRoleListInput,
  OwnTenant,
  SecurityLevel,
  UpdateProfileInput,
} from './profile/contract.ts'
export { Profile } from './profile/profile.ts'
export type {
  AccountKind,
  ListSwitchableAccountsInput,
  SwitchAccountInput,
  SwitchableAccount,
  SwitchableAccounts,
  SwitchOptions,
} from './public-accounts/contract.ts'
export type {
  CheckPushCodeStatusInput,
  GetPushLoginRelationAppsInput,
  NewPush,
  PushAction,
  PushApps,
  PushChange,
  PushOptions,
  PushState,
  PushStatus,
  SentPush,
} from './push/contract.ts'
export { Push } from './push/push.ts'
export type {
  FastpassApp,
  FastpassApps,
  FastpassOptions,
  FastpassParty,
  FastpassQrCode,
  GeneFastpassQrcodeInfoInput,
  GeneratedQrCode,
  GetFastpassParamsInput,
  NewQrCode,
  QrCodeAction,
  QrCodeAppLoginInput,
  QrCodeChange,
  QrCodeId,
  QrCodeState,
  QrCodeStatus,
  QrCodeTicket,
  QrCodeType,
  QrCodeUser,
} from './qr-code/contract.ts'
export type {
  AssociateTotpInput,
  ConfirmTotpInput,
  RecoveredTokenSet,
  ResetPasswordByFirstLoginTokenInput,
  TotpOffer,
  UseRecoveryCodeInput,
  VerifyMfaEmailInput,
  VerifyMfaFaceInput,
  VerifyMfaSmsInput,
  VerifyMfaTotpInput,
  VerifyOwnTotpInput,
} from './session/contract.ts'
export type {
  BaiduCredentials,
  CodeCredentials,
  DingTalkCode,
  DirectoryCredentials,
  DouyinMiniProgramCodes,
  LineTokens,
  MiniProgramCode,
  MiniProgramPhone,
  MobileConnection,
  MobileSignIn,
  MobileSignInOptions,
  PasswordCredentials,
  ProviderCode,
  ProviderToken,
  SignInByMobileInput,
  SignInInput,
  SignInWithCodeInput,
  SignInWithDirectoryInput,
  SignInWithPasswordInput,
  WechatMiniProgramCodes,
  YidunToken,
} from './sign-in/contract.ts'
export type {
  NewCodeCredentials,
  NewPasswordCredentials,
  SignUpExtras,
  SignUpInput,
  SignUpOptions,
  SignUpProfile,
  SignUpWithCodeInput,
  SignUpWithPasswordInput,
} from './sign-up/contract.ts'
export type {
  Country,
  CountryName,
  CountryNames,
  SystemInfo,
  SystemKey,
  SystemVersion,
} from './system/contract.ts'
export { System } from './system/system.ts'
export type {
  BindByAccountIdInput,
  BindByAccountInput,
  BindByEmailCodeInput,
  BindByPhoneCodeInput,
  RegisterNewUserInput,
  SelectAccountInput,
  WaitingSignIn,
  WechatAccountChoice,
  WechatAccountIdChoice,
  WechatEmailBinding,
  WechatPasswordBinding,
  WechatPhoneBinding,
  WechatSignInInput,
} from './wechat-mobile/contract.ts'

/** What users do, by topic: the properties of the client whose methods each call one operation. */
export class AuthenticationTopics<Fields extends CustomFieldSchemas = CustomFieldSchemas> {
  /** Requests of the signed-in user for roles, and for the use of applications. */
  readonly approvals: OwnApprovals
  /** The devices on which the user has signed in. */
  readonly devices: OwnDevices
  /** Where the signed-in user has signed in, and when. */
  readonly history: OwnHistory
  /** Invitations into the pool, for who invites and for who is invited. */
  readonly invitations: OwnInvitations<CustomDataOf<Fields>>
  /**
   * The steps of passkeys that each take one call: options, verification, and the passkeys of a
   * user.
   */
  readonly passkeys: PasskeySteps
  /** What the signed-in user may do. */
  readonly permissions: OwnPermissions
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData, CustomData>
  /** Sign-in by a push to the user's phone. */
  readonly push: Push<CustomDataOf<Fields>>
  /** What the service tells everybody. */
  readonly system: System
  /** The passkeys of other users. */
  readonly userPasskeys: UserPasskeys

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.approvals = new OwnApprovals(transport)
    this.devices = new OwnDevices(transport)
    this.history = new OwnHistory(transport)
    this.invitations = new OwnInvitations(transport)
    this.passkeys = new PasskeySteps(transport)
    this.permissions = new OwnPermissions(transport)
    this.profile = new Profile(transport)
    this.push = new Push(transport)
    this.system = new System(transport)
    this.userPasskeys = new UserPasskeys(transport)
  }
}
