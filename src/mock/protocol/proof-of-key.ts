import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { EmbeddedJWK } from 'jose/jwk/embedded'
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint'
import { jwtVerify } from 'jose/jwt/verify'
import { encodeBase64Url } from '../../utils/base64.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { state } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { protocolSettings } from './settings.ts'

/** Algorithms that proofs may be signed by. */
export const proofAlgorithms: readonly string[] = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'PS256',
  'EdDSA',
  'Ed25519',
]

// How far the time of a proof may be off, and how long a nonce is taken; the standard leaves it open.
const proofWindow = 5 * 60_000

/** Proofs of keys that were used, with the times of their use. */
const usedProofs = state(() => new Map<string, number>())

/** Nonces for such proofs, with the times of their issue. */
const proofNonces = state(() => new Map<string, number>())

/**
 * Checks the proof that the sender of a request has a key (RFC 9449 section 4.3).
 *
 * @param accessToken the token that comes with it, at a resource
 * @returns the thumbprint of the key; `undefined` when there is no proof
 * @throws {@link OauthRefused} when there is a proof that does not hold
 */
export async function checkProof(
  world: World,
  { headers, method, url }: Request,
  accessToken?: string,
): Promise<string | undefined> {
  const proof = headers.get('dpop')
  if (proof === null || !protocolSettings(world).dpop) return undefined
  const now = world.clock.now()
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    algorithms: [...proofAlgorithms],
    typ: 'dpop+jwt',
    currentDate: new Date(now),
  }).catch(() => refuse('the proof is no JWT that its key has signed'))

  const { htm, htu, iat, jti, nonce, ath } = payload
  if (htm !== method) refuse('htm is not the method of the request')
  if (typeof htu !== 'string' || withoutQuery(htu) !== withoutQuery(url)) {
    refuse('htu is not the address of the request')
  }
  if (iat === undefined || Math.abs(iat * 1000 - now) > proofWindow) refuse('iat is too far off')
  if (accessToken !== undefined && ath !== hashOf(accessToken)) {
    refuse('ath is not the hash of the access token')
  }
  const thumbprint = await calculateJwkThumbprint(protectedHeader.jwk ?? {})
  checkNonce(world, nonce)
  remember(world, thumbprint, jti)
  return thumbprint
}

function checkNonce(world: World, nonce: unknown): void {
  const issuedAt = typeof nonce === 'string' ? proofNonces(world).get(nonce) : undefined
  const isFresh = issuedAt !== undefined && issuedAt + proofWindow > world.clock.now()
  if (isFresh || (nonce === undefined && !protocolSettings(world).dpopNonceRequired)) return
  const next = world.random.hex(24)
  proofNonces(world).set(next, world.clock.now())
  throw new OauthRefused('use_dpop_nonce', 'the proof must have the nonce of the service', {
    headers: [['dpop-nonce', next]],
  })
}

function remember(world: World, thumbprint: string, jti: string | undefined): void {
  const proofs = usedProofs(world)
  const now = world.clock.now()
  if (jti === undefined || jti === '') refuse('jti is missing')
  const key = `${thumbprint}:${jti}`
  if (proofs.has(key)) refuse('the proof was used before')
  // One that is older than the window is refused for its time, so it need not be remembered.
  for (const [old, usedAt] of proofs) {
    if (usedAt > now - 2 * proofWindow) break
    proofs.delete(old)
  }
  proofs.set(key, now)
}

function refuse(description: string): never {
  throw new OauthRefused('invalid_dpop_proof', description)
}

function withoutQuery(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}`
}

function hashOf(accessToken: string): string {
  return encodeBase64Url(sha256(utf8ToBytes(accessToken)))
}
