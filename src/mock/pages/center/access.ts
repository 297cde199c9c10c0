import { mayUse } from '../../areas/application-access/access-rules.ts'
import { applications } from '../../areas/applications/applications.ts'
import { members } from '../../areas/groups/groups.ts'
import { rolesOfUser } from '../../areas/roles/assignments.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { type Html, html } from '../../kernel/web/html.ts'
import { showOwnPage } from './own-page.ts'

/** What a user belongs to and may use, in the personal center. */
export const accessPages: readonly PlainRoute[] = [
  showOwnPage('showOwnAccess', '/u/access', ({ words, world, user }) => {
    const list = (title: string, names: readonly string[]): Html =>
      html`<h2>${title}</h2>
<ul>${names.length === 0 ? html`<li>${words.none}</li>` : names.map(name => html`<li>${name}</li>`)}</ul>`
    const groups = members.having(world, user).map(({ name }) => name)
    const roles = rolesOfUser(world, user).map(({ name, code }) => name || code)
    const open = applications.all(world).filter(app => mayUse(world, app, user))
    return {
      title: words.access,
      body: html`${list(words.groups, groups)}
${list(words.roles, roles)}
${list(
  words.applications,
  open.map(({ name }) => name),
)}`,
    }
  }),
]
