import {
  resetPassword,
  updatePassword,
  validatePassword,
  verifyResetPasswordRequest,
} from '../../../authentication/password/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { type CodeAddress, takeCode } from '../codes/codes.ts'
import { isPassword } from '../passwords/passwords.ts'
import { changeUser } from '../users/change-user.ts'
import { findNamed } from '../users/find-user.ts'
import { type StoredUser, userNotFound, users } from '../users/users.ts'
import { addressOf } from './address-of.ts'
import { giveTicket, takeTicket } from './tickets.ts'

/** What users do with their passwords. */
export const passwordRoutes: readonly Route[] = [
  handle(updatePassword, (input, { world, userId }) => {
    const { newPassword, oldPassword, passwordResetToken } = input
    const user = users.get(world, userId)
    if (passwordResetToken === undefined) {
      checkOldPassword(user, oldPassword)
      setPassword(world, user, newPassword)
    } else {
      takeTicket(world, passwordResetToken, 'resetPassword', userId, owner => {
        setPassword(world, owner, newPassword)
      })
    }
  }),

  handle(verifyResetPasswordRequest, (input, { world }) => {
    const { address, passCode } = addressOf(input)
    const user = ownerOf(world, address)
    takeCode(world, { ...address, channel: 'CHANNEL_RESET_PASSWORD' }, passCode)
    const { token, ...rest } = giveTicket(world, user, 'resetPassword', undefined)
    return { passwordResetToken: token, ...rest }
  }),

  carryOut(resetPassword, ({ password, passwordResetToken }, { world }) => {
    takeTicket(world, passwordResetToken, 'resetPassword', undefined, user => {
      setPassword(world, user, password)
    })
  }),

  handle(validatePassword, (input, { world }) => {
    const { email, phone, username, password } = input
    // The first one that is given counts, in this order.
    const names = Object.entries({ email, phone, username })
    const user = findNamed(world, Object.fromEntries(names.filter(([, name]) => name).slice(0, 1)))
    return { valid: user !== undefined && isPassword(user.password, password) }
  }),
]

/** Sets a password that its owner has chosen. */
export function setPassword(world: World, user: StoredUser, password: string): StoredUser {
  return changeUser(world, user, { password, resetPasswordOnNextLogin: false })
}

function checkOldPassword({ password }: StoredUser, given: string | undefined): void {
  if (password === undefined) return
  if (given === undefined) {
    throw new Refused(
      422,
      { 'zh-CN': '请输入旧密码', 'en-US': 'the old password is needed' },
      { apiCode: 2201 },
    )
  }
  if (!isPassword(password, given)) {
    throw new Refused(
      422,
      { 'zh-CN': '旧密码不正确', 'en-US': 'the old password is wrong' },
      { apiCode: 2203 },
    )
  }
}

function ownerOf(world: World, { kind, to }: CodeAddress): StoredUser {
  const user = findNamed(world, kind === 'email' ? { email: to } : { phone: to })
  if (user === undefined) throw userNotFound()
  return user
}
