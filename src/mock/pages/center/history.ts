import { applications } from '../../areas/applications/applications.ts'
import { type MockPlace, placeOf } from '../../areas/history/places.ts'
import { loginHistoryOf } from '../../areas/logins/login-history.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { showTime } from '../show-time.ts'
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
        const place = placeOf(world, clientIp)
        return html`<li>
<strong>${showTime(at)}
${isSuccessful ? words.signedIn : words.refused}</strong>
<br>${app?.name ?? ''}
<br>${clientIp}${place !== undefined && html`<br>${nameOf(place)}`}${
          userAgent !== undefined && html`<br>${userAgent}`
        }
</li>`
      })
    return { title: words.loginHistory, body: html`<ul class="records">${rows}</ul>` }
  }),
]

function nameOf({ city_name, region_name, country_name }: MockPlace): string {
  return [...new Set([city_name, region_name, country_name])].filter(Boolean).join(', ')
}
