export * from '../contract/index.ts'
export * from '../errors/index.ts'
export * from '../http/index.ts'
export { AccountDeletion } from './account-deletion/account-deletion.ts'
export { AuthenticationClient } from './client.ts'
export { Codes } from './codes/codes.ts'
export { type AuthenticationClientOptions, AuthenticationConnection } from './connection.ts'
export { OwnEmail } from './email/own-email.ts'
export type {
  ReconnectOptions,
  SubscribedEvent,
  SubscribeOptions,
  SubscriptionState,
} from './events/options.ts'
export type { Disposal, Subscription } from './events/subscription.ts'
export { UserEvents } from './events/user-events.ts'
export { Identities } from './identities/identities.ts'
export { type FactorEnrollment, OwnMfa } from './mfa/own-mfa.ts'
export { MiniPrograms } from './mini-programs/mini-programs.ts'
export { Passkeys } from './passkeys/passkeys.ts'
export { Password } from './password/password.ts'
export { type PasswordStrength, passwordStrength } from './password/strength.ts'
export { OwnPhone } from './phone/own-phone.ts'
export { OwnCustomData } from './profile/own-custom-data.ts'
export { OwnPublicAccounts } from './public-accounts/public-accounts.ts'
export { QrCode } from './qr-code/qr-code.ts'
export {
  type AccountStep,
  type BindingStep,
  type FactorChoice,
  type HostedStep,
  type MfaStep,
  type NextStep,
  NextStepError,
  type PasswordStep,
  type ProfileStep,
  type TotpSetUp,
} from './session/next-step.ts'
export type { Session, SessionTokens } from './session/session.ts'
export { restoreTicket, Ticket, type TicketPurpose } from './session/ticket.ts'
export type { UserConnection } from './session/user-connection.ts'
export type { WebSocketConstructor, WebSocketLike } from './session/web-socket.ts'
export { EverySignIn } from './sign-in/every-sign-in.ts'
export type { MobilePayload, SignInWithMobileInput } from './sign-in/mobile.ts'
export type { SignInProgressOptions } from './sign-in/polling.ts'
export { SignIn } from './sign-in/sign-in.ts'
export { type SignInOutcome, SignInProgress } from './sign-in/sign-in-progress.ts'
export type { PushWaiting } from './sign-in/with-push.ts'
export type { QrCodeWaiting, SignInWithQrCodeInput } from './sign-in/with-qr-code.ts'
export { SignUp } from './sign-up/sign-up.ts'
export type { AuthenticationTopics } from './topics.ts'
export * from './topics.ts'
export { WechatMobile } from './wechat-mobile/wechat-mobile.ts'
