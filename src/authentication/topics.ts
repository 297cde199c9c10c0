// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { Codes } from './codes/codes.ts'
import { PasskeySteps } from './passkeys/passkey-steps.ts'
import { UserPasskeys } from './passkeys/user-passkeys.ts'
import { Profile } from './profile/profile.ts'

export { Codes } from './codes/codes.ts'
export type { EmailChannel, SendEmailInput, SendSmsInput, SmsChannel } from './codes/contract.ts'
export type {
  AssertionResponse,
  AttestationResponse,
  AuthenticationCredential,
  AuthenticatorCode,
  CheckValidCredentialsByCredIdsInput,
  DeleteWebAuthnAdminCredentialInput,
  DeleteWebAuthnCredentialInput,
  ListCredentialsByPageInput,
  ListWebAuthnCredentialsInput,
  ListWebAuthnPersonCredentialsInput,
  Passkey,
  PasskeyAlgorithm,
  PasskeyAuthenticationOptions,
  PasskeyAuthenticationResult,
  PasskeyCreation,
  PasskeyCreationOptions,
  PasskeyCredential,
  PasskeyDescriptor,
  PasskeyRegistrationOptions,
  PasskeyRegistrationResult,
  PasskeyRequest,
  PasskeyRequestOptions,
  PasskeySignInOptions,
  PasskeySite,
  PasskeyUser,
  RegisterPasskeyInput,
  RegistrationCredential,
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
export type { GetProfileInput, GetRoleListInput, UpdateProfileInput } from './profile/contract.ts'
export { Profile } from './profile/profile.ts'
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
  /**
   * The steps of passkeys that each take one call: options, verification, and the passkeys of a
   * user.
   */
  readonly passkeys: PasskeySteps
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData>
  /** The passkeys of other users. */
  readonly userPasskeys: UserPasskeys

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.codes = new Codes(transport)
    this.passkeys = new PasskeySteps(transport)
    this.profile = new Profile(transport)
    this.userPasskeys = new UserPasskeys(transport)
  }
}
