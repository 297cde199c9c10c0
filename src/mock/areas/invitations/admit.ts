import type { NewUser } from '../../../management/users/contract.ts'
import type { Message } from '../../kernel/inbox.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { departments } from '../departments/departments.ts'
import { generatePassword } from '../passwords/passwords.ts'
import { addUser } from '../users/change-user.ts'
import { displayNameOf } from '../users/display-name.ts'
import { type StoredUser, writeProfile } from '../users/users.ts'
import { mailFrom } from './templates.ts'

/** How somebody who was invited is let in. */
export interface Admission {
  /** Initial password. Default: a random one. */
  readonly password?: string | undefined
  /** Whether the welcome mail shows it. Default true. */
  readonly showsPassword?: boolean
  /** Which of the departments is the main one. Default: the first. */
  readonly mainDepartmentId?: string | undefined
  /** Template of the welcome mail. */
  readonly template?: string
}

/**
 * Lets somebody in who was invited: makes the account, and the mail that brings its initial password.
 * Closed registration does not matter, since who is invited does not come by themselves.
 *
 * @returns the user, and the mail, to be delivered once everything has worked
 * @throws {@link Refused} when a value is malformed or taken; nothing was added then
 */
export function admit(
  world: World,
  app: StoredApp,
  user: NewUser,
  admission: Admission = {},
): { user: StoredUser; welcome: Message } {
  const { password = generatePassword(world), showsPassword = true } = admission
  // One may be gone since the invitation was made.
  const departmentIds = departments
    .findAll(world, user.departmentIds ?? [])
    .map(({ departmentId }) => departmentId)
  const { mainDepartmentId = departmentIds[0] } = admission
  const kind = user.email ? 'email' : 'phone'
  const added = addUser(
    world,
    { ...user, password, departmentIds },
    { userSourceType: 'register', registerSource: `basic:${kind}` },
  )
  if (mainDepartmentId !== undefined) writeProfile(world, added, { mainDepartmentId })
  const account = String(added.profile[kind])
  const told = { link: `${app.host}/login`, account, ...(showsPassword ? { password } : {}) }
  const welcome: Message = {
    kind: kind === 'email' ? 'email' : 'sms',
    to: account,
    channel: 'WELCOME',
    ...told,
    ...mailFrom(world, admission.template ?? 'WELCOME_EMAIL', {
      ...told,
      name: displayNameOf(added),
    }),
    sentAt: timestamp(world),
  }
  return { user: added, welcome }
}
