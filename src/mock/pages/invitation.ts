import { checkMayApply, joinByLink } from '../areas/invitations/applicants.ts'
import { getLink } from '../areas/invitations/links.ts'
import { openInvitation } from '../areas/invitations/open-invitations.ts'
import { invitationSettings, invitingPool } from '../areas/invitations/settings.ts'
import { displayNameOf } from '../areas/users/display-name.ts'
import { users } from '../areas/users/users.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { codeField } from './fields.ts'
import { button, field, form, links, outcome } from './form.ts'
import { invitationPaths, whileGood } from './invitation-steps.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, demandAddress, demandSentAddress, sendCodeTo, sentAddress } from './read-fields.ts'
import { forget, memoryOf, remember, takeMemory, type Visit } from './visit.ts'
import { at, atCode } from './wrong.ts'

const { entry, byLink, inPerson, done } = invitationPaths

/** Where the links of invitations lead, and the way in by one that is for everybody. */
export const invitationPages: readonly PlainRoute[] = [
  // What a link holds does not stay in the address, and opens an invitation in person once.
  showPage('openInvitation', entry, visit =>
    whileGood(visit, () => {
      const { searchParams } = visit.context.url
      const identifier = searchParams.get('identifier') ?? ''
      const signature = searchParams.get('signature')
      if (signature === null) {
        getLink(visit.world, identifier, 4032)
        return begin(visit, byLink, { identifier })
      }
      const { token } = openInvitation(visit.world, identifier, signature)
      return begin(visit, inPerson, { invitation: token })
    }),
  ),

  showPage('showInvitation', byLink, visit =>
    whileGood(visit, () => {
      const { world, words } = visit
      const { inviterId } = getLink(world, identifierOf(visit), 4033)
      const inviter = users.find(world, inviterId)
      const memory = takeMemory(visit)
      const isSent = sentAddress(visit, byLink) !== undefined
      const names = [inviter && displayNameOf(inviter), invitingPool(world).name]
      return answerPage(visit, {
        title: words.invitation,
        body: html`${outcome(visit, memory)}
<p>${names.filter(Boolean).join(' · ')}</p>
${
  isSent &&
  form(visit, memory, {
    action: `${byLink}/join`,
    fields: [codeField(visit, memory)],
    buttons: button(words.join),
  })
}
${form(visit, memory, {
  action: byLink,
  fields: [
    field(visit, memory, { name: 'name', label: words.name, autocomplete: 'name' }),
    field(visit, memory, {
      name: 'email',
      label: words.email,
      type: 'email',
      autocomplete: 'email',
    }),
  ],
  buttons: button(words.sendCode),
})}`,
      })
    }),
  ),

  takeForm('sendApplicationCode', byLink, sending => {
    const { world } = sending
    getLink(world, identifierOf(sending), 4033)
    const name = demand(sending, 'name')
    demand(sending, 'email')
    const address = demandAddress(sending)
    at('email', () => checkMayApply(world, address.to))
    remember(sending, byLink, { values: { name } })
    sendCodeTo(sending, byLink, address, invitationSettings(world).invitationChannel)
    return goTo(sending, byLink)
  }),

  takeForm(
    'applyByLink',
    `${byLink}/join`,
    sending => {
      const { world, app } = sending
      const emailCode = demand(sending, 'code')
      const { to: email } = demandSentAddress(sending, byLink)
      const profile = { name: memoryOf(sending, byLink).values.name ?? '', email }
      const application = { identifier: identifierOf(sending), emailCode, profile }
      const status = atCode(() => joinByLink(world, app, application))
      forget(sending, byLink)
      return goTo(sending, status === 'PENDING' ? `${done}/pending` : done)
    },
    byLink,
  ),

  showPage('showApplied', `${done}/pending`, visit => endPage(visit, visit.words.hasApplied)),
  showPage('showJoined', done, visit => endPage(visit, visit.words.hasJoined)),
]

// What was filled in for an invitation before is nothing to the next one.
function begin(visit: Visit, page: string, values: Record<string, string>) {
  forget(visit, page)
  remember(visit, page, { values })
  return goTo(visit, page)
}

function identifierOf(visit: Visit): string {
  return memoryOf(visit, byLink).values.identifier ?? ''
}

function endPage(visit: Visit, text: string) {
  const { words } = visit
  const body = html`<p>${text}</p>${links(visit, [['/login', words.toSignIn]])}`
  return answerPage(visit, { title: words.invitation, body })
}
