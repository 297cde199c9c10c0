import type { UserConnection } from '../session/user-connection.ts'

/** Options of a sign-in, with the client's own scope where there is none. */
export function withScope<Options extends { scope?: string }>(
  { scope }: UserConnection,
  given: Options | undefined,
) {
  return { ...given, scope: given?.scope ?? scope }
}
