import { Refused, type Words } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { addressMembers, type CodeAddress, checkCode, takeCode } from '../codes/codes.ts'
import { changeUser } from '../users/change-user.ts'
import { refuseTaken, type StoredUser } from '../users/users.ts'
import { accountSettings } from './settings.ts'
import { checkWayIn } from './ways-in.ts'

type Kind = CodeAddress['kind']

const words = {
  email: { 'zh-CN': '邮箱', 'en-US': 'e-mail address' },
  sms: { 'zh-CN': '手机号', 'en-US': 'phone number' },
} as const

// Codes for e-mail and phone, in this order: bound already, none bound, old one needed, wrong, the same.
const apiCodes = {
  email: { bound: 2225, missing: 2219, unproved: 2227, wrongOld: 2037, unchanged: 2229 },
  sms: { bound: 2226, missing: undefined, unproved: undefined, wrongOld: 2038, unchanged: 2230 },
} as const

/** What codes for addresses are sent for. */
export const addressChannels = {
  email: {
    bind: 'CHANNEL_BIND_EMAIL',
    unbind: 'CHANNEL_UNBIND_EMAIL',
    change: 'CHANNEL_UPDATE_EMAIL',
  },
  // There is none for a change; that of binding serves.
  sms: { bind: 'CHANNEL_BIND_PHONE', unbind: 'CHANNEL_UNBIND_PHONE', change: 'CHANNEL_BIND_PHONE' },
} as const

/** A new address with its code, and the old one with its own. */
export interface AddressChange {
  readonly kind: Kind
  readonly to: string
  readonly passCode: string
  readonly old: string | undefined
  readonly oldPassCode: string | undefined
}

/**
 * Binds an address to a user who has none of its kind.
 *
 * @throws {@link Refused} when there is one already, it is another user's, or the code is wrong
 */
export function bindAddress(
  world: World,
  user: StoredUser,
  kind: Kind,
  {
    to,
    passCode,
    ...rest
  }: { readonly to: string; readonly passCode: string; phoneCountryCode?: string },
): void {
  const member = addressMembers[kind]
  if (user.profile[member]) {
    throw refuse(422, kind, 'bound', name => ({
      'zh-CN': `已绑定${name['zh-CN']}`,
      'en-US': `there is a ${name['en-US']} already; change it by its own operation`,
    }))
  }
  refuseTaken(world, user.userId, { [member]: to })
  takeCode(world, { kind, to, channel: addressChannels[kind].bind }, passCode)
  changeUser(world, user, { [member]: to, [`${member}Verified`]: true, ...rest })
}

/**
 * Takes an address off.
 *
 * @throws {@link Refused} when there is none, it is the only way in, or the code is wrong
 */
export function unbindAddress(world: World, user: StoredUser, kind: Kind, passCode: string): void {
  const member = addressMembers[kind]
  const address = user.profile[member]
  if (typeof address !== 'string' || address === '') {
    throw refuse(404, kind, 'missing', name => ({
      'zh-CN': `未绑定${name['zh-CN']}`,
      'en-US': `no ${name['en-US']} is bound`,
    }))
  }
  checkWayIn({ ...user, profile: { ...user.profile, [member]: null } })
  takeCode(world, { kind, to: address, channel: addressChannels[kind].unbind }, passCode)
  changeUser(world, user, { [member]: null, [`${member}Verified`]: false })
}

/** Tells whether the address that a user has must be proved when it changes. */
export function isOldAsked(world: World, { profile }: StoredUser, kind: Kind): boolean {
  const { verifyOldEmail, verifyOldPhone } = accountSettings(world)
  const isAsked = kind === 'email' ? verifyOldEmail : verifyOldPhone
  return isAsked && Boolean(profile[addressMembers[kind]])
}

/**
 * Takes the codes that prove a change of an address: both or none.
 *
 * @throws {@link Refused} when the addresses do not fit, or a code is wrong
 */
export function proveChange(world: World, user: StoredUser, change: AddressChange): void {
  const { kind, to, passCode, old, oldPassCode = '' } = change
  const member = addressMembers[kind]
  const present = user.profile[member]
  const channel = addressChannels[kind].change
  if (isSame(present, to)) {
    throw refuse(422, kind, 'unchanged', name => ({
      'zh-CN': `新${name['zh-CN']}与旧${name['zh-CN']}相同`,
      'en-US': `the new ${name['en-US']} is the old one`,
    }))
  }
  refuseTaken(world, user.userId, { [member]: to })
  const fresh = { kind, to, channel } as const
  if (!isOldAsked(world, user, kind)) {
    takeCode(world, fresh, passCode)
    return
  }

  if (old === undefined) {
    throw refuse(422, kind, 'unproved', name => ({
      'zh-CN': `请验证旧${name['zh-CN']}`,
      'en-US': `the old ${name['en-US']} has to be proved`,
    }))
  }
  if (!isSame(present, old)) {
    throw refuse(422, kind, 'wrongOld', name => ({
      'zh-CN': `旧${name['zh-CN']}不正确`,
      'en-US': `the old ${name['en-US']} is another one`,
    }))
  }
  const before = { kind, to: old, channel } as const
  checkCode(world, fresh, passCode)
  takeCode(world, before, oldPassCode)
  takeCode(world, fresh, passCode)
}

function isSame(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase()
}

function refuse(
  statusCode: number,
  kind: Kind,
  cause: keyof (typeof apiCodes)[Kind],
  say: (name: Words) => Words,
): Refused {
  const apiCode: number | undefined = apiCodes[kind][cause]
  return new Refused(statusCode, say(words[kind]), apiCode === undefined ? {} : { apiCode })
}
