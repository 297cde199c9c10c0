import { webAuthnLoginFinalize } from '../../authentication/passkeys/contract.ts'
import { beginRequest, takeCeremony } from '../areas/passkeys/ceremonies.ts'
import { verifyRequest } from '../areas/passkeys/verify.ts'
import { users } from '../areas/users/users.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { ceremonyForm, ceremonyScript, keepCeremony, readCeremony } from './ceremony.ts'
import { passFirstFactor } from './enter.ts'
import { links, outcome } from './form.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { takeMemory } from './visit.ts'

const path = '/login/passkey'

/** Sign-in by a passkey, whoever's it is. */
export const passkeySignInPages: readonly PlainRoute[] = [
  takeForm(
    'beginPasskeyLogin',
    `${path}/begin`,
    sending => {
      keepCeremony(sending, path, beginRequest(sending.context, sending.app))
      return goTo(sending, path)
    },
    '/login',
  ),

  showPage('showPasskeyLogin', path, visit => {
    const { words } = visit
    const memory = takeMemory(visit)
    const ceremony = ceremonyForm(visit, memory, { action: path, label: words.signIn })
    if (ceremony === undefined) return goTo(visit, '/login')
    return answerPage(visit, {
      title: words.toPasskey,
      body: html`${outcome(visit, memory)}
${ceremony}
${links(visit, [['/login', words.toPassword]])}`,
      script: ceremonyScript,
    })
  }),

  takeForm(
    'passkeyLogin',
    path,
    async sending => {
      const { world, app } = sending
      const { ticket, credential } = readCeremony(sending, path, webAuthnLoginFinalize())
      const { appId } = app
      const ceremony = takeCeremony(world, ticket, 'authentication', { appId })
      const { userId, amr } = await verifyRequest(world, ceremony, credential)
      return passFirstFactor(sending, users.get(world, userId), amr)
    },
    '/login',
  ),
]
