// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { Codes } from './codes/codes.ts'
import { OwnHistory } from './history/own-history.ts'
import { OwnInvitations } from './invitations/own-invitations.ts'
import { Profile } from './profile/profile.ts'

export { Codes } from './codes/codes.ts'
export type { EmailChannel, SendEmailInput, SendSmsInput, SmsChannel } from './codes/contract.ts'
export type {
  InvitationContext,
  InvitationField,
  InvitationFieldRule,
  OwnApplication,
} from './common/contract.ts'
export type { GetLoginHistoryInput, LoginRecord } from './history/contract.ts'
export { OwnHistory } from './history/own-history.ts'
export type {
  Applicant,
  CreateInvitationTokenInput,
  GetInvitationContextInput,
  GetInvitationLinkInput,
  InvitationLink,
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
  GetDepartmentListInput,
  GetProfileInput,
  GetRoleListInput,
  OwnDepartment,
  OwnDepartmentOrder,
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
  CodeCredentials,
  DirectoryCredentials,
  PasswordCredentials,
  SignInInput,
  SignInOptions,
  SignInWithCodeInput,
  SignInWithPasswordInput,
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

/** What users do, by topic: the properties of the client whose methods each call one operation. */
export class AuthenticationTopics<Fields extends CustomFieldSchemas = CustomFieldSchemas> {
  /** Verification codes. */
  readonly codes: Codes
  /** Where the signed-in user has signed in, and when. */
  readonly history: OwnHistory
  /** Invitations into the pool, for who invites and for who is invited. */
  readonly invitations: OwnInvitations<CustomDataOf<Fields>>
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData, CustomData>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.codes = new Codes(transport)
    this.history = new OwnHistory(transport)
    this.invitations = new OwnInvitations(transport)
    this.profile = new Profile(transport)
  }
}
