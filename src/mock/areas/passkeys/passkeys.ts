import type { AuthenticatorCode, Passkey } from '../../../authentication/passkeys/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, users } from '../users/users.ts'

/** A passkey as the mock keeps it. */
export interface StoredPasskey {
  /** Base64URL. */
  readonly credentialId: string
  readonly userId: string
  /** Application that it was registered in. */
  readonly appId: string
  /** Domain of the site that it is for. */
  readonly site: string
  /** Name that the user gave it. */
  readonly name: string
  readonly authenticatorCode: AuthenticatorCode
  /** COSE as Base64URL. */
  readonly publicKey: string
  /** What its authenticator counted to last; 0 where it does not count. */
  readonly counter: number
  /** How browsers reach its authenticator. */
  readonly transports: readonly string[]
}

/** The passkeys of the pool, whichever generation of routes made them. */
export const passkeys = collection<StoredPasskey>({
  id: ({ credentialId }) => credentialId,
  key: {
    of: ({ credentialId }) => credentialId,
    taken: { 'zh-CN': '凭证已被注册', 'en-US': 'the passkey is registered already' },
  },
  unknown: noSuchPasskey,
})

users.onRemove((world, user) => passkeys.remove(world, ...passkeysOf(world, user)))

/** The passkeys of a user, oldest first; of a kind of authenticator, if one is named. */
export function passkeysOf(
  world: World,
  { userId }: StoredUser,
  kind?: AuthenticatorCode,
): StoredPasskey[] {
  return passkeys
    .all(world)
    .filter(
      passkey =>
        passkey.userId === userId && (kind === undefined || passkey.authenticatorCode === kind),
    )
}

/**
 * Gives a passkey of a user.
 *
 * @throws {@link Refused} when there is none, or it is another user's: which of both is not told
 */
export function passkeyOf(world: World, user: StoredUser, credentialId: string): StoredPasskey {
  const passkey = passkeys.get(world, credentialId)
  if (passkey.userId !== user.userId) throw noSuchPasskey()
  return passkey
}

/** Writes a passkey for a list. */
export function passkeyToWire(passkey: StoredPasskey): Passkey {
  const { credentialId, name, authenticatorCode } = passkey
  return { credentialId, name, authenticatorCode }
}

/** What an unknown passkey is answered with. */
export function noSuchPasskey(): Refused {
  return new Refused(404, { 'zh-CN': '凭证不存在', 'en-US': 'no such passkey' })
}
