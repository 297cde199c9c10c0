// Generated from api/authentication by `npm run generate`.

import type { CustomData, CustomDataOf, CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Transport } from '../http/transport.ts'
import { Profile } from './profile/profile.ts'

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
export type { EncryptedData, SignInOptions } from './common/contract.ts'
export type {
  EnabledIdentityProvider,
  GenerateLinkExtIdpUrlInput,
  LinkAccountsInput,
  LinkUrl,
  LinkUrlInput,
  UnlinkExtIdpInput,
} from './identities/contract.ts'
export type {
  AlipayAuthInfo,
  AlipayAuthInfoInput,
  DecryptMiniProgramDataInput,
  GetAlipayAuthInfoInput,
  MiniProgramCiphertext,
  WechatAccessToken,
  WechatCredentials,
} from './mini-programs/contract.ts'
export type { GetProfileInput, GetRoleListInput, UpdateProfileInput } from './profile/contract.ts'
export { Profile } from './profile/profile.ts'
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
  /** The profile of the signed-in user. */
  readonly profile: Profile<CustomDataOf<Fields>, CustomData>

  /** For the client, which has a connection with the credentials of its caller. */
  constructor(transport: Transport) {
    this.profile = new Profile(transport)
  }
}
