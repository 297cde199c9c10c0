import type { KyInstance } from 'ky'

/**
 * Gives ky. Not imported at the top, because it touches the runtime's `fetch` when it is evaluated,
 * which would cost every start of the program. The build puts its code into this function.
 */
export async function loadKy(): Promise<KyInstance> {
  const { default: ky } = await import('ky')
  return ky
}
