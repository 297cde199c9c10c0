import { changeOwnProfile } from '../../areas/profile/own-profile.ts'
import { refuseTaken } from '../../areas/users/users.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { asTyped, field, form } from '../form.ts'
import type { WordKey } from '../words.ts'
import { at, Wrong } from '../wrong.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const members = [
  ['username', 'username'],
  ['name', 'name'],
  ['nickname', 'nickname'],
  ['givenName', 'given-name'],
  ['familyName', 'family-name'],
  ['gender', 'sex'],
  ['birthdate', 'bday'],
  ['company', 'organization'],
  ['country', 'country-name'],
  ['province', 'address-level1'],
  ['city', 'address-level2'],
  ['address', 'street-address'],
] as const satisfies readonly (readonly [WordKey, string])[]

const path = '/u'

/** The profile in the personal center. */
export const profilePages: readonly PlainRoute[] = [
  showOwnPage('showOwnProfile', path, (visit, memory) => {
    const { words, user } = visit
    const { profile, userId } = user
    const genders = [
      { value: 'U', label: words.genderU },
      { value: 'F', label: words.genderF },
      { value: 'M', label: words.genderM },
    ]
    return {
      title: words.personalCenter,
      body: html`<dl>
<dt>${words.userId}</dt><dd>${userId}</dd>
<dt>${words.email}</dt><dd>${String(profile.email || words.none)}</dd>
<dt>${words.phone}</dt><dd>${String(profile.phone || words.none)}</dd>
</dl>
${form(visit, memory, {
  action: path,
  fields: members.map(([name, autocomplete]) =>
    field(visit, memory, {
      name,
      label: words[name],
      autocomplete,
      value: asTyped(profile[name]),
      isOptional: true,
      ...(name === 'gender' ? { options: genders } : {}),
      ...(name === 'birthdate' ? { type: 'date' } : {}),
    }),
  ),
  buttons: saveButton(visit),
})}`,
    }
  }),

  takeOwnForm('changeOwnProfile', path, sending => {
    const { world, user, form: sent } = sending
    const changes: Record<string, string> = {}
    for (const [name] of members) {
      const value = sent[name]?.trim()
      // What was left alone is not written: an input cannot give back every value as it was.
      if (value !== undefined && value !== asTyped(user.profile[name])) changes[name] = value
    }
    const { gender, birthdate, username } = changes
    if (gender !== undefined && !/^[MFU]$/.test(gender)) throw new Wrong('gender', 'badValue')
    if (birthdate && !isDate(birthdate)) throw new Wrong('birthdate', 'badValue')
    if (username === '') throw new Wrong('username', 'isMissing')
    if (username !== undefined) at('username', () => refuseTaken(world, user.userId, { username }))
    changeOwnProfile(world, user, changes)
    return done(sending, path, 'saved')
  }),
]

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
