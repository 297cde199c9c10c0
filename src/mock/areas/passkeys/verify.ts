import type {
  AuthenticationCredential,
  RegistrationCredential,
} from '../../../authentication/passkeys/web-authn/contract.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../utils/base64.ts'
import { notInstalled } from '../../kernel/optional-package.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { algorithms, type Ceremony, handleOf } from './ceremonies.ts'
import { passkeys, type StoredPasskey } from './passkeys.ts'
import { originOf } from './sites.ts'

/**
 * Checks what a browser made of the options of a registration.
 *
 * @returns what is to be kept of the new passkey
 * @throws {@link Refused} 400 when it does not belong to the ceremony, or is no passkey
 */
export async function verifyCreation(
  world: World,
  { challenge, site }: Ceremony,
  { id, rawId, type, response, transports = response.transports }: RegistrationCredential,
): Promise<Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'site'>> {
  const { verifyRegistrationResponse } = await loadLibrary()
  const { clientDataJSON, attestationObject } = response
  const origin = originOf(world, site, clientDataJSON)
  if (origin === undefined || type !== 'public-key') throw notCreated()
  const result = await verifyRegistrationResponse({
    response: {
      id,
      rawId,
      type,
      response: { clientDataJSON, attestationObject },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: site,
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  if (!result?.verified) throw notCreated()
  const { publicKey, counter } = result.registrationInfo.credential
  return {
    credentialId: id,
    publicKey: encodeBase64Url(publicKey),
    counter,
    transports: transports ?? [],
    site,
  }
}

/**
 * Checks that a passkey was used in a ceremony, and takes its counter over.
 *
 * @returns whose it is, and how that is proved, in the words of RFC 8176: `mfa` when the authenticator
 *   has asked for what unlocks it as well, since possession and that are two factors at once
 * @throws {@link Refused} 403 when it is not known, not of the user who is asked for it, or its
 *   signature, challenge, origin or counter is wrong; which of these is not told
 */
export async function verifyRequest(
  world: World,
  ceremony: Ceremony,
  { id, rawId, type, response }: AuthenticationCredential,
): Promise<{ readonly userId: string; readonly amr: readonly string[] }> {
  const { verifyAuthenticationResponse } = await loadLibrary()
  const { challenge, site, userId } = ceremony
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  const passkey = passkeys.find(world, id)
  const origin = originOf(world, site, clientDataJSON)
  const publicKey = decodeBase64Url(passkey?.publicKey ?? '')
  if (!passkey || !origin || !publicKey || type !== 'public-key') throw notAccepted()
  const handle = handleOf(passkey.userId)
  if ((userId ?? passkey.userId) !== passkey.userId || (userHandle ?? handle) !== handle) {
    throw notAccepted()
  }
  const result = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      response: { clientDataJSON, authenticatorData, signature },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: site,
    credential: { id, publicKey, counter: passkey.counter },
    requireUserVerification: false,
  }).catch(() => undefined)
  // Meanwhile it may have been removed, or its counter been used by another request.
  const isSame = passkeys.find(world, id)?.counter === passkey.counter
  if (!result?.verified || !isSame) throw notAccepted()
  const { newCounter, userVerified } = result.authenticationInfo
  passkeys.update(world, passkey, { counter: newCounter })
  return { userId: passkey.userId, amr: userVerified ? ['pop', 'mfa'] : ['pop'] }
}

async function loadLibrary() {
  try {
    return await import('@simplewebauthn/server')
  } catch {
    throw notInstalled('@simplewebauthn/server', 'checks passkeys by')
  }
}

function notCreated(): Refused {
  return new Refused(400, {
    'zh-CN': '凭证校验失败',
    'en-US': 'the credential does not belong to the ticket',
  })
}

function notAccepted(): Refused {
  return new Refused(403, { 'zh-CN': '凭证校验失败', 'en-US': 'the passkey was not accepted' })
}
