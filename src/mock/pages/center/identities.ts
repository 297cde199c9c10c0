import {
  allWays,
  identityProviders,
  type Way,
} from '../../areas/identity-providers/identity-providers.ts'
import { linkSignedIn, unlink } from '../../areas/identity-providers/linked-users.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { choiceButton, form } from '../form.ts'
import { done, type OwnVisit, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/identities'

/** The linked accounts of a user in the personal center. */
export const identityPages: readonly PlainRoute[] = [
  showOwnPage('showOwnIdentities', path, (visit, memory) => {
    const { words, user, world } = visit
    const linked = user.identities.map(({ extIdpId, provider, userIdInIdp }) => ({
      extIdpId: String(extIdpId),
      name: identityProviders.find(world, String(extIdpId))?.name ?? String(provider),
      userIdInIdp: String(userIdInIdp),
    }))
    const open = openWays(visit)
    return {
      title: words.identities,
      body: html`${linked.length === 0 && html`<p>${words.noIdentities}</p>`}
<ul class="records">${linked.map(
        ({ name, userIdInIdp }) => html`<li><strong>${name}</strong> ${userIdInIdp}</li>`,
      )}</ul>
${
  linked.length > 0 &&
  form(visit, memory, {
    action: `${path}/unlink`,
    buttons: html`${linked.map(({ extIdpId, name }) =>
      choiceButton('source', extIdpId, `${words.unlink}: ${name}`),
    )}`,
  })
}
${
  open.length > 0 &&
  form(visit, memory, {
    action: path,
    buttons: html`${open.map(({ provider, connection }) =>
      choiceButton('connection', connection.identifier, `${words.link}: ${provider.name}`),
    )}`,
  })
}`,
    }
  }),

  // The pages of the identity source are none: who is signed in there comes back at once.
  takeOwnForm('linkOwnIdentity', path, sending => {
    linkSignedIn(sending.world, sending.user, sending.form.connection ?? '')
    return done(sending, path, 'saved')
  }),

  takeOwnForm(
    'unlinkOwnIdentity',
    `${path}/unlink`,
    sending => {
      unlink(sending.world, sending.user, sending.form.source ?? '')
      return done(sending, path, 'removed')
    },
    path,
  ),
]

// A directory has no pages to be signed in at.
function openWays({ world, user: { identities } }: OwnVisit): Way[] {
  return allWays(world).filter(
    ({ provider: { extIdpId, type } }) =>
      type === 'social' && !identities.some(identity => identity.extIdpId === extIdpId),
  )
}
