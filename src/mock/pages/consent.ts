import { redirect } from '../kernel/answer.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { denyInteraction, grantConsent, resumePath, scopesOf } from '../protocol/interactions.ts'
import { form } from './form.ts'
import { answerPage, goTo, showOver, showPage, takeForm } from './page.ts'
import type { PageWords, WordKey } from './words.ts'

const path = '/login/consent'

const scopeWords = new Map<string, WordKey>([
  ['openid', 'scopeOpenid'],
  ['profile', 'scopeProfile'],
  ['email', 'scopeEmail'],
  ['phone', 'scopePhone'],
  ['address', 'scopeAddress'],
  ['username', 'scopeUsername'],
  ['role', 'scopeRoles'],
  ['roles', 'scopeRoles'],
  ['extended_fields', 'scopeExtendedFields'],
  ['external_id', 'scopeExternalId'],
  ['offline_access', 'scopeOfflineAccess'],
])

/** The question whether an application may have what it asks for. */
export const consentPages: readonly PlainRoute[] = [
  showPage('showConsent', path, visit => {
    const { words, interaction, user, app } = visit
    if (interaction === undefined) return showOver(visit)
    if (user === undefined) return goTo(visit, '/login')
    const { name, nickname, username, email, phone } = user.profile
    const who = [nickname, name, username, email, phone, user.userId].find(Boolean)
    return answerPage(visit, {
      title: words.consent,
      body: html`<p class="hint">${String(who)}</p>
<p><strong>${app.name}</strong> ${words.consentAsks}</p>
<ul>${describe(scopesOf(interaction), words).map(text => html`<li>${text}</li>`)}</ul>
${form(
  visit,
  { values: {}, errors: {} },
  {
    action: path,
    buttons: html`<button type="submit" name="decision" value="allow">${words.allow}</button>
<button type="submit" name="decision" value="deny" class="second">${words.deny}</button>`,
  },
)}`,
    })
  }),

  takeForm('decideConsent', path, sending => {
    const { world, interaction, user, form: sent } = sending
    if (interaction === undefined) return showOver(sending)
    if (user === undefined) return goTo(sending, '/login')
    // Whatever is no clear yes is a no.
    if (sent.decision === 'allow') grantConsent(world, interaction, user.userId)
    else denyInteraction(interaction)
    return redirect(resumePath(interaction), [], 303)
  }),
]

function describe(scopes: readonly string[], words: PageWords): string[] {
  const texts = scopes.map(scope => {
    const key = scopeWords.get(scope)
    return key === undefined ? scope : words[key]
  })
  return [...new Set(texts)]
}
