import { Refused } from './refused.ts'

/**
 * What a request is answered with that needs a package which is an optional peer: who tests without
 * what it is for does not install it. The package is imported within a `try` itself, or bundlers take
 * its absence for a mistake.
 *
 * @param use what it is for: `checks passkeys by`
 */
export function notInstalled(name: string, use: string): Refused {
  return new Refused(
    501,
    `The mock ${use} ${name}, which is not installed: npm install --save-dev ${name}`,
  )
}
