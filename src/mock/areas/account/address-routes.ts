import {
  bindEmail,
  unbindEmail,
  updateEmail,
  verifyUpdateEmailRequest,
} from '../../../authentication/email/contract.ts'
import {
  bindPhone,
  unbindPhone,
  updatePhone,
  verifyUpdatePhoneRequest,
} from '../../../authentication/phone/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { malformed } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { changeUser } from '../users/change-user.ts'
import { users } from '../users/users.ts'
import { type AddressChange, bindAddress, proveChange, unbindAddress } from './addresses.ts'
import { giveTicket, takeTicket } from './tickets.ts'

/** What users do with their addresses. */
export const addressRoutes: readonly Route[] = [
  handle(bindEmail, ({ email, passCode }, { world, userId }) => {
    if (!isEmail(email)) throw malformed('email')
    bindAddress(world, users.get(world, userId), 'email', { to: email, passCode })
  }),

  handle(bindPhone, ({ phoneNumber, phoneCountryCode = '+86', passCode }, { world, userId }) => {
    if (!isPhone(phoneNumber)) throw malformed('phoneNumber')
    const address = { to: phoneNumber, passCode, phoneCountryCode }
    bindAddress(world, users.get(world, userId), 'sms', address)
  }),

  handle(unbindEmail, ({ passCode }, { world, userId }) => {
    unbindAddress(world, users.get(world, userId), 'email', passCode)
  }),

  handle(unbindPhone, ({ passCode }, { world, userId }) => {
    unbindAddress(world, users.get(world, userId), 'sms', passCode)
  }),

  handle(verifyUpdateEmailRequest, ({ emailPassCodePayload }, { world, userId }) => {
    const { newEmail, newEmailPassCode, oldEmail, oldEmailPassCode } = emailPassCodePayload
    if (!isEmail(newEmail)) throw malformed('emailPassCodePayload')
    const change: AddressChange = {
      kind: 'email',
      to: newEmail,
      passCode: newEmailPassCode,
      old: oldEmail,
      oldPassCode: oldEmailPassCode,
    }
    const user = users.get(world, userId)
    proveChange(world, user, change)
    const { token, ...rest } = giveTicket(world, user, 'changeEmail', { email: newEmail })
    return { updateEmailToken: token, ...rest }
  }),

  handle(verifyUpdatePhoneRequest, ({ phonePassCodePayload }, { world, userId }) => {
    const { newPhoneNumber, newPhonePassCode, newPhoneCountryCode, ...old } = phonePassCodePayload
    if (!isPhone(newPhoneNumber)) throw malformed('phonePassCodePayload')
    const change: AddressChange = {
      kind: 'sms',
      to: newPhoneNumber,
      passCode: newPhonePassCode,
      old: old.oldPhoneNumber,
      oldPassCode: old.oldPhonePassCode,
    }
    const user = users.get(world, userId)
    proveChange(world, user, change)
    const matter = { phone: newPhoneNumber, phoneCountryCode: newPhoneCountryCode ?? '+86' }
    const { token, ...rest } = giveTicket(world, user, 'changePhone', matter)
    return { updatePhoneToken: token, ...rest }
  }),

  carryOut(updateEmail, ({ updateEmailToken }, { world, userId }) => {
    takeTicket(world, updateEmailToken, 'changeEmail', userId, (user, { email }) => {
      changeUser(world, user, { email, emailVerified: true })
    })
  }),

  carryOut(updatePhone, ({ updatePhoneToken }, { world, userId }) => {
    takeTicket(world, updatePhoneToken, 'changePhone', userId, (user, matter) => {
      changeUser(world, user, { ...matter, phoneVerified: true })
    })
  }),
]
