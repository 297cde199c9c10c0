import {
  deleteAccount,
  type VerifyDeleteAccountRequestInput,
  verifyDeleteAccountRequest,
} from '../../../authentication/account-deletion/contract.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { addressMembers, takeCode } from '../codes/codes.ts'
import { isPassword } from '../passwords/passwords.ts'
import { type StoredUser, users } from '../users/users.ts'
import { addressOf } from './address-of.ts'
import { giveTicket, takeTicket } from './tickets.ts'

/** Deletion of one's own account. */
export const deletionRoutes: readonly Route[] = [
  handle(verifyDeleteAccountRequest, (input, { world, userId }) => {
    const user = users.get(world, userId)
    proveDeletion(world, user, input)
    const { token, ...rest } = giveTicket(world, user, 'deleteAccount', undefined)
    return { deleteAccountToken: token, ...rest }
  }),

  carryOut(deleteAccount, ({ deleteAccountToken }, { world, userId }) => {
    takeTicket(world, deleteAccountToken, 'deleteAccount', userId, user => {
      users.remove(world, user)
    })
  }),
]

/**
 * Takes the proof that a user wants the account to be deleted.
 *
 * @throws {@link Refused} when it is wrong, or not the one that this user has to give
 */
export function proveDeletion(
  world: World,
  user: StoredUser,
  input: VerifyDeleteAccountRequestInput,
): void {
  const { verifyMethod, passwordPayload, ...payloads } = input
  if (verifyMethod !== 'PASSWORD') {
    const { address, passCode } = addressOf({ verifyMethod, ...payloads })
    const own = String(user.profile[addressMembers[address.kind]] ?? '')
    // A code that somebody else got proves nothing about this account.
    if (own.toLowerCase() !== address.to.toLowerCase()) {
      throw malformed(address.kind === 'email' ? 'email' : 'phoneNumber')
    }
    takeCode(world, { ...address, channel: 'CHANNEL_DELETE_ACCOUNT' }, passCode)
    return
  }
  if (passwordPayload === undefined) throw malformed('passwordPayload')
  if (user.profile.email || user.profile.phone) {
    throw new Refused(403, {
      'zh-CN': '请使用验证码',
      'en-US': 'who has an e-mail address or a phone proves it by a code',
    })
  }
  if (!isPassword(user.password, passwordPayload.password)) {
    throw new Refused(
      403,
      { 'zh-CN': '密码不正确', 'en-US': 'the password is wrong' },
      { apiCode: 2006 },
    )
  }
}
