import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PasswordEncryptType } from '../../contract/common.ts'
import { type Pool, type StoredUser, timestamp } from './pool.ts'
import { Refused } from './refused.ts'

/** Strength of a password as the service grades it: 1 low, 2 medium, 3 high. */
export function passwordLevel(password: string): 1 | 2 | 3 {
  const kinds = [/\d/, /\p{L}/u, /[^\p{L}\d]/u].filter(kind => kind.test(password)).length
  if (password.length < 6 || kinds < 2) return 1
  return kinds === 2 ? 2 : 3
}

/** Refuses a password that the pool's policy does not allow. */
export function checkPasswordPolicy(pool: Pool, password: string): void {
  const { passwordStrength } = pool.settings
  if (passwordStrength === 0) return
  if (password.length < 6) {
    throw new Refused(
      400,
      { 'zh-CN': '密码长度不能少于 6 位', 'en-US': 'the password must have 6 characters or more' },
      { apiCode: 2029 },
    )
  }
  if (passwordLevel(password) < passwordStrength) {
    throw new Refused(400, {
      'zh-CN': '密码强度不符合要求',
      'en-US': 'the password is weaker than the policy demands',
    })
  }
}

/** Sets a password: kept as a salted hash, with its time and strength in the profile. */
export function setPassword(pool: Pool, user: StoredUser, password: string): void {
  checkPasswordPolicy(pool, password)
  const salt = pool.random.hex(16)
  user.password = { salt, hash: saltedHash(salt, password) }
  user.profile.passwordLastSetAt = timestamp(pool)
  user.profile.passwordSecurityLevel = passwordLevel(password)
}

/** Tells whether a password is the user's. */
export function isPasswordOf(user: StoredUser, password: string): boolean {
  return user.password?.hash === saltedHash(user.password?.salt ?? '', password)
}

/** Refuses a password that the client has encrypted, which the mock has no key for. */
export function refuseEncrypted(type: PasswordEncryptType | undefined): void {
  if (type === undefined || type === 'none') return
  throw new Refused(501, 'The mock does not decrypt passwords; leave passwordEncryptType out')
}

function saltedHash(salt: string, password: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(password)))
}
