import type { SignInByMobileInput } from '../../../authentication/sign-in/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { isObject, type JsonObject } from '../../../utils/json.ts'
import { malformed } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { phoneIn } from '../identity-providers/encrypted-data.ts'
import {
  getWay,
  personOfToken,
  type SeedPerson,
  takePersonCode,
  type Way,
} from '../identity-providers/identity-providers.ts'
import {
  findLinked,
  link,
  noteRecognised,
  registerPerson,
} from '../identity-providers/linked-users.ts'
import { registerAs } from '../sign-up/registration.ts'
import { findNamed } from '../users/find-user.ts'
import { type StoredUser, writeProfile } from '../users/users.ts'
import { checkMayEnter, type SignInNote } from './sign-in-rules.ts'

/** A phone number that the platform of a mini program has proved. */
interface ProvedPhone {
  readonly phone: string
  readonly phoneCountryCode: string
}

/**
 * Finds or creates the user whom the app of a provider has recognised.
 *
 * @throws {@link Refused} when the provider would refuse what it is said to have given, or
 *   registration is closed
 */
export async function byMobile(note: SignInNote, input: SignInByMobileInput): Promise<StoredUser> {
  const { world } = note
  // The kind of the identity source comes first, then which of its apps.
  const [kind] = input.connection.split('_')
  const way = getWay(world, input.extIdpConnidentifier, kind)
  return noteRecognised(world, way, await recognise(note, input, way))
}

async function recognise(
  note: SignInNote,
  input: SignInByMobileInput,
  way: Way,
): Promise<StoredUser> {
  const { world } = note
  const more = { customData: input.options?.customData }
  switch (input.connection) {
    case 'wechat_mini_program_phone': {
      const { code, ...encrypted } = given(input.wechatMiniProgramPhonePayload)
      const phone = await phoneIn(takePersonCode(world, way.provider, code), encrypted)
      return ofPhone(world, phone) ?? registerAs(world, { ...proved(phone), ...more }, note)
    }
    case 'wechat_mini_program_code_and_phone': {
      const { wxLoginInfo, wxPhoneInfo } = given(input.wechatMiniProgramCodeAndPhonePayload)
      const person = takePersonCode(world, way.provider, wxLoginInfo.code)
      const owner = takePersonCode(world, way.provider, wxPhoneInfo.code, 'phoneCodes')
      return ofBoth(note, way, person, phoneOf(owner), more)
    }
    case 'douyin_mini_program_code_and_phone': {
      const { loginParams, phoneParams } = given(input.douyinMiniProgramCodeAndPhonePayload)
      const person = takePersonCode(world, way.provider, loginParams.code)
      return ofBoth(note, way, person, await phoneIn(person, phoneParams), more)
    }
    default: {
      const person = personOf(world, way, payloadOf(input))
      return findLinked(world, way, person) ?? registerPerson(world, way, person, note, more)
    }
  }
}

function personOf(world: World, { provider }: Way, payload: JsonObject): SeedPerson {
  const { code, access_token, accessToken } = payload
  if (typeof code === 'string') return takePersonCode(world, provider, code)
  return personOfToken(provider, String(access_token ?? accessToken))
}

// The payload of `wechatwork_agency` is in `wechatworkAgencyPayload`, that of `linkedin` in `linkedInPayload`.
function payloadOf({ connection, ...members }: SignInByMobileInput): JsonObject {
  const wanted = `${connection.replaceAll('_', '')}payload`
  const [, payload] = Object.entries(members).find(([name]) => name.toLowerCase() === wanted) ?? []
  return given(isObject(payload) ? payload : undefined)
}

function given<Payload>(payload: Payload | undefined): Payload {
  if (payload === undefined) throw malformed('payload')
  return payload
}

/** Of two users, the one who has linked the account; a user who has the phone links it by that. */
function ofBoth(
  note: SignInNote,
  way: Way,
  person: SeedPerson,
  phone: ProvedPhone,
  more: NewUser,
): StoredUser {
  const { world } = note
  const linked = findLinked(world, way, person)
  if (linked !== undefined) return linked
  const owner = ofPhone(world, phone)
  if (owner === undefined) {
    return registerPerson(world, way, person, note, { ...proved(phone), ...more })
  }
  checkMayEnter(world, owner)
  return link(world, owner, way, person)
}

function ofPhone(world: World, { phone }: ProvedPhone): StoredUser | undefined {
  const user = findNamed(world, { phone })
  return user && writeProfile(world, user, { phoneVerified: true })
}

function phoneOf({ profile }: SeedPerson): ProvedPhone {
  const { phone, phoneCountryCode = '+86' } = profile ?? {}
  return { phone: given(phone), phoneCountryCode }
}

function proved(phone: ProvedPhone): NewUser {
  return { ...phone, phoneVerified: true }
}
