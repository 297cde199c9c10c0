import { changeOwnProfile } from '../../areas/profile/own-profile.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { form } from '../form.ts'
import { profileField, profileMembers, readProfileChanges } from '../profile-fields.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u'

/** The profile in the personal center. */
export const profilePages: readonly PlainRoute[] = [
  showOwnPage('showOwnProfile', path, (visit, memory) => {
    const { words, user } = visit
    const { profile, userId } = user
    return {
      title: words.personalCenter,
      body: html`<dl>
<dt>${words.userId}</dt><dd>${userId}</dd>
<dt>${words.email}</dt><dd>${String(profile.email || words.none)}</dd>
<dt>${words.phone}</dt><dd>${String(profile.phone || words.none)}</dd>
</dl>
${form(visit, memory, {
  action: path,
  fields: profileMembers.map(name => profileField(visit, memory, user, name)),
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
