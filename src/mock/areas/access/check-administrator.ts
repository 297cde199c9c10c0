import { brandedHeader } from '../../kernel/headers.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Presented } from '../../kernel/route.ts'
import { keyOfManagementToken } from './management-tokens.ts'
import { pool } from './pool-keys.ts'
import { checkSignature } from './signatures.ts'

/**
 * Checks that a request comes from an administrator: by signature, or by management token.
 *
 * @returns id of the access key by which it comes
 * @throws {@link Refused} 401 or 403, with the signature code that fits
 */
export function checkAdministrator(presented: Presented): string {
  const { world, headers } = presented
  const { userPoolId } = pool(world)
  const poolId = brandedHeader(headers, 'userpool-id')
  const authorization = headers.get('authorization') ?? ''
  const signature = /^(?:GenAuth|authing) ([^:\s]+):(\S+)$/.exec(authorization)
  // The pool of a signature is known by its key, so one that names none is taken.
  const isElsewhere = poolId !== undefined && poolId !== userPoolId
  if (signature?.[1] !== undefined && signature[2] !== undefined && !isElsewhere) {
    checkSignature(presented, signature[1], signature[2])
    return signature[1]
  }
  const keyId = keyOfManagementToken(world, authorization.replace(/^Bearer /, ''))
  if (keyId !== undefined && poolId === userPoolId) return keyId
  throw new Refused(401, {
    'zh-CN': '管理凭证无效',
    'en-US': 'the management credential is missing, wrong or expired',
  })
}
