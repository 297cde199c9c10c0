import {
  listPublicAccountsForSwitchLoggedIn,
  switchLoginByUser,
} from '../../../authentication/public-accounts/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applicationOf } from '../applications/applications.ts'
import { visitorOf } from '../devices/devices.ts'
import { offerChoice } from '../sign-in/admit.ts'
import { letIn } from '../sign-in/let-in.ts'
import { grantOf, guardUserCalls, notSignedIn } from '../tokens/check-user.ts'
import { grants } from '../tokens/grants.ts'
import { holdGrants } from '../tokens/held-grants.ts'
import { type StoredUser, users } from '../users/users.ts'
import { accountToWire, publicAccountSettings } from './public-accounts.ts'
import { publicAccountsOf } from './ties.ts'

/** Switches between accounts. */
export const switchRoutes: readonly Route[] = [
  handle(listPublicAccountsForSwitchLoggedIn, async ({ withOriginUser }, context) => {
    const { world } = context
    const origin = await originOf(context)
    const accounts = publicAccountsOf(world, origin)
    if (accounts.length === 0) return []
    return [
      {
        publicAccounts: accounts.map(account => accountToWire(world, account)),
        ...(withOriginUser ? { originUser: accountToWire(world, origin) } : {}),
      },
    ]
  }),

  handle(switchLoginByUser, async ({ targetUserId, options = {} }, context) => {
    const { world } = context
    const app = applicationOf(context)
    // Another application may want more of its users than that of the token does.
    if ((await grantOf(context))?.clientId !== app.appId) throw notSignedIn()
    const origin = await originOf(context)
    const user = [origin, ...publicAccountsOf(world, origin)].find(
      ({ userId }) => userId === targetUserId,
    )
    // Whether there is such an account at all is nobody's business who may not have it.
    if (user === undefined) {
      throw new Refused(403, {
        'zh-CN': '没有权限切换到该账号',
        'en-US': 'the user may not switch to this account',
      })
    }
    return letIn(world, {
      user,
      app,
      scope: options.scope,
      visitor: visitorOf(context),
      loginMethod: 'switchLoginByUser',
      originUserId: user.userId === origin.userId ? undefined : origin.userId,
    })
  }),
]

/** The user who is behind a request: in a session that was switched, the one who did that. */
async function originOf(context: CallContext): Promise<StoredUser> {
  const grant = await grantOf(context)
  return users.get(context.world, grant?.originUserId ?? context.userId)
}

offerChoice((world, user) => {
  const { choiceAtSignIn } = publicAccountSettings(world)
  return choiceAtSignIn && publicAccountsOf(world, user).length > 0
})

// Looked at when a token is used: there are many ways to lose an account, and all of them count.
holdGrants(isStray)

guardUserCalls((world, { grantId }) => {
  if (isStray(world, grantId)) throw notSignedIn()
})

/** Tells whether a grant is for an account that whoever has switched to it does not reach any more. */
function isStray(world: World, grantId: string): boolean {
  const { userId, originUserId } = grants(world).get(grantId) ?? {}
  const origin = users.find(world, originUserId)
  if (origin === undefined || !publicAccountSettings(world).sessionsEndWithTies) return false
  return publicAccountsOf(world, origin).every(account => account.userId !== userId)
}
