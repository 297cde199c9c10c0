import type { Interaction } from '../protocol/interactions.ts'

/** Where the forms of an authorization request may lead: the application that waits for it. */
export function formTargetsOf({ app, parameters }: Interaction): string[] {
  const { redirect_uri: redirectUri, service } = parameters
  const named = redirectUri ?? service
  const addresses = named === undefined ? (app.redirectUris ?? []) : [named]
  return [...new Set(addresses.flatMap(address => sourceOf(address) ?? []))]
}

// Only what a policy can say: it has no IPv6 addresses, and must not be ended by a character of
// the address.
function sourceOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, protocol } = new URL(address)
  if (/^https?:\/\/[\w.-]+(:\d+)?$/.test(origin)) return origin
  return /^[a-z][a-z\d+.-]*:$/.test(protocol) ? protocol : undefined
}
