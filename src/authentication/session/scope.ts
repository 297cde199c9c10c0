import type { UserConnection } from './user-connection.ts'

/** Adds the scopes of the client to the options of a sign-in that names none. */
export function withScope<Options extends { scope?: string }>(
  { scope }: UserConnection,
  given: Options | undefined,
) {
  return { ...given, scope: given?.scope ?? scope }
}
