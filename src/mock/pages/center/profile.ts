import { changesOf, isLocked } from '../../areas/base-fields/base-fields.ts'
import { changeOwnProfile } from '../../areas/profile/own-profile.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { form } from '../form.ts'
import {
  profileField,
  profileLabel,
  profileMembers,
  profileValue,
  readProfileChanges,
} from '../profile-fields.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u'

// They are changed on pages of their own.
const addresses = ['email', 'phone']

/** The profile in the personal center. */
export const profilePages: readonly PlainRoute[] = [
  showOwnPage('showOwnProfile', path, (visit, memory) => {
    const { words, user, world } = visit
    const shown = [...addresses, ...profileMembers].filter(
      name => changesOf(world, name).visibleInUserCenter !== false,
    )
    const isFixed = (name: string): boolean => addresses.includes(name) || isLocked(world, name)
    return {
      title: words.personalCenter,
      body: html`<dl>
<dt>${words.userId}</dt><dd>${user.userId}</dd>${shown.filter(isFixed).map(
        name => html`
<dt>${profileLabel(visit, name)}</dt><dd>${profileValue(visit, user, name)}</dd>`,
      )}
</dl>
${form(visit, memory, {
  action: path,
  fields: shown.filter(name => !isFixed(name)).map(name => profileField(visit, memory, user, name)),
  buttons: saveButton(visit),
})}`,
    }
  }),

  takeOwnForm('changeOwnProfile', path, sending => {
    const { world, user } = sending
    changeOwnProfile(world, user, readProfileChanges(sending, user, profileMembers))
    return done(sending, path, 'saved')
  }),
]
