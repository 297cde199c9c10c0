import type { NewUser } from '../../../management/users/accounts/contract.ts'
import type { Message } from '../../kernel/inbox.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { addressMembers } from '../codes/codes.ts'
import { departments } from '../departments/departments.ts'
import { placeUser } from '../departments/members.ts'
import { generatePassword } from '../passwords/passwords.ts'
import { noteRegistration } from '../sign-up/registration.ts'
import { addUser } from '../users/change-user.ts'
import { displayNameOf } from '../users/display-name.ts'
import type { StoredUser } from '../users/users.ts'
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
  const { departmentIds = [], ...own } = user
  const kind = user.email ? 'email' : 'sms'
  const member = addressMembers[kind]
  const added = addUser(
    world,
    { ...own, password },
    { userSourceType: 'register', registerSource: `basic:${member}` },
  )
  // A department may be gone since the invitation was made.
  const places = departments.findAll(world, departmentIds).map(department => ({ department }))
  placeUser(world, added, places, departments.find(world, admission.mainDepartmentId))
  noteRegistration(world, added, { app })
  const account = String(added.profile[member])
  const told = { link: `${app.host}/login`, account, ...(showsPassword ? { password } : {}) }
  const { template = 'WELCOME_EMAIL' } = admission
  const welcome: Message = {
    kind,
    to: account,
    channel: 'WELCOME',
    ...told,
    ...mailFrom(world, kind, template, { ...told, name: displayNameOf(added) }),
    sentAt: timestamp(world),
  }
  return { user: added, welcome }
}
