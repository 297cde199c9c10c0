import { applications } from '../../areas/applications/applications.ts'
import { loginHistoryOf } from '../../areas/logins/login-history.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { showOwnPage } from './own-page.ts'

const mostShown = 50

/** The sign-ins of a user in the personal center. */
export const historyPages: readonly PlainRoute[] = [
  showOwnPage('showOwnHistory', '/u/history', visit => {
    const { words, user, world } = visit
    const rows = loginHistoryOf(world, user.userId)
      .slice(-mostShown)
      .reverse()
      .map(({ at, appId, clientIp, userAgent, isSuccessful }) => {
        const app = applications.find(world, appId)
        const time = new Date(at).toISOString()
        return html`<li>
<strong><time datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time>
${isSuccessful ? words.signedIn : words.refused}</strong>
<br>${app?.name ?? ''}
<br>${clientIp}${userAgent !== undefined && html`<br>${userAgent}`}
</li>`
      })
    return { title: words.loginHistory, body: html`<ul class="records">${rows}</ul>` }
  }),
]
