import { labelOf } from '../../contract/label-of.ts'
import { changesOf } from '../areas/base-fields/base-fields.ts'
import { refuseTaken, type StoredUser } from '../areas/users/users.ts'
import { isDate } from '../kernel/is-date.ts'
import type { Html } from '../kernel/web/html.ts'
import type { World } from '../kernel/world.ts'
import type { FormMemory } from './browsers.ts'
import { asTyped, type Field, field } from './form.ts'
import type { Sending, Visit } from './visit.ts'
import type { WordKey } from './words.ts'
import { at, Wrong } from './wrong.ts'

/** Members of a profile that users fill in, in the order of the form. */
export const profileMembers = [
  'username',
  'name',
  'nickname',
  'givenName',
  'familyName',
  'gender',
  'birthdate',
  'company',
  'country',
  'province',
  'city',
  'address',
] as const

type KnownMember = (typeof profileMembers)[number] | 'email' | 'phone'

const inputs: Readonly<Record<KnownMember & WordKey, Partial<Field>>> = {
  username: { autocomplete: 'username' },
  name: { autocomplete: 'name' },
  nickname: { autocomplete: 'nickname' },
  givenName: { autocomplete: 'given-name' },
  familyName: { autocomplete: 'family-name' },
  gender: { autocomplete: 'sex' },
  birthdate: { autocomplete: 'bday', type: 'date' },
  company: { autocomplete: 'organization' },
  country: { autocomplete: 'country-name' },
  province: { autocomplete: 'address-level1' },
  city: { autocomplete: 'address-level2' },
  address: { autocomplete: 'street-address' },
  email: { autocomplete: 'email', type: 'email' },
  phone: { autocomplete: 'tel', type: 'tel' },
}

/** What a member of a profile is called; one that the pages have no words for is called as it is. */
export function profileLabel({ world, words, nameLang }: Visit, name: string): string {
  const { label = isKnown(name) ? words[name] : name, i18n = null } = changesOf(world, name)
  return labelOf({ label, i18n }, nameLang)
}

/** What a member of a profile says, for who cannot change it here. */
export function profileValue(visit: Visit, { profile }: StoredUser, name: string): string {
  const value = asTyped(profile[name])
  const gender = name === 'gender' && gendersIn(visit).find(option => option.value === value)
  return gender ? gender.label : value || visit.words.none
}

/** How a member of a profile is filled in. */
export function memberInput(visit: Visit, name: string): Field {
  return {
    name,
    label: profileLabel(visit, name),
    ...(isKnown(name) ? inputs[name] : {}),
    ...(name === 'gender' ? { options: gendersIn(visit) } : {}),
  }
}

/** Writes the input of a member of a user's profile. */
export function profileField(
  visit: Visit,
  memory: FormMemory,
  { profile }: StoredUser,
  name: string,
  isOptional = true,
): Html {
  const value = asTyped(profile[name])
  return field(visit, memory, { ...memberInput(visit, name), value, isOptional })
}

/**
 * Reads what was changed of some members of a profile.
 *
 * @throws {@link Wrong} when a value does not fit, or is another user's
 */
export function readProfileChanges(
  { world, form }: Sending,
  { userId, profile }: StoredUser,
  names: readonly string[],
): Record<string, string> {
  const changes: Record<string, string> = {}
  for (const name of names) {
    const value = form[name]?.trim()
    // What was left alone is not written: an input cannot give back every value as it was.
    if (value === undefined || value === asTyped(profile[name])) continue
    checkMember(world, userId, name, value)
    changes[name] = value
  }
  return changes
}

function gendersIn({ words }: Visit) {
  return [
    { value: 'U', label: words.genderU },
    { value: 'F', label: words.genderF },
    { value: 'M', label: words.genderM },
  ]
}

function isKnown(name: string): name is KnownMember {
  return Object.hasOwn(inputs, name)
}

/**
 * Checks a member of a profile.
 *
 * @param userId who may have the value already
 * @throws {@link Wrong} when it does not fit, or is another user's
 */
export function checkMember(world: World, userId: string, name: string, value: string): void {
  if (name === 'gender' && !/^[MFU]$/.test(value)) throw new Wrong('gender', 'badValue')
  if (name === 'birthdate' && value !== '' && !isDate(value)) throw new Wrong(name, 'badValue')
  if (name === 'username' && value === '') throw new Wrong('username', 'isMissing')
  at(name, () => refuseTaken(world, userId, { [name]: value }))
}
