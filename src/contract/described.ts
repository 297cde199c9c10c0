// Generated from api/contract by `npm run generate`.

export type { ApplicationType } from './application/contract.ts'
export type {
  Approval,
  ApprovalObject,
  ApprovalObjectType,
  ApprovalStatus,
  ApprovalTimes,
} from './approval/contract.ts'
export type {
  AuthorizedResource,
  PolicyCondition,
  ResourceType,
} from './authorized-resource/contract.ts'
export type { CustomFieldTarget, PasswordEncryptType, SuccessResult } from './common/contract.ts'
export type { UserDepartment, UserDepartmentOrder } from './department/contract.ts'
export type { Group, GroupType } from './group/contract.ts'
export type {
  InvitationField,
  InvitationFieldRule,
  InvitationInputKind,
  InvitationLink,
} from './invitation/contract.ts'
export type { GeoIp, GeoPoint, ParsedUserAgent } from './origin/contract.ts'
export type { BasicProfile, ExtendedProfile, UserProfileInput } from './profile/contract.ts'
export type { Role } from './role/contract.ts'
export type { TokenSet } from './token-set/contract.ts'
export type { Gender, Identity, User, UserStatus } from './user/contract.ts'
