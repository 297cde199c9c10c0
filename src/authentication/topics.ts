// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { Codes } from './codes/codes.ts'
import { OwnDevices } from './devices/own-devices.ts'
import { Profile } from './profile/profile.ts'
import { Push } from './push/push.ts'

export { Codes } from './codes/codes.ts'
export type { EmailChannel, SendEmailInput, SendSmsInput, SmsChannel } from './codes/contract.ts'
export type {
  ListOwnDevicesInput,
  OwnDevice,
  OwnDeviceId,
  OwnDeviceSession,
  OwnDeviceStatus,
  OwnDeviceType,
} from './devices/contract.ts'
export { OwnDevices } from './devices/own-devices.ts'
export type { GetProfileInput, GetRoleListInput, UpdateProfileInput } from './profile/contract.ts'
export { Profile } from './profile/profile.ts'
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
  /** The devices on which the user has signed in. */
  readonly devices: OwnDevices
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData>
  /** Sign-in by a push to the user's phone. */
  readonly push: Push<CustomDataOf<Fields>>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.codes = new Codes(transport)
    this.devices = new OwnDevices(transport)
    this.profile = new Profile(transport)
    this.push = new Push(transport)
  }
}
