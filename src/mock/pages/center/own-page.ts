import type { UserEventType } from '../../../management/audit-logs/contract.ts'
import { noteUserAction } from '../../areas/audit-logs/user-actions.ts'
import type { Login } from '../../areas/logins/logins.ts'
import type { StoredUser } from '../../areas/users/users.ts'
import { type Answer, redirect } from '../../kernel/answer.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { type Html, html } from '../../kernel/web/html.ts'
import type { FormMemory } from '../browsers.ts'
import { button, form, outcome } from '../form.ts'
import { answerPage, goTo, showPage, takeForm } from '../page.ts'
import { forget, linkTo, remember, type Sending, takeMemory, type Visit } from '../visit.ts'
import { say, type WordKey } from '../words.ts'

/** A visit of somebody who is signed in. */
export interface OwnVisit extends Visit {
  readonly login: Login
  readonly user: StoredUser
}

/** What a page of the personal center shows between the menu and the way out. */
export interface OwnPage {
  readonly title: string
  readonly body: Html
  readonly script?: string
}

/** A form that somebody has posted who is signed in. */
export type OwnSending = OwnVisit & Sending

/** Pages of the personal center, in the order of its menu. */
const menu: readonly (readonly [path: string, title: WordKey])[] = [
  ['/u', 'profile'],
  ['/u/password', 'password'],
  ['/u/email', 'email'],
  ['/u/phone', 'phone'],
  ['/u/mfa', 'secondFactors'],
  ['/u/passkeys', 'passkeys'],
  ['/u/identities', 'identities'],
  ['/u/custom-fields', 'customFields'],
  ['/u/access', 'access'],
  ['/u/devices', 'devices'],
  ['/u/history', 'loginHistory'],
  ['/u/deletion', 'deleteAccount'],
]

/** Serves a page of the personal center; whoever is not signed in is led there by the login. */
export function showOwnPage(
  name: string,
  path: string,
  show: (visit: OwnVisit, memory: FormMemory) => OwnPage | Answer,
): PlainRoute {
  return showPage(name, path, visit => {
    const { user, login } = visit
    if (user === undefined || login === undefined) return toLogin(visit, path)
    const memory = takeMemory(visit)
    const shown = show({ ...visit, app: visit.app, user, login }, memory)
    if ('httpStatus' in shown) return shown
    const { title, body, script } = shown
    return answerPage(visit, {
      title,
      script,
      body: html`${menuOf(visit, path)}
${outcome(visit, memory)}
${body}
${form(
  visit,
  { values: {}, errors: {} },
  {
    action: '/u/sign-out',
    buttons: html`<button type="submit" class="second">${visit.words.signOut}</button>`,
  },
)}`,
    })
  })
}

/**
 * Serves a form of the personal center.
 *
 * @param page path of the page that the form stands on
 */
export function takeOwnForm(
  name: string,
  path: string,
  take: (sending: OwnSending) => Answer | Promise<Answer>,
  page: string = path,
): PlainRoute {
  return takeForm(
    name,
    path,
    sending => {
      const { user, login } = sending
      if (user === undefined || login === undefined) return toLogin(sending, page)
      const answer = take({ ...sending, user, login })
      noteOwnAction(name, { ...sending, user, login })
      return answer
    },
    page,
  )
}

const eventTypes: Readonly<Record<string, UserEventType>> = {
  changeOwnProfile: 'updateUserProfile',
  changeOwnCustomFields: 'updateUserProfile',
  changeOwnPassword: 'updateUserPassword',
  changeOwnEmail: 'updateUserEmail',
  changeOwnPhone: 'updateUserPhone',
  removeOwnEmail: 'unbindEmail',
  removeOwnPhone: 'unbindPhone',
  confirmOwnMfa: 'bindMfa',
  addSmsFactor: 'bindMfa',
  addMailFactor: 'bindMfa',
  removeOwnMfa: 'unbindMFA',
  resetOwnFactor: 'unbindMFA',
  confirmDeletion: 'deleteAccount',
  signOut: 'logout',
}

function noteOwnAction(name: string, { world, app, user, context }: OwnSending): void {
  const eventType = eventTypes[name]
  if (eventType === undefined) return
  noteUserAction(world, user, { eventType, appId: app.appId }, context)
}

/** Tells on a page of the personal center what has been done. */
export function done(sending: OwnSending, page: string, notice: WordKey): Answer {
  forget(sending, page)
  remember(sending, page, { notice: say(notice) })
  return goTo(sending, page)
}

/** Writes the button that keeps what was filled in. */
export function saveButton({ words }: Visit): Html {
  return button(words.save)
}

function toLogin(visit: Visit, path: string): Answer {
  const { context, lang } = visit
  const query = new URLSearchParams({ next: path })
  if (context.url.searchParams.has('lang')) query.set('lang', lang)
  return redirect(`/login?${query}`, [], 303)
}

function menuOf(visit: Visit, current: string): Html {
  const { words } = visit
  return html`<nav><ul>${menu.map(([path, title]) => {
    const mark = path === current && html` aria-current="page"`
    return html`<li><a href="${linkTo(visit, path)}"${mark}>${words[title]}</a></li>`
  })}</ul></nav>`
}
