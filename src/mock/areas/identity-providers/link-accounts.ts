import type { LinkAccountsInput } from '../../../authentication/identities/contract.ts'
import { Refused, type Words } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { applicationOf, applications } from '../applications/applications.ts'
import { readAccessToken, readIdToken } from '../tokens/read-tokens.ts'
import { linkedAlready } from '../users/identities.ts'
import { type StoredUser, users } from '../users/users.ts'

/**
 * Makes one account of two: the second one is deleted.
 *
 * @throws {@link Refused} when a token is not valid, or the accounts cannot be one; both are as they
 *   were then
 */
export async function linkAccounts(
  { primaryUserToken, secondaryUserToken }: LinkAccountsInput,
  context: Context,
): Promise<void> {
  const { world } = context
  const primary = await userOf(primaryUserToken, context)
  const secondary = await userOf(secondaryUserToken, context)
  // The documentation does not say how these two are refused.
  if (primary.userId === secondary.userId) {
    throw new Refused(400, { 'zh-CN': '不能绑定同一账号', 'en-US': 'both are the same account' })
  }
  if (secondary.identities.length === 0) {
    throw new Refused(
      400,
      { 'zh-CN': '获取社会化账号信息失败', 'en-US': 'the second account is no social account' },
      { apiCode: 2214 },
    )
  }
  const present = new Set(primary.identities.map(({ extIdpId }) => extIdpId))
  if (secondary.identities.some(({ extIdpId }) => present.has(extIdpId))) throw linkedAlready()
  users.remove(world, secondary)
  users.update(world, primary, { identities: [...primary.identities, ...secondary.identities] })
}

/**
 * The user of a token. The documentation speaks of a token only: that is the ID token in the older
 * API, and the access token elsewhere, so either does.
 */
async function userOf(token: string, context: Context): Promise<StoredUser> {
  const { world, origin } = context
  // Not the host that the request went to, but that of an application has issued it.
  const issuers = [origin, ...applications.all(world).map(({ host }) => host)]
  for (const issuer of issuers) {
    const { claims } =
      (await readIdToken(world, token, issuer)) ??
      (await readAccessToken(world, token, issuer)) ??
      {}
    if (claims !== undefined) {
      if (claims.aud !== applicationOf(context).appId) throw ofAnotherApplication()
      return users.find(world, String(claims.sub)) ?? notValid()
    }
    const hint = await readIdToken(world, token, issuer, { isHint: true })
    if (hint === undefined) continue
    throw Number(hint.claims.exp) * 1000 <= world.clock.now() ? expired() : notOver()
  }
  return notValid()
}

function expired(): Refused {
  return new Refused(
    401,
    { 'zh-CN': '登录已过期', 'en-US': 'the sign-in has expired' },
    { apiCode: 2206 },
  )
}

// Not documented, like its number.
function ofAnotherApplication(): Refused {
  return signInRefused({
    'zh-CN': '该 token 不属于此应用',
    'en-US': 'the token is of another application',
  })
}

function notOver(): Refused {
  return signInRefused({ 'zh-CN': '登录尚未完成', 'en-US': 'the sign-in has a step to go' })
}

function notValid(): never {
  throw signInRefused({ 'zh-CN': '登录信息有误', 'en-US': 'the token is not valid' })
}

function signInRefused(words: Words): Refused {
  return new Refused(401, words, { apiCode: 2207 })
}
