// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { Codes } from './codes/codes.ts'
import { Profile } from './profile/profile.ts'

export { Codes } from './codes/codes.ts'
export type { EmailChannel, SendEmailInput, SendSmsInput, SmsChannel } from './codes/contract.ts'
export type { PublishResult, PublishUserEventInput, UserEventMessage } from './events/contract.ts'
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
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.codes = new Codes(transport)
    this.profile = new Profile(transport)
  }
}
