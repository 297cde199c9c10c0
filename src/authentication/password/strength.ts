/** How strong a password is: 0 refused by every policy, 1 low, 2 medium, 3 high. */
export type PasswordStrength = 0 | 1 | 2 | 3

/**
 * Grades a password as the service does: 6 characters are the least, and each kind of them after the
 * first one (digits, letters, anything else) makes it stronger by one. Pure, and for a hint while the
 * user types: what the pool demands, only the service knows.
 *
 * @example
 * ```ts
 * import { passwordStrength } from 'genauth'
 *
 * console.log(passwordStrength('abc')) // 0
 * console.log(passwordStrength('abcdef')) // 1
 * console.log(passwordStrength('abcde1')) // 2
 * console.log(passwordStrength('abcd1!')) // 3
 * ```
 */
export function passwordStrength(password: string): PasswordStrength {
  if ([...password].length < 6) return 0
  const [second, third] = [/\d/, /\p{L}/u, /[^\p{L}\d]/u]
    .filter(kind => kind.test(password))
    .slice(1)
  if (third) return 3
  return second ? 2 : 1
}
