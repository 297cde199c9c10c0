import type { NewUser } from '../../../management/users/contract.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { generatePassword } from '../passwords/passwords.ts'
import { addUser } from '../users/change-user.ts'
import type { StoredUser } from '../users/users.ts'

/**
 * Lets somebody in who was invited: makes the account, and sends its initial password to its owner.
 * Closed registration does not matter, since who is invited does not come by themselves.
 *
 * @throws {@link Refused} when a value is malformed or taken; nothing was added then
 */
export function admit(world: World, app: StoredApp, user: NewUser): StoredUser {
  const password = generatePassword(world)
  const kind = user.email ? 'email' : 'phone'
  const added = addUser(
    world,
    { ...user, password },
    { userSourceType: 'register', registerSource: `basic:${kind}` },
  )
  const account = String(added.profile[kind])
  world.inbox.deliver({
    kind: kind === 'email' ? 'email' : 'sms',
    to: account,
    channel: 'WELCOME',
    link: `${app.host}/login`,
    account,
    password,
    sentAt: timestamp(world),
  })
  return added
}
