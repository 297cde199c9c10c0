import { decodeBase64Url } from '../../../utils/base64.ts'
import { isObject, parseJson } from '../../../utils/json.ts'
import { isLoopback, parseOrigin } from '../../../utils/url.ts'
import type { Duration } from '../../kernel/clock.ts'
import type { Context } from '../../kernel/route.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'

/** Settings of passkeys. */
export interface PasskeySettings {
  /**
   * Domain that passkeys are for, the `rp.id` of WebAuthn. Default: that of the page that asks, by
   * its `Origin` header or, where the mock runs in the page, its address; else that of the
   * application. The service's own rule is not documented.
   */
  readonly passkeySite: string
  /**
   * Origins of pages that passkeys may be used in. Default: every `https:` origin on the domain or
   * below it, and `http:` on this machine.
   */
  readonly passkeyOrigins: readonly string[]
  /** How long the user has for a ceremony. Not documented. */
  readonly passkeyTicketLife: Duration
}

/** Where and how long passkeys can be used. */
export const passkeySettings = settings<PasskeySettings>({
  passkeySite: '',
  passkeyOrigins: [],
  passkeyTicketLife: '5m',
})

/** The domain that a request's passkeys are for. */
export function siteOf({ world, headers, origin }: Context): string {
  const { passkeySite } = passkeySettings(world)
  if (passkeySite !== '') return passkeySite
  const asking = headers.get('origin') ?? ('location' in globalThis ? location.origin : origin)
  // Forms of pages that send no referrer come from nowhere.
  const page = asking === 'null' ? undefined : parseOrigin(asking)
  return (page ?? new URL(origin)).hostname
}

/** Reads the origin of the page from what the browser wrote down, if passkeys may be used there. */
export function originOf(world: World, site: string, clientDataJSON: string): string | undefined {
  const bytes = decodeBase64Url(clientDataJSON)
  const data = parseJson(new TextDecoder().decode(bytes))
  const origin = isObject(data) && typeof data.origin === 'string' ? data.origin : ''
  return mayUse(world, site, origin) ? origin : undefined
}

function mayUse(world: World, site: string, origin: string): boolean {
  const { passkeyOrigins } = passkeySettings(world)
  if (passkeyOrigins.length > 0) return passkeyOrigins.includes(origin)
  const url = parseOrigin(origin)
  if (url === undefined) return false
  const { protocol, hostname } = url
  const isSafe = protocol === 'https:' || isLoopback(hostname)
  return isSafe && (hostname === site || hostname.endsWith(`.${site}`))
}
