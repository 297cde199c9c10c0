import type { JsonObject } from '../../../utils/json.ts'
import { type Answer, langOf, redirect } from '../../kernel/answer.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { refusalIn } from '../../kernel/refused.ts'
import type { PageContext, PlainRoute } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import { messagePage } from '../../kernel/web/message-page.ts'
import { notSignedIn } from '../tokens/check-user.ts'
import { readIdToken } from '../tokens/read-tokens.ts'
import { users } from '../users/users.ts'
import { getWay } from './identity-providers.ts'
import { linkedWords, linkSignedIn } from './linked-users.ts'

/** A browser that is on its way through the pages of an identity source. */
interface Journey {
  readonly userId: string
  readonly identifier: string
  /** Where it goes in the end, if not back to the window that opened it. */
  readonly targetUrl: string | undefined
  readonly endsAt: number
}

// Not documented.
const life = milliseconds('10m')

/** By the value that comes back from the source. */
const journeys = state(() => new Map<string, Journey>())

/** The pages by which a signed-in user links an account. */
export const linkPages: readonly PlainRoute[] = [
  { name: 'linkExtIdp', method: 'GET', path: '/api/v3/link-extidp', serve: begin },
  { name: 'linkExtIdpCallback', method: 'GET', path: '/connections/{identifier}/link', serve: end },
]

/** Sends the browser to the identity source, whose pages are none: it comes back at once. */
async function begin({ world, origin, url }: PageContext): Promise<Answer> {
  const { searchParams: query } = url
  const read = await readIdToken(world, query.get('id_token') ?? '', origin)
  const user = users.find(world, String(read?.claims.sub))
  if (user === undefined) throw notSignedIn()
  const identifier = query.get('ext_idp_conn_identifier') ?? ''
  getWay(world, identifier)
  const isRedirected = query.get('need_url_redirect') === 'true'
  const targetUrl = isRedirected ? (query.get('target_url') ?? undefined) : undefined
  const key = world.random.hex(32)
  journeys(world).set(key, {
    userId: user.userId,
    identifier,
    targetUrl,
    endsAt: world.clock.now() + life,
  })
  return redirect(`/connections/${encodeURIComponent(identifier)}/link?state=${key}`)
}

/** Links the account of who is signed in at the identity source. */
function end({ world, url, headers }: PageContext): Answer {
  const key = url.searchParams.get('state') ?? ''
  const journey = journeys(world).get(key)
  const user = users.find(world, journey?.userId)
  journeys(world).delete(key)
  if (journey === undefined || user === undefined || journey.endsAt <= world.clock.now()) {
    throw notSignedIn()
  }
  const refused = refusalIn(() => {
    linkSignedIn(world, user, journey.identifier)
  })
  const words = refused?.words ?? linkedWords
  const code = refused === undefined ? 200 : (refused.apiCode ?? refused.statusCode)
  return tell(journey, { code, message: words[langOf(headers)] })
}

// The form of the message is not documented.
function tell({ targetUrl }: Journey, result: JsonObject): Answer {
  if (targetUrl === undefined) return messagePage('*', { type: 'link_extidp', ...result })
  const address = new URL(targetUrl)
  for (const [name, value] of Object.entries(result)) address.searchParams.set(name, String(value))
  return redirect(address.href)
}
