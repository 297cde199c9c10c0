export * from '../contract/index.ts'
export * from '../errors/index.ts'
export * from '../http/index.ts'
export { AuthenticationClient, type AuthenticationClientOptions } from './client.ts'
export type { Codes } from './codes/codes.ts'
export type { EmailChannel, SendEmailInput, SendSmsInput, SmsChannel } from './codes/contract.ts'
export type { GetProfileInput, UpdateProfileInput } from './profile/contract.ts'
export type { OwnCustomData } from './profile/own-custom-data.ts'
export type { Profile } from './profile/profile.ts'
export type { Session, SessionTokens } from './session/session.ts'
export type {
  SignInOptions,
  SignInWithCodeInput,
  SignInWithPasswordInput,
} from './sign-in/contract.ts'
export type { SignIn } from './sign-in/sign-in.ts'
export type {
  SignUpOptions,
  SignUpProfile,
  SignUpWithCodeInput,
  SignUpWithPasswordInput,
} from './sign-up/contract.ts'
export type { SignUp } from './sign-up/sign-up.ts'
