import { customDataOf } from '../areas/custom-fields/custom-data.ts'
import { definitionOf } from '../areas/custom-fields/custom-fields.ts'
import { changeOwnProfile } from '../areas/profile/own-profile.ts'
import { customKeyOf, missingFields } from '../areas/sign-in/completion.ts'
import type { StoredUser } from '../areas/users/users.ts'
import { allOrNothing } from '../kernel/all-or-nothing.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { changeCustomField, customInput, customInputName } from './custom-inputs.ts'
import { goOn } from './enter.ts'
import { atStep, stepPages } from './entering.ts'
import { button, form, links, outcome } from './form.ts'
import { answerPage, showPage, takeForm } from './page.ts'
import { profileField, readProfileChanges } from './profile-fields.ts'
import { demand } from './read-fields.ts'
import { takeMemory, type Visit } from './visit.ts'

const path = stepPages.profile

/** What an application wants a profile to have before its user gets in. */
export const completionPages: readonly PlainRoute[] = [
  showPage('showMissingFields', path, visit =>
    atStep(visit, path, user => {
      const { words, world } = visit
      const memory = takeMemory(visit)
      const { members, definitions } = missingOf(visit, user)
      const data = customDataOf(world, 'USER', user.userId)
      return answerPage(visit, {
        title: words.completeProfile,
        body: html`${outcome(visit, memory)}
<p>${words.completeProfileText}</p>
${form(visit, memory, {
  action: path,
  fields: [
    ...members.map(name => profileField(visit, memory, user, name, false)),
    ...definitions.map(definition =>
      customInput(visit, memory, definition, data[definition.key], false),
    ),
  ],
  buttons: button(words.continueOn),
})}
${links(visit, [['/login', words.toSignIn]])}`,
      })
    }),
  ),

  takeForm('fillInMissingFields', path, sending =>
    atStep(sending, path, (user, entering) => {
      const { world } = sending
      const { members, definitions } = missingOf(sending, user)
      const names = [...members, ...definitions.map(customInputName)]
      for (const name of names) demand(sending, name)
      // One by one, so that a refusal is told at its field.
      allOrNothing(world, () => {
        let changed = changeOwnProfile(world, user, readProfileChanges(sending, user, members))
        for (const definition of definitions) {
          changed = changeCustomField(sending, changed, definition)
        }
      })
      return goOn(sending, entering)
    }),
  ),
]

function missingOf({ world, app }: Visit, user: StoredUser) {
  const names = missingFields(world, app, user)
  return {
    members: names.filter(name => customKeyOf(name) === undefined),
    definitions: names.flatMap(name => definitionOf(world, 'USER', customKeyOf(name) ?? '') ?? []),
  }
}
