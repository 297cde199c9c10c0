import {
  listPublicAccountsForSwitchLoggedIn,
  switchLoginByUser,
} from '../../../authentication/public-accounts/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { checkMayEnterApp, countSignIn, noteSuccess } from '../sign-in/sign-in-rules.ts'
import { grantOf } from '../tokens/check-user.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import { type StoredUser, users } from '../users/users.ts'
import { accountToWire, publicAccountsOf } from './public-accounts.ts'

/** Switches between accounts. */
export const publicAccountRoutes: readonly Route[] = [
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
    const { world, origin: issuer, clientIp, userAgent } = context
    const { scope = 'openid profile' } = options
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
    const app = applicationOf(context)
    const note = { world, app, clientIp, userAgent, loginMethod: 'switchLoginByUser' }
    checkMayEnterApp(note, user)
    countSignIn(note, user)
    noteSuccess(note, user)
    const originUserId = user.userId === origin.userId ? undefined : origin.userId
    return issueTokens(world, { app, origin: issuer, user, scope, originUserId })
  }),
]

/** The user who is behind a request: in a session that was switched, the one who did that. */
async function originOf(context: CallContext): Promise<StoredUser> {
  const grant = await grantOf(context)
  return users.get(context.world, grant?.originUserId ?? context.userId)
}
