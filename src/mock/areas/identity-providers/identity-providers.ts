import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** Somebody who has an account at an identity source, whether or not the pool knows. */
export interface SeedPerson {
  /** Id at the identity source. */
  readonly userIdInIdp: string
  /** What that id is. Default `openid`; `primary` at a source of the type `enterprise`. */
  readonly idType?: string
  /** What the source says about the person: the profile of the user who is created of it. */
  readonly profile?: Omit<NewUser, 'identities' | 'password'>
  /** Codes that the source has given an app for this person. Each works once. */
  readonly codes?: readonly string[]
  /** Codes of a mini program's `getPhoneNumber`, for `profile.phone`. Each works once. */
  readonly phoneCodes?: readonly string[]
  /** Access tokens that the source has given an app for this person. */
  readonly accessTokens?: readonly string[]
  /** Key of a mini program's encrypted data: 16 bytes, Base64. */
  readonly sessionKey?: string
  /** Account name, in a directory. */
  readonly account?: string
  /** Password, in a directory. */
  readonly password?: string
}

/** A way from the pool to an identity source. */
export interface SeedIdentityConnection {
  /** Identifier that sign-ins and links name it by, unique in the pool. */
  readonly identifier: string
  /** Id of the connection. Default: made from the mock's randomness. */
  readonly connectionId?: string
  /** Id of the application or mini program at the source. */
  readonly appId?: string
  /** Secret of it. */
  readonly appSecret?: string
  /** What `miniPrograms.getAlipayAuthInfo` gives. */
  readonly authInfo?: string
  /**
   * Whether `wechatMobile.signIn` asks somebody new to bind an account: never, with the choice to
   * create one, or without it. Default `never`.
   */
  readonly binding?: 'never' | 'optional' | 'required'
}

/** An identity source of the pool. */
export interface SeedIdentityProvider {
  /** Kind of the source, such as `github`, `wechat`, `ldap` or `ad`. */
  readonly provider: string
  /** Id of the source. Default: made from the mock's randomness. */
  readonly extIdpId?: string
  /** Name that users see. Default: the kind. */
  readonly name?: string
  /** Whose accounts it has. Default `enterprise` for `ldap` and `ad`, else `social`. */
  readonly type?: 'social' | 'enterprise'
  /** Ways to it. Default: one, whose identifier is the kind. */
  readonly connections?: readonly SeedIdentityConnection[]
  /**
   * Who has an account there. The first one is signed in there in every browser, so that opening
   * `identities.linkUrl` links that account.
   */
  readonly persons?: readonly SeedPerson[]
}

/** A connection as the mock keeps it. */
export type StoredConnection = SeedIdentityConnection &
  Required<Pick<SeedIdentityConnection, 'connectionId' | 'binding'>>

/** An identity source as the mock keeps it. */
export interface StoredProvider extends Required<SeedIdentityProvider> {
  readonly connections: readonly StoredConnection[]
}

/** A connection, and the identity source that it leads to. */
export interface Way {
  readonly provider: StoredProvider
  readonly connection: StoredConnection
}

/** The identity sources of the pool. */
export const identityProviders = collection<StoredProvider>({
  id: ({ extIdpId }) => extIdpId,
  unknown: { 'zh-CN': '身份源不存在', 'en-US': 'no such identity source' },
})

/** Every connection of the pool. */
export function allWays(world: World): Way[] {
  return identityProviders
    .all(world)
    .flatMap(provider => provider.connections.map(connection => ({ provider, connection })))
}

/**
 * Finds a connection by its identifier.
 *
 * @param kind what its identity source must be; any when left out
 * @throws {@link Refused} 404 when there is none, 422 when it leads to something else
 */
export function getWay(world: World, identifier: string, kind?: string): Way {
  const way = allWays(world).find(({ connection }) => connection.identifier === identifier)
  if (way === undefined) {
    throw new Refused(404, { 'zh-CN': '身份源连接不存在', 'en-US': 'no such connection' })
  }
  if (kind === undefined || way.provider.provider === kind) return way
  throw new Refused(422, {
    'zh-CN': '身份源连接类型不匹配',
    'en-US': `the connection does not lead to ${kind}`,
  })
}

/** Codes that were used up, with the source that gave them. */
const spentCodes = state(() => new Set<string>())

/**
 * Takes a code of an identity source.
 *
 * @param list which codes of persons it is one of
 * @returns the person whom the source gave it for
 * @throws {@link Refused} 602 when the source would refuse it
 */
export function takePersonCode(
  world: World,
  { extIdpId, persons }: StoredProvider,
  code: string,
  list: 'codes' | 'phoneCodes' = 'codes',
): SeedPerson {
  const person = persons.find(({ [list]: codes }) => codes?.includes(code))
  const spent = `${extIdpId} ${list} ${code}`
  if (person === undefined || spentCodes(world).has(spent)) throw refusedBySource()
  spentCodes(world).add(spent)
  return person
}

/**
 * Reads an access token of an identity source.
 *
 * @throws {@link Refused} 602 when the source would refuse it
 */
export function personOfToken({ persons }: StoredProvider, token: string): SeedPerson {
  const person = persons.find(({ accessTokens }) => accessTokens?.includes(token))
  if (person === undefined) throw refusedBySource()
  return person
}

/** What is answered when an identity source refuses what it is asked with. */
export function refusedBySource(): Refused {
  return new Refused(602, {
    'zh-CN': '请求第三方端点时返回错误',
    'en-US': 'the identity source has refused the request',
  })
}
