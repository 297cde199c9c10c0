import { Refused } from './refused.ts'

/**
 * Loads a package that is an optional peer: who tests without what it is for does not install it.
 *
 * @param use what it is for: `checks passkeys by`
 * @throws {@link Refused} 501 that says what to install
 */
export async function optionalPackage<T>(
  name: string,
  use: string,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load()
  } catch {
    throw new Refused(
      501,
      `The mock ${use} ${name}, which is not installed: npm install --save-dev ${name}`,
    )
  }
}
