import type { PlainRoute } from '../../engine/engine.ts'
import { html } from '../html.ts'
import { showOwnPage } from './own-page.ts'

const mostShown = 50

/** The sign-ins of a user in the personal center. */
export const historyPages: readonly PlainRoute[] = [
  showOwnPage('showOwnHistory', '/u/history', visit => {
    const { words, user, pool } = visit
    const records = pool.loginHistory.filter(({ userId }) => userId === user.userId)
    const rows = records
      .slice(-mostShown)
      .reverse()
      .map(({ at, appId, clientIp, userAgent, isSuccessful }) => {
        const app = pool.apps.find(candidate => candidate.appId === appId)
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
