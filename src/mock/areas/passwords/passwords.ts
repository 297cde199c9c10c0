import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'

/** Settings of passwords. */
export interface PasswordSettings {
  /** Demand on passwords: 0 none, 1 six characters, 2 two kinds of them, 3 all three kinds. */
  readonly passwordStrength: 0 | 1 | 2 | 3
}

/** How passwords are judged. */
export const passwordSettings = settings<PasswordSettings>({ passwordStrength: 0 })

/** A password as the mock keeps it: never in the clear. */
export interface StoredPassword {
  readonly salt: string
  readonly hash: string
}

/** Strength of a password as the service grades it: 1 low, 2 medium, 3 high. */
export function passwordLevel(password: string): 1 | 2 | 3 {
  const kinds = [/\d/, /\p{L}/u, /[^\p{L}\d]/u].filter(kind => kind.test(password)).length
  if ([...password].length < 6 || kinds < 2) return 1
  return kinds === 2 ? 2 : 3
}

/** Refuses a password that the pool's policy does not allow. */
export function checkPasswordPolicy(world: World, password: string): void {
  const { passwordStrength } = passwordSettings(world)
  if (passwordStrength === 0) return
  if ([...password].length < 6) {
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

/**
 * Makes what is kept of a new password: a salted hash.
 *
 * @throws {@link Refused} when the policy does not allow the password
 */
export function storePassword(world: World, password: string): StoredPassword {
  checkPasswordPolicy(world, password)
  const salt = world.random.hex(16)
  return { salt, hash: saltedHash(salt, password) }
}

/** Makes a password up. */
export function generatePassword(world: World): string {
  // Random digits and letters alone would break the strictest policy, which wants a symbol too.
  return `${world.random.hex(12)}-aZ9`
}

/** Tells whether a password is the one that is kept. */
export function isPassword(stored: StoredPassword | undefined, password: string): boolean {
  return stored?.hash === saltedHash(stored?.salt ?? '', password)
}

function saltedHash(salt: string, password: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(password)))
}
