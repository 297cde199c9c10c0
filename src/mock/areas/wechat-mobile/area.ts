import {
  authByCodeIdentity,
  bindByAccount,
  bindByAccountId,
  bindByEmailCode,
  bindByPhoneCode,
  registerNewUser,
  selectAccount,
} from '../../../authentication/wechat-mobile/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { registerPerson } from '../identity-providers/linked-users.ts'
import { enter } from '../sign-in/enter.ts'
import { checkPassword, noteOf, takeSignInCode } from '../sign-in/sign-in-rules.ts'
import { findByAccount } from '../users/find-user.ts'
import { users } from '../users/users.ts'
import { bind, bindChosen, finish, mayNotRegister, signInByCode } from './binding.ts'
import { wechatMobileSettings } from './waiting-sign-ins.ts'

/** Sign-in by the WeChat app, with the question whether to bind an account. */
export const wechatMobileArea: Area = {
  settings: wechatMobileSettings,
  routes: [
    handle(authByCodeIdentity, (input, context) =>
      enter(context, signInByCode(context, input), input.options?.scope),
    ),

    handle(registerNewUser, (input, context) =>
      finish(context, input, 'create-federation-account', ({ mayRegister }, way, person) => {
        if (!mayRegister) throw mayNotRegister()
        return registerPerson(context.world, way, person, noteOf(context))
      }),
    ),

    handle(bindByEmailCode, (input, context) =>
      bind(context, input, 'bind-identity-by-email-code', () =>
        takeSignInCode(noteOf(context), { kind: 'email', to: input.email }, input.code),
      ),
    ),

    handle(bindByPhoneCode, (input, context) =>
      bind(context, input, 'bind-identity-by-phone-code', () =>
        takeSignInCode(noteOf(context), { kind: 'sms', to: input.phone }, input.code),
      ),
    ),

    handle(bindByAccount, (input, context) =>
      bind(context, input, 'bind-identity-by-password', ({ world }) =>
        checkPassword(noteOf(context), findByAccount(world, input.account), input.password),
      ),
    ),

    handle(selectAccount, (input, context) =>
      bindChosen(context, input, 'bind-identity-by-selection', ({ world }) =>
        findByAccount(world, input.account),
      ),
    ),

    handle(bindByAccountId, (input, context) =>
      bindChosen(context, input, 'bind-identity-by-account-id', ({ world }) =>
        users.find(world, input.accountId),
      ),
    ),
  ],
}
